import { type Db, fault } from '@liuke/kit';
import type { Article } from '../domain/article.ts';
import * as articles from '../store/articles.ts';

/** Takes it out of use and tells the house, once. Faults: NOT_FOUND, BAD_USER_INPUT. */
export const retireArticle = (db: Db, id: string, reason: string | null): Promise<Article> =>
  db.transaction(async (tx) => {
    if ((reason ?? '').length > 500) throw fault('BAD_USER_INPUT', 'reason has at most 500 characters.');
    const article = await articles.lock(tx, id);
    if (!article) throw fault('NOT_FOUND');
    if (article.status === 'RETIRED') return article;
    await tx.say('ArticleRetired', { articleId: id, reason }, id);
    return articles.setStatus(tx, id, 'RETIRED', reason);
  });
