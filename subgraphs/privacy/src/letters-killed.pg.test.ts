import { setTimeout as wait } from 'node:timers/promises';
import { config, type Viewer } from '@liuke/kit';
import { eventually, type FakeSms, fakeSms, type TestPostOffice, type TestRoom, testPostOffice } from '@liuke/kit/testing';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { killableRoom } from './testing/killable-room.ts';
import { houseDb, privacyRoom, someCustomer } from './testing/people.ts';

const kills = 3;
/** Letters in the hands of one process, and how long nobody else takes them (background/letter-post.ts). */
const atOnce = 16;
const lease = 45_000;
const codesLifetime = 300_000;

type Row = { readonly id: string; readonly sentAt: Date | null; readonly givenUpAt: Date | null; readonly words: boolean };
type Asker = { readonly viewer: Viewer; readonly address: string; acknowledged: string | null };

let room: TestRoom;
let sms: FakeSms;
let office: TestPostOffice;
let house: ReturnType<typeof killableRoom>;
let heldWhenKilled = 0;
beforeAll(async () => {
  room = await privacyRoom();
  const account = {
    provider: 'aliyun',
    id: 'LTAI5tExample',
    secret: 'an access key',
    from: '留客',
    template: 'SMS_1',
  } as const;
  [sms, office] = await Promise.all([fakeSms(account), testPostOffice()]);
  const mail = { url: office.url, from: { name: '留客', address: 'no-reply@shop.example' } };
  const { secret } = config();
  house = killableRoom({ databaseUrl: room.url, secret, sms: { account: sms.account, templateEn: null }, mail });
});
afterEach(() => house.kill());
afterAll(async () => {
  await Promise.all([room?.close(), sms?.close(), office?.close()]);
});

/** The ids of the letters that the providers have taken, each as often as they took it. */
const copies = (): string[] => [
  ...sms.asked.map(({ url }) => url.searchParams.get('OutId')!),
  ...office.posted.map(({ raw }) => /^Message-ID: <(.*)@/m.exec(raw)![1]!),
];
/** Words that are mostly Chinese travel as base64. */
const codeIn = (raw: string): string =>
  /\d{6}/.exec(Buffer.from(raw.slice(raw.indexOf('\r\n\r\n')), 'base64').toString())![0];
const codesFor = (address: string): string[] => [
  ...sms.taken.filter(({ to }) => to === address).map(({ text }) => JSON.parse(text).code as string),
  ...office.posted.filter(({ to }) => to.includes(address)).map(({ raw }) => codeIn(raw)),
];
const letters = (): Promise<Row[]> =>
  houseDb(room).query<Row>(
    '-- test.letters\nselect id, sent_at, given_up_at, text is not null as words from privacy.delivery order by id',
  );
const waiting = async (condition = 'true'): Promise<number> => {
  const rows = await houseDb(room).query(`-- test.waiting\nselect 1 from privacy.letter_schedule where ${condition}`);
  return rows.length;
};

let askers = 0;
const someAsker = async (): Promise<Asker> => {
  const viewer = someCustomer(room);
  const number = String(++askers).padStart(8, '0');
  const address = askers % 2 ? `139${number}` : `ada-${number}@example.com`;
  await room.hear('CustomerIdentified', { customerId: viewer.id, [address.includes('@') ? 'email' : 'phone']: address });
  return { viewer, address, acknowledged: null };
};
/** Asks for a code, again until the answer is there, as a window does. */
const asks = async (asker: Asker): Promise<void> => {
  while (asker.acknowledged === null) {
    asker.acknowledged = await house
      .ask<{ requestStepUp: { id: string } }>(asker.viewer, 'mutation { requestStepUp(purpose: "history") { id } }')
      .then(
        ({ requestStepUp }) => requestStepUp.id,
        () => null,
      );
    if (asker.acknowledged === null) await wait(20);
  }
};

/** Lives through kills, each at a moment of its own, while people go on to ask; whoever has asked. */
const livesThrough = async (moments: readonly { readonly after: number; readonly pause: number }[]): Promise<Asker[]> => {
  const asked: Asker[] = [];
  let stopped = false;
  const asking = Array.from({ length: 6 }, async () => {
    while (!stopped) {
      const asker = await someAsker();
      asked.push(asker);
      await asks(asker);
    }
  });
  for (const { after, pause } of moments) {
    await house.start(lease + 1_000);
    const enough = copies().length + after;
    await eventually('letters have gone', () => copies().length >= enough);
    await wait(pause);
    await house.kill();
    heldWhenKilled += await waiting('leased_until is not null');
  }
  stopped = true;
  await house.start();
  await Promise.all(asking);
  return asked;
};

const moments = (seed: number) =>
  fc.sample(fc.record({ after: fc.integer({ min: 1, max: 20 }), pause: fc.integer({ min: 0, max: 12 }) }), {
    seed,
    numRuns: kills,
  });

describe('killed at any moment while letters go out', () => {
  it.each([1, 2])('every code that was promised comes, and again only what was in hand (seed %i)', async (seed) => {
    const before = new Set((await letters()).map(({ id }) => id));
    const asked = await livesThrough(moments(seed));
    await house.kill();
    await house.start(lease + 1_000);
    await eventually('nothing waits', async () => (await waiting()) === 0, 40_000);

    const rows = (await letters()).filter(({ id }) => !before.has(id));
    expect(rows.filter(({ sentAt, words }) => sentAt === null || words)).toEqual([]);
    const went = copies().filter((id) => !before.has(id));
    expect(new Set(went)).toEqual(new Set(rows.map(({ id }) => id)));
    for (const { id } of rows) expect(went.filter((one) => one === id).length).toBeLessThanOrEqual(kills + 2);
    expect(went.length - rows.length).toBeLessThanOrEqual((kills + 1) * atOnce);

    for (const { viewer, address, acknowledged } of asked) {
      const opens = (code: string): Promise<boolean> =>
        house
          .ask(viewer, 'mutation ($id: ID!, $code: String!) { verifyStepUp(challengeId: $id, code: $code) { acr } }', {
            id: acknowledged,
            code,
          })
          .then(
            () => true,
            () => false,
          );
      let opened = false;
      for (const code of new Set(codesFor(address))) opened ||= await opens(code);
      expect(opened, address).toBe(true);
    }
  });

  it('and not for longer than the codes are good: what was not sent by then is said to have failed, and goes no more', async () => {
    const before = new Set((await letters()).map(({ id }) => id));
    await livesThrough(moments(3));
    await house.kill();
    const [left, went] = [await waiting(), copies().length];
    await house.start(codesLifetime);
    await eventually('nothing waits', async () => (await waiting()) === 0);
    const rows = (await letters()).filter(({ id }) => !before.has(id));
    expect(rows.filter(({ sentAt, givenUpAt, words }) => words || (sentAt === null) === (givenUpAt === null))).toEqual([]);
    expect(rows.filter(({ givenUpAt }) => givenUpAt !== null)).toHaveLength(left);
    expect(copies()).toHaveLength(went);
  });

  it('which was so: the kills found letters in hand', () => {
    expect(heldWhenKilled).toBeGreaterThan(0);
  });
});
