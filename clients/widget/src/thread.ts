import type { MessagePartsFragment } from '@liuke/sdk';

/** A word of the visitor's that the house has not acknowledged yet. `waiting`: it goes by itself once the house can be reached. */
export type Unsent = {
  readonly clientMessageId: string;
  readonly text: string;
  readonly state: 'sending' | 'waiting' | 'failed';
  readonly file?: File;
  /** How much of the file has gone, 0 to 1. */
  readonly share?: number;
  /** Why a file was refused: it will be refused again. */
  readonly refusal?: Refusal;
};
export type Refusal = 'TOO_LARGE' | 'TYPE';
export type Thread = { readonly messages: readonly MessagePartsFragment[]; readonly unsent: readonly Unsent[] };
export type Change =
  | { readonly kind: 'heard'; readonly message: MessagePartsFragment }
  | { readonly kind: 'writing'; readonly clientMessageId: string; readonly text: string; readonly file?: File }
  | { readonly kind: 'uploading'; readonly clientMessageId: string; readonly share: number }
  | { readonly kind: 'failed'; readonly clientMessageId: string; readonly again: boolean; readonly refusal?: Refusal }
  | { readonly kind: 'dropped'; readonly clientMessageId: string };

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
      const { clientMessageId, text, file } = change;
      const word: Unsent = { clientMessageId, text, state: 'sending', ...(file ? { file, share: 0 } : {}) };
      const known = thread.unsent.some((unsent) => unsent.clientMessageId === clientMessageId);
      return { ...thread, unsent: known ? replaced(thread.unsent, clientMessageId, word) : [...thread.unsent, word] };
    }
    case 'uploading':
      return { ...thread, unsent: replaced(thread.unsent, change.clientMessageId, { share: change.share }) };
    case 'failed': {
      const { clientMessageId, again, refusal } = change;
      const how: Partial<Unsent> = { state: again ? 'waiting' : 'failed', ...(refusal ? { refusal } : {}) };
      return { ...thread, unsent: replaced(thread.unsent, clientMessageId, how) };
    }
    case 'dropped':
      return {
        ...thread,
        unsent: thread.unsent.filter(({ clientMessageId }) => clientMessageId !== change.clientMessageId),
      };
  }
};
