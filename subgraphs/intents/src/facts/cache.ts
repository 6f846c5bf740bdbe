import { Recent } from '@liuke/kit';
import type { Slots } from '../domain/flow.ts';

type Entry = { readonly until: number; readonly facts: Slots };
const kept = new Recent<Entry>(1_000);

/** Good answers of this process, for as long as the workspace allows. */
export const cached = (key: string, now: Date): Slots | null => {
  const entry = kept.get(key);
  return entry !== undefined && entry.until > now.getTime() ? entry.facts : null;
};
export const keep = (key: string, facts: Slots, now: Date, seconds: number): void => {
  if (seconds > 0) kept.set(key, { facts, until: now.getTime() + seconds * 1000 });
};
