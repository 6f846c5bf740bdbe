import { nobody, type Viewer } from '@liuke/kit';
import type { TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stepAt, totpAt } from '../domain/totp.ts';
import * as credentials from '../store/credentials.ts';
import {
  type Agent,
  ask,
  bearer,
  challenged,
  codeOf,
  houseDb,
  password,
  privacyRoom,
  proven,
  refusal,
  signedIn,
  signInAs,
  someAgent,
  verifying,
} from '../testing/people.ts';

let room: TestRoom;
let grace: Agent;
let viewer: Viewer;
let codes: readonly string[];
beforeAll(async () => {
  room = await privacyRoom();
});
afterAll(() => room.close());

const enrolling = (typed: string | null) =>
  ['mutation ($password: String) { enrolTotp(password: $password) { recoveryCodes } }', { password: typed }] as const;
const confirm = async (): Promise<void> => {
  const credential = await houseDb(room).transaction((tx) => credentials.lock(tx, grace.id));
  const code = totpAt(credential!.totpPending!, stepAt(room.clock.now()));
  await ask(room, viewer, 'mutation ($code: String!) { confirmTotp(code: $code) }', { code });
};

beforeEach(async () => {
  grace = await someAgent(room);
  viewer = await bearer(room, (await signedIn(room, grace)).token);
  const { enrolTotp } = await ask<{ enrolTotp: { recoveryCodes: string[] } }>(room, viewer, ...enrolling(password));
  codes = enrolTotp.recoveryCodes;
  await confirm();
  room.clock.advance(30_000);
});

describe('recovery codes', () => {
  it('are ten, unlike each other, and nowhere stored as they are', async () => {
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    const rows = await houseDb(room).query('-- test.codes\nselect * from privacy.recovery_code where agent_id = $1', [
      grace.id,
    ]);
    expect(rows).toHaveLength(10);
    const stored = JSON.stringify(rows);
    for (const code of codes) {
      expect(stored).not.toContain(code);
      expect(stored).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('let in once each, however they are typed, and only with the right password', async () => {
    const [first = '', second = ''] = codes;
    expect((await refusal(room, nobody, ...signInAs(grace.email, { totp: first, password: 'wrong' }))).code).toBe(
      'UNAUTHENTICATED',
    );
    await signedIn(room, grace, { totp: first.toLowerCase().replaceAll('-', ' ') });
    expect(await codeOf(room, nobody, ...signInAs(grace.email, { totp: first }))).toBe('UNAUTHENTICATED');
    await signedIn(room, grace, { totp: second });
  });

  it('let one in of many who bring the same at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 4 }, () => room.query(nobody, ...signInAs(grace.email, { totp: codes[3] }))),
    );
    expect(results.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('prove identity in a step-up as the authenticator does', async () => {
    const { id } = await challenged(room, viewer);
    await ask(room, viewer, ...verifying(id, codes[4]!));
    const again = await challenged(room, viewer);
    expect(await codeOf(room, viewer, ...verifying(again.id, codes[4]!))).toBe('BAD_USER_INPUT');
  });

  it('are nobody else’s', async () => {
    const mallory = await someAgent(room);
    expect(await codeOf(room, nobody, ...signInAs(mallory.email, { totp: codes[5], password: 'x' }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await codeOf(room, nobody, ...signInAs(grace.email, { totp: 'AAAA-BBBB-CCCC-DDDD' }))).toBe('UNAUTHENTICATED');
  });

  it('end when new ones are made, which takes a fresh step-up', async () => {
    const renewing = 'mutation { renewRecoveryCodes }';
    expect(await codeOf(room, viewer, renewing)).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    const { renewRecoveryCodes } = await ask<{ renewRecoveryCodes: string[] }>(room, proven(room, viewer), renewing);
    expect(await codeOf(room, nobody, ...signInAs(grace.email, { totp: codes[6] }))).toBe('UNAUTHENTICATED');
    await signedIn(room, grace, { totp: renewRecoveryCodes[0] });
  });
});

describe('a first authenticator', () => {
  it('is enrolled by the password, guessed at no more than five times, and never by a token alone', async () => {
    grace = await someAgent(room);
    viewer = await bearer(room, (await signedIn(room, grace)).token);
    expect(await codeOf(room, viewer, ...enrolling(null))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    const guesses = await Promise.all(Array.from({ length: 9 }, () => room.query(viewer, ...enrolling('a guess'))));
    const judged = guesses.map(({ errors }) => errors![0]!.extensions['code']);
    expect(judged.filter((code) => code === 'BAD_USER_INPUT')).toHaveLength(5);
    expect(judged.filter((code) => code === 'RATE_LIMITED')).toHaveLength(4);
  });

  it('is the only one that a password enrols: the next takes a step-up', async () => {
    expect(await codeOf(room, viewer, ...enrolling(password))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
  });
});
