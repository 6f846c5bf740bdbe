import { config, type Tx } from '@liuke/kit';
import type { Carries } from './domain/step-up.ts';
import * as deliveries from './store/deliveries.ts';

/** Brings letters to people, by the workspace's SMS and e-mail providers. */
export interface Courier {
  /** The channels that have a provider. What is not in here must not be accepted. */
  readonly carries: Carries;
  /** Takes a letter within the transaction that decided it: sent if and only if that is kept, and never before. */
  accept(tx: Tx, letter: deliveries.Letter): Promise<void>;
}

/** The demo's: a letter has arrived when it lies in the outbox, where whoever tries the demo reads it. */
export const demoCourier: Courier = {
  carries: new Set(['SMS', 'EMAIL']),
  accept: (tx, letter) => deliveries.add(tx, letter, tx.now()),
};

/** A house without any provider. */
export const noCourier: Courier = {
  carries: new Set(),
  accept: () => Promise.reject(new Error('A letter was given to a house that has no provider to send it by.')),
};

export const courier = (): Courier => (config().demo ? demoCourier : noCourier);
