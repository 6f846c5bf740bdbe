import table from 'opencc-js/dict/TSCharacters';

/** Traditional characters and the simplified ones that stand for them on the mainland (OpenCC's table, character by character). */
const simplifiedOf = new Map(
  table.split('|').flatMap((entry): [string, string][] => {
    const [traditional, simple] = entry.split(' ');
    return traditional && simple && traditional !== simple ? [[traditional, simple]] : [];
  }),
);
const han = /\p{Script=Han}/gu;

/** 「我要退貨」 and 「我要退货」 are one text; what is no traditional character stays as it is. */
export const simplified = (text: string): string =>
  text.replace(han, (character) => simplifiedOf.get(character) ?? character);

/** Whether a text holds characters that only traditional writing has. */
export const traditional = (text: string): boolean =>
  (text.match(han) ?? []).some((character) => simplifiedOf.has(character));
