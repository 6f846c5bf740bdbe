import type { Db } from '@liuke/kit';
import type { Article } from '../domain/article.ts';
import { languageOf } from '../domain/article.ts';
import type { ClusterView } from '../domain/cluster.ts';
import { minimumScore, ranked } from '../domain/relevance.ts';
import { shouldRetire } from '../domain/score.ts';
import * as articles from '../store/articles.ts';
import * as questions from '../store/questions.ts';
import * as votes from '../store/votes.ts';
import { retireArticle } from './retire-article.ts';

export type Maintenance = { readonly retired: Article[]; readonly clusters: ClusterView[]; readonly examined: number };

const reason = 'Customers found it unhelpful: even the upper bound of the 95% Wilson interval is below one half.';

/** Retires what customers surely find unhelpful and drops missed questions that an article answers by now. */
export const maintainKnowledge = (db: Db, dryRun: boolean): Promise<Maintenance> =>
  db.transaction(async (tx) => {
    const published = await articles.published(tx);
    const scores = await votes.scores(
      tx,
      published.map((article) => article.id),
    );
    const unhelpful = published.filter((article) => shouldRetire(scores.get(article.id) ?? { helpful: 0, unhelpful: 0 }));
    const kept = published.filter((article) => !unhelpful.includes(article));
    const missed = await questions.all(tx);
    const answered = missed.filter((question) => {
      const alike = kept.filter((article) => languageOf(article.locale) === languageOf(question.locale));
      const [best] = ranked({ words: question.words, intentName: null, confidence: 0 }, alike);
      return best !== undefined && best.score >= minimumScore;
    });
    const examined = published.length + missed.length;
    if (dryRun) return { retired: unhelpful, clusters: await questions.clusters(tx, 3, 25), examined };
    const retired: Article[] = [];
    for (const article of unhelpful) retired.push(await retireArticle(tx, article.id, reason));
    await questions.forget(
      tx,
      answered.map((question) => question.messageId),
    );
    return { retired, clusters: await questions.clusters(tx, 3, 25), examined };
  });
