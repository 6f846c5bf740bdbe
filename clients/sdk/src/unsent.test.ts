import { afterEach, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from './testing/graph.ts';
import { openUnsent } from './unsent.ts';
import { createWire } from './wire.ts';

describe('what is written and not sent', () => {
  let graph: Graph;
  let left: string | null = null;
  let away = false;
  afterEach(() => graph?.close());
  const open = async (quiet: number, found: string | null = null) => {
    [left, away] = [found, false];
    graph = await openGraph({
      answers: ({ operation, variables }) => {
        if (away) return 'UNAVAILABLE';
        if (operation === 'SaveMyDraft') left = (variables['text'] as string) || null;
        const draft = left === null ? null : { text: left, savedAt: '' };
        return operation === 'SaveMyDraft' ? { saveMyDraft: draft } : { myDraft: draft };
      },
      subscribed: () => undefined,
    });
    return openUnsent(createWire({ url: graph.url, credentials: () => ({}) }), 'c1', quiet);
  };
  const saves = () =>
    graph.asked.filter(({ operation }) => operation === 'SaveMyDraft').map(({ variables }) => variables['text']);

  it('is found again, and an empty box that has just opened takes nothing away', async () => {
    const unsent = await open(0, 'half a reply');
    unsent.changed('');
    expect(await unsent.load()).toBe('half a reply');
    unsent.changed('half a reply');
    await unsent.close();
    expect(saves()).toEqual([]);
  });

  it('is kept once the typing rests, and let go at once when the box is emptied', async () => {
    const unsent = await open(20);
    for (const text of ['h', 'ha', 'hal', 'half']) unsent.changed(text);
    await expect.poll(() => left).toBe('half');
    expect(saves()).toEqual(['half']);
    unsent.changed('');
    await expect.poll(() => left).toBeNull();
  });

  it('an older text never comes after a newer one', async () => {
    const unsent = await open(0);
    unsent.changed('one');
    const first = unsent.close();
    unsent.changed('two');
    await first;
    await unsent.close();
    expect(saves().at(-1)).toBe('two');
    expect(left).toBe('two');
  });

  it('what could not be kept is kept with the next change', async () => {
    const unsent = await open(60_000);
    away = true;
    unsent.changed('one');
    await unsent.close();
    expect(left).toBeNull();
    away = false;
    unsent.changed('one two');
    await unsent.close();
    expect(left).toBe('one two');
  });
});
