import type { Tx } from '@liuke/kit';
import { languageOf } from '../domain/article.ts';
import { clusterFor, withWords } from '../domain/cluster.ts';
import * as clusters from '../store/clusters.ts';
import * as questions from '../store/questions.ts';

/**
 * Keeps a question that nothing answered, in the cluster of its like; a text without words (a picture) is not kept. `words` are
 * those that say what it is about.
 */
export const rememberMissed = async (
  tx: Tx,
  question: questions.MissedQuestion,
  words: readonly string[],
): Promise<void> => {
  if (words.length === 0) return;
  const language = languageOf(question.locale);
  const hashes = await questions.hashesOf(tx, words);
  await clusters.lockLanguage(tx, language);
  if (await questions.find(tx, question.messageId)) return;
  const near = clusterFor(hashes, await clusters.near(tx, language, hashes));
  const clusterId = near?.id ?? tx.newId();
  await clusters.put(tx, clusterId, language, withWords(near?.weights ?? {}, hashes));
  await questions.remember(tx, question, { clusterId, hashes });
};
