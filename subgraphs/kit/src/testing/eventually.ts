import { setTimeout as wait } from 'node:timers/promises';

/** Waits until `look` gives something other than undefined, null or false; says what was waited for when it never does. */
export async function eventually<T>(what: string, look: () => T | Promise<T>, within = 20_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + within;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen as NonNullable<T>;
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await wait(5);
  }
}
