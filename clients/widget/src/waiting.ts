import { keepFor, keptFor } from './kept.ts';
import type { Word } from './outbox.ts';

const isWord = (word: Partial<Word> | null): word is Word =>
  typeof word?.text === 'string' && typeof word.clientMessageId === 'string';

/** What this customer sent from this device and the house has not acknowledged, with the ids under which it was tried. */
export const readWaiting = (workspaceKey: string, customerId: string, now: number): readonly Word[] => {
  const words = keptFor({ workspaceKey, kind: 'waiting', customerId }, now);
  return Array.isArray(words) ? words.filter(isWord) : [];
};

/** A file cannot be kept: its page alone has it. */
export const keepWaiting = (workspaceKey: string, customerId: string, words: readonly Word[], now: number): void => {
  const lasting = words.flatMap(({ text, clientMessageId, file }) => (file ? [] : [{ text, clientMessageId }]));
  keepFor({ workspaceKey, kind: 'waiting', customerId }, lasting.length === 0 ? null : lasting, now);
};
