import { randomBytes } from 'node:crypto';
import { type Db, fault, type Tx, workspaceSettings } from '@liuke/kit';
import { bytesTaken, type FileLoss, type Kept, type Upload, uploadOf } from '../domain/attachment.ts';
import { afterTry } from '../domain/delivery.ts';
import { channelInWords, type Notice } from '../domain/notices.ts';
import * as attachments from '../store/attachments.ts';
import type { Locked } from '../store/conversations.ts';
import * as conversations from '../store/conversations.ts';
import * as incomingFiles from '../store/incoming-files.ts';
import * as messages from '../store/messages.ts';
import { topics } from '../topics.ts';
import { appendNotice, keep } from './speak.ts';

type Held = incomingFiles.Place & { readonly lease: string };

/**
 * Makes room for a file that was fetched. Nobody sees it before settleFile has it stored; what is never settled is swept. Null
 * when the lease is another's by now. For a Db of the house. Fault: BAD_USER_INPUT for a file that is not taken.
 */
export const placeFile = (db: Db, held: Held, upload: Upload): Promise<Kept | null> =>
  db.transaction(async (tx) => {
    const file = uploadOf(upload, bytesTaken(await workspaceSettings(tx)));
    if ('code' in file) throw fault(file.code, file.sentence);
    const incoming = await incomingFiles.lock(tx, held, held.lease);
    const conversation = incoming && (await conversations.byIds(tx, [incoming.conversationId])).get(incoming.conversationId);
    if (!conversation) return null;
    const uploader = { id: conversation.customerId, sessionId: null };
    return attachments.add(tx, { ...file, id: tx.newId(), uploader, uploaderKind: 'CUSTOMER', sealKey: randomBytes(32) });
  });

/**
 * Makes room for a file that comes with a message of this channel, before anybody knows whose it is. Nobody sees it before
 * receiveMessage takes it; what no message takes is swept. For a Db of the house. Fault: BAD_USER_INPUT for a file that is not taken.
 */
export const placeEnclosure = (db: Db, channelId: string, upload: Upload): Promise<Kept> =>
  db.transaction(async (tx) => {
    const file = uploadOf(upload, bytesTaken(await workspaceSettings(tx)));
    if ('code' in file) throw fault(file.code, file.sentence);
    const uploader = { id: channelId, sessionId: null };
    return attachments.add(tx, { ...file, id: tx.newId(), uploader, uploaderKind: 'CHANNEL', sealKey: randomBytes(32) });
  });

export type FileOutcome =
  | { readonly kind: 'STORED'; readonly attachmentId: string }
  | { readonly kind: 'LOST'; readonly loss: FileLoss }
  | { readonly kind: 'RETRY'; readonly retryAfter: number | null };

/**
 * What came of a try: the file stands in its message, it is tried again, or staff read why it will not come. False when the
 * lease is another's by now: what they bring counts. For a Db of the house.
 */
export const settleFile = (db: Db, held: Held, outcome: FileOutcome): Promise<boolean> =>
  db.transaction(async (tx) => {
    const conversationId = await incomingFiles.conversationOf(tx, held);
    const conversation = conversationId === null ? null : await conversations.lock(tx, conversationId);
    const found = conversation && (await incomingFiles.lock(tx, held, held.lease));
    if (!conversation || !found) return false;
    if (outcome.kind === 'RETRY') {
      const verdict = afterTry(found.attempts, { ...outcome, sentence: null }, tx.now());
      if (verdict.state === 'WAITING') await incomingFiles.again(tx, held, verdict.nextAt);
      else await lose(tx, conversation, found, 'GONE');
    } else if (outcome.kind === 'LOST') await lose(tx, conversation, found, outcome.loss);
    else {
      const message = { id: held.messageId, conversationId: found.conversationId };
      if (!(await attachments.arrived(tx, outcome.attachmentId, message, held.position))) return false;
      await incomingFiles.done(tx, held);
      await keep(tx, conversation);
    }
    tx.nudge(topics.files);
    return true;
  });

const notices: Readonly<Record<FileLoss, Notice>> = {
  GONE: 'fileGone',
  TOO_LARGE: 'fileTooLarge',
  NOT_TAKEN: 'fileNotTaken',
};

const lose = async (tx: Tx, conversation: Locked, file: incomingFiles.Incoming, loss: FileLoss): Promise<void> => {
  await incomingFiles.done(tx, file);
  const message = (await messages.byIds(tx, [file.messageId])).get(file.messageId);
  const name = channelInWords(message?.channel ?? conversation.channel, conversation.locale);
  await keep(tx, await appendNotice(tx, conversation, notices[loss], name));
};
