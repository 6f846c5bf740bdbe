import { type SignatureName, signatures } from '@liuke/kit';
import { describe, expect, it } from 'vitest';
import { readReceipt, receiptOf, signReceipt } from './receipt.ts';

const at = new Date('2026-11-26T12:00:00Z');
const receipt = receiptOf(
  { workspaceId: 'w', requestId: 'r', customerId: 'c', keysDestroyed: 1 },
  { requestedAt: at, completedAt: at },
  [{ room: 'conversations', rows: 7, at }],
);

describe.each(Object.keys(signatures) as SignatureName[])('a receipt signed by %s', (algorithm) => {
  const key = { id: 'k', algorithm, ...signatures[algorithm].newKeys() };
  const text = signReceipt(receipt, key);
  const by = (publicKey: string | null) => async () => publicKey;

  it('says what it was made of', async () => {
    expect(await readReceipt(`${text}\n`, by(key.publicKey))).toEqual({ receipt, keyId: 'k', algorithm });
  });

  it('is asked for by the workspace and the key that it names', async () => {
    const asked: unknown[] = [];
    await readReceipt(text, async (head) => {
      asked.push(head);
      return null;
    });
    expect(asked).toEqual([{ keyId: 'k', workspaceId: 'w', key: key.publicKey }]);
  });

  it('is nothing once a byte of it is another, or where the key is unknown', async () => {
    for (let place = 0; place < text.length; place += 7) {
      const changed = `${text.slice(0, place)}${text[place] === 'A' ? 'Q' : 'A'}${text.slice(place + 1)}`;
      expect(await readReceipt(changed, by(key.publicKey)), `at ${place}`).toBeNull();
    }
    expect(await readReceipt(text, by(null))).toBeNull();
    for (const none of ['', 'a.b', 'a.b.c', `${text}.x`]) expect(await readReceipt(none, by(key.publicKey))).toBeNull();
  });

  it('signed anew by a forger names the forger key, which is not the workspace key', async () => {
    const forged = signReceipt(
      { ...receipt, customerId: 'someone else' },
      { id: 'k', algorithm, ...signatures[algorithm].newKeys() },
    );
    expect(await readReceipt(forged, by(key.publicKey))).toBeNull();
  });
});
