import type { Db } from '@liuke/kit';
import { type Article, languageOf } from '../domain/article.ts';
import { type Ask, minimumScore, ranked, type Scored } from '../domain/relevance.ts';
import * as articles from '../store/articles.ts';

const most = 20;

/** The best published article for the question that is good enough; another language's only where its own has none. */
export const findArticle = async (db: Db, ask: Ask, locale: string): Promise<Scored<Article> | null> => {
  const own = languageOf(locale);
  for (const language of [own, null]) {
    const found = await articles.candidates(db, { words: ask.words, category: ask.intentName, language, limit: most });
    const [best] = ranked(ask, found);
    if (best && best.score >= minimumScore) return best;
  }
  return null;
};
