import { randomBytes } from 'node:crypto';
import { type Db, fault, signLink, type Viewer, workspaceSettings } from '@liuke/kit';
import { type Attachment, bytesTaken, mostAttachments, type Upload, uploadOf } from '../domain/attachment.ts';
import type { SenderKind } from '../domain/message.ts';
import * as attachments from '../store/attachments.ts';

const linkSeconds = 3_600;

export type Place = { readonly attachment: Attachment; readonly link: string; readonly expiresAt: Date };

/**
 * Makes room for a file and says where to put it. For a Db of the house, in the name of `uploader`. Faults: BAD_USER_INPUT;
 * RATE_LIMITED where as much as ten of the largest files wait unsent.
 */
export const createUpload = (db: Db, uploader: Viewer, uploaderKind: SenderKind, given: Upload): Promise<Place> =>
  db.transaction(async (tx) => {
    const most = bytesTaken(await workspaceSettings(tx));
    const upload = uploadOf(given, most);
    if ('code' in upload) throw fault(upload.code, upload.sentence, upload.extensions);
    if ((await attachments.unsentBytes(tx, uploader)) + upload.bytes > most * mostAttachments) {
      throw fault('RATE_LIMITED', 'Too much was uploaded and not sent: send it, or wait a day.', { retryAfter: 3_600 });
    }
    const id = tx.newId();
    const attachment = await attachments.add(tx, { ...upload, id, uploader, uploaderKind, sealKey: randomBytes(32) });
    const until = Math.floor(tx.now().getTime() / 1000) + linkSeconds;
    const link = signLink({ workspaceId: tx.viewer.workspaceId, purpose: 'upload', id, until });
    return { attachment, link, expiresAt: new Date(until * 1000) };
  });
