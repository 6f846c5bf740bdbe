import { type AnswerFound, type Tx, withoutEmoji } from '@liuke/kit';
import type { Lookup } from '../domain/dialogue.ts';
import * as dialogues from '../store/dialogues.ts';
import * as schedule from '../store/schedule.ts';
import { wakeSweeper } from '../waking.ts';
import type { Outcome } from './take-turn.ts';

/** The message that a fact would be looked up for, and what those who take over need to know of it. */
export type Asking = Omit<Lookup, 'id' | 'said' | 'buttons'>;

/**
 * Keeps where a dialogue stands. True: its words are to be said now; false: they wait for a fact. Of a look-up only the intention is
 * written here; it is asked for once this transaction is committed, holding nothing.
 */
export const proceed = async (tx: Tx, conversationId: string, outcome: Outcome, asking: Asking): Promise<boolean> => {
  const { dialogue, said, buttons } = outcome;
  if (dialogue?.phase !== 'LOOKS_UP') {
    if (dialogue === null) await dialogues.end(tx, conversationId);
    else await dialogues.save(tx, { ...dialogue, lookup: null });
    return true;
  }
  await dialogues.save(tx, { ...dialogue, lookup: { ...asking, id: tx.newId(), said, buttons } });
  await schedule.plan(tx, 'LOOKUP', conversationId, tx.now());
  wakeSweeper();
  return false;
};

/** A dialogue's words as an answer. */
export const answerOf = (
  given: Omit<AnswerFound, 'text' | 'buttons' | 'articleIds'>,
  { said, buttons }: Pick<Outcome, 'said' | 'buttons'>,
  emoji: boolean,
): AnswerFound => {
  const toned = (text: string): string => (emoji ? text : withoutEmoji(text));
  return {
    ...given,
    text: toned(said.filter((words) => words !== '').join('\n')),
    articleIds: [],
    buttons: buttons.map((button) => ({ ...button, title: toned(button.title) || button.title })),
  };
};
