import { hashPassword, nobody, scopesOf, signViewer } from '@liuke/kit';
import type { TestRoom } from '@liuke/kit/testing';
import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { matchingStep, stepAt, totpAt } from '../domain/totp.ts';
import * as credentials from '../store/credentials.ts';
import {
  type Agent,
  ask,
  bearer,
  challenged,
  codeOf,
  houseDb,
  privacyRoom,
  proven,
  refusal,
  signedIn,
  signInAs,
  someAgent,
  verifying,
} from '../testing/people.ts';

vi.mock('@node-rs/argon2', { spy: true });

let room: TestRoom;
let grace: Agent;
beforeAll(async () => {
  room = await privacyRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  grace = await someAgent(room, 'SUPERVISOR');
});

const actionsOn = async (agentId: string): Promise<string[]> => {
  const rows = await houseDb(room).query<{ action: string }>(
    '-- test.actions\nselect action from privacy.audit_entry where actor = $1 or subject = $1 order by seq',
    [`agent:${agentId}`],
  );
  return rows.map((row) => row.action);
};
const refreshing = (refreshToken: string) =>
  [
    'mutation ($token: String!) { refreshSession(refreshToken: $token) { token refreshToken agent { id } } }',
    { token: refreshToken },
  ] as const;
type Refreshed = { refreshSession: { token: string; refreshToken: string } };
const refreshed = async (token: string) => (await ask<Refreshed>(room, nobody, ...refreshing(token))).refreshSession;

