import { hashSecret, plumbing, type Viewer } from '@liuke/kit';
import { agentViewer, partnerViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, codeOf, houseDb, newId, privacyRoom, proven, refusal, someCustomer } from '../testing/people.ts';

let room: TestRoom;
let admin: Viewer;
beforeAll(async () => {
  room = await privacyRoom();
  admin = proven(room, agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'ADMIN' }));
});
afterAll(() => room.close());

const gateway: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };
const key = 'apiKey { id name prefix scopes allowedOrigins requestsPerMinute createdAt lastUsedAt expiresAt revokedAt }';
type Key = { id: string; prefix: string; scopes: string[]; lastUsedAt: string | null; revokedAt: string | null };
type Shown = { apiKey: Key; secret: string };
const creating = (input: Record<string, unknown> = {}) =>
  [
    `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret ${key} } }`,
    { input: { name: 'shop', scopes: ['conversation:read'], ...input } },
  ] as const;
const created = async (input?: Record<string, unknown>, by: Viewer = admin): Promise<Shown> =>
  (await ask<{ createApiKey: Shown }>(room, { ...by, ...fresh() }, ...creating(input))).createApiKey;
const rotating = (id: string, graceSeconds: number) =>
  [
    `mutation ($id: ID!, $grace: Int) { rotateApiKey(id: $id, graceSeconds: $grace) { secret ${key} } }`,
    { id, grace: graceSeconds },
  ] as const;
const revoking = (id: string) => ['mutation ($id: ID!) { revokeApiKey(id: $id) { id revokedAt } }', { id }] as const;
const fresh = () => ({ stepUpUntil: Math.floor(room.clock.now().getTime() / 1000) + 300 });

type Owner = { workspaceId: string; keyId: string; name: string; scopes: string[]; expiresAt: string | null } | null;
const looking = (secret: string) =>
  [
    'query ($hash: String!) { apiKeyOwner(hash: $hash) { workspaceId keyId name scopes expiresAt requestsPerMinute allowedOrigins allowedAddresses costPerMinute } }',
    { hash: hashSecret(secret) },
  ] as const;
const ownerOf = async (secret: string): Promise<Owner> =>
  (await ask<{ apiKeyOwner: Owner }>(room, gateway, ...looking(secret))).apiKeyOwner;

