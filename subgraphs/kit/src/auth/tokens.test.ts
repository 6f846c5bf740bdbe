import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { keyFor } from './keys.ts';
import { signViewer, verifyViewer } from './signed-viewer.ts';
import { withStepUp } from './step-up.ts';
import { issueToken, verifyToken } from './tokens.ts';
import { house, nobody, plumbing, type Viewer } from './viewer.ts';

const secret = 'a secret of the house, 32 bytes!';
const other = 'another house, whose tokens we refuse';
const now = new Date('2026-11-23T08:00:00Z');
const seconds = now.getTime() / 1000;
const customer: Viewer = {
  kind: 'customer',
  id: '0193a5b0-0000-7000-8000-000000000001',
  name: null,
  workspaceId: '0193a5b0-0000-7000-8000-0000000000aa',
  scopes: ['self'],
  sessionId: '0193a5b0-0000-7000-8000-0000000000bb',
  acr: null,
  authTime: null,
  stepUpUntil: null,
  expiresAt: seconds + 3600,
};
const partner: Viewer = {
  ...customer,
  kind: 'partner',
  name: '合作伙伴',
  scopes: ['conversation:read', 'metrics:read'],
  sessionId: null,
};

describe('a bearer token', () => {
  it.each([
    ['a customer', customer],
    ['a stepped-up customer', withStepUp(customer, now)],
    ['a partner', partner],
  ])('brings %s back as they were', async (_who, viewer) => {
    expect(await verifyToken(await issueToken(viewer, secret), secret, now)).toEqual(viewer);
  });

  it('carries the claims that the standards name', async () => {
    const claims = decodeJwt(await issueToken(withStepUp(customer, now), secret));
    expect(claims).toMatchObject({
      aud: 'liuke',
      sub: customer.id,
      wid: customer.workspaceId,
      scope: 'self',
      acr: 'urn:liuke:step-up',
      auth_time: seconds,
      step_up_until: seconds + 300,
      exp: customer.expiresAt,
    });
  });

  it('ends: TOKEN_EXPIRED', async () => {
    const token = await issueToken(customer, secret);
    await expect(verifyToken(token, secret, new Date(customer.expiresAt * 1000))).rejects.toMatchObject({
      code: 'TOKEN_EXPIRED',
    });
  });

  it('is carried by no house and no plumbing', async () => {
    for (const viewer of [house('routing', customer.workspaceId), plumbing('relay'), nobody]) {
      await expect(issueToken(viewer, secret)).rejects.toThrow(/no bearer token/);
    }
  });

  const forge = (claims: Record<string, unknown>, audience = 'liuke', key: Uint8Array = keyFor('liuke', secret)) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('x')
      .setAudience(audience)
      .setExpirationTime(seconds + 60)
      .sign(key);

  it.each([
    ['signed by another house', () => issueToken(customer, other)],
    ['of a kind that carries none', () => forge({ kind: 'house', wid: 'w' })],
    ['for another audience', () => forge({ kind: 'agent' }, 'elsewhere')],
    ['signed by the raw secret', () => forge({ kind: 'agent' }, 'liuke', Buffer.from(secret))],
    ['signed by the inner key', () => forge({ kind: 'agent' }, 'liuke', keyFor('liuke-subgraph', secret))],
    ['that is a signed viewer', async () => signViewer(customer, { secret, now })],
    [
      'without a signature',
      async () =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`,
    ],
    ['that is no token', async () => 'hello'],
  ])('%s is refused: UNAUTHENTICATED', async (_what, make) => {
    await expect(verifyToken(await make(), secret, now)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a signed viewer', () => {
  const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

  it('comes back as it was, whatever its kind', () => {
    for (const viewer of [customer, partner, nobody, plumbing('gateway'), house('intents', customer.workspaceId)]) {
      expect(verifyViewer(signViewer(viewer, { secret, now }), { secret, now })).toEqual(viewer);
    }
  });

  it('counts for a minute and no longer', () => {
    const token = signViewer(customer, { secret, now });
    expect(verifyViewer(token, { secret, now: later(59_000) })).toEqual(customer);
    expect(() => verifyViewer(token, { secret, now: later(60_000) })).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
  });

  it('never outlives the bearer’s own token', () => {
    const token = signViewer({ ...customer, expiresAt: seconds + 5 }, { secret, now });
    expect(() => verifyViewer(token, { secret, now: later(5_000) })).toThrow();
  });

  it('is signed once for the same viewer, and anew before it runs out', () => {
    const viewer = { ...customer };
    const first = signViewer(viewer, { secret, now });
    expect(signViewer(viewer, { secret, now: later(29_000) })).toBe(first);
    const second = signViewer(viewer, { secret, now: later(31_000) });
    expect(second).not.toBe(first);
    expect(verifyViewer(second, { secret, now: later(90_000) })).toEqual(viewer);
    expect(signViewer(viewer, { secret: other, now: later(31_000) })).not.toBe(second);
  });

  it.each([
    ['of another house', () => signViewer(customer, { secret: other, now })],
    [
      'that was changed',
      () => signViewer(customer, { secret, now }).replace(/\.(.)/, (_all, first) => `.${first === 'A' ? 'B' : 'A'}`),
    ],
    ['that is cut', () => signViewer(customer, { secret, now }).slice(0, -1)],
    ['that is empty', () => ''],
  ])('%s is refused', (_what, make) => {
    expect(() => verifyViewer(make(), { secret, now })).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  it('a bearer token is none', async () => {
    const token = await issueToken(customer, secret);
    expect(() => verifyViewer(token, { secret, now })).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });
});
