import type { MessagePartsFragment } from '@liuke/sdk';

/** A word of the visitor's that the house has not acknowledged yet. `waiting`: it goes by itself once the house can be reached. */
export type Unsent = {
  readonly clientMessageId: string;
  readonly text: string;
  readonly state: 'sending' | 'waiting' | 'failed';
};
export type Thread = { readonly messages: readonly MessagePartsFragment[]; readonly unsent: readonly Unsent[] };
export type Change =
  | { readonly kind: 'heard'; readonly message: MessagePartsFragment }
  | { readonly kind: 'writing'; readonly clientMessageId: string; readonly text: string }
  | { readonly kind: 'failed'; readonly clientMessageId: string; readonly again: boolean };

export const emptyThread: Thread = { messages: [], unsent: [] };

const replaced = (words: readonly Unsent[], id: string, by: Partial<Unsent>): readonly Unsent[] =>
  words.map((word) => (word.clientMessageId === id ? { ...word, ...by } : word));

/** Messages stand in order of `seq`, each once, whether it came as the answer to sending or by subscription. */
export const changed = (thread: Thread, change: Change): Thread => {
  switch (change.kind) {
    case 'heard': {
      const { message } = change;
      const others = thread.messages.filter(({ id }) => id !== message.id);
      return {
        messages: [...others, message].sort((a, b) => a.seq - b.seq),
        unsent: thread.unsent.filter(({ clientMessageId }) => clientMessageId !== message.clientMessageId),
      };
    }
    case 'writing': {
      const { clientMessageId, text } = change;
      const word: Unsent = { clientMessageId, text, state: 'sending' };
      const known = thread.unsent.some((unsent) => unsent.clientMessageId === clientMessageId);
      return { ...thread, unsent: known ? replaced(thread.unsent, clientMessageId, word) : [...thread.unsent, word] };
    }
    case 'failed':
      return {
        ...thread,
        unsent: replaced(thread.unsent, change.clientMessageId, { state: change.again ? 'waiting' : 'failed' }),
      };
  }
};
