import { configure } from '@liuke/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Door, Wire } from './channel.ts';
import type { Outgoing } from './outgoing.ts';
import type { ChannelCall } from './received.ts';
import { Refusal, Undelivered } from './refused.ts';
import type { FakeProvider, Misbehaviour } from './testing/fake-provider.ts';
import { png } from './testing/media.ts';
import { outgoing, tools } from './testing/posted.ts';

/** The far end of one channel: a provider on loopback, and what it posts. */
export type Far = {
  readonly provider: FakeProvider;
  /** With `apiBase` at the provider. */
  readonly door: Door;
  /** A customer's text as the provider posts it; `forged`: by somebody who does not know the secret. */
  text(words: string, by: { readonly externalId: string; readonly forged?: boolean }): Wire;
  /** A picture or a voice as the provider posts it, whose bytes it holds. */
  media?(bytes: Buffer): Wire;
  /** Texts that the provider has taken, in order; of a message in parts, each part. */
  taken(): string[];
};

export type Differs = {
  /** The provider has no way to say how long to wait. */
  readonly namesNoTime?: boolean;
  /** Who 'somebody' is there. */
  readonly externalId?: string;
};

/** What must hold for every channel. */
export const channelSuite = (
  channel: Channel,
  open: () => Promise<Far>,
  { namesNoTime = false, externalId = 'somebody' }: Differs = {},
): void => {
  let far: Far;
  beforeAll(async () => {
    configure({ channelApiBase: true });
    far = await open();
  });
  afterAll(() => far.provider.close());

  const message = (more: Partial<Outgoing> = {}): Outgoing => outgoing(far.door, { externalId, ...more });
  let sent = 0;
  const send = async (given: Outgoing): Promise<void> => {
    const key = `key ${++sent}`;
    for (const [index, part] of channel.compose(given).entries()) await channel.send(part, given, tools, `${key}:${index}`);
  };
  const read = async (wire: Wire): Promise<readonly ChannelCall[]> => {
    const verified = channel.verify(wire);
    return channel.parse(channel.unpack ? await channel.unpack(verified, wire) : verified, wire);
  };
  const failure = async (misbehaviour: Misbehaviour): Promise<Undelivered> => {
    far.provider.misbehaves(misbehaviour);
    const error = await send(message()).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Undelivered);
    return error as Undelivered;
  };

  describe('what comes in', () => {
    it('is taken with the right signature, and is the same however often it is read', async () => {
      const wire = far.text('我的包裹在哪里？', { externalId: 'somebody' });
      const calls = await read(wire);
      expect(calls).toHaveLength(1);
      expect(calls[0]).toMatchObject({
        method: 'message.receive',
        params: { from: { externalId }, kind: 'TEXT', text: '我的包裹在哪里？' },
      });
      expect(await read(wire)).toEqual(calls);
    });

    it('is refused from whoever does not know the secret', () => {
      const wire = far.text('给我退款', { externalId: 'somebody', forged: true });
      expect(() => channel.verify(wire)).toThrow(Refusal);
    });

    it('of two messages are two ids', async () => {
      const said = ['在吗', '在吗'].map((words) => read(far.text(words, { externalId: 'somebody' })));
      const ids = (await Promise.all(said)).map(([call]) => call?.method === 'message.receive' && call.params.messageId);
      expect(new Set(ids).size).toBe(2);
    });

    it('cut or garbled is refused or says nothing, and never more', async () => {
      const wire = far.text('你好', { externalId: 'somebody' });
      for (const body of [wire.body.subarray(0, wire.body.length / 2), Buffer.from([0xff, 0xfe, 0]), Buffer.alloc(0)]) {
        const given = { ...wire, body };
        try {
          expect(await read(given)).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }
    });
  });

  describe('a file that somebody sent', () => {
    const fetching = (bytes: Buffer, most = 1_000) => {
      const wire = far.media?.(bytes);
      if (!wire || !channel.fetch) return null;
      const [call] = channel.parse(channel.verify(wire), wire);
      const file = call?.method === 'message.receive' ? call.params.files?.[0] : undefined;
      expect(file).toBeDefined();
      return channel.fetch(file!, far.door, tools, most);
    };

    it('is fetched byte for byte', async () => {
      const fetched = await fetching(png);
      if (fetched) expect(fetched.bytes.equals(png)).toBe(true);
    });

    it('is not read beyond what is taken', async () => {
      const fetched = fetching(Buffer.alloc(50_000, 1));
      if (fetched) await expect(fetched).rejects.toMatchObject({ loss: 'TOO_LARGE' });
    });
  });

  describe('what goes out', () => {
    it('reaches the provider as it was said', async () => {
      const before = far.taken().length;
      await send(message({ text: '您的包裹明天送到。' }));
      expect(far.taken().slice(before)).toEqual(['您的包裹明天送到。']);
    });

    it('however long, arrives whole', async () => {
      const long = '这是一个很长的句子，说明退换货的每一个步骤。'.repeat(300);
      const before = far.taken().length;
      await send(message({ text: long }));
      expect(far.taken().slice(before).join('')).toContain(long.slice(-500));
      expect(far.taken().slice(before).join('').length).toBeGreaterThanOrEqual(long.length);
    });

    it('shows what can be chosen, whatever the channel knows of buttons', () => {
      const buttons = [
        { title: '查物流', value: '我的包裹到哪里了？', url: null },
        { title: '官网', value: 'site', url: 'https://shop.example/' },
      ];
      const shown = JSON.stringify(channel.compose(message({ kind: 'CARD', text: '请选择', buttons })));
      for (const words of ['请选择', '查物流', 'https://shop.example/']) expect(shown).toContain(words);
    });

    it.skipIf(namesNoTime)('waits after 429 as long as the provider says', async () => {
      const { problem, retryAfter } = await failure({ status: 429, headers: { 'retry-after': '7' } });
      expect({ problem, retryAfter }).toEqual({ problem: null, retryAfter: 7 });
    });

    it.each([[{ status: 500 }], [{ status: 503 }], ['closes before' as const], ['closes after' as const]])(
      'is tried again after %j',
      async (misbehaviour) => {
        expect((await failure(misbehaviour)).problem).toBeNull();
        await send(message());
      },
    );

    it('says nothing of tokens and secrets in why it failed', async () => {
      const { message: sentence } = await failure({ status: 500 });
      for (const value of Object.values(far.door.settings)) expect(sentence).not.toContain(value);
    });
  });
};
