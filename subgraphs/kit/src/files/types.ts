import { fileTypeFromBuffer } from 'file-type';

/** What may be kept, by media type. What a browser would run (HTML, SVG, scripts) is not among it. */
const known = {
  image: ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/heic'],
  audio: ['audio/mpeg', 'audio/ogg', 'audio/wav', 'audio/mp4', 'audio/amr', 'audio/webm', 'audio/aac'],
  video: ['video/mp4', 'video/webm', 'video/quicktime'],
  other: [
    'application/pdf',
    'application/zip',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'text/plain',
    'text/csv',
  ],
} as const;

export type FileFamily = keyof typeof known;

/** What the world also calls them. */
const aliases: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/heif': 'image/heic',
  'audio/mp3': 'audio/mpeg',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/opus': 'audio/ogg',
  'application/x-zip-compressed': 'application/zip',
};

/** The one name of a media type, without parameters; null for one that is not kept. */
export const fileType = (given: string): string | null => {
  const bare = given.split(';', 1)[0]!.trim().toLowerCase();
  const name = aliases[bare] ?? bare;
  return Object.values(known).some((types) => (types as readonly string[]).includes(name)) ? name : null;
};

export const familyOf = (type: string): FileFamily =>
  (Object.keys(known) as FileFamily[]).find((family) => (known[family] as readonly string[]).includes(type)) ?? 'other';

/** What a browser may show in its place; everything else is only ever downloaded. */
export const showsInline = (type: string): boolean => familyOf(type) !== 'other';

/** Whether the bytes are what they are said to be, as the bytes themselves tell. Text is what has no signature and no control characters. */
export const isReally = async (bytes: Buffer, declared: string): Promise<boolean> => {
  if (bytes.length === 0) return false;
  const declaredText = declared === 'text/plain' || declared === 'text/csv';
  // Its mark looks like the beginning of an MPEG frame.
  if (declaredText && isUtf16(bytes)) return true;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found) return sameContainer(fileType(found.mime) ?? found.mime, declared);
  return declaredText && isText(bytes);
};

/**
 * The media type that bytes tell, as it is kept. What is declared decides only where they do not: sound in a film's container,
 * text. Null: it is not taken.
 */
export const typeFound = async (bytes: Buffer, declared: string | null): Promise<string | null> => {
  const said = declared === null ? null : fileType(declared);
  if (said !== null && (await isReally(bytes, said))) return said;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found ? fileType(found.mime) : null;
};

/** Sound and film come in the same containers, and a signature does not always tell which it is. */
const sameContainer = (found: string, declared: string): boolean =>
  found === declared ||
  (found === 'video/mp4' && declared === 'audio/mp4') ||
  (found === 'video/webm' && declared === 'audio/webm') ||
  (found === 'video/quicktime' && declared === 'video/mp4');

const isUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** No control characters but those of lines and terminals. */
const isText = (bytes: Buffer): boolean => !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
