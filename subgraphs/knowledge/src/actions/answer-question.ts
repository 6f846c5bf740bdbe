import { type MessageClassified, type Tx, withoutEmoji } from '@liuke/kit';
import { subjectWords } from '../domain/words.ts';
import * as answers from '../store/answers.ts';
import { findArticle } from './find-article.ts';
import { rememberMissed } from './remember-missed.ts';

/** Answers a customer's message from what is published, or says that nothing known answers it. */
export const answerQuestion = async (tx: Tx, asked: MessageClassified): Promise<void> => {
  const { conversationId, messageId, customerId, text, channel, locale, tier, tags, decision, intentId } = asked;
  const intentName = asked.outOfScope ? null : (asked.intentName ?? null);
  const words = subjectWords(text);
  const found = await findArticle(tx, { words, intentName, confidence: asked.confidence }, locale);
  if (!found || decision === 'HANDOFF') {
    await rememberMissed(tx, { messageId, customerId, text, locale, intentName }, words);
    const missed = { conversationId, messageId, customerId, text, channel, locale, tier, tags, intentId };
    await tx.say('AnswerMissed', missed, conversationId);
    return;
  }
  const articleIds = [found.article.id];
  await answers.insert(tx, { messageId, conversationId, customerId, decision, articleIds });
  await tx.say(
    'AnswerFound',
    {
      conversationId,
      messageId,
      customerId,
      text: [worded(found.article.body, asked), ...(asked.thenAsk ? [asked.thenAsk.text] : [])].join('\n\n'),
      locale: found.article.locale,
      decision,
      confidence: found.score,
      articleIds,
      intentId,
      buttons: asked.thenAsk?.buttons ?? [],
    },
    conversationId,
  );
};

const worded = (body: string, { emoji }: MessageClassified): string => (emoji === false ? withoutEmoji(body) : body);
