import { showsInline } from '@liuke/kit';

/**
 * How a stranger's file is given out: nothing in it runs, whatever it is. Pictures, sound and film may be shown in place, also
 * in pages of others (the widget lives there); everything else is downloaded. It never changes, so a browser keeps it.
 */
export const downloadHeaders = (file: {
  readonly storageKey: string;
  readonly name: string;
  readonly contentType: string;
}): Record<string, string> => ({
  'content-type': file.contentType.startsWith('text/') ? `${file.contentType}; charset=utf-8` : file.contentType,
  'content-disposition': `${showsInline(file.contentType) ? 'inline' : 'attachment'}; ${fileName(file.name)}`,
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'private, max-age=31536000, immutable',
  'accept-ranges': 'bytes',
  etag: `"${file.storageKey}"`,
});

/** RFC 6266: plain letters for old readers, and the whole name. */
const fileName = (name: string): string => {
  const plain = name.replace(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
};

/** One range of bytes, as players ask for it; null: the whole file, as for whatever cannot be served. */
export const partOf = (range: string | undefined, size: number): { first: number; last: number } | null => {
  const [, from, to] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last && first < size ? { first, last } : null;
};
