import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { everywhere, type Live } from './live.ts';

/** What must hold for every Live. `open` gives two that belong together: two processes, or twice the same one. */
export function liveSuite(open: () => Promise<readonly [Live, Live]>): void {
  let here: Live;
  let there: Live;
  beforeEach(async () => {
    [here, there] = await open();
  });
  afterEach(async () => {
    await here.close();
    await there.close();
  });

  /** Counts what an iteration yields, beside the test. */
  const counted = (nudges: AsyncGenerator<void, void, void>): { count: number; done: boolean } => {
    const seen = { count: 0, done: false };
    void (async () => {
      for await (const _ of nudges) seen.count++;
      seen.done = true;
    })();
    return seen;
  };

  it('yields once at the start, and after a nudge from here or there', async () => {
    const seen = counted(here.nudges('w', 'room:thing:1', 'room:thing:2'));
    await eventually('the first', () => seen.count === 1);
    here.nudge('w', 'room:thing:1');
    await eventually('a nudge from here', () => seen.count === 2);
    there.nudge('w', 'room:thing:2');
    await eventually('a nudge from there', () => seen.count === 3);
  });

  it('misses nothing that is nudged after the first yield, in any process', async () => {
    for (let i = 0; i < 50; i++) {
      const nudges = there.nudges('w', `room:thing:${i}`);
      await nudges.next();
      const next = nudges.next();
      here.nudge('w', `room:thing:${i}`);
      await next;
      await nudges.return();
    }
  });

  it('tells who listens in no workspace what is nudged everywhere, from any workspace and any process', async () => {
    const seen = counted(here.nudges('', everywhere('room:thing')));
    await eventually('the first', () => seen.count === 1);
    there.nudge('w', everywhere('room:thing'));
    await eventually('a nudge from there', () => seen.count === 2);
    here.nudge('v', everywhere('room:thing'));
    await eventually('a nudge from here', () => seen.count === 3);
  });

  it('folds into one what comes while nobody waits', async () => {
    const nudges = here.nudges('w', 'room:thing:1');
    await nudges.next();
    for (let i = 0; i < 100; i++) here.nudge('w', 'room:thing:1');
    await nudges.next();
    const seen = counted(nudges);
    here.nudge('w', 'room:other:1');
    const other = counted(here.nudges('w', 'room:other:1'));
    await eventually('another topic is served', () => other.count >= 1);
    expect(seen.count).toBe(0);
  });

  it('keeps workspaces and topics apart', async () => {
    const mine = counted(here.nudges('w', 'room:thing:1'));
    const others = counted(here.nudges('other', 'room:thing:1'));
    await eventually('both began', () => mine.count === 1 && others.count === 1);
    there.nudge('w', 'room:thing:1');
    await eventually('mine', () => mine.count === 2);
    expect(others.count).toBe(1);
  });

  it('ends when it is returned, also while it waits', async () => {
    const nudges = here.nudges('w', 'room:thing:1');
    await nudges.next();
    const waiting = nudges.next();
    await nudges.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await nudges.next()).toEqual({ done: true, value: undefined });
  });

  it('a listener that leaves takes nothing from those that stay', async () => {
    const first = here.nudges('w', 'room:thing:1');
    await first.next();
    const second = counted(here.nudges('w', 'room:thing:1'));
    await eventually('the second began', () => second.count === 1);
    await first.return();
    there.nudge('w', 'room:thing:1');
    await eventually('the second is woken', () => second.count === 2);
  });

  it('ends every iteration when it is closed', async () => {
    const seen = counted(here.nudges('w', 'room:thing:1'));
    await eventually('it began', () => seen.count === 1);
    await here.close();
    await eventually('it ends', () => seen.done);
    expect(await here.nudges('w', 'room:thing:1').next()).toEqual({ done: true, value: undefined });
  });
}
