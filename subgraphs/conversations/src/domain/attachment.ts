import { type FileFamily, familyOf, fileType } from '@liuke/kit';
import type { Message, MessageKind, Refusal } from './message.ts';

export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly state: 'WAITING' | 'STORED';
  readonly transcript: string | null;
};

/** How the bytes of a file are found and opened. */
export type Kept = Attachment & { readonly workspaceId: string; readonly sealKey: Buffer };

/** A file of a message that came over a channel, while its provider holds it. */
export type HeldFile = {
  /** By what the channel finds it there. */
  readonly ref: string;
  readonly name: string | null;
  readonly contentType: string | null;
};

/** Why such a file will not come. */
export type FileLoss = 'GONE' | 'TOO_LARGE' | 'NOT_TAKEN';

export const mostAttachments = 10;
/** Bytes, where the workspace says nothing else; and what it can say at most. */
const usualBytes = 20 * 1024 * 1024;
const mostBytes = 100 * 1024 * 1024;

/** How many bytes a workspace takes at once: its setting `uploadBytes`. */
export const bytesTaken = (settings: Readonly<Record<string, unknown>>): number => {
  const said = settings['uploadBytes'];
  return typeof said === 'number' && Number.isInteger(said) && said > 0 ? Math.min(said, mostBytes) : usualBytes;
};

export type Upload = { readonly name: string; readonly contentType: string; readonly bytes: number };

/** With what a client needs to say it in its own words. */
export type UploadRefusal = Refusal & { readonly extensions?: { readonly reason: string; readonly most?: number } };

/** A file as it will be kept, or what is wrong with it. */
export const uploadOf = (given: Upload, most: number): Upload | UploadRefusal => {
  const refuse = (sentence: string, extensions?: UploadRefusal['extensions']): UploadRefusal => ({
    code: 'BAD_USER_INPUT',
    sentence,
    ...(extensions && { extensions }),
  });
  const name = cleanName(given.name);
  if (name === '' || given.name.length > 200) return refuse('name is 1 to 200 characters.');
  const contentType = fileType(given.contentType);
  if (contentType === null) return refuse('Files of this contentType are not taken.', { reason: 'TYPE_NOT_TAKEN' });
  if (given.bytes < 1) return refuse('bytes is at least 1.');
  if (given.bytes > most) return refuse(`A file has at most ${most} bytes.`, { reason: 'TOO_LARGE', most });
  return { name, contentType, bytes: given.bytes };
};

/** Without a folder, and without what turns the writing round or moves the cursor: a name is shown to others. */
const cleanName = (given: string): string =>
  (given.split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim();

const familiesOf: Readonly<Partial<Record<MessageKind, readonly FileFamily[]>>> = {
  IMAGE: ['image'],
  VOICE: ['audio'],
  FILE: ['image', 'audio', 'video', 'other'],
};

/** Whether files may stand in it: also beside the words of letters and text messages. Of others nobody need look for any. */
export const mayHaveFiles = ({ kind, channel }: Pick<Message, 'kind' | 'channel'>): boolean =>
  familiesOf[kind] !== undefined || (kind === 'TEXT' && (channel === 'EMAIL' || channel === 'SMS'));

/** What is wrong with how many files a message of this kind has; null when nothing is. */
export const countFault = (kind: MessageKind, count: number): Refusal | null => {
  const refuse = (sentence: string): Refusal => ({ code: 'BAD_USER_INPUT', sentence });
  if (!familiesOf[kind]) return count === 0 ? null : refuse('Attachments belong to an IMAGE, a FILE or a VOICE.');
  const most = kind === 'VOICE' ? 1 : mostAttachments;
  return count >= 1 && count <= most ? null : refuse(`A message of this kind has 1 to ${most} attachments.`);
};

/** What is wrong with the files themselves; null when nothing is. */
export const filesFault = (kind: MessageKind, files: readonly Attachment[]): Refusal | null => {
  const waiting = files.find(({ state }) => state !== 'STORED');
  if (waiting) return { code: 'CONFLICT', sentence: 'An attachment has not been uploaded yet: PUT its bytes first.' };
  const wrong = files.find(({ contentType }) => !familiesOf[kind]?.includes(familyOf(contentType)));
  return wrong
    ? { code: 'BAD_USER_INPUT', sentence: `${wrong.contentType} does not belong into a message of kind ${kind}.` }
    : null;
};
