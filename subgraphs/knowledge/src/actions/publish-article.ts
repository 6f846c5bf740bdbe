import { type Db, fault } from '@liuke/kit';
import type { Article } from '../domain/article.ts';
import * as articles from '../store/articles.ts';

/** Makes it findable; a published one stays as it is. Fault: NOT_FOUND. */
export const publishArticle = (db: Db, id: string): Promise<Article> =>
  db.transaction(async (tx) => {
    const article = await articles.lock(tx, id);
    if (!article) throw fault('NOT_FOUND');
    return article.status === 'PUBLISHED' ? article : articles.setStatus(tx, id, 'PUBLISHED', null);
  });
