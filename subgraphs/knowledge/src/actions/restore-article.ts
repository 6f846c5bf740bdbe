import { type Db, fault } from '@liuke/kit';
import type { Article } from '../domain/article.ts';
import * as articles from '../store/articles.ts';
import * as versions from '../store/versions.ts';

/** An earlier or a proposed version's content becomes the current one, as a new version. Fault: NOT_FOUND. */
export const restoreArticle = (db: Db, id: string, version: number): Promise<Article> =>
  db.transaction(async (tx) => {
    const article = await articles.lock(tx, id);
    const restored = article && (await versions.find(tx, id, version));
    if (!restored) throw fault('NOT_FOUND');
    if (restored.proposed) await versions.takenUp(tx, id, version);
    const { locale, category, title, questions, body } = restored;
    const content = { locale, category, title, questions, body };
    return articles.rewrite(tx, id, await versions.append(tx, id, content), content);
  });
