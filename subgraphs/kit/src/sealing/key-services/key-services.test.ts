import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsKms } from './aws-kms.ts';
import type { fakeService } from './fake-service.ts';
import { fakeAwsKms, fakeVault } from './fakes.ts';
import { type KeyService, remoteMaster } from './remote-master.ts';
import { vaultTransit } from './vault.ts';

const patience = { answer: 150, tries: 3, between: 1 };
const account = { keyId: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'eu-central-1' };
const arn = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

type Fake = Awaited<ReturnType<typeof fakeService>>;
const services = {
  'AWS KMS': {
    open: () => fakeAwsKms(account, [arn, 'other']),
    service: ({ url }: Fake, key: string | null = null, secret = account.secret): KeyService => {
      const credentials = { from: 'keys', keyId: account.keyId, secret, sessionToken: null } as const;
      return awsKms({ endpoint: url, region: account.region, credentials }, key ?? arn, patience);
    },
  },
  Vault: {
    open: () => fakeVault('token', 'transit', ['liuke', 'other']),
    service: ({ url }: Fake, key: string | null = null, token = 'token'): KeyService =>
      vaultTransit({ url, token, mount: 'transit' }, key ?? 'liuke', patience),
  },
};

describe.each(Object.entries(services))('a master key in %s', (name, { open, service }) => {
  let fake: Fake;
  beforeAll(async () => {
    fake = await open();
  });
  afterAll(() => fake.close());
  const key = randomBytes(32);
  const master = () => remoteMaster(service(fake));

  it('wraps and unwraps, and what it wraps does not hold the key', async () => {
    const wrapped = await master().wrap(key);
    expect(wrapped.includes(key)).toBe(false);
    expect(await master().unwrap(wrapped)).toEqual(key);
  });

  it('opens a new key once before it is used: one that cannot be opened is not given out', async () => {
    fake.asked.length = 0;
    await master().wrap(key);
    expect(fake.asked).toHaveLength(2);
    fake.misbehaves(...[]);
    const broken = { ...service(fake), decrypt: () => Promise.resolve(randomBytes(32)) };
    await expect(remoteMaster(broken).wrap(key)).rejects.toThrow('something else than was wrapped');
  });

  it.each([
    ['busy', [503, 429]],
    ['broken', [500, 500]],
    ['late', ['silent', 'silent']],
  ] as const)('that is %s for a while is asked again', async (_what, troubles) => {
    const wrapped = await master().wrap(key);
    fake.misbehaves(...troubles);
    expect(await master().unwrap(wrapped)).toEqual(key);
  });

  it('that stays broken is UNAVAILABLE, and says nothing of what was asked', async () => {
    fake.misbehaves(500, 'silent', 503);
    const failed = await master()
      .wrap(key)
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ extensions: { code: 'UNAVAILABLE' }, message: expect.stringContaining(name) });
    expect(String(failed)).not.toContain(key.toString('base64'));
  });

  it('that opens to another key, or half an answer, is found out', async () => {
    const wrapped = await master().wrap(key);
    fake.misbehaves('wrong');
    await expect(master().unwrap(wrapped)).rejects.toThrow('something else than was wrapped');
    fake.misbehaves('cut');
    await expect(master().unwrap(wrapped)).rejects.toThrow('without what was asked for');
  });

  it('refuses once, with a reason: another key, a wrong secret, changed bytes', async () => {
    const wrapped = await master().wrap(key);
    fake.asked.length = 0;
    await expect(remoteMaster(service(fake, 'other')).unwrap(wrapped)).rejects.toThrow('refuses (status 400)');
    await expect(remoteMaster(service(fake, 'nowhere')).unwrap(wrapped)).rejects.toThrow('refuses (status 400)');
    await expect(remoteMaster(service(fake, null, 'stolen')).unwrap(wrapped)).rejects.toThrow('refuses (status 40');
    const changed = Buffer.from(wrapped);
    changed[changed.length - 3]! ^= 1;
    await expect(master().unwrap(changed)).rejects.toThrow('refuses (status 400)');
    expect(fake.asked).toHaveLength(4);
  });
});
