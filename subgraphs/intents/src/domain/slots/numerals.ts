const chinese = new Map(
  Object.entries({
    零: '0',
    〇: '0',
    一: '1',
    幺: '1',
    壹: '1',
    二: '2',
    两: '2',
    兩: '2',
    三: '3',
    四: '4',
    五: '5',
    六: '6',
    七: '7',
    八: '8',
    九: '9',
  }),
);
const english = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, digit) => [
    word,
    String(digit),
  ]),
);
const word = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const times = new Map([
  ['double', 2],
  ['triple', 3],
]);
const run = new RegExp(`\\b(?:(?:double|triple)[ -])?${word}(?:[ ,-]{1,2}(?:(?:double|triple)[ -])?${word}){3,}\\b`, 'giu');

/** Full-width digits, letters and signs as their plain twins, one for one. */
export const halfWidth = (text: string): string =>
  text.replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/　/gu, ' ');

/** Digits that were said in words, four or more in a row: 一二三四 and "one two double three" as 1234, 1233. */
export const digitsInWords = (text: string): string =>
  text
    .replace(/[零〇一幺壹二两兩三四五六七八九]{4,}/gu, (found) => [...found].map((sign) => chinese.get(sign) ?? '').join(''))
    .replace(run, (found) => {
      let repeat = 1;
      let digits = '';
      for (const part of found.toLowerCase().split(/[ ,-]+/)) {
        const many = times.get(part);
        if (many !== undefined) {
          repeat = many;
          continue;
        }
        digits += (part === 'oh' ? '0' : (english.get(part) ?? '')).repeat(repeat);
        repeat = 1;
      }
      return digits;
    });

/** A count up to 99 in Chinese or Arabic digits (三, 十五, 二十一, 31); null when it is none. */
export const smallNumber = (text: string): number | null => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [, tens = '', ten, ones = ''] = /^([一二两兩三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (text === '' || ten === undefined) return null;
  if (ten === '') return tens !== '' && ones === '' ? Number(chinese.get(tens)) : null;
  return (tens === '' ? 1 : Number(chinese.get(tens))) * 10 + (ones === '' ? 0 : Number(chinese.get(ones)));
};
