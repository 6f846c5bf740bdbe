import { SetTypingDocument, TypingChangedDocument, type TypingChangedSubscription } from './generated/documents.ts';
import { seen } from './stream.ts';
import type { Wire } from './wire.ts';

export type Typing = TypingChangedSubscription['typingChanged'];

/** The house believes it for eight seconds: said again after so many milliseconds while it goes on. */
const sayEvery = 5_000;

/**
 * Tells the others that somebody writes: `wrote` with each change of the box, `stopped` when it was sent or left. Where it cannot be
 * said nobody is told, and nothing else happens. `now` in milliseconds.
 */
export const openTyping = (wire: Wire, conversationId: string, now: () => number = Date.now) => {
  let saidAt: number | null = null;
  // One after another: "stopped" must not overtake "writes".
  let saying: Promise<unknown> = Promise.resolve();
  const say = (typing: boolean): void => {
    saying = saying.then(() => wire.ask(SetTypingDocument, { conversationId, typing })).catch(() => undefined);
  };
  const stopped = (): void => {
    if (saidAt !== null) say(false);
    saidAt = null;
  };
  return {
    wrote(text: string): void {
      if (text.trim() === '') stopped();
      else if (saidAt === null || now() - saidAt >= sayEvery) {
        saidAt = now();
        say(true);
      }
    },
    stopped,
  };
};

/** Who else begins and stops writing; those who write now come first. Forget what it said once the line was down. */
export const typingOf = (wire: Wire, conversationId: string) =>
  seen(wire.follow(TypingChangedDocument, { conversationId }), ({ typingChanged }): Typing => typingChanged);
