import { store, stored } from './storage.ts';

/** For how long something that nobody came back to stays on the device, in milliseconds: a weekend and the days around it. */
const lasting = 7 * 86_400_000;

export type Kept = { readonly workspaceKey: string; readonly kind: 'begun' | 'waiting'; readonly customerId: string };

const keyOf = ({ workspaceKey, kind }: Kept): string => `liuke:${workspaceKey}:${kind}`;

/** What is kept on this device for this customer; null where there is nothing. What is somebody else's, or too old, goes. */
export const keptFor = (kept: Kept, now: number): unknown => {
  try {
    const { customer, at, value } = JSON.parse(stored(keyOf(kept)) ?? '{}');
    if (customer === kept.customerId && now - at < lasting) return value;
  } catch {
    // Nobody of ours wrote that.
  }
  store(keyOf(kept), null);
  return null;
};

/** Null: nothing any more. */
export const keepFor = (kept: Kept, value: unknown, now: number): void =>
  store(keyOf(kept), value === null ? null : JSON.stringify({ customer: kept.customerId, at: now, value }));
