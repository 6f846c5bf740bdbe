import { type Db, readLink } from '@liuke/kit';
import { isFetchable, linkPurpose } from '../domain/data-request.ts';
import * as audit from '../store/audit.ts';
import * as requests from '../store/data-requests.ts';
import * as exports from '../store/exports.ts';

export type Archive = {
  readonly requestId: string;
  readonly customerId: string;
  readonly completedAt: Date | null;
  readonly parts: readonly exports.Part[];
};

/** What a link leads to. `houseIn` gives the house's Db of the workspace that the link names. */
type HouseIn = (workspaceId: string) => Db;

/** The archive's table of contents; that it is fetched is written to the audit log. Null for a link that leads nowhere. */
export const readArchive = async (houseIn: HouseIn, text: string, now: Date): Promise<Archive | null> => {
  const link = readLink(text, linkPurpose, now);
  if (!link) return null;
  return houseIn(link.workspaceId).transaction(async (tx) => {
    const request = (await requests.byIds(tx, [link.id])).get(link.id);
    if (!request || !isFetchable(request, now)) return null;
    const parts = await exports.partsOf(tx, request.id);
    const subject = `customer:${request.customerId}`;
    await audit.append(
      tx,
      { viewer: tx.viewer, ip: null },
      { action: 'export.fetched', subject, reason: `request:${request.id}` },
    );
    const { id: requestId, customerId, completedAt } = request;
    return { requestId, customerId, completedAt, parts };
  });
};

/** One part's JSON lines; null for a link that leads nowhere. */
export const readArchivePart = async (houseIn: HouseIn, text: string, part: number, now: Date): Promise<string | null> => {
  const link = readLink(text, linkPurpose, now);
  return link ? exports.linesOf(houseIn(link.workspaceId), link.id, part) : null;
};
