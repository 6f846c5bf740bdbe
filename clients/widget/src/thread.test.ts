import type { MessagePartsFragment } from '@liuke/sdk';
import { describe, expect, it } from 'vitest';
import { type Change, changed, emptyThread } from './thread.ts';

const message = (seq: number, clientMessageId: string | null = null): MessagePartsFragment =>
  ({
    id: `m${seq}`,
    seq,
    text: `word ${seq}`,
    clientMessageId,
    kind: 'TEXT',
    sender: { __typename: 'Bot', name: 'b' },
  }) as never;
const after = (...changes: Change[]) => changes.reduce(changed, emptyThread);

describe('the thread of a conversation', () => {
  it('stands in order of seq whatever order messages are heard in', () => {
    const thread = after(
      { kind: 'heard', message: message(3) },
      { kind: 'heard', message: message(1) },
      { kind: 'heard', message: message(2) },
    );
    expect(thread.messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('shows a message once that is heard as answer and by subscription', () => {
    const thread = after({ kind: 'heard', message: message(1) }, { kind: 'heard', message: message(1) });
    expect(thread.messages).toHaveLength(1);
  });

  it('shows a word as unsent until it is heard with its client id', () => {
    const writing = after({ kind: 'writing', clientMessageId: 'c1', text: 'hello' });
    expect(writing.unsent).toEqual([{ clientMessageId: 'c1', text: 'hello', state: 'sending' }]);
    expect(changed(writing, { kind: 'heard', message: message(1, 'c1') }).unsent).toEqual([]);
  });

  it('keeps a word in its place while it fails and is sent again', () => {
    const failed = after(
      { kind: 'writing', clientMessageId: 'c1', text: 'first' },
      { kind: 'writing', clientMessageId: 'c2', text: 'second' },
      { kind: 'failed', clientMessageId: 'c1', again: true },
      { kind: 'failed', clientMessageId: 'c2', again: false },
    );
    expect(failed.unsent.map(({ state }) => state)).toEqual(['waiting', 'failed']);
    const again = changed(failed, { kind: 'writing', clientMessageId: 'c1', text: 'first' });
    expect(again.unsent.map(({ text, state }) => [text, state])).toEqual([
      ['first', 'sending'],
      ['second', 'failed'],
    ]);
  });

  it('shows how far a file is, why it was refused, and lets go of one that is not wanted', () => {
    const file = new File(['x'], 'x.txt');
    const going = after(
      { kind: 'writing', clientMessageId: 'c1', text: '', file },
      { kind: 'uploading', clientMessageId: 'c1', share: 0.5 },
    );
    expect(going.unsent).toEqual([{ clientMessageId: 'c1', text: '', file, share: 0.5, state: 'sending' }]);
    const refused = changed(going, { kind: 'failed', clientMessageId: 'c1', again: false, refusal: 'TOO_LARGE' });
    expect(refused.unsent[0]).toMatchObject({ state: 'failed', refusal: 'TOO_LARGE' });
    expect(changed(refused, { kind: 'dropped', clientMessageId: 'c1' }).unsent).toEqual([]);
  });
});
