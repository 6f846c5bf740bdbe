import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestClock, testClock } from '../testing/database.ts';
import { mostBytes, mostFields, type SessionState } from './session-state.ts';

/** What must hold for every SessionState. `open` gives two that belong together: two processes, or twice the same one. */
export function sessionStateSuite(open: (now: () => Date) => Promise<readonly [SessionState, SessionState]>): void {
  let here: SessionState;
  let there: SessionState;
  let clock: TestClock;
  let workspace = 0;
  let w: string;
  beforeEach(async () => {
    clock = testClock();
    clock.set(new Date('2026-11-26T08:00:00Z'));
    [here, there] = await open(clock.now);
    w = `workspace ${workspace++}`;
  });
  afterEach(async () => {
    await here.close();
    await there.close();
  });

  const bytes = (text: string) => Buffer.from(text);
  const textOf = async (state: SessionState, place: string, field: string) =>
    (await state.get(w, place, field))?.toString() ?? null;
  const fieldsOf = async (state: SessionState, place: string) => (await state.all(w, place)).map(({ field }) => field);

  it('what is put here is at hand there, until it is removed', async () => {
    await here.put(w, 'room:thing:1', 'a', bytes('one'), 60);
    expect(await textOf(there, 'room:thing:1', 'a')).toBe('one');
    await there.put(w, 'room:thing:1', 'a', bytes('two'), 60);
    expect(await textOf(here, 'room:thing:1', 'a')).toBe('two');
    expect(await fieldsOf(here, 'room:thing:1')).toEqual(['a']);
    await here.remove(w, 'room:thing:1', 'a');
    await here.remove(w, 'room:thing:1', 'a');
    expect(await textOf(there, 'room:thing:1', 'a')).toBeNull();
    expect(await there.all(w, 'room:thing:1')).toEqual([]);
  });

  it('keeps workspaces, places and fields apart', async () => {
    await here.put(w, 'room:thing:1', 'a', bytes('one'), 60);
    expect(await here.get(`${w} other`, 'room:thing:1', 'a')).toBeNull();
    expect(await here.get(w, 'room:thing:2', 'a')).toBeNull();
    expect(await here.get(w, 'room:thing:1', 'b')).toBeNull();
  });

  it('keeps every byte, and nothing of nothing', async () => {
    const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    await here.put(w, 'room:thing:1', '键 with spaces', every, 60);
    await here.put(w, 'room:thing:1', 'empty', Buffer.alloc(0), 60);
    expect(await there.get(w, 'room:thing:1', '键 with spaces')).toEqual(every);
    expect(await there.get(w, 'room:thing:1', 'empty')).toEqual(Buffer.alloc(0));
  });

  it('each entry lapses by itself, and lives on when it is put again', async () => {
    await here.put(w, 'room:thing:1', 'long', bytes('x'), 60);
    await here.put(w, 'room:thing:1', 'short', bytes('x'), 8);
    await here.put(w, 'room:thing:1', 'again', bytes('x'), 8);
    const until = new Date(clock.now().getTime() + 8_000);
    expect((await there.all(w, 'room:thing:1')).find(({ field }) => field === 'short')?.until).toEqual(until);
    clock.advance(7_000);
    await here.put(w, 'room:thing:1', 'again', bytes('y'), 8);
    clock.advance(1_000);
    expect(await fieldsOf(there, 'room:thing:1')).toEqual(['again', 'long']);
    expect(await textOf(there, 'room:thing:1', 'short')).toBeNull();
    clock.advance(60_000);
    expect(await there.all(w, 'room:thing:1')).toEqual([]);
  });

  it('a full place lets go of what would lapse first, and never of what has just come', async () => {
    for (let i = 0; i < mostFields; i++) await here.put(w, 'room:thing:1', `f${i}`, bytes('x'), 100 + i);
    await here.put(w, 'room:thing:1', 'new', bytes('x'), 1);
    const fields = await fieldsOf(there, 'room:thing:1');
    expect(fields.length).toBe(mostFields);
    expect(fields).toContain('new');
    expect(fields).not.toContain('f0');
    // What has lapsed makes room first.
    clock.advance(2_000);
    await here.put(w, 'room:thing:1', 'newer', bytes('x'), 50);
    expect((await fieldsOf(there, 'room:thing:1')).sort()).toEqual(
      [...fields.filter((field) => field !== 'new'), 'newer'].sort(),
    );
    // One that is there already takes no room.
    await here.put(w, 'room:thing:1', 'f5', bytes('y'), 500);
    expect((await here.all(w, 'room:thing:1')).length).toBe(mostFields);
  });

  it('refuses what is larger than an entry may be', async () => {
    await here.put(w, 'room:thing:1', 'a', Buffer.alloc(mostBytes), 60);
    await expect(here.put(w, 'room:thing:1', 'a', Buffer.alloc(mostBytes + 1), 60)).rejects.toThrow(RangeError);
  });

  it('of many who put at once each is there', async () => {
    const names = Array.from({ length: mostFields }, (_, i) => `f${i}`);
    await Promise.all(names.map((name, i) => (i % 2 ? here : there).put(w, 'room:thing:1', name, bytes(name), 60)));
    expect((await fieldsOf(here, 'room:thing:1')).sort()).toEqual([...names].sort());
  });
}
