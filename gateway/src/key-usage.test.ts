import { nobody, type Viewer } from '@liuke/kit';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { KeyUsage } from './key-usage.ts';
import { openHouse, until } from './testing/house.ts';
import { answering } from './testing/subgraphs.ts';

const key: Viewer = { ...nobody, kind: 'partner', id: 'k1', workspaceId: 'w1' };
const log = pino({ level: 'silent' });
type Told = { batch: string; usage: readonly object[] };

it('what keys do is told once every while, day by day, and of nobody else', async () => {
  const told: Told[] = [];
  let now = new Date('2026-11-26T23:59:59Z');
  const transport = answering('privacy', ({ variables }) => {
    told.push(variables as Told);
    return { countApiKeyUsage: true };
  });
  const usage = new KeyUsage(transport, log, { every: 1_000_000, now: () => now });
  await usage.tell();
  usage.count(key, { requests: 1 });
  usage.count(key, { cost: 7 });
  usage.count({ ...key, kind: 'agent' }, { requests: 1 });
  now = new Date('2026-11-27T00:00:00Z');
  usage.count(key, { refused: 1 });
  await usage.stop();
  expect(told.map(({ usage: rows }) => rows)).toEqual([
    [
      { workspaceId: 'w1', keyId: 'k1', day: '2026-11-26', requests: 1, refused: 0, cost: 7 },
      { workspaceId: 'w1', keyId: 'k1', day: '2026-11-27', requests: 0, refused: 1, cost: 0 },
    ],
  ]);
});

it('what was not answered is told again as the same batch, and nothing of it twice', async () => {
  const told: Told[] = [];
  let broken = true;
  const transport = answering('privacy', ({ variables }) => {
    told.push(variables as Told);
    if (broken) throw new Error('gone');
    return { countApiKeyUsage: true };
  });
  const usage = new KeyUsage(transport, log, { every: 1_000_000 });
  usage.count(key, { requests: 1 });
  await usage.tell();
  usage.count(key, { requests: 1 });
  broken = false;
  await usage.tell();
  await usage.stop();
  expect(told).toHaveLength(3);
  expect(told[1]).toEqual(told[0]);
  expect(told[2]!.batch).not.toBe(told[0]!.batch);
});

it('a key spends what its operations may cost a minute, and is told when to come again', async () => {
  const owner = {
    workspaceId: 'w1',
    keyId: 'k1',
    name: 'Shop',
    scopes: [],
    expiresAt: null,
    requestsPerMinute: 100,
    allowedOrigins: [],
    allowedAddresses: [],
    costPerMinute: 3,
  };
  let addresses: string[] = [];
  const privacy = answering('privacy', () => ({ apiKeyOwner: { ...owner, allowedAddresses: addresses } }));
  const house = await openHouse({ keyMemory: 1, also: { privacy } });
  try {
    const asked = () => house.post({ query: '{ chat(id: 1) { id } }' }, { 'x-api-key': 'lk' });
    for (let i = 0; i < 3; i += 1) expect((await asked()).status).toBe(200);
    const refused = await asked();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.body.errors[0].extensions.code).toBe('RATE_LIMITED');
    const tooMuch = await house.post({ query: '{ chat(id: 1) { all { id maybe { id } } } }' }, { 'x-api-key': 'lk' });
    expect(tooMuch.body.errors[0].extensions).toMatchObject({ code: 'TOO_COMPLEX', limit: 3 });
    addresses = ['203.0.113.0/24'];
    await until(async () => (await asked()).status === 403);
  } finally {
    await house.close();
  }
});
