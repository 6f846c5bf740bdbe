import { digitsInWords, halfWidth } from './numerals.ts';
import { type Found, isWhole } from './value.ts';

const pattern = /(?<![\p{Script=Latin}\d*+-])([A-Za-z]{1,4}-?)?(\d(?:[ -]?\d){4,19})(?![\d*\p{Script=Latin}])/gu;
/** Taken for a date, which it is far more often. */
const date = /^(?:19|20)\d{2}-\d{1,2}-\d{1,2}$/;

/** 12345678, SO-4471902, １２３４５６７８, 一二三四五六七八: every number in the text that may name an order, without spaces and dashes. */
export const orderNumbers = (text: string): Found[] => {
  const plain = digitsInWords(halfWidth(text));
  return [...plain.matchAll(pattern)]
    .filter(([found]) => !date.test(found) && !/^\d{1,2} \d{4}$/.test(found))
    .map(([found, letters = '', digits = '']) => ({
      value: `${letters.replace('-', '').toUpperCase()}${digits.replace(/[ -]/g, '')}`,
      whole: isWhole(plain, found),
    }));
};
