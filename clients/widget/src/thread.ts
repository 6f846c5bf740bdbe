import type { MessagePartsFragment } from '@liuke/sdk';

/** A word of the visitor's that the house has not acknowledged yet. */
export type Unsent = { readonly clientMessageId: string; readonly text: string; readonly failed: boolean };
export type Thread = { readonly messages: readonly MessagePartsFragment[]; readonly unsent: readonly Unsent[] };
export type Change =
  | { readonly kind: 'heard'; readonly message: MessagePartsFragment }
  | { readonly kind: 'writing'; readonly clientMessageId: string; readonly text: string }
  | { readonly kind: 'failed'; readonly clientMessageId: string };

export const emptyThread: Thread = { messages: [], unsent: [] };

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
      const others = thread.unsent.filter((unsent) => unsent.clientMessageId !== clientMessageId);
      return { ...thread, unsent: [...others, { clientMessageId, text, failed: false }] };
    }
    case 'failed':
      return {
        ...thread,
        unsent: thread.unsent.map((unsent) =>
          unsent.clientMessageId === change.clientMessageId ? { ...unsent, failed: true } : unsent,
        ),
      };
  }
};
