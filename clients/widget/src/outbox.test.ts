import { LiukeError } from '@liuke/sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox, type Word } from './outbox.ts';

const word = (text: string): Word => ({ text, clientMessageId: text });
const network = () => Promise.reject(new LiukeError('gone', { code: 'NETWORK' }));

describe('the outbox', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends words one after another in the order they were written', async () => {
    const sent: string[] = [];
    const outbox = createOutbox({
      ready: () => true,
      send: async ({ text }) => {
        await new Promise((resolve) => setTimeout(resolve, text === 'first' ? 500 : 1));
        sent.push(text);
      },
      onSending: () => undefined,
      onFailed: () => undefined,
    });
    for (const text of ['first', 'second', 'third']) outbox.add(word(text));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['first', 'second', 'third']);
  });

  it('sends again by itself what found no house, in the same order and under the same id', async () => {
    let up = false;
    const sent: string[] = [];
    const failed = vi.fn();
    const outbox = createOutbox({
      ready: () => true,
      send: async ({ clientMessageId }) => (up ? void sent.push(clientMessageId) : network()),
      onSending: () => undefined,
      onFailed: failed,
    });
    outbox.add(word('first'));
    outbox.add(word('second'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
    expect(failed).toHaveBeenCalledWith(word('second'), true, expect.objectContaining({ code: 'NETWORK' }));
    up = true;
    outbox.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['first', 'second']);
  });

  it('says what waits each time that changes, and sends what an earlier page left before all else', async () => {
    const sent: string[] = [];
    const waiting: string[][] = [];
    let ready = false;
    const outbox = createOutbox({
      ready: () => ready,
      send: async ({ text }) => void sent.push(text),
      onSending: () => undefined,
      onWaiting: (words) => waiting.push(words.map(({ text }) => text)),
      onFailed: () => undefined,
    });
    outbox.add(word('new'));
    ready = true;
    outbox.restore([word('left')]);
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['left', 'new']);
    expect(waiting).toEqual([['new'], ['left', 'new'], ['new'], []]);
  });

  it('keeps words until there is a session', async () => {
    let ready = false;
    const sent: string[] = [];
    const outbox = createOutbox({
      ready: () => ready,
      send: async ({ text }) => void sent.push(text),
      onSending: () => undefined,
      onFailed: () => undefined,
    });
    outbox.add(word('early'));
    await vi.runAllTimersAsync();
    expect(sent).toEqual([]);
    ready = true;
    outbox.flush();
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['early']);
  });

  it('leaves a refused word to the visitor and goes on with the next', async () => {
    const sent: string[] = [];
    const failed = vi.fn();
    const outbox = createOutbox({
      ready: () => true,
      send: async ({ text }) => {
        if (text === 'bad') throw new LiukeError('no', { code: 'BAD_USER_INPUT' });
        sent.push(text);
      },
      onSending: () => undefined,
      onFailed: failed,
    });
    outbox.add(word('bad'));
    outbox.add(word('good'));
    await vi.runAllTimersAsync();
    expect(failed.mock.calls).toEqual([[word('bad'), false, expect.objectContaining({ code: 'BAD_USER_INPUT' })]]);
    expect(sent).toEqual(['good']);
  });

  it('forgets what the visitor wants no longer, also while it is on its way', async () => {
    const failed = vi.fn();
    const sent: string[] = [];
    const outbox = createOutbox({
      ready: () => true,
      send: async ({ text }) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (text === 'file') throw new LiukeError('given up', { code: 'CANCELLED' });
        sent.push(text);
      },
      onSending: () => undefined,
      onFailed: failed,
    });
    for (const text of ['file', 'other', 'last']) outbox.add(word(text));
    outbox.remove('file');
    outbox.remove('other');
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['last']);
    expect(failed).not.toHaveBeenCalled();
  });

  it('waits as long as a rate limit says', async () => {
    let calls = 0;
    const outbox = createOutbox({
      ready: () => true,
      send: async () => {
        calls += 1;
        if (calls === 1) throw new LiukeError('slowly', { code: 'RATE_LIMITED', retryAfter: 7 });
      },
      onSending: () => undefined,
      onFailed: () => undefined,
    });
    outbox.add(word('hello'));
    await vi.advanceTimersByTimeAsync(6_900);
    expect(calls).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(calls).toBe(2);
  });
});
