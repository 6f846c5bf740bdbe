/** How a text message is counted and cut: 3GPP TS 23.038's GSM-7 where every character is in its alphabet, else UCS-2. */

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each takes two places: an escape stands before it. */
const extended = new Set('\f^{}\\[~]|€');

export type Alphabet = 'GSM-7' | 'UCS-2';
export const alphabetOf = (text: string): Alphabet =>
  [...text].every((character) => basic.has(character) || extended.has(character)) ? 'GSM-7' : 'UCS-2';

/** Places in one segment: alone, and as one of several, where a header says which. */
const room = { 'GSM-7': { alone: 160, several: 153 }, 'UCS-2': { alone: 70, several: 67 } } as const;

const places = (character: string, alphabet: Alphabet): number =>
  alphabet === 'UCS-2' ? character.length : extended.has(character) ? 2 : 1;

/** The segments that a text is sent in; no character is split over two. */
export const segmentsOf = (text: string): { readonly alphabet: Alphabet; readonly segments: number } => {
  const alphabet = alphabetOf(text);
  const sizes = [...text].map((character) => places(character, alphabet));
  if (sizes.reduce((sum, size) => sum + size, 0) <= room[alphabet].alone) return { alphabet, segments: 1 };
  let [segments, used] = [1, 0];
  for (const size of sizes) {
    if (used + size > room[alphabet].several) {
      segments++;
      used = 0;
    }
    used += size;
  }
  return { alphabet, segments };
};

/** Typographic signs that would make a whole text UCS-2, and what says the same in GSM-7. */
const plainSigns: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚′]/g, "'"],
  [/[“”„″]/g, '"'],
  [/[‐‑‒–—―]/g, '-'],
  [/…/g, '...'],
  [/[\u00a0\u2009\u202f\t]/g, ' '],
];

/** The same words in the smaller alphabet, where only quotation marks and the like stand against it; else the text as it is. */
export const thrifty = (text: string): string => {
  const plain = plainSigns.reduce((words, [sign, other]) => words.replace(sign, other), text);
  return alphabetOf(plain) === 'GSM-7' ? plain : text;
};
