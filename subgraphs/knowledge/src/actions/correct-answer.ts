import { type Db, fault, type Tx } from '@liuke/kit';
import { type Article, objection, titleOf } from '../domain/article.ts';
import * as answers from '../store/answers.ts';
import * as articles from '../store/articles.ts';
import * as questions from '../store/questions.ts';
import * as versions from '../store/versions.ts';
import { newDraft } from './save-article.ts';

/**
 * A human's better answer: a proposed version of the article that stood behind the message, or a draft where none did.
 * Faults: NOT_FOUND when the message was neither an answer nor a question missed, BAD_USER_INPUT.
 */
export const correctAnswer = (db: Db, messageId: string, text: string): Promise<Article> =>
  db.transaction(async (tx) => {
    const answer = await answers.find(tx, messageId);
    const [articleId] = answer?.articleIds ?? [];
    const article = articleId ? await proposeVersion(tx, articleId, text) : null;
    if (article) return article;
    const question = await questions.find(tx, messageId);
    if (!question) throw fault('NOT_FOUND');
    return await newDraft(tx, {
      locale: question.locale,
      category: question.intentName,
      title: titleOf(question.text),
      questions: [question.text.slice(0, 300)],
      body: text,
    });
  });

/** Adds a proposed version with this body; what customers read does not change. Null when the article is gone. */
export const proposeVersion = async (tx: Tx, articleId: string, body: string): Promise<Article | null> => {
  const article = await articles.lock(tx, articleId);
  if (!article) return null;
  const { locale, category, title, questions } = article;
  const content = { locale, category, title, questions, body };
  const wrong = objection(content);
  if (wrong) throw fault('BAD_USER_INPUT', wrong);
  if (body !== article.body) await versions.append(tx, articleId, content, true);
  return article;
};
