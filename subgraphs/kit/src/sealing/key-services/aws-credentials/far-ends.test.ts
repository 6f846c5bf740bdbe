import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsKms } from '../aws-kms.ts';
import { type FakeAwsAccount, fakeAwsKms } from '../fakes.ts';
import { containerEndpoint } from './container-endpoint.ts';
import type { CredentialSource } from './credentials.ts';
import { fakeContainerEndpoint, fakeInstanceMetadata, fakeSts, type Given } from './fakes.ts';
import { instanceMetadata } from './instance-metadata.ts';
import { keepCredentials } from './kept.ts';
import { sharedFile } from './shared-file.ts';
import { webIdentity } from './web-identity.ts';

const patience = { answer: 150, tries: 3, between: 1 };
const roleArn = 'arn:aws:iam::111122223333:role/liuke';
const path = '/v2/credentials/4f3b';
const given: Given = {
  keyId: 'ASIAEXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCY',
  token: 'FwoGZXIvYXdzEJr//session==',
  expires: new Date(Math.ceil(Date.now() / 1000) * 1000 + 3_600_000),
};
const expected = { keyId: given.keyId, secret: given.secret, sessionToken: given.token, expiresAt: given.expires };

let folder: string;
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liuke-aws-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const farEnds = {
  'a container': {
    open: () => fakeContainerEndpoint(given, { path, authorization: 'pod token' }),
    source: (url: string): CredentialSource =>
      containerEndpoint({ url: `${url}${path}`, token: null, tokenFile: file('pod', 'pod token\n') }, patience),
    refused: (url: string) => containerEndpoint({ url: `${url}${path}`, token: 'stolen', tokenFile: null }, patience),
    reason: 'AccessDenied',
  },
  'a web identity': {
    open: () => fakeSts(given, { roleArn, webToken: 'eyJ.web.token' }),
    source: (endpoint: string): CredentialSource =>
      webIdentity({ endpoint, roleArn, sessionName: 'liuke', tokenFile: file('web', 'eyJ.web.token\n') }, patience),
    refused: (endpoint: string) =>
      webIdentity({ endpoint, roleArn, sessionName: 'liuke', tokenFile: file('old', 'eyJ.old.token') }, patience),
    reason: 'ExpiredTokenException',
  },
  'an instance': {
    open: () => fakeInstanceMetadata(given, 'liuke-role'),
    source: (endpoint: string): CredentialSource => instanceMetadata(endpoint, patience),
    refused: (endpoint: string) => instanceMetadata(`${endpoint}/elsewhere`, patience),
    reason: 'status 401',
  },
} as const;

describe.each(Object.entries(farEnds))('the credentials of %s', (_name, { open, source, refused, reason }) => {
  let fake: Awaited<ReturnType<typeof fakeContainerEndpoint>>;
  beforeAll(async () => {
    fake = await open();
  });
  afterAll(() => fake.close());

  it('are read with the time at which they expire', async () => {
    expect(await source(fake.url)()).toEqual(expected);
  });

  it('are asked for again where it is busy, broken or silent; what stays so is UNAVAILABLE', async () => {
    fake.misbehaves(503, 'silent');
    expect(await source(fake.url)()).toEqual(expected);
    fake.misbehaves(500, 'silent', 429);
    await expect(source(fake.url)()).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });

  it('are refused once, with a code and a reason and nothing of what was sent', async () => {
    fake.asked.length = 0;
    const failed = await refused(fake.url)().catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'AWS_CREDENTIALS_REFUSED', message: expect.stringContaining(reason) });
    expect(String(failed)).not.toMatch(/stolen|eyJ/);
    expect(fake.asked).toHaveLength(1);
  });
});

it('half an answer of a container is no credentials', async () => {
  const fake = await fakeContainerEndpoint(given, { path, authorization: 'a' });
  fake.misbehaves('cut');
  const source = containerEndpoint({ url: `${fake.url}${path}`, token: 'a', tokenFile: null }, patience);
  await expect(source()).rejects.toMatchObject({ code: 'AWS_CREDENTIALS_MALFORMED' });
  await fake.close();
});

