/** What the house takes, as `accept` of a file field; it looks at the bytes themselves too. */
export const takenTypes = [
  'image/png,image/jpeg,image/gif,image/webp,image/avif,image/heic',
  'audio/*,video/mp4,video/webm,video/quicktime',
  '.pdf,.zip,.docx,.xlsx,.pptx,.txt,.csv',
].join();

/** What a browser shows in its place; a picture of another kind (HEIC) is a link where the browser cannot show it. */
export const isPicture = (contentType: string): boolean => contentType.startsWith('image/');

/** The kind of a message that carries these files. */
export const kindOfFiles = (contentTypes: readonly string[]): 'IMAGE' | 'FILE' =>
  contentTypes.every(isPicture) ? 'IMAGE' : 'FILE';

/** `2.1 MB`, as people of that language write it. */
export const sizeOf = (bytes: number, locale: string): string => {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1_000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return value.toLocaleString(locale, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 });
};
