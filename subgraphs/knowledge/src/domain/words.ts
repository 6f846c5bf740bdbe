import { segment as cut } from '@liuke/kit/text';

/** Words that carry no subject: they are kept in the index, and ignored in a question that has others. */
const hollow = new Set(
  (
    '的 了 吗 嗎 呢 吧 啊 呀 嘛 我 你 您 他 她 它 我们 你们 他们 这 那 这个 那个 这里 那里 哪 哪里 哪儿 哪个 在 是 有 到 和 与 或 也 都 就 还 又 很 太 ' +
    '把 被 给 对 从 向 为 为什么 什么 怎么 怎样 怎么样 怎么办 如何 多少 几 请 请问 谢谢 你好 您好 可以 能 能不能 可不可以 会 要 想 需要 一下 一个 没 没有 不 ' +
    'a an the is are was were am be been do does did can could may might will would shall should i you he she it we they my your ' +
    'his her its our their me us them this that these those in on at to of for from by with about and or but if so not no yes ' +
    'what where when who why how which there here please thank thanks hello hi hey want need get got have has had'
  ).split(' '),
);

/** Harman's S-stemmer: English plurals only, three rules tried in order, so that it never joins two different words. */
const singular = (word: string): string => {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/ies$/.test(word) && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/es$/.test(word) && !/[aeo]es$/.test(word)) return word.slice(0, -1);
  if (/s$/.test(word) && !/[us]s$/.test(word)) return word.slice(0, -1);
  return word;
};

/**
 * Every word of a text, in order, in the form in which the index knows it: as the house cuts it, English in the singular,
 * punctuation gone.
 */
export const segment = (text: string): string[] =>
  cut(text)
    .flatMap((piece) => piece.split(/[^\p{L}\p{N}\p{M}]+/u))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map(singular);

/** The distinct words that say what a text is about; of a text without such words, all of them. */
export const subjectWords = (text: string): string[] => {
  const all = [...new Set(segment(text))];
  const telling = all.filter((word) => !hollow.has(word));
  return telling.length > 0 ? telling : all;
};
