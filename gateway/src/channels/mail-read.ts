import PostalMime, { type Address, type Attachment, type Email, type Mailbox } from 'postal-mime';
import { textOfHtml } from './html-text.ts';
import { idsIn } from './mail-ids.ts';
import { refuse } from './refused.ts';

/** A letter as we need it, out of its MIME. */
export type Letter = {
  /** Without its brackets; empty where it has none. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** Of the letters before it in the thread, the oldest first. */
  readonly references: readonly string[];
  readonly text: string;
  /** `content` in base64. */
  readonly files: readonly { readonly name: string; readonly contentType: string; readonly content: string }[];
  /** A program wrote it: nobody waits for an answer. */
  readonly automatic: boolean;
  /** It says that a letter of ours could not be brought; which ones it names. */
  readonly bounces: readonly string[] | null;
};

const none: Mailbox = { name: '', address: '' };
const mailboxOf = (address: Address | undefined): Mailbox =>
  address === undefined ? none : (address.group?.[0] ?? (address.address === undefined ? none : address));

/** Characters of a letter that are read: a book is cut before it is looked through. */
const longest = 200_000;
const mostFiles = 20;

/** Throws `refuse(400)` for what is no letter. */
export const readMail = async (raw: Buffer): Promise<Letter> => {
  const mail = await PostalMime.parse(raw, {
    maxNestingDepth: 40,
    maxHeadersSize: 256 * 1024,
    forceRfc822Attachments: true,
  }).catch(() => {
    throw refuse('no letter that could be read', 400);
  });
  const from = mailboxOf(mail.from);
  const address = from.address.trim().toLowerCase();
  if (!/^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/.test(address)) throw refuse('nobody has sent it', 400);
  const named = [...idsIn(mail.references ?? ''), ...idsIn(mail.inReplyTo ?? '')];
  return {
    messageId: idsIn(mail.messageId ?? '', 1)[0] ?? '',
    from: { name: from.name.slice(0, 100), address },
    subject: (mail.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 500),
    references: [...new Set(named)],
    text: wordsOf(mail).slice(0, longest),
    files: mail.attachments
      .filter(isFile)
      .slice(0, mostFiles)
      .map((file) => ({
        name: (file.filename ?? '').slice(0, 200),
        contentType: file.mimeType,
        content: bytesOf(file).toString('base64'),
      })),
    automatic: isAutomatic(mail, address),
    bounces: bouncedBy(mail, raw),
  };
};

/** Bytes below which a picture within the text is a signature's logo. */
const logo = 5 * 1024;

/** What the writer put in: pictures within the text too, but not what belongs to its looks, nor other letters. */
const isFile = (file: Attachment): boolean => {
  const { related, disposition, contentId, mimeType } = file;
  if (/^(message|multipart)\/|^text\/rfc822-headers/.test(mimeType)) return false;
  if (!related && !(disposition === 'inline' && contentId)) return true;
  return mimeType.startsWith('image/') && bytesOf(file).length >= logo;
};

const bytesOf = ({ content }: Attachment): Buffer =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof ArrayBuffer
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength);

/** The plain form, unless it is empty or only says that there is another. */
const wordsOf = ({ text = '', html = '' }: Email): string => {
  if (html === '') return text;
  return text.trim() === '' || /^\s*(your|this) (e-?mail|mail|message).{0,80}html/i.test(text) ? textOfHtml(html) : text;
};

const headerOf = ({ headers }: Pick<Email, 'headers'>, name: string): string =>
  headers
    .find(({ key }) => key === name)
    ?.value.trim()
    .toLowerCase() ?? '';

/** RFC 3834, and what programs say that do not know it. */
const isAutomatic = (mail: Email, address: string): boolean => {
  const submitted = headerOf(mail, 'auto-submitted');
  if (submitted !== '' && !/^no\b/.test(submitted)) return true;
  if (/^(bulk|junk|list|auto_reply)$/.test(headerOf(mail, 'precedence'))) return true;
  if (
    ['x-autoreply', 'x-autorespond', 'list-id', 'list-unsubscribe', 'feedback-id'].some(
      (name) => headerOf(mail, name) !== '',
    )
  )
    return true;
  if (headerOf(mail, 'return-path') === '<>' || headerOf(mail, 'content-type').startsWith('multipart/report')) return true;
  return /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|noreply\+.*|bounces?)([+@]|$)/.test(address);
};

/** RFC 3464: the report says that it failed for good, and gives back the letter or its head. */
const bouncedBy = (mail: Email, raw: Buffer): readonly string[] | null => {
  if (!headerOf(mail, 'content-type').startsWith('multipart/report')) return null;
  const whole = raw.subarray(0, longest).toString('latin1');
  const failed = /^Action:\s*failed\b/im.test(whole) || /^Status:\s*5\./im.test(whole);
  if (!failed) return [];
  return [...whole.matchAll(/^Message-ID:\s*<([^<>\s]{1,500})>/gim)].slice(0, 20).map(([, id]) => id!);
};
