import { type EventDecision, type EventQuestion, type MessageReceived, type Tx, withoutEmoji } from '@liuke/kit';
import { question } from '../domain/walk.ts';
import * as classifications from '../store/classifications.ts';
import { leaveDialogue } from './leave-dialogue.ts';
import { answerOf, proceed } from './proceed.ts';
import { aboutOf, type Outcome, takeTurn } from './take-turn.ts';
import { type Understanding, understand } from './understand.ts';

/**
 * Reads a customer's message, keeps what it means and tells the house what happens with it: decided once, here. Where a
 * flow answers, its turn is taken and its words go out with it. Where a human has the turn, nothing moves.
 */
export const classifyMessage = async (tx: Tx, message: MessageReceived): Promise<void> => {
  const { conversationId, messageId, customerId, text, locale, channel } = message;
  const understanding = await understand(tx, text, { conversationId, locale, held: true });
  const assisting = message.status !== 'BOT';
  const outcome = assisting ? null : takeTurn(tx, understanding, message);
  const { intentId, intent, confidence, outOfScope, candidates, modelVersion, milliseconds } = understanding;
  const tier = message.tier ?? null;

  const saysNow = outcome === null || outcome.handsOver !== null || (await moves(tx, message, understanding, outcome));
  const unable = outcome === null ? null : (outcome.handsOver ?? (saysNow && silent(outcome) ? 'NO_ANSWER' : null));
  const decision: EventDecision = unable === null ? understanding.decision : 'HANDOFF';
  await classifications.add(tx, {
    messageId,
    conversationId,
    customerId,
    text,
    intentId,
    confidence,
    outOfScope,
    decision,
    candidates,
    modelVersion,
    milliseconds,
  });
  if (!assisting && decision === 'HANDOFF') await leaveDialogue(tx, conversationId);

  const answerer = assisting || decision === 'HANDOFF' ? 'NOBODY' : understanding.answerer;
  const { emoji } = understanding.policy;
  await tx.say(
    'MessageClassified',
    {
      conversationId,
      messageId,
      customerId,
      text,
      seq: message.seq,
      channel,
      locale,
      tier,
      tags: message.tags,
      intentId,
      intentName: intent?.name ?? null,
      confidence,
      outOfScope,
      decision,
      answerer,
      assisting,
      handoffReason: unable ?? understanding.handoffReason,
      thenAsk: answerer === 'KNOWLEDGE' ? interrupted(understanding, message) : null,
      emoji,
    },
    conversationId,
  );
  if (outcome === null || unable !== null || !saysNow) return;
  const spoken = outcome.dialogue?.locale ?? locale;
  const given = { conversationId, messageId, customerId, locale: spoken, decision, confidence, intentId };
  await tx.say('AnswerFound', answerOf(given, outcome, emoji), conversationId);
};

const silent = ({ said }: Outcome): boolean => said.every((words) => words === '');

/** Keeps where the dialogue stands; a look-up on its way goes on while the customer says something beside it. */
const moves = (tx: Tx, message: MessageReceived, understanding: Understanding, outcome: Outcome): Promise<boolean> => {
  const { dialogue, inDialogue, heard } = understanding;
  const beside = inDialogue === 'REPEATS' || (inDialogue === 'ANSWERS' && heard?.kind === 'NOTHING');
  if (dialogue?.lookup != null && beside) return Promise.resolve(true);
  const { messageId, channel, tags, locale } = message;
  const asking = { messageId, channel, tier: message.tier ?? null, tags, conversationLocale: locale };
  return proceed(tx, message.conversationId, outcome, asking);
};

/** The question of the flow that this message leaves for a moment. */
const interrupted = ({ dialogue, intents, policy }: Understanding, message: MessageReceived): EventQuestion | null => {
  const flow = dialogue && intents.get(dialogue.intentId)?.flow;
  if (!dialogue || !flow || dialogue.phase === 'DONE' || dialogue.phase === 'LOOKS_UP') return null;
  const { text, buttons } = question(flow, dialogue, aboutOf(message));
  if (text === '') return null;
  return { text: policy.emoji ? text : withoutEmoji(text), buttons: [...buttons] };
};
