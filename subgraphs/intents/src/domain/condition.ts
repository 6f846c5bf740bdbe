/** What a condition looks at: slots, facts (`lookup.key`) and the conversation (`conversation.tier`). A list holds if one of it does. */
export type Known = Readonly<Record<string, string | readonly string[]>>;

type Clause = { readonly not: boolean; readonly name: string; readonly values: readonly string[] | null };

const clause = /^(not\s+)?([\p{L}_][\p{L}\p{N}_.]*)\s*(?:(!=|=)\s*(.+?))?$/iu;

/** `a`, `not a`, `a = x | y`, `a != x`, joined by `and`; null when it cannot be read. */
export const clausesOf = (when: string): readonly Clause[] | null => {
  const clauses = when.split(/\s+and\s+/iu).map((part): Clause | null => {
    const [, not, name, sign, values] = clause.exec(part.trim()) ?? [];
    if (name === undefined || (not !== undefined && sign !== undefined)) return null;
    return { not: not !== undefined || sign === '!=', name, values: values?.split('|').map(plain) ?? null };
  });
  return clauses.every((one) => one !== null) ? clauses : null;
};

const plain = (text: string): string => text.trim().toLowerCase();

export const holds = (when: string | null, known: Known): boolean =>
  when === null || (clausesOf(when)?.every((one) => one.not !== isSo(one, known)) ?? false);

const isSo = ({ name, values }: Clause, known: Known): boolean => {
  const given = Object.hasOwn(known, name) ? known[name] : undefined;
  const all = (typeof given === 'string' ? [given] : (given ?? [])).map(plain).filter((value) => value !== '');
  if (values === null) return all.length > 0;
  const fits = (value: string) =>
    values.some((wanted) => value === wanted || (name === 'conversation.locale' && value.startsWith(`${wanted}-`)));
  return all.some(fits);
};
