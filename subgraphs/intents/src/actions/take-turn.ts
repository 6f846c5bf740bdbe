import type { MessageReceived, Tx } from '@liuke/kit';
import { type Dialogue, mostSuspended, type Served } from '../domain/dialogue.ts';
import type { Button } from '../domain/flow.ts';
import type { Intent } from '../domain/intent.ts';
import { phrasesFor } from '../domain/phrases.ts';
import { todayIn } from '../domain/slots/date.ts';
import { spokenLocale } from '../domain/tone.ts';
import { asked, begin, take } from '../domain/turn.ts';
import { type About, question, type Turn } from '../domain/walk.ts';
import type { Understanding } from './understand.ts';

export const aboutOf = ({ tier, tags, locale, channel }: MessageReceived): About => ({
  tier: tier ?? null,
  tags,
  locale,
  channel,
});

/** What a dialogue has come to: its words, and where it stands; null: it is over and nothing of it need be kept. */
export type Outcome = {
  readonly said: readonly string[];
  readonly buttons: readonly Button[];
  readonly dialogue: Omit<Dialogue, 'lookup'> | null;
  readonly handsOver: Turn['handsOver'];
};

/** The flow's next turn; null where no flow answers. */
export const takeTurn = (tx: Tx, understanding: Understanding, message: MessageReceived): Outcome | null => {
  const { answerer, intent, dialogue, inDialogue, confidence, decision, heard, policy } = understanding;
  if (answerer !== 'FLOW' || intent?.flow == null || decision === 'HANDOFF') return null;
  const about = aboutOf(message);
  const locale = spokenLocale(message.text, dialogue?.locale ?? message.locale);
  const reading = { today: todayIn(policy.timeZone, tx.now()), locale };
  const { conversationId, customerId } = message;
  const place = { conversationId, customerId };
  if (dialogue === null || inDialogue === null) {
    const serving: Omit<Served, keyof Turn['progress']> = { intentId: intent.id, confidence, decision };
    const behind = dialogue === null || dialogue.phase === 'DONE' ? [] : suspendedWith(dialogue, intent.id);
    const resumed = dialogue?.suspended.find(({ intentId }) => intentId === intent.id);
    const turn = resumed
      ? asked(intent.flow, { ...resumed, locale }, about)
      : begin(intent.flow, message.text, reading, about);
    return settled(understanding.intents, { ...place, ...serving, ...turn.progress, suspended: behind }, turn, about);
  }
  const { lookup: _, ...before } = { ...dialogue, locale };
  const turn =
    inDialogue === 'REPEATS' || heard === null ? asked(intent.flow, before, about) : take(intent.flow, before, heard, about);
  return settled(understanding.intents, { ...before, ...turn.progress }, turn, about);
};

/** The present flow goes behind the new one, unless that one waits there itself and comes forward. */
const suspendedWith = (dialogue: Dialogue, intentId: string): Served[] => {
  const { suspended, lookup: _, conversationId: _c, customerId: _k, ...present } = dialogue;
  return [...suspended, present].filter((one) => one.intentId !== intentId).slice(-mostSuspended);
};

/** Where a flow has ended, the one behind it comes forward and asks again what it had asked. */
export const settled = (
  intents: ReadonlyMap<string, Intent>,
  dialogue: Omit<Dialogue, 'lookup'>,
  turn: Turn,
  about: About,
): Outcome => {
  const { said, buttons, handsOver } = turn;
  if (handsOver !== null) return { said, buttons, dialogue: null, handsOver };
  if (dialogue.phase !== 'DONE') return { said, buttons, dialogue, handsOver };
  const next = dialogue.suspended.at(-1);
  const flow = next && intents.get(next.intentId)?.flow;
  if (!next || !flow)
    return {
      said,
      buttons,
      dialogue: Object.keys(dialogue.slots).length > 0 ? { ...dialogue, suspended: [] } : null,
      handsOver,
    };
  const forward = { ...next, locale: dialogue.locale };
  const again = question(flow, forward, about);
  const { conversationId, customerId } = dialogue;
  return {
    said: [...said, phrasesFor(forward.locale).back, again.text],
    buttons: again.buttons,
    dialogue: { conversationId, customerId, ...forward, suspended: dialogue.suspended.slice(0, -1) },
    handsOver,
  };
};
