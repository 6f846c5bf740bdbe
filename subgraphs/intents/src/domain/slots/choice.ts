import type { FlowOption } from '../flow.ts';
import { halfWidth, smallNumber } from './numerals.ts';
import type { Found } from './value.ts';

const plain = (text: string): string =>
  halfWidth(text)
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const han = /\p{Script=Han}/u;

const place = (text: string): number | null => {
  const [, nth] =
    /^(?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: one| option)?$/.exec(text) ?? [];
  if (nth !== undefined) return ordinals.indexOf(nth) + 1;
  const [, number = ''] =
    /^(?:第|选|選|option |number |no )?([\d一二三四五六七八九十两]{1,2})(?:个|個|项|項|种|種)?$/u.exec(text) ?? [];
  return smallNumber(number);
};

/** What of the options a text chooses: by title, word or place; of several the longest words count, and a tie chooses nothing. */
export const choice = (text: string, options: readonly FlowOption[]): Found | null => {
  const said = plain(text);
  const wordsOf = ({ value, title, words = [], titles = [] }: FlowOption): string[] =>
    [value, title, ...words, ...titles.map((one) => one.title)].map(plain).filter((word) => word !== '');
  const same = options.find((option) => wordsOf(option).includes(said));
  if (same) return { value: same.value, whole: true };
  const nth = place(said);
  if (nth !== null && options[nth - 1]) return { value: options[nth - 1]!.value, whole: true };
  const within = (word: string): boolean => (han.test(word) ? said.includes(word) : ` ${said} `.includes(` ${word} `));
  const scored = options.map((option) => ({
    option,
    length: Math.max(
      0,
      ...wordsOf(option)
        .filter(within)
        .map((word) => word.length),
    ),
  }));
  const longest = Math.max(...scored.map(({ length }) => length));
  const best = scored.filter(({ length }) => length === longest);
  return longest === 0 || best.length > 1 ? null : { value: best[0]!.option.value, whole: false };
};
