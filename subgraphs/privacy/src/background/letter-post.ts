import { type Background, plumbing, type RoomTools, Unsent, worker } from '@liuke/kit';
import { type HeldLetter, leaseLetters, settleLetter } from '../actions/send-letters.ts';
import { carry } from '../carrier.ts';
import * as schedule from '../store/letter-schedule.ts';
import { topics } from '../topics.ts';

/** Longer than the providers' patience (kit/src/sending), so that nobody tries the same at the same time. */
const leaseSeconds = 45;

/**
 * Hands letters to their providers, beside the requests that decided them. At least once: no provider takes a key by which it would
 * know a letter again, so one whose yes did not reach us gets it again. That happens when the process is killed between that yes and
 * our note of it (the letters in its hands, `atOnce` at most, when their lease is over), when the line is cut or the answer is late
 * (domain/letter.ts: at most 14 tries), and when a mail server is slower than the lease. A mail's Message-ID stays the same, so a
 * mailbox may show it once; of an SMS two may come, with the same code. Nothing goes once the code is over.
 */
export const letterPost = (send: typeof carry = carry): Background =>
  worker({
    topic: topics.letters,
    atOnce: 16,
    longestSleep: 10_000,
    onFailure: 'letters could not be looked after; it is tried again',
    async take(room, free) {
      const db = room.as(plumbing('privacy'));
      const letters = await leaseLetters(room.as, await schedule.due(db, free), leaseSeconds);
      const nextAt = await schedule.nextAt(db);
      return {
        pieces: letters.map((letter) => () => post(room, letter, send)),
        next: nextAt && nextAt.getTime() - db.now().getTime(),
      };
    },
  });

const post = async ({ as, log, metrics }: RoomTools, letter: HeldLetter, send: typeof carry): Promise<void> => {
  const { channel, attempts, usefulUntil } = letter;
  const now = as(plumbing('privacy')).now();
  const failure =
    usefulUntil <= now ? new Unsent('REFUSED', 'Its time was over.') : await send(letter).then(() => null, unsent);
  const outcome = await settleLetter(as, letter, failure);
  if (outcome === null) return;
  metrics?.letter(channel, outcome);
  if (!failure) return;
  const said = { channel, attempts, problem: failure.message };
  if (failure.why === 'MISCONFIGURED') log.error(said, 'a provider of letters is misconfigured');
  else if (outcome === 'given_up') log.warn(said, 'a letter was given up');
  else log.info(said, 'a letter is tried again');
};

const unsent = (error: unknown): Unsent =>
  error instanceof Unsent ? error : new Unsent('LATER', `Unforeseen: ${error instanceof Error ? error.name : 'unknown'}`);
