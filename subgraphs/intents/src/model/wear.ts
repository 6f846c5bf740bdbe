/**
 * What an encoder knows by heart it places too well, and a fusion that is judged by such texts trusts it too much. With a third of
 * its words gone a text is placed about as well as one never seen: measured on the validation files of BANKING77 and HWU64, where a
 * third makes the fusion right by 1.8 and 2.7 points oftener than texts as they were learned.
 */
const share = 0.3;

/** A text with some of its words gone - characters, in Chinese - always the same ones. */
export const worn = (text: string): string => {
  const words = text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];
  const chance = chances(text);
  const kept = words.filter(() => chance() >= share);
  return kept.length === 0 ? text : kept.join(' ');
};

/** Numbers from 0 to 1 that follow from a text. */
const chances = (text: string): (() => number) => {
  let state = [...text].reduce((sum, character) => (Math.imul(sum, 31) + character.codePointAt(0)!) | 0, 7);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
};
