import { LiukeError } from '@liuke/sdk';

/** What one message will hold: words, or a file. */
export type Word = { readonly text: string; readonly clientMessageId: string; readonly file?: File };
export type OutboxOptions = {
  /** False while there is no session yet: words wait. */
  readonly ready: () => boolean;
  readonly send: (word: Word) => Promise<void>;
  readonly onSending: (word: Word) => void;
  /** What has not been acknowledged, each time that changes: a page that is closed now must not take it along. */
  readonly onWaiting?: (words: readonly Word[]) => void;
  /** `again`: it is sent by itself as soon as that is possible; otherwise the visitor must press. */
  readonly onFailed: (word: Word, again: boolean, error: unknown) => void;
};

const passing = new Set(['NETWORK', 'UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR']);
const longestWait = 15_000;

/**
 * What the visitor wrote and the house has not acknowledged: sent one after another, so that words arrive in the order in
 * which they were written, and again by itself when the house was merely out of reach. Each word keeps its id, so none is
 * stored twice.
 */
export const createOutbox = ({ ready, send, onSending, onWaiting, onFailed }: OutboxOptions) => {
  let words: readonly Word[] = [];
  let sending = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hold = (next: readonly Word[]): void => {
    words = next;
    onWaiting?.(words);
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (sending || !ready()) return;
    sending = true;
    try {
      for (let [word] = words; word !== undefined; [word] = words) {
        onSending(word);
        const failure = await send(word).then(
          () => null,
          (error: unknown) => error,
        );
        const code = failure instanceof LiukeError ? failure.code : 'UNKNOWN';
        if (failure !== null && passing.has(code)) {
          for (const waiting of words) onFailed(waiting, true, failure);
          const { retryAfter } = (failure as LiukeError).extensions;
          const wait = typeof retryAfter === 'number' ? retryAfter * 1000 : Math.min(longestWait, 1_000 * 2 ** tries++);
          timer = setTimeout(() => void flush(), wait);
          return;
        }
        tries = 0;
        const wanted = words.includes(word);
        hold(words.filter((other) => other !== word));
        if (failure !== null && wanted) onFailed(word, false, failure);
      }
    } finally {
      sending = false;
    }
  };

  return {
    add(word: Word): void {
      if (!words.some(({ clientMessageId }) => clientMessageId === word.clientMessageId)) hold([...words, word]);
      onSending(word);
      void flush();
    },
    /** Words of an earlier page, before all that were written on this one. */
    restore(earlier: readonly Word[]): void {
      for (const word of earlier) onSending(word);
      hold([...earlier, ...words]);
      void flush();
    },
    /** The visitor wants it no longer; what is on its way already is the caller's to stop. */
    remove(clientMessageId: string): void {
      hold(words.filter((word) => word.clientMessageId !== clientMessageId));
    },
    /** Now rather than when the next try is due: the line is back. */
    flush: () => void flush(),
    close(): void {
      clearTimeout(timer);
      words = [];
    },
  };
};
