import type { Tx } from '@liuke/kit';
import { allAnswered, type DataRequest } from '../domain/data-request.ts';
import * as audit from '../store/audit.ts';
import * as requests from '../store/data-requests.ts';
import * as exports from '../store/exports.ts';

export type Told = {
  readonly room: string;
  readonly section: string;
  readonly rows: number;
  readonly lines: string;
  readonly last: boolean;
};

/** Keeps what a room has told; the last room's last part completes the archive. Under the request's lock. */
export const takePart = async (tx: Tx, request: DataRequest, told: Told): Promise<void> => {
  if (request.status !== 'RUNNING') return;
  if (told.rows > 0) await exports.addPart(tx, request.customerId, request.id, told);
  if (!told.last) return;
  const answered = await requests.answer(tx, request.id, told.room, await exports.rowsOf(tx, request.id, told.room));
  if (!allAnswered(answered)) return;
  await requests.complete(tx, request.id);
  const by = { viewer: tx.viewer, ip: null };
  const reason = `request:${request.id}`;
  await audit.append(tx, by, { action: 'customer.exported', subject: `customer:${request.customerId}`, reason });
};
