import { type ArticleContent, languageOf } from './article.ts';
import { minimumScore, relevance, wordingOf } from './relevance.ts';

/** Whether words alone, without any recognized intent, find an answer in the language of the locale. */
export type Shelf = { answers(words: readonly string[], locale: string): boolean };

/** Articles by their words: a question is held only against those that share a word with it. */
export const shelfOf = (articles: readonly ArticleContent[]): Shelf => {
  const byWord = new Map<string, Set<ArticleContent>>();
  const keyOf = (locale: string, word: string): string => `${languageOf(locale)} ${word}`;
  for (const article of articles) {
    const { asked, told } = wordingOf(article);
    for (const word of [told, ...asked].flatMap((words) => [...words])) {
      const key = keyOf(article.locale, word);
      byWord.set(key, (byWord.get(key) ?? new Set()).add(article));
    }
  }
  return {
    answers(words, locale) {
      const near = new Set(words.flatMap((word) => [...(byWord.get(keyOf(locale, word)) ?? [])]));
      for (const article of near)
        if (relevance({ words, intentName: null, confidence: 0 }, article) >= minimumScore) return true;
      return false;
    },
  };
};