describe('signing in', () => {
  it('gives a token of fifteen minutes with the scopes of the role', async () => {
    const tokens = await signedIn(room, { ...grace, email: ` ${grace.email.toUpperCase()} ` });
    const viewer = await bearer(room, tokens.token);
    expect(viewer).toMatchObject({
      kind: 'agent',
      id: grace.id,
      workspaceId: room.workspace.id,
      scopes: scopesOf.SUPERVISOR,
      acr: null,
    });
    expect(viewer.expiresAt).toBe(Math.floor(room.clock.now().getTime() / 1000) + 900);
    expect(tokens.agent.id).toBe(grace.id);
    expect(await actionsOn(grace.id)).toEqual(['sign-in']);
  });

  it('answers a wrong password, an unknown e-mail, a disabled agent and an unknown workspace alike', async () => {
    const disabled = await someAgent(room);
    await room.hear('AgentSaved', { agentId: disabled.id, name: 'D', role: 'AGENT', disabled: true });
    const refusals = await Promise.all([
      refusal(room, nobody, ...signInAs(grace.email, { password: 'wrong' })),
      refusal(room, nobody, ...signInAs('nobody@demo.test')),
      refusal(room, nobody, ...signInAs('no e-mail at all')),
      refusal(room, nobody, ...signInAs(disabled.email)),
      refusal(room, nobody, ...signInAs(grace.email, { workspaceKey: 'nowhere' })),
      refusal(room, nobody, ...signInAs(grace.email, { workspaceKey: 'other' })),
    ]);
    expect(new Set(refusals.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(refusals[0]!.code).toBe('UNAUTHENTICATED');
    expect(await actionsOn(grace.id)).toEqual(['sign-in.failed']);
  });

  it('locks an e-mail after five failures, known or not, and waits longer each time', async () => {
    for (const email of [grace.email, 'stranger@demo.test']) {
      for (let i = 0; i < 5; i += 1)
        expect(await codeOf(room, nobody, ...signInAs(email, { password: 'wrong' }))).toBe('UNAUTHENTICATED');
      expect(await refusal(room, nobody, ...signInAs(email))).toMatchObject({
        code: 'RATE_LIMITED',
        extensions: { retryAfter: 30 },
      });
      room.clock.advance(30_000);
      expect(await codeOf(room, nobody, ...signInAs(email, { password: 'wrong' }))).toBe('UNAUTHENTICATED');
      expect((await refusal(room, nobody, ...signInAs(email))).extensions['retryAfter']).toBe(60);
    }
    room.clock.advance(60_000);
    await signedIn(room, grace);
    expect(await codeOf(room, nobody, ...signInAs(grace.email, { password: 'wrong' }))).toBe('UNAUTHENTICATED');
  });

  it('costs the same work for an e-mail that nobody has: one verification of an argon2id hash', async () => {
    const verified = vi.mocked(verify);
    verified.mockClear();
    await refusal(room, nobody, ...signInAs('nobody-at-all@demo.test'));
    await refusal(room, nobody, ...signInAs(grace.email, { password: 'wrong' }));
    const costs = verified.mock.calls.map(([hash]) => /^\$argon2id\$v=19\$([^$]+)\$/.exec(String(hash))?.[1]);
    expect(costs).toEqual(['m=19456,t=2,p=1', 'm=19456,t=2,p=1']);
  });

  it('is limited by address as well, however many e-mails are tried', async () => {
    const from = async (ip: string, email: string) => {
      const [query, variables] = signInAs(email, { password: 'wrong' });
      const viewerToken = signViewer(nobody, { now: room.clock.now() });
      return (await room.transport.fetch({ query, variables }, { viewerToken, ip })).errors?.[0]?.extensions['code'];
    };
    const tries = await Promise.all(Array.from({ length: 35 }, (_, i) => from('192.0.2.7', `sprayed-${i}@demo.test`)));
    expect(tries.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(30);
    expect(await from('192.0.2.7', grace.email)).toBe('RATE_LIMITED');
    expect(await from('192.0.2.8', grace.email)).toBe('UNAUTHENTICATED');
  });

  it('looks at five passwords in all, however many guess at the same time', async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, () => codeOf(room, nobody, ...signInAs(grace.email, { password: 'wrong' }))),
    );
    expect(results.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
    expect(results.filter((code) => code === 'RATE_LIMITED')).toHaveLength(7);
  });
});

describe('a refresh token', () => {
  it('is good once and brings its successor', async () => {
    const first = await signedIn(room, grace);
    const second = await refreshed(first.refreshToken);
    const [before, now] = [await bearer(room, first.token), await bearer(room, second.token)];
    expect(now.sessionId).toBe(before.sessionId);
    expect(now.scopes).toEqual(before.scopes);
    await refreshed(second.refreshToken);
  });

  it('used twice ends the whole session, for the thief and for the owner', async () => {
    const first = await signedIn(room, grace);
    const other = await signedIn(room, grace);
    const second = await refreshed(first.refreshToken);
    expect(await codeOf(room, nobody, ...refreshing(first.refreshToken))).toBe('UNAUTHENTICATED');
    expect(await codeOf(room, nobody, ...refreshing(second.refreshToken))).toBe('UNAUTHENTICATED');
    expect(await actionsOn(grace.id)).toContain('session.ended');
    await refreshed(other.refreshToken);
  });

  it('brought by two at the same time is theft', async () => {
    const { refreshToken } = await signedIn(room, grace);
    const results = await Promise.all([1, 2].map(() => room.query(nobody, ...refreshing(refreshToken))));
    expect(results.filter(({ errors }) => !errors)).toHaveLength(1);
    const winner = results.find(({ errors }) => !errors)!.data as Refreshed;
    expect(await codeOf(room, nobody, ...refreshing(winner.refreshSession.refreshToken))).toBe('UNAUTHENTICATED');
  });

  it('of another workspace, made up, or malformed is none', async () => {
    const { refreshToken } = await signedIn(room, grace);
    const elsewhere = refreshToken.replace(room.workspace.id, room.otherWorkspace.id);
    for (const token of [elsewhere, `${refreshToken.slice(0, -1)}_`, '', 'x']) {
      expect(await codeOf(room, nobody, ...refreshing(token))).toBe('UNAUTHENTICATED');
    }
  });

  it('ends after a week of silence', async () => {
    const { refreshToken } = await signedIn(room, grace);
    room.clock.advance(7 * 86_400_000);
    expect(await codeOf(room, nobody, ...refreshing(refreshToken))).toBe('UNAUTHENTICATED');
  });

  it('is stored only as a hash', async () => {
    const { refreshToken } = await signedIn(room, grace);
    const rows = await houseDb(room).query('-- test.tokens\nselect * from privacy.refresh_token');
    expect(JSON.stringify(rows)).not.toContain(refreshToken.split('.')[1]);
  });
});

describe('a session', () => {
  it('ends by signing out', async () => {
    const tokens = await signedIn(room, grace);
    const viewer = await bearer(room, tokens.token);
    const { id } = await challenged(room, viewer);
    expect(await ask(room, viewer, 'mutation { signOut }')).toEqual({ signOut: true });
    expect(await codeOf(room, nobody, ...refreshing(tokens.refreshToken))).toBe('UNAUTHENTICATED');
    expect(await codeOf(room, viewer, ...verifying(id, '000000'))).toBe('NOT_FOUND');
    expect(await actionsOn(grace.id)).toContain('sign-out');
  });

  it.each([
    ['is disabled', async () => ({ disabled: true })],
    ['gets a new password', async () => ({ disabled: false, passwordHash: await hashPassword('another one') })],
    ['gets another role', async () => ({ disabled: false, role: 'AGENT' as const })],
  ])('ends when its agent %s', async (_what, change) => {
    const { refreshToken } = await signedIn(room, grace);
    await room.hear('AgentSaved', { agentId: grace.id, name: 'Grace', role: 'SUPERVISOR', ...(await change()) });
    expect(await codeOf(room, nobody, ...refreshing(refreshToken))).toBe('UNAUTHENTICATED');
  });

  it('goes on when its agent gets a new name', async () => {
    const { refreshToken } = await signedIn(room, grace);
    await room.hear('AgentSaved', {
      agentId: grace.id,
      name: 'Grace H.',
      role: 'SUPERVISOR',
      disabled: false,
      email: grace.email,
    });
    await refreshed(refreshToken);
  });
});

describe('an authenticator', () => {
  const secretOf = async (agentId: string): Promise<Buffer> => {
    const { totpPending, totpSecret } = (await houseDb(room).transaction((tx) => credentials.lock(tx, agentId)))!;
    return (totpPending ?? totpSecret)!;
  };
  it('has a secret that cannot be read in the table', async () => {
    const viewer = proven(room, await bearer(room, (await signedIn(room, grace)).token));
    await ask(room, viewer, 'mutation { enrolTotp { secret } }');
    const secret = await secretOf(grace.id);
    const [row] = await houseDb(room).query<{ totpPending: Buffer }>(
      '-- test.sealed\nselect totp_pending from privacy.credential where agent_id = $1',
      [grace.id],
    );
    expect(secret).toHaveLength(20);
    expect(row!.totpPending.includes(secret)).toBe(false);
  });

  const codeNow = (secret: Buffer) => totpAt(secret, stepAt(room.clock.now()));
  const confirming = (code: string) => `mutation { confirmTotp(code: "${code}") }`;

  const enrolled = async () => {
    const viewer = proven(room, await bearer(room, (await signedIn(room, grace)).token));
    const { enrolTotp } = await ask<{ enrolTotp: { secret: string; uri: string } }>(
      room,
      viewer,
      'mutation { enrolTotp { secret uri } }',
    );
    const secret = await secretOf(grace.id);
    expect(enrolTotp.uri).toContain(`secret=${enrolTotp.secret}`);
    await ask(room, viewer, confirming(codeNow(secret)));
    room.clock.advance(30_000);
    return { viewer, secret };
  };

  it('counts from its first code on, and is then asked for at sign-in', async () => {
    const { secret } = await enrolled();
    const missing = await refusal(room, nobody, ...signInAs(grace.email));
    expect(missing).toMatchObject({ code: 'UNAUTHENTICATED', extensions: { reason: 'TOTP_REQUIRED' } });
    expect(
      (await refusal(room, nobody, ...signInAs(grace.email, { password: 'wrong' }))).extensions['reason'],
    ).toBeUndefined();
    expect(await codeOf(room, nobody, ...signInAs(grace.email, { totp: '000000' }))).toBe('UNAUTHENTICATED');
    await signedIn(room, grace, { totp: codeNow(secret) });
  });

  it('gives each code once, at sign-in and at step-up together', async () => {
    const { viewer, secret } = await enrolled();
    const code = codeNow(secret);
    await signedIn(room, grace, { totp: code });
    expect(await codeOf(room, nobody, ...signInAs(grace.email, { totp: code }))).toBe('UNAUTHENTICATED');
    const challenge = await challenged(room, viewer);
    expect(challenge).toMatchObject({ method: 'TOTP', sentTo: null });
    expect(await codeOf(room, viewer, ...verifying(challenge.id, code))).toBe('BAD_USER_INPUT');
    room.clock.advance(30_000);
    await ask(room, viewer, ...verifying(challenge.id, codeNow(secret)));
  });

  it('needs the right first code, and a step-up before', async () => {
    const viewer = await bearer(room, (await signedIn(room, grace)).token);
    expect(await codeOf(room, viewer, 'mutation { enrolTotp { secret } }')).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(await codeOf(room, proven(room, viewer), confirming('000000'))).toBe('CONFLICT');
    await ask(room, proven(room, viewer), 'mutation { enrolTotp { secret } }');
    const secret = await secretOf(grace.id);
    const wrong = ['000000', '111111', '222222', '333333'].find(
      (code) => matchingStep(secret, code, null, room.clock.now()) === null,
    )!;
    expect(await codeOf(room, proven(room, viewer), confirming(wrong))).toBe('BAD_USER_INPUT');
    await signedIn(room, grace);
  });
});
