import type { EventDecision, MessageReceived, Tx } from '@liuke/kit';
import { answer, begin, repeat, type Turn } from '../domain/flow.ts';
import * as classifications from '../store/classifications.ts';
import * as dialogues from '../store/dialogues.ts';
import { type Understanding, understand } from './understand.ts';

/**
 * Reads a customer's message, keeps what it means and tells the house what happens with it: decided once, here. Where a
 * flow answers, its turn is taken and its words go out with it. Where a human has the turn, nothing moves.
 */
export const classifyMessage = async (tx: Tx, message: MessageReceived): Promise<void> => {
  const { conversationId, messageId, customerId, text } = message;
  const understanding = await understand(tx, text, conversationId);
  const assisting = message.status !== 'BOT';
  const turn = assisting ? null : takeTurn(understanding, text);
  const silent = turn !== null && turn.text === '';
  const decision: EventDecision = silent ? 'HANDOFF' : understanding.decision;
  const { intentId, intent, confidence, outOfScope, candidates, modelVersion, milliseconds } = understanding;

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
  if (turn !== null) await keep(tx, message, understanding, turn);
  if (!assisting && decision === 'HANDOFF') await dialogues.end(tx, conversationId);

  await tx.say(
    'MessageClassified',
    {
      conversationId,
      messageId,
      customerId,
      text,
      seq: message.seq,
      channel: message.channel,
      locale: message.locale,
      tier: message.tier ?? null,
      tags: message.tags,
      intentId,
      intentName: intent?.name ?? null,
      confidence,
      outOfScope,
      decision,
      answerer: assisting || decision === 'HANDOFF' ? 'NOBODY' : understanding.answerer,
      assisting,
      handoffReason: silent ? 'NO_ANSWER' : understanding.handoffReason,
    },
    conversationId,
  );
  if (turn !== null && !silent) {
    const { locale } = message;
    const said = { conversationId, messageId, customerId, text: turn.text, locale, decision, confidence, intentId };
    await tx.say('AnswerFound', { ...said, articleIds: [], buttons: [] }, conversationId);
  }
};

/** The flow's next turn; null where no flow answers. */
const takeTurn = ({ answerer, intent, dialogue, inDialogue }: Understanding, text: string): Turn | null => {
  if (answerer !== 'FLOW' || intent?.flow == null) return null;
  if (dialogue === null || inDialogue === null) return begin(intent.flow);
  const go = inDialogue === 'REPEATS' ? repeat(intent.flow, dialogue.step, dialogue.slots) : null;
  return go ?? answer(intent.flow, dialogue.step, dialogue.slots, text);
};

const keep = async (tx: Tx, message: MessageReceived, understanding: Understanding, turn: Turn): Promise<void> => {
  const { conversationId, customerId } = message;
  const { intentId, confidence, decision } = understanding;
  if (turn.waitsAt === null || intentId === null || decision === 'HANDOFF') {
    await dialogues.end(tx, conversationId);
    return;
  }
  const { waitsAt: step, slots } = turn;
  await dialogues.save(tx, { conversationId, customerId, intentId, step, slots, confidence, decision });
};
