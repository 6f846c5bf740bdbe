import type { Tx } from '@liuke/kit';
import { languageOf } from '../domain/article.ts';
import { clusterFor, withWords } from '../domain/cluster.ts';
import * as questions from '../store/questions.ts';

/** Keeps a question that nothing answered, in the cluster of its like; a text without words (a picture) is not kept. */
export const rememberMissed = async (tx: Tx, question: questions.MissedQuestion): Promise<void> => {
  if (question.words.length === 0) return;
  const language = languageOf(question.locale);
  await questions.lockClusters(tx, language);
  if (await questions.find(tx, question.messageId)) return;
  const near = clusterFor(question.words, await questions.clustersNear(tx, language, question.words));
  const id = near?.id ?? tx.newId();
  await questions.putCluster(tx, id, language, withWords(near?.weights ?? {}, question.words));
  await questions.remember(tx, question, id, tx.now());
};