describe('an API key', () => {
  it('shows its secret once, and the house keeps only a hash', async () => {
    const { apiKey, secret } = await created({
      allowedOrigins: ['https://shop.example'],
      allowedAddresses: ['203.0.113.0/24'],
      requestsPerMinute: 60,
      costPerMinute: 1000,
    });
    expect(secret).toMatch(new RegExp(`^lk_${apiKey.prefix}_[\\w-]{43}$`));
    const rows = await houseDb(room).query(
      '-- test.keys\nselect k.*, s.* from privacy.api_key k join privacy.api_key_secret s on s.key_id = k.id',
    );
    expect(JSON.stringify(rows)).not.toContain(secret.slice(-43));
    const listed = await ask<{ apiKeys: Key[] }>(room, admin, '{ apiKeys { id prefix scopes } }');
    expect(listed.apiKeys).toContainEqual({ id: apiKey.id, prefix: apiKey.prefix, scopes: ['conversation:read'] });
    expect(await ownerOf(secret)).toEqual({
      workspaceId: room.workspace.id,
      keyId: apiKey.id,
      name: 'shop',
      scopes: ['conversation:read'],
      expiresAt: null,
      requestsPerMinute: 60,
      allowedOrigins: ['https://shop.example'],
      allowedAddresses: ['203.0.113.0/24'],
      costPerMinute: 1000,
    });
  });

  it('is made by a stepped-up admin alone, and never with more than the maker has', async () => {
    const agent = agentViewer({ workspaceId: room.workspace.id, id: newId(room) });
    expect(await codeOf(room, proven(room, agent), ...creating())).toBe('FORBIDDEN');
    expect(await codeOf(room, { ...admin, stepUpUntil: null }, ...creating())).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    const narrow = { ...admin, scopes: ['apikey:manage'], ...fresh() };
    expect(await refusal(room, narrow, ...creating())).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('conversation:read'),
    });
    const { apiKey } = await created();
    expect(await codeOf(room, narrow, ...rotating(apiKey.id, 0))).toBe('FORBIDDEN');
    const partner = partnerViewer({ workspaceId: room.workspace.id, id: newId(room), scopes: ['apikey:manage'] });
    expect(await codeOf(room, partner, ...creating())).toBe('FORBIDDEN');
  });

  it('rotates: both secrets work within the grace, then only the new one', async () => {
    const { apiKey, secret: old } = await created();
    const { rotateApiKey: rotated } = await ask<{ rotateApiKey: Shown }>(
      room,
      { ...admin, ...fresh() },
      ...rotating(apiKey.id, 60),
    );
    expect(rotated.apiKey).toMatchObject({ id: apiKey.id, prefix: apiKey.prefix });
    expect((await ownerOf(old))?.expiresAt).toBe(new Date(room.clock.now().getTime() + 60_000).toISOString());
    expect((await ownerOf(rotated.secret))?.expiresAt).toBeNull();
    room.clock.advance(60_000);
    expect(await ownerOf(old)).toBeNull();
    expect((await ownerOf(rotated.secret))?.keyId).toBe(apiKey.id);
  });

  it('rotated twice does not give an old secret more time', async () => {
    const { apiKey, secret: first } = await created();
    await ask(room, { ...admin, ...fresh() }, ...rotating(apiKey.id, 10));
    await ask(room, { ...admin, ...fresh() }, ...rotating(apiKey.id, 1000));
    room.clock.advance(10_000);
    expect(await ownerOf(first)).toBeNull();
  });

  it('revoked is dead at once with all its secrets, and stays it', async () => {
    const { apiKey, secret: old } = await created();
    const { rotateApiKey: rotated } = await ask<{ rotateApiKey: Shown }>(
      room,
      { ...admin, ...fresh() },
      ...rotating(apiKey.id, 600),
    );
    const first = await ask<{ revokeApiKey: Key }>(room, admin, ...revoking(apiKey.id));
    expect([await ownerOf(old), await ownerOf(rotated.secret)]).toEqual([null, null]);
    room.clock.advance(1000);
    expect(await ask(room, admin, ...revoking(apiKey.id))).toEqual(first);
    expect(await codeOf(room, { ...admin, ...fresh() }, ...rotating(apiKey.id, 0))).toBe('CONFLICT');
  });

  it('ends by itself when it expires', async () => {
    const { secret } = await created({ expiresAt: new Date(room.clock.now().getTime() + 5000).toISOString() });
    expect(await ownerOf(secret)).not.toBeNull();
    room.clock.advance(5000);
    expect(await ownerOf(secret)).toBeNull();
  });

  it('remembers its last use to the minute', async () => {
    const { apiKey, secret } = await created();
    const lastUsed = async () =>
      (await ask<{ apiKeys: Key[] }>(room, admin, '{ apiKeys { id lastUsedAt } }')).apiKeys.find(
        ({ id }) => id === apiKey.id,
      )!.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    await ownerOf(secret);
    const first = await lastUsed();
    expect(first).toBe(room.clock.now().toISOString());
    room.clock.advance(59_000);
    await ownerOf(secret);
    expect(await lastUsed()).toBe(first);
    room.clock.advance(1000);
    await ownerOf(secret);
    expect(await lastUsed()).not.toBe(first);
  });

  it('is found by nobody but the gateway, and by the gateway only by hash', async () => {
    const { apiKey, secret } = await created();
    for (const viewer of [admin, someCustomer(room), partnerViewer({ workspaceId: room.workspace.id, id: apiKey.id })]) {
      expect(await codeOf(room, viewer, ...looking(secret))).toBe('FORBIDDEN');
    }
    const db = room.as(gateway);
    expect(await db.query('-- test.all\nselect * from privacy.api_key_secret')).toEqual([]);
    expect(await db.query('-- test.all\nselect * from privacy.api_key')).toEqual([]);
    expect(await ownerOf('lk_guess_guess')).toBeNull();
  });

  it('of another workspace is not there', async () => {
    const { apiKey } = await created();
    const stranger = { ...admin, workspaceId: room.otherWorkspace.id, ...fresh() };
    expect(await ask(room, stranger, '{ apiKeys { id } }')).toEqual({ apiKeys: [] });
    expect(await codeOf(room, stranger, ...rotating(apiKey.id, 0))).toBe('NOT_FOUND');
    expect(await codeOf(room, stranger, ...revoking(apiKey.id))).toBe('NOT_FOUND');
    expect(await codeOf(room, { ...admin, ...fresh() }, ...rotating('no id', 0))).toBe('NOT_FOUND');
    expect(await codeOf(room, { ...admin, ...fresh() }, ...rotating(apiKey.id, 604_801))).toBe('BAD_USER_INPUT');
  });
});
