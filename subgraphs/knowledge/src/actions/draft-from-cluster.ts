import { type Db, fault } from '@liuke/kit';
import { type Article, titleOf } from '../domain/article.ts';
import * as articles from '../store/articles.ts';
import * as clusters from '../store/clusters.ts';
import { newDraft } from './save-article.ts';

/** A draft that is asked for as the cluster's customers asked. Faults: NOT_FOUND, CONFLICT when it has an article in use. */
export const draftFromCluster = (db: Db, clusterId: string, answer: string): Promise<Article> =>
  db.transaction(async (tx) => {
    const cluster = await clusters.lock(tx, clusterId);
    if (!cluster) throw fault('NOT_FOUND');
    const earlier = cluster.articleId === null ? null : await articles.lock(tx, cluster.articleId);
    if (earlier && earlier.status !== 'RETIRED') throw fault('CONFLICT', 'The cluster has an article already.');
    const article = await newDraft(tx, {
      locale: cluster.locale,
      category: cluster.intentName,
      title: titleOf(cluster.texts[0] ?? ''),
      questions: cluster.texts.map((text) => text.slice(0, 300)),
      body: answer,
    });
    await clusters.answeredBy(tx, clusterId, article.id);
    return article;
  });
