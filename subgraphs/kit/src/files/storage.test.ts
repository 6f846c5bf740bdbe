import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsV4Signer } from 'aws4fetch';
import { afterAll, describe, expect, it } from 'vitest';
import { diskStorage } from './disk-storage.ts';
import { fakeS3 } from './fake-s3.ts';
import { s3Storage } from './s3-storage.ts';
import { openBytes, sealBytes } from './seal-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'liuke-files-'));
const account = {
  keyId: 'AKIDEXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  region: 'eu-central-1',
  bucket: 'files',
};
const s3 = await fakeS3(account);
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});

describe.each([
  ['a folder', () => diskStorage(folder)],
  ['a store that speaks S3', () => s3Storage({ ...account, endpoint: s3.endpoint })],
])('files in %s', (_, open) => {
  const storage = open();
  it('are read as they were written, also over an older one', async () => {
    await storage.put('w/one', Buffer.from([0, 255, 10]));
    await storage.put('w/one', Buffer.from('二'));
    expect((await storage.get('w/one'))?.toString()).toBe('二');
  });
  it('are gone once deleted, and deleting what is not there is no fault', async () => {
    await storage.put('w/two', Buffer.from('x'));
    await storage.delete('w/two');
    await storage.delete('w/two');
    expect(await storage.get('w/two')).toBeNull();
  });
  it('have names that lead nowhere else', async () => {
    for (const key of ['../etc/passwd', 'w/../../x', '/x', 'w//x', 'w/x?acl', '']) {
      await expect(async () => storage.get(key)).rejects.toThrow('plain names');
    }
  });
});

describe('a folder of files', () => {
  it('holds no half-written file', () => {
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([]);
  });
});

describe('asking S3', () => {
  it('with a wrong secret, or while it is down, is UNAVAILABLE', async () => {
    const wrong = s3Storage({ ...account, endpoint: s3.endpoint, secret: 'another' });
    await expect(wrong.put('w/x', Buffer.from('x'))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    s3.fails(503);
    await expect(s3Storage({ ...account, endpoint: s3.endpoint }).get('w/x')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  // Amazon's own examples: "Signature Calculations for the Authorization Header", S3 API reference.
  const example = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    service: 's3',
    region: 'us-east-1',
    datetime: '20130524T000000Z',
  };
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  it.each([
    [
      'GET object',
      {
        method: 'GET',
        url: 'https://examplebucket.s3.amazonaws.com/test.txt',
        headers: { range: 'bytes=0-9', 'x-amz-content-sha256': empty },
        allHeaders: true,
      },
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'PUT object',
      {
        method: 'PUT',
        url: 'https://examplebucket.s3.amazonaws.com/test$file.text',
        headers: {
          date: 'Fri, 24 May 2013 00:00:00 GMT',
          'x-amz-storage-class': 'REDUCED_REDUNDANCY',
          'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
        },
        allHeaders: true,
      },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    [
      'GET bucket lifecycle',
      {
        method: 'GET',
        url: 'https://examplebucket.s3.amazonaws.com/?lifecycle',
        headers: { 'x-amz-content-sha256': empty },
      },
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ],
  ])("signs Amazon's example %s as Amazon does", async (_, request, signature) => {
    const { headers } = await new AwsV4Signer({ ...example, ...request }).sign();
    expect(headers.get('authorization')).toContain(`Signature=${signature}`);
  });
});

describe('sealed bytes', () => {
  const key = Buffer.alloc(32, 7);
  it('are opened by their key and name alone, and only unchanged', () => {
    const sealed = sealBytes(key, 'w/a', Buffer.from('a picture'));
    expect(sealed.includes('picture')).toBe(false);
    expect(openBytes(key, 'w/a', sealed).toString()).toBe('a picture');
    expect(() => openBytes(Buffer.alloc(32, 8), 'w/a', sealed)).toThrow();
    expect(() => openBytes(key, 'w/b', sealed)).toThrow();
    sealed[20]! ^= 1;
    expect(() => openBytes(key, 'w/a', sealed)).toThrow();
    expect(() => openBytes(key, 'w/a', Buffer.alloc(3))).toThrow('cut short');
  });
});
