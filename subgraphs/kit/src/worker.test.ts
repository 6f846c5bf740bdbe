import { pino } from 'pino';
import { expect, it } from 'vitest';
import { everywhere } from './live/live.ts';
import { memoryLive } from './live/memory-live.ts';
import type { RoomTools } from './subgraph.ts';
import { eventually } from './testing/eventually.ts';
import { worker } from './worker.ts';

const topic = everywhere('test:work');

const opened = (take: (done: string[], free: number) => readonly (() => Promise<void>)[]) => {
  const live = memoryLive();
  const done: string[] = [];
  const work = worker({
    topic,
    atOnce: 2,
    longestSleep: 60_000,
    onFailure: 'it failed',
    take: async (_, free) => ({ pieces: take(done, free), next: null }),
  });
  const room = { live, log: pino({ level: 'silent' }), as: () => null } as unknown as RoomTools;
  return { live, done, work, room };
};

it('what is due at the start is done, and what a nudge tells of, no more at once than it may', async () => {
  const due = ['a', 'b', 'c'];
  const asked: number[] = [];
  const { live, done, work, room } = opened((finished, free) => {
    asked.push(free);
    return due.splice(0, free).map((one) => async () => void finished.push(one));
  });
  const running = work.run(room);
  await eventually('all is done', () => done.length === 3);
  due.push('d');
  live.nudge('', topic);
  await eventually('the next is done', () => done.length === 4);
  expect(Math.max(...asked)).toBe(2);
  await work.stop();
  await running;
});

it('stopping finishes what is in hand, and what was stopped can be run again', async () => {
  const due = ['a'];
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { done, work, room } = opened((finished) =>
    due.splice(0).map((one) => async () => {
      if (one === 'a') await held;
      finished.push(one);
    }),
  );
  const first = work.run(room);
  await eventually('it is in hand', () => due.length === 0);
  const stopping = work.stop();
  expect(done).toEqual([]);
  release();
  await Promise.all([stopping, first]);
  expect(done).toEqual(['a']);

  due.push('b');
  const second = work.run(room);
  await eventually('it works again', () => done.length === 2);
  await work.stop();
  await second;
});
