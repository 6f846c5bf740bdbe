/** A language tag in its canonical form (zh-cn becomes zh-CN); null where it is none. */
export const canonicalLocale = (locale: string | null | undefined): string | null => {
  if (!locale || locale.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
};
