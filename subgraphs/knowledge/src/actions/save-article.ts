import { type Db, fault } from '@liuke/kit';
import { type Article, type ArticleContent, objection } from '../domain/article.ts';
import * as articles from '../store/articles.ts';
import * as versions from '../store/versions.ts';

export type ArticleChange = { readonly id: string | null; readonly content: Partial<ArticleContent> };

const trimmed = (content: Partial<ArticleContent>): Partial<ArticleContent> => ({
  ...content,
  ...(content.questions && { questions: [...new Set(content.questions.map((question) => question.trim()))] }),
});

/**
 * A new draft, or the next version of an article. Faults: BAD_USER_INPUT with the sentence that says why, NOT_FOUND.
 */
export const saveArticle = (db: Db, change: ArticleChange): Promise<Article> =>
  db.transaction(async (tx) => {
    const before = change.id === null ? null : await articles.lock(tx, change.id);
    if (change.id !== null && !before) throw fault('NOT_FOUND');
    const { locale = '', category = null, title = '', questions = [], body = '' } = before ?? {};
    const content: ArticleContent = { locale, category, title, questions, body, ...trimmed(change.content) };
    const wrong = objection(content);
    if (wrong) throw fault('BAD_USER_INPUT', wrong);
    if (!before) return await newDraft(tx, content);
    return articles.rewrite(tx, before.id, await versions.append(tx, before.id, content), content);
  });

/** The draft and its first version, in the transaction of whoever makes one. */
export const newDraft = async (tx: Parameters<typeof articles.insert>[0], content: ArticleContent): Promise<Article> => {
  const wrong = objection(content);
  if (wrong) throw fault('BAD_USER_INPUT', wrong);
  const article = await articles.insert(tx, tx.newId(), content);
  await versions.append(tx, article.id, content);
  return article;
};
