import { randomBytes } from 'node:crypto';
import { isSigned } from '../../outside/fake-signed.ts';
import { suites } from '../suites.ts';
import { fakeService } from './fake-service.ts';

const { seal, open } = suites.AES_256_GCM;
const another = randomBytes(32);

export type FakeAwsAccount = { keyId: string; secret: string; region: string; sessionToken?: string };

/**
 * AWS KMS as documented: JSON 1.1, errors by `__type`, the context authenticated, requests signed by Signature Version 4. Of the
 * account it takes what stands there at the moment, so that a test renews its keys.
 */
export const fakeAwsKms = async (account: FakeAwsAccount, keys: readonly string[]) => {
  const held = new Map(keys.map((key) => [key, randomBytes(32)]));
  const refusal = (type: string) => ({ status: 400, body: { __type: `com.amazonaws.kms#${type}`, message: 'refused' } });
  return fakeService(({ method, url, headers, body }, wrong) => {
    const credential = String(headers.authorization);
    if (!credential.includes(`Credential=${account.keyId}/`)) return refusal('UnrecognizedClientException');
    if (headers['x-amz-security-token'] !== account.sessionToken) return refusal('ExpiredTokenException');
    if (!isSigned({ method, url, headers, body }, { ...account, service: 'kms' }))
      return refusal('InvalidSignatureException');
    if (headers['content-type'] !== 'application/x-amz-json-1.1') return refusal('SerializationException');
    const { KeyId, EncryptionContext, ...given } = JSON.parse(body.toString());
    const key = held.get(KeyId);
    if (!key) return refusal('NotFoundException');
    const bound = Buffer.from(JSON.stringify(EncryptionContext));
    if (headers['x-amz-target'] === 'TrentService.Encrypt') {
      const blob = seal(key, bound, Buffer.from(given.Plaintext, 'base64'));
      return {
        status: 200,
        body: { KeyId, CiphertextBlob: blob.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' },
      };
    }
    try {
      const plain = wrong ? another : open(key, bound, Buffer.from(given.CiphertextBlob, 'base64'));
      return { status: 200, body: { KeyId, Plaintext: plain.toString('base64') } };
    } catch {
      return refusal('InvalidCiphertextException');
    }
  });
};

/** Vault's transit engine as documented: `data`, `errors`, a token in a header. */
export const fakeVault = async (token: string, mount: string, keys: readonly string[]) => {
  const held = new Map(keys.map((key) => [key, randomBytes(32)]));
  const refusal = (status: number, error: string) => ({ status, body: { errors: [error] } });
  return fakeService(({ url, headers, body }, wrong) => {
    if (headers['x-vault-token'] !== token) return refusal(403, 'permission denied');
    const [, , at, operation, name] = url.split('/');
    const key = at === mount ? held.get(decodeURIComponent(name ?? '')) : undefined;
    if (!key) return refusal(400, 'encryption key not found');
    const given = JSON.parse(body.toString());
    const bound = Buffer.alloc(0);
    if (operation === 'encrypt') {
      const ciphertext = `vault:v1:${seal(key, bound, Buffer.from(given.plaintext, 'base64')).toString('base64')}`;
      return { status: 200, body: { data: { ciphertext, key_version: 1 } } };
    }
    try {
      const sealed = Buffer.from(String(given.ciphertext).replace('vault:v1:', ''), 'base64');
      const plain = wrong ? another : open(key, bound, sealed);
      return { status: 200, body: { data: { plaintext: plain.toString('base64') } } };
    } catch {
      return refusal(400, 'invalid ciphertext: unable to decrypt');
    }
  });
};
