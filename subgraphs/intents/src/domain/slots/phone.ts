import { digitsInWords, halfWidth } from './numerals.ts';
import { type Found, isWhole } from './value.ts';

/** Texts come masked: 138****5678, +44****3456, 010-****5678. What a shop's own pattern left unmasked is read too. */
const masked = /(?<![\d*])(?:1[3-9]\d\*{4}\d{4}|\+\d{1,3}\*{4}\d{2,4}|(?:0\d{2,3}|\(?\d{3}\)?)-\*{4}\d{4})(?![\d*])/u;
const open = /(?<![\d*\p{Script=Latin}])(?:\+\d{1,3}[ -]?)?(?:\(\d{1,4}\)[ -]?)?\d(?:[ -]?\d){6,12}(?![\d*])/u;

export const phone = (text: string): Found | null => {
  const plain = digitsInWords(halfWidth(text));
  const found = (masked.exec(plain) ?? open.exec(plain))?.[0];
  if (found === undefined) return null;
  return { value: found.includes('*') ? found : found.replace(/[ ()-]/g, ''), whole: isWhole(plain, found) };
};
