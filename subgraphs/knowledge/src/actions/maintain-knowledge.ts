import { setImmediate as breathe } from 'node:timers/promises';
import type { Db } from '@liuke/kit';
import type { Article } from '../domain/article.ts';
import { type ClusterView, forgetAfterDays } from '../domain/cluster.ts';
import { shouldRetire } from '../domain/score.ts';
import { shelfOf } from '../domain/shelf.ts';
import { subjectWords } from '../domain/words.ts';
import * as articles from '../store/articles.ts';
import * as clusters from '../store/clusters.ts';
import * as questions from '../store/questions.ts';
import * as votes from '../store/votes.ts';
import { retireArticle } from './retire-article.ts';

export type Maintenance = { readonly retired: Article[]; readonly clusters: ClusterView[]; readonly examined: number };

const reason = 'Customers found it unhelpful: even the upper bound of the 95% Wilson interval is below one half.';
const noVotes = { helpful: 0, unhelpful: 0 };

/** Retires what customers surely find unhelpful; drops missed questions that are old, or that an article answers by now. */
export const maintainKnowledge = (db: Db, dryRun: boolean): Promise<Maintenance> =>
  db.transaction(async (tx) => {
    const published = await articles.published(tx);
    const ids = published.map((article) => article.id);
    const scores = await votes.scores(tx, ids);
    const unhelpful = published.filter((article) => shouldRetire(scores.get(article.id) ?? noVotes));
    const missed = await questions.newest(tx);
    const examined = published.length + missed.length;
    if (dryRun) return { retired: unhelpful, clusters: await clusters.unanswered(tx, 3, 25), examined };

    const shelf = shelfOf(published.filter((article) => !unhelpful.includes(article)));
    const done: string[] = [];
    for (const [index, { messageId, text, locale }] of missed.entries()) {
      // Requests of this process go on between a hundred questions and the next.
      if (index % 100 === 99) await breathe();
      if (shelf.answers(subjectWords(text), locale)) done.push(messageId);
    }
    const retired: Article[] = [];
    for (const article of unhelpful) retired.push(await retireArticle(tx, article.id, reason));
    const old = await questions.askedBefore(tx, new Date(tx.now().getTime() - forgetAfterDays * 86_400_000));
    await clusters.forgetQuestions(tx, [...done, ...old]);
    return { retired, clusters: await clusters.unanswered(tx, 3, 25), examined };
  });
