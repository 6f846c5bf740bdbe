import { type Db, fault } from '@liuke/kit';
import { type Article, languageOf } from '../domain/article.ts';
import { passage } from '../domain/passage.ts';
import { ranked } from '../domain/relevance.ts';
import { subjectWords } from '../domain/words.ts';
import * as articles from '../store/articles.ts';

export type Hit = { readonly article: Article; readonly score: number; readonly passage: string };

const longestQuery = 500;
const candidatesPerHit = 5;

/** Published articles that match, best first. Fault: BAD_USER_INPUT. */
export const searchKnowledge = async (db: Db, query: string, locale: string | null, first: number): Promise<Hit[]> => {
  if (first < 1 || first > 50) throw fault('BAD_USER_INPUT', 'first lies between 1 and 50.');
  if (query.length > longestQuery) throw fault('BAD_USER_INPUT', `query has at most ${longestQuery} characters.`);
  const words = subjectWords(query);
  if (words.length === 0) return [];
  const language = locale === null ? null : languageOf(locale);
  const found = await articles.candidates(db, { words, category: null, language, limit: first * candidatesPerHit });
  return ranked({ words, intentName: null, confidence: 0 }, found)
    .filter((scored) => scored.score > 0)
    .slice(0, first)
    .map(({ article, score }) => ({ article, score, passage: passage(article.body, words) }));
};
