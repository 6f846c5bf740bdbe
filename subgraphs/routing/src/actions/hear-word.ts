import type { Tx } from '@liuke/kit';
import { accept } from '../desk/accept.ts';
import { atDesk } from '../desk/desk.ts';
import { keepPromise, promise } from '../desk/promise.ts';
import { watchIdle, weigh } from '../desk/weigh.ts';
import type { Assignment } from '../domain/waiting.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';
import * as groups from '../store/groups.ts';

export type Word = {
  readonly conversationId: string;
  readonly speaker: 'CUSTOMER' | 'AGENT' | 'BOT';
  /** The agent who spoke. */
  readonly agentId: string | null;
  readonly at: Date;
};

/**
 * Somebody said something: the conversation is not idle, an agent's reply accepts what was transferred and keeps what was
 * promised, and a customer's words to an agent promise an answer. Most words need no desk: they decide nothing.
 */
export const hearWord = async (tx: Tx, word: Word): Promise<void> => {
  const { conversationId, agentId, at } = word;
  const known = await assignments.openOf(tx, conversationId);
  const accepts = known !== null && known.agentId === agentId && known.acceptBy !== null;
  if (!accepts && known?.counted === known?.weight) return remember(tx, word, known);
  await atDesk(tx, async (desk) => {
    const held = await assignments.openOf(desk.tx, conversationId);
    await remember(desk.tx, word, held);
    if (!held) return;
    if (held.agentId === agentId) await accept(desk, held);
    if (held.counted === held.weight) return;
    await weigh(desk, held, false);
    await watchIdle(desk, held.id, at);
  });
};

const remember = async (tx: Tx, { conversationId, speaker, agentId, at }: Word, held: Assignment | null): Promise<void> => {
  await conversations.setActive(tx, conversationId, at);
  if (speaker === 'AGENT') await keepPromise(tx, conversationId, agentId, at);
  if (speaker !== 'CUSTOMER' || !held) return;
  const conversation = await conversations.byId(tx, conversationId);
  const group = await groups.byId(tx, held.groupId);
  if (conversation && group) await promise(tx, 'NEXT', conversation, group);
};