it('a token file that is away, or empty, is named', async () => {
  const from = (tokenFile: string) => containerEndpoint({ url: 'http://127.0.0.1:1/', token: null, tokenFile }, patience);
  await expect(from(join(folder, 'nowhere'))()).rejects.toMatchObject({
    code: 'AWS_CREDENTIALS_MISSING',
    message: expect.stringMatching(/AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE .*ENOENT/),
  });
  await expect(from(file('empty', '\n'))()).rejects.toMatchObject({ code: 'AWS_CREDENTIALS_MISSING' });
});

describe('a shared credentials file', () => {
  const text = `# written by hand
[default]
aws_access_key_id=AKIDEFAULT
aws_secret_access_key = a=b/c+d
[ shop ]
; another
AWS_ACCESS_KEY_ID = AKIDSHOP\r
aws_secret_access_key = secret # no comment
aws_session_token = token==
[role]
role_arn = arn:aws:iam::1:role/x
`;
  it('is read by profile', async () => {
    const at = file('credentials', text);
    expect(await sharedFile(at, 'default')()).toEqual({
      keyId: 'AKIDEFAULT',
      secret: 'a=b/c+d',
      sessionToken: null,
      expiresAt: null,
    });
    const shop = { keyId: 'AKIDSHOP', secret: 'secret # no comment', sessionToken: 'token==', expiresAt: null };
    expect(await sharedFile(at, 'shop')()).toEqual(shop);
  });

  it.each([
    ['without the profile', 'nobody', 'no profile nobody'],
    ['with a role in place of keys', 'role', 'roles, processes and single sign-on are not followed'],
  ])('%s is said to be so', async (_what, profile, sentence) => {
    const failed = sharedFile(file('credentials', text), profile)();
    await expect(failed).rejects.toMatchObject({
      code: 'AWS_CREDENTIALS_MISSING',
      message: expect.stringContaining(sentence),
    });
  });

  it('that is away is named', async () => {
    await expect(sharedFile(join(folder, 'none'), 'default')()).rejects.toThrow(/none cannot be read \(ENOENT\)/);
  });
});

it('KMS is asked with new credentials once the old ones are over, whether their time says so or KMS does', async () => {
  const account: FakeAwsAccount = { ...given, sessionToken: given.token, region: 'eu-central-1' };
  const role = { ...given };
  const [kms, agent] = [
    await fakeAwsKms(account, ['key']),
    await fakeContainerEndpoint(role, { path, authorization: 'pod token' }),
  ];
  try {
    let now = Date.now();
    const kept = keepCredentials(farEnds['a container'].source(agent.url), () => now);
    const credentials = { from: 'container', url: agent.url, token: null, tokenFile: null } as const;
    const service = awsKms({ endpoint: kms.url, region: account.region, credentials }, 'key', patience, kept);
    const renew = (keyId: string) => {
      const anew = { keyId, secret: `secret of ${keyId}`, token: `token of ${keyId}` };
      Object.assign(role, anew, { expires: new Date(now + 7_200_000) });
      Object.assign(account, anew, { sessionToken: anew.token });
    };
    const wrapped = await service.encrypt(Buffer.from('a key'));
    // Rotated before its time.
    renew('ASIASECOND');
    const many = await Promise.all(Array.from({ length: 5 }, () => service.decrypt(wrapped)));
    expect(new Set(many.map(String))).toEqual(new Set(['a key']));
    expect(agent.asked).toHaveLength(2);
    now += 7_200_000;
    renew('ASIATHIRD');
    kms.asked.length = 0;
    expect(String(await service.decrypt(wrapped))).toBe('a key');
    expect(kms.asked).toHaveLength(1);
    // Taken away for good: said after one further look, without a loop.
    Object.assign(account, { keyId: 'ASIANOBODY' });
    await expect(service.decrypt(wrapped)).rejects.toThrow('UnrecognizedClientException');
    expect(agent.asked).toHaveLength(4);
  } finally {
    await Promise.all([kms.close(), agent.close()]);
  }
});
