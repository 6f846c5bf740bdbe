/** The language of a BCP 47 tag: `zh` of `zh-Hans-CN`. */
export const languageOf = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';

export const sameLanguage = (a: string, b: string): boolean => languageOf(a) === languageOf(b);

/** Whether a tag that somebody wrote covers another one: `zh` covers `zh-CN`, `zh-TW` does not. */
export const covers = (wide: string, tag: string): boolean => {
  const parts = tag.toLowerCase().split(/[-_]/);
  return wide
    .toLowerCase()
    .split(/[-_]/)
    .every((part, index) => part === parts[index]);
};
