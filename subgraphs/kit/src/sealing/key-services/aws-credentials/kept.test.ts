import { expect, it } from 'vitest';
import type { AwsCredentials } from './credentials.ts';
import { keepCredentials } from './kept.ts';

const minute = 60_000;
const setOut = (lifetime: number | null) => {
  const state = { now: 0, reads: 0, away: false };
  const source = async (): Promise<AwsCredentials> => {
    state.reads += 1;
    if (state.away) throw new Error('away');
    const expiresAt = lifetime === null ? null : new Date(state.now + lifetime);
    return { keyId: `id ${state.reads}`, secret: 's', sessionToken: 't', expiresAt };
  };
  const kept = keepCredentials(source, () => state.now);
  return { state, kept, id: async () => (await kept.current()).keyId };
};
const all = (many: number, ask: () => Promise<string>) => Promise.all(Array.from({ length: many }, ask));

it('of many who need credentials at once one reads them', async () => {
  const { state, id } = setOut(60 * minute);
  expect(new Set(await all(20, id))).toEqual(new Set(['id 1']));
  expect(await id()).toBe('id 1');
  expect(state.reads).toBe(1);
});

it('they are read anew before they expire, once, and nobody waits for that', async () => {
  const { state, id } = setOut(60 * minute);
  await id();
  state.now = 54 * minute;
  expect(await id()).toBe('id 1');
  expect(state.reads).toBe(1);
  state.now = 56 * minute;
  expect(await all(20, id)).toEqual(Array.from({ length: 20 }, () => 'id 1'));
  expect(state.reads).toBe(2);
  expect(await id()).toBe('id 2');
});

it('whoever gives them may be away until they have expired: then it is said, and mended at the next try', async () => {
  const { state, id } = setOut(60 * minute);
  await id();
  state.away = true;
  state.now = 56 * minute;
  expect(await id()).toBe('id 1');
  expect(await id()).toBe('id 1');
  expect(state.reads).toBe(2);
  state.now += 11_000;
  expect(await id()).toBe('id 1');
  expect(state.reads).toBe(3);
  state.now = 60 * minute;
  await expect(id()).rejects.toThrow('away');
  state.away = false;
  expect(new Set(await all(5, id))).toEqual(new Set(['id 5']));
});

it('what does not say when it expires is read again after five minutes', async () => {
  const { state, id } = setOut(null);
  await id();
  state.now = 5 * minute;
  await id();
  expect(await id()).toBe('id 2');
});

it('what AWS refused is forgotten, and what came in its place is not', async () => {
  const { kept, state, id } = setOut(60 * minute);
  const refused = await kept.current();
  kept.forget(refused);
  expect(await id()).toBe('id 2');
  kept.forget(refused);
  expect(await id()).toBe('id 2');
  expect(state.reads).toBe(2);
});
