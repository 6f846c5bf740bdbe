import { afterEach, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from './testing/graph.ts';
import { openTyping } from './typing.ts';
import { createWire } from './wire.ts';

describe('somebody who writes', () => {
  let graph: Graph;
  afterEach(() => graph?.close());
  const open = async (answer: 'UNAVAILABLE' | { setTyping: boolean } = { setTyping: true }) => {
    graph = await openGraph({ answers: () => answer, subscribed: () => undefined });
    let moment = 0;
    const typing = openTyping(createWire({ url: graph.url, credentials: () => ({}) }), 'c1', () => moment);
    const after = (milliseconds: number): void => {
      moment += milliseconds;
    };
    return { ...typing, after };
  };
  const said = () => graph.asked.map(({ variables }) => variables['typing']);

  it('says so at the first letter, again while it goes on, and once that it has ended', async () => {
    const { wrote, stopped, after } = await open();
    stopped();
    for (const text of ['h', 'he', 'hel']) wrote(text);
    after(5_000);
    wrote('hell');
    stopped();
    stopped();
    await expect.poll(said).toEqual([true, true, false]);
  });

  it('who empties the box has stopped', async () => {
    const { wrote } = await open();
    wrote('h');
    wrote(' ');
    await expect.poll(said).toEqual([true, false]);
  });

  it('harms nothing where it cannot be said', async () => {
    const { wrote } = await open('UNAVAILABLE');
    wrote('h');
    await expect.poll(said).toEqual([true]);
  });
});
