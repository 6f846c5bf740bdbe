import { config, type Tx } from '@liuke/kit';
import type { Carries } from './domain/step-up.ts';
import * as deliveries from './store/deliveries.ts';
import * as schedule from './store/letter-schedule.ts';
import { topics } from './topics.ts';

/** Brings letters to people, by the house's SMS and e-mail providers. */
export interface Courier {
  /** The channels that have a provider. What is not in here must not be accepted. */
  readonly carries: Carries;
  /** Takes a letter within the transaction that decided it: sent if and only if that is kept, and never before. */
  accept(tx: Tx, letter: deliveries.Letter, usefulUntil: Date): Promise<void>;
}

/** The demo's: a letter has arrived when it lies in the outbox, where whoever tries the demo reads it. */
const demoCourier: Courier = {
  carries: new Set(['SMS', 'EMAIL']),
  async accept(tx, letter) {
    await deliveries.add(tx, letter, tx.now());
  },
};

/** A house without any provider. */
const noCourier: Courier = {
  carries: new Set(),
  accept: () => Promise.reject(new Error('A letter was given to a house that has no provider to send it by.')),
};

/** Puts letters where background/letter-post.ts finds them: nobody who asks waits for a provider. */
const postCourier = (carries: Carries): Courier => ({
  carries,
  async accept(tx, letter, usefulUntil) {
    await schedule.add(tx, await deliveries.add(tx, letter, null), usefulUntil);
    tx.nudge(topics.letters);
  },
});

/** As the configuration says, channel by channel: its provider; in the demo the outbox where there is none. */
export const courier = (): Courier => {
  const { sms, mail, demo } = config();
  const posted: Carries = new Set([...(sms ? (['SMS'] as const) : []), ...(mail ? (['EMAIL'] as const) : [])]);
  const rest = demo ? demoCourier : noCourier;
  const post = postCourier(posted);
  return {
    carries: new Set([...posted, ...rest.carries]),
    accept: (tx, letter, usefulUntil) => (posted.has(letter.channel) ? post : rest).accept(tx, letter, usefulUntil),
  };
};
