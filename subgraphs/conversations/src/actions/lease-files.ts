import { type Db, leaseByWorkspace, type Tx, workspaceSettings } from '@liuke/kit';
import { bytesTaken, type HeldFile } from '../domain/attachment.ts';
import type { Door } from '../domain/channel.ts';
import type { MessageKind } from '../domain/message.ts';
import * as channels from '../store/channels.ts';
import * as incomingFiles from '../store/incoming-files.ts';
import * as messages from '../store/messages.ts';

/** A file in the hands of one who fetches it from its provider. */
export type LeasedFile = incomingFiles.Place & {
  readonly lease: string;
  readonly kind: MessageKind;
  readonly door: Door;
  readonly file: HeldFile;
  readonly mostBytes: number;
};

/** Hands out files to fetch, in any workspace, as leaseDeliveries does messages. */
export const leaseFiles = async (
  plumber: Db,
  inWorkspace: (workspaceId: string) => Db,
  most: number,
  seconds: number,
): Promise<{ leased: LeasedFile[]; nextAt: Date | null }> => {
  const due = await incomingFiles.due(plumber, most);
  const leased = await leaseByWorkspace(
    due,
    inWorkspace,
    (tx, places) => leaseWithin(tx, places, seconds),
    incomingFiles.putOff,
  );
  return { leased, nextAt: await incomingFiles.nextAt(plumber) };
};

const parkedSeconds = 600;

const leaseWithin = async (tx: Tx, places: readonly incomingFiles.Place[], seconds: number): Promise<LeasedFile[]> => {
  const lease = tx.newId();
  const taken = await incomingFiles.lease(tx, places, lease, new Date(tx.now().getTime() + seconds * 1000));
  const words = await messages.byIds(tx, [...new Set(taken.map(({ messageId }) => messageId))]);
  const doors = await channels.doors(tx, [...new Set(taken.map(({ channelId }) => channelId))]);
  const mostBytes = bytesTaken(await workspaceSettings(tx));
  // Of a channel that is switched off nothing is fetched; it is looked at again.
  const later = new Date(tx.now().getTime() + parkedSeconds * 1000);
  taken.sort((one, other) => one.messageId.localeCompare(other.messageId) || one.position - other.position);
  for (const file of taken) if (!doors.has(file.channelId)) await incomingFiles.again(tx, file, later, false);
  return taken.flatMap(({ messageId, position, channelId, file }) => {
    const [message, door] = [words.get(messageId), doors.get(channelId)];
    return message && door ? [{ lease, messageId, position, kind: message.kind, door, file, mostBytes }] : [];
  });
};
