import { hashSecret, type Viewer } from '@liuke/kit';
import { describe, expect, it } from 'vitest';
import { agent, bearer, customer } from './testing/house.ts';
import { answering } from './testing/subgraphs.ts';
import { Viewers } from './viewer.ts';

const owner = {
  workspaceId: 'w1',
  keyId: 'k1',
  name: 'Shop',
  scopes: ['conversation:read'],
  expiresAt: null,
  requestsPerMinute: 60,
  allowedOrigins: [],
};

/** Viewers over a privacy subgraph that knows one key. */
const withKey = (key: string, present: () => object | null = () => owner, now = () => new Date()) => {
  const askedBy: Viewer[] = [];
  const keyOwners = answering('privacy', ({ variables }, viewer) => {
    askedBy.push(viewer);
    return { apiKeyOwner: variables?.['hash'] === hashSecret(key) ? present() : null };
  });
  return { viewers: new Viewers({ keyOwners, now }), askedBy };
};

describe('a caller', () => {
  const viewers = new Viewers({ keyOwners: undefined });

  it('who shows nothing is nobody', async () => {
    expect((await viewers.admit({})).viewer.kind).toBe('nobody');
  });

  it('with a token is who the token says', async () => {
    const ada = customer('ada');
    expect((await viewers.admit({ authorization: await bearer(ada) })).viewer).toEqual(ada);
  });

  it('with the same token again is the same Viewer, so that it is signed once', async () => {
    const authorization = await bearer(agent('bo'));
    expect((await viewers.admit({ authorization })).viewer).toBe((await viewers.admit({ authorization })).viewer);
  });

  it('whose token has ended is told so, also where the token was known', async () => {
    let now = new Date();
    const clocked = new Viewers({ keyOwners: undefined, now: () => now });
    const authorization = await bearer(customer('ada', { expiresAt: Math.floor(now.getTime() / 1000) + 60 }));
    await clocked.admit({ authorization });
    now = new Date(now.getTime() + 61_000);
    await expect(clocked.admit({ authorization })).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  it.each([
    ["a token of somebody else's making", 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.AAAA'],
    ['no token at all', 'Bearer '],
    ['another scheme', 'Basic YTpi'],
    ['words', 'let me in'],
  ])('with %s is refused', async (_name, authorization) => {
    await expect(viewers.admit({ authorization })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('with a token and a key is refused: which of them should count?', async () => {
    await expect(viewers.admit({ authorization: await bearer(agent('bo')), apiKey: 'k' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('an API key', () => {
  it("makes a partner with the key's scopes, rate and name", async () => {
    const { viewers, askedBy } = withKey('secret');
    const admission = await viewers.admit({ apiKey: 'secret' });
    expect(admission.viewer).toMatchObject({
      kind: 'partner',
      id: 'k1',
      name: 'Shop',
      workspaceId: 'w1',
      scopes: ['conversation:read'],
    });
    expect(admission.requestsPerMinute).toBe(60);
    expect(askedBy[0]).toMatchObject({ kind: 'plumbing', id: 'gateway', scopes: ['gateway'] });
  });

  it('may come as a bearer token: many HTTP clients know no other place', async () => {
    const { viewers } = withKey('lk_shop_secret');
    expect((await viewers.admit({ authorization: 'Bearer lk_shop_secret' })).viewer).toMatchObject({
      kind: 'partner',
      id: 'k1',
    });
  });

  it('that nobody has is refused', async () => {
    const { viewers } = withKey('secret');
    await expect(viewers.admit({ apiKey: 'another' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('that has expired is refused, and there is nothing to refresh', async () => {
    const { viewers } = withKey('secret', () => ({ ...owner, expiresAt: '2020-01-01T00:00:00Z' }));
    await expect(viewers.admit({ apiKey: 'secret' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('ends at one moment for the door and the rooms, whatever fraction of a second was asked for', async () => {
    const { viewers } = withKey(
      'secret',
      () => ({ ...owner, expiresAt: '2030-01-01T00:00:12.900Z' }),
      () => new Date('2030-01-01T00:00:12.400Z'),
    );
    await expect(viewers.admit({ apiKey: 'secret' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is looked up once for many requests at a time', async () => {
    const { viewers, askedBy } = withKey('secret');
    await Promise.all(Array.from({ length: 20 }, () => viewers.admit({ apiKey: 'secret' })));
    expect(askedBy).toHaveLength(1);
  });

  it('is not refused for good because the subgraph could not be asked', async () => {
    let broken = true;
    const { viewers } = withKey('secret', () => {
      if (broken) throw new Error('no connection');
      return owner;
    });
    await expect(viewers.admit({ apiKey: 'secret' })).rejects.toThrow();
    broken = false;
    expect((await viewers.admit({ apiKey: 'secret' })).viewer.kind).toBe('partner');
  });
});
