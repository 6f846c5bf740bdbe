import { traditional } from './simplified.ts';

/** Scripts that one language alone is written in, as far as a chat is concerned. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}+/gu],
  ['ar', /\p{Script=Arabic}+/gu],
  ['th', /\p{Script=Thai}+/gu],
  ['he', /\p{Script=Hebrew}+/gu],
  ['el', /\p{Script=Greek}+/gu],
  ['hi', /\p{Script=Devanagari}+/gu],
];
const han = /\p{Script=Han}/gu;
const latin = /\p{Script=Latin}+/gu;

/** Words that a sentence of the language hardly does without, and that the others do not have. */
const commonWords: Readonly<Record<string, readonly string[]>> = {
  en: 'the is my i you to where what how can do not want it a please hello hi thanks order return of for in with and this have'.split(
    ' ',
  ),
  de: 'ich ist nicht und wo wie das die der ein mein bitte kann haben möchte danke meine für mit zu'.split(' '),
  fr: 'je est pas et où comment le la les un une mon ma vous puis merci bonjour veux pour avec suis'.split(' '),
  es: 'yo es no y dónde cómo el los una mi quiero puedo gracias hola por para con está pedido donde'.split(' '),
  pt: 'eu é não e onde como os uma meu minha quero posso obrigado olá por para com está pedido'.split(' '),
  it: 'io è non e dove come il gli una mio mia voglio posso grazie ciao per con sono ordine'.split(' '),
};

const longest = 2_000;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The language that most of a text is in, as a BCP 47 tag; Chinese with the script it is written in. Two Chinese characters weigh as
 * much as a word. Null where there are no words, or none known.
 */
export const languageOf = (text: string): string | null => {
  const read = text.slice(0, longest).toWellFormed().normalize('NFKC').toLowerCase();
  const kana = count(read, scripts[0]![1]);
  const weights = scripts.map(([language, pattern]): [string, number] => [
    language,
    language === 'ja' || language === 'ko' ? count(read, pattern) / 2 : count(read, pattern),
  ]);
  // Kana say that the characters beside them are Japanese.
  const characters = count(read, han) / 2;
  if (kana === 0) weights.push(['zh', characters]);
  else weights[0]![1] += characters;
  const words = read.match(latin) ?? [];
  weights.push(['latin', words.length]);
  const [best, weight] = weights.reduce((top, one) => (one[1] > top[1] ? one : top));
  if (weight === 0) return null;
  if (best === 'zh') return traditional(read) ? 'zh-Hant' : 'zh-Hans';
  return best === 'latin' ? languageOfWords(words) : best;
};

const languageOfWords = (words: readonly string[]): string | null => {
  const votes = Object.entries(commonWords).map(([language, common]): [string, number] => [
    language,
    words.filter((word) => common.includes(word)).length,
  ]);
  const [best, many] = votes.reduce((top, one) => (one[1] > top[1] ? one : top));
  return many === 0 ? null : best;
};
