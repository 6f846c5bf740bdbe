import type { Refusal } from './message.ts';

export const mostTags = 50;
const longestTag = 50;

const tidy = (tags: readonly string[] | null | undefined): string[] =>
  [...new Set((tags ?? []).map((tag) => tag.trim()))].filter((tag) => tag !== '');

/** The tags after adding and removing, in the order in which they were put on; what is both added and removed is off. */
export const retagged = (
  tags: readonly string[],
  add: readonly string[] | null | undefined,
  remove: readonly string[] | null | undefined,
): { tags: string[] } | Refusal => {
  const gone = new Set(tidy(remove));
  const after = [...new Set([...tags, ...tidy(add)])].filter((tag) => !gone.has(tag));
  if (after.some((tag) => tag.length > longestTag))
    return { code: 'BAD_USER_INPUT', sentence: `A tag is at most ${longestTag} characters.` };
  if (after.length > mostTags) return { code: 'BAD_USER_INPUT', sentence: `There are at most ${mostTags} tags.` };
  return { tags: after };
};
