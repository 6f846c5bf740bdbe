import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type CustomerOptions, openSession } from './customer.ts';
import { LiukeError } from './error.ts';
import { type Asked, type Graph, type GraphOptions, openGraph, type Told } from './testing/graph.ts';

const message = (seq: number) => ({ messageAdded: { id: `m${seq}`, seq, text: `word ${seq}` } });
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ANSWERED',
    (error: unknown) => (error instanceof LiukeError ? error.code : 'OTHER'),
  );

describe("a customer's session", () => {
  let graph: Graph;
  let close = (): void => undefined;
  afterEach(async () => {
    close();
    await graph?.close();
  });

  /** A house that gives out tokens t1, t2 ... and takes only those in `good`. */
  const house = async (options: Partial<GraphOptions> = {}) => {
    const good = new Set<string>();
    let given = 0;
    const startSession = ({ variables }: Asked): Record<string, unknown> | string => {
      const { resumeToken } = variables['input'] as { resumeToken: string | null };
      if (resumeToken === 'forgotten') return 'UNAUTHENTICATED';
      given += 1;
      good.add(`t${given}`);
      return {
        startSession: { token: `t${given}`, resumeToken: 'r1', conversation: { id: 'c1', status: 'BOT' }, customer: {} },
      };
    };
    graph = await openGraph({
      answers: (asked) => {
        if (asked.operation === 'StartSession') return startSession(asked);
        if (!good.has(asked.token ?? '')) return 'TOKEN_EXPIRED';
        return options.answers?.(asked) ?? { sendMessage: { message: { id: 'm', seq: 1 } } };
      },
      subscribed: (asked, told) =>
        good.has(asked.token ?? '') ? options.subscribed?.(asked, told) : told.error('TOKEN_EXPIRED'),
    });
    return { good };
  };
  const arrives = async (options: Partial<CustomerOptions> = {}) => {
    const customer = await openSession({ url: graph.url, workspaceKey: 'demo', webSocketImpl: WebSocket, ...options });
    close = customer.close;
    return customer;
  };
  const started = () => graph.asked.filter(({ operation }) => operation === 'StartSession');

  it('hears each message once and in order, over any number of cut lines', async () => {
    // Each line tells what is stored after the cursor and two messages more, and dies when they are heard.
    let stored = 0;
    await house({
      subscribed: ({ variables }, told) => {
        stored += 2;
        const from = Math.max(0, (variables['afterSeq'] as number) - 1); // one again: a house that repeats itself
        for (let seq = from + 1; seq <= stored; seq++) told.next(message(seq));
      },
    });
    const customer = await arrives();
    const heard: number[] = [];
    for await (const { seq } of customer.messages()) {
      heard.push(seq);
      if (seq === 6) break;
      if (seq === stored) graph.cut();
    }
    expect(heard).toEqual([1, 2, 3, 4, 5, 6]);
    const cursors = graph.asked.flatMap(({ operation, variables }) =>
      operation === 'MessageAdded' ? [variables['afterSeq']] : [],
    );
    expect(cursors).toEqual([0, 2, 4]);
  });

  it('is opened again by its resume token when its token has ended, and what was refused is asked once more', async () => {
    const { good } = await house();
    const customer = await arrives({ identityToken: 'signed long ago' });
    good.clear();
    await Promise.all([customer.send('one', 'id-1'), customer.send('two', 'id-2')]);
    expect(started().map(({ variables, token }) => [variables['input'], token])).toMatchObject([
      [{ resumeToken: null, identityToken: 'signed long ago' }, null],
      [{ resumeToken: 'r1', identityToken: null }, null],
    ]);
    const sent = graph.asked.filter(({ operation }) => operation === 'SendMessage').map(({ token }) => token);
    expect(sent.sort()).toEqual(['t1', 't1', 't2', 't2']);
  });

  it('asks once more and no oftener: a house that refuses every token is not stormed', async () => {
    const { good } = await house();
    const customer = await arrives();
    good.clear();
    good.add = () => good;
    expect(await codeOf(customer.send('one', 'id-1'))).toBe('TOKEN_EXPIRED');
    expect(started()).toHaveLength(2);
  });

  it.each([
    ['told TOKEN_EXPIRED', (told: Told) => told.error('TOKEN_EXPIRED')],
    ['hung up on with 4403', (told: Told) => told.hangUp(4403)],
  ])('goes on listening where it was when a subscription is %s', async (_, end) => {
    let endFirst = (): void => {};
    const { good } = await house({
      subscribed: ({ token }, told) => {
        if (token !== 't1') return told.next(message(2));
        told.next(message(1));
        endFirst = () => {
          good.delete('t1');
          end(told);
        };
      },
    });
    const customer = await arrives();
    const heard: number[] = [];
    for await (const { seq } of customer.messages()) {
      heard.push(seq);
      if (seq === 2) break;
      endFirst();
    }
    expect(heard).toEqual([1, 2]);
    expect(started()).toHaveLength(2);
  });

  it('leaves a subscription at once although nothing is heard', async () => {
    await house({ subscribed: () => undefined });
    const customer = await arrives();
    const messages = customer.messages();
    const waiting = messages.next();
    await expect.poll(() => graph.asked.some(({ operation }) => operation === 'MessageAdded')).toBe(true);
    await messages.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await expect.poll(() => graph.lines()).toBe(0);
  });

  it('begins anew when its resume token is forgotten, and keeps it when the house is merely away', async () => {
    await house();
    await arrives({ resumeToken: 'forgotten' });
    expect(started().map(({ variables }) => (variables['input'] as { resumeToken: unknown }).resumeToken)).toEqual([
      'forgotten',
      null,
    ]);
    const away = openSession({ url: 'http://127.0.0.1:9/graphql', workspaceKey: 'demo', resumeToken: 'r1' });
    expect(await codeOf(away)).toBe('NETWORK');
  });

  it('throws the code that the graph answered, and ends a subscription that is refused for good', async () => {
    await house({ answers: () => 'CONFLICT', subscribed: (_, told) => told.error('FORBIDDEN') });
    const customer = await arrives();
    expect(await codeOf(customer.send('one', 'id-1'))).toBe('CONFLICT');
    expect(await codeOf(customer.messages().next())).toBe('FORBIDDEN');
  });
});
