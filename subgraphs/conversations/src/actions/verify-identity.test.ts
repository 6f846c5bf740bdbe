import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { configure } from '@liuke/kit';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityKeys } from './identity-keys.ts';
import { verifyIdentity } from './verify-identity.ts';

const secret = 'liuke-demo-identity-secret-32bytes';
const now = new Date();
const pairs: Record<string, { publicKey: CryptoKey; privateKey: CryptoKey }> = {};
const served: { keys: JWK[] } = { keys: [] };
let asked = 0;
const server = createServer((_, response) => {
  asked++;
  response.end(JSON.stringify(served));
});
let url: string;

const jwk = async (alg: string): Promise<JWK> => ({ ...(await exportJWK(pairs[alg]!.publicKey)), alg, kid: alg });
const signed = (
  alg: string,
  claims: Record<string, unknown> = { sub: 'ada' },
  key: CryptoKey | Uint8Array = pairs[alg]!.privateKey,
) => new SignJWT(claims).setProtectedHeader({ alg, kid: alg }).setIssuedAt().setExpirationTime('1h').sign(key);

beforeAll(async () => {
  configure({ privateTargets: true });
  for (const alg of ['RS256', 'ES256', 'EdDSA', 'PS256']) pairs[alg] = await generateKeyPair(alg, { extractable: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
});
afterAll(() => {
  configure({ privateTargets: false });
  server.close();
});
const refused = { code: 'UNAUTHENTICATED' };

describe("a workspace's key set", () => {
  it.each(['RS256', 'ES256', 'EdDSA'])('proves with %s who somebody is', async (alg) => {
    const keys = identityKeys({ keys: [await jwk(alg)] });
    const identity = await verifyIdentity(
      await signed(alg, { sub: 'ada', tier: 'VIP', phone_number: '13800138000' }),
      secret,
      now,
      keys,
    );
    expect(identity).toMatchObject({ subject: 'ada', tier: 'VIP', phone: '13800138000', phoneVerified: false });
  });
  it('leaves HS256 by the secret as it is', async () => {
    const keys = identityKeys({ keys: [await jwk('RS256')] });
    const token = await signed('HS256', { sub: 'ben' }, new TextEncoder().encode(secret));
    expect((await verifyIdentity(token, secret, now, keys)).subject).toBe('ben');
  });
  it('is read from its address, remembered, and not asked again for every unknown key', async () => {
    served.keys = [await jwk('ES256')];
    const keys = identityKeys(url);
    for (let time = 0; time < 3; time++)
      expect((await verifyIdentity(await signed('ES256'), secret, now, keys)).subject).toBe('ada');
    expect(asked).toBe(1);
    for (let time = 0; time < 3; time++)
      await expect(verifyIdentity(await signed('RS256'), secret, now, keys)).rejects.toMatchObject(refused);
    expect(asked).toBe(1);
  });
  it('that cannot be read is UNAVAILABLE, and one in a private network is not asked', async () => {
    await expect(
      verifyIdentity(await signed('ES256'), secret, now, identityKeys('http://127.0.0.1:9/')),
    ).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    configure({ privateTargets: false });
    asked = 0;
    await expect(verifyIdentity(await signed('ES256'), secret, now, identityKeys(`${url}?`))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(asked).toBe(0);
    configure({ privateTargets: true });
  });
});

describe('a claim that is not proven is never believed', () => {
  it('unsigned, by another key, by an algorithm that is not ours, or with a public key as secret', async () => {
    const keys = identityKeys({ keys: [await jwk('RS256'), await jwk('ES256')] });
    const other = await generateKeyPair('RS256');
    const asSecret = async (text: string) => signed('HS256', { sub: 'ada' }, new TextEncoder().encode(text));
    const tokens = [
      new UnsecuredJWT({ sub: 'ada' }).setIssuedAt().setExpirationTime('1h').encode(),
      await signed('RS256', { sub: 'ada' }, other.privateKey),
      await signed('PS256'),
      await asSecret(await exportSPKI(pairs['RS256']!.publicKey)),
      await asSecret(JSON.stringify(await jwk('RS256'))),
      `${(await signed('RS256')).split('.').slice(0, 2).join('.')}.`,
      'x',
      '',
    ];
    for (const token of tokens) {
      await expect(verifyIdentity(token, secret, now, keys)).rejects.toMatchObject(refused);
      await expect(verifyIdentity(token, secret, now, null)).rejects.toMatchObject(refused);
    }
    await expect(verifyIdentity(await signed('RS256'), secret, now, null)).rejects.toMatchObject(refused);
    await expect(verifyIdentity(await signed('RS256', {}), secret, now, keys)).rejects.toMatchObject(refused);
    await expect(
      verifyIdentity(await signed('RS256'), secret, new Date(now.getTime() + 7_200_000), keys),
    ).rejects.toMatchObject(refused);
  });
});
