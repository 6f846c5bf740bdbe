import { AwsV4Signer } from 'aws4fetch';
import { askKeyService, KeyServiceRefusal, type Patience, textAt, usualPatience } from './ask.ts';
import type { AwsCredentials } from './aws-credentials/credentials.ts';
import { type KeptCredentials, keepCredentials } from './aws-credentials/kept.ts';
import { type CredentialsFrom, sourceOf } from './aws-credentials/sources.ts';
import type { KeyService } from './remote-master.ts';

export type AwsKms = {
  /** `https://kms.eu-central-1.amazonaws.com`, or whatever else speaks its protocol. */
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: CredentialsFrom;
};

/** Bound to what is wrapped, and shown in the key's own log (CloudTrail). */
const context = { purpose: 'liuke workspace key' };

/** What AWS says to credentials that were good once. */
const outdated = /: (ExpiredTokenException|UnrecognizedClientException|InvalidSignatureException)$/;

/** A symmetric key of AWS KMS: Encrypt and Decrypt in JSON 1.1, each request signed by Signature Version 4. */
export const awsKms = (
  { endpoint, region, credentials }: AwsKms,
  key: string,
  patience: Patience = usualPatience,
  kept: KeptCredentials = keepCredentials(sourceOf(credentials)),
): KeyService => {
  const askAs = ({ keyId, secret, sessionToken }: AwsCredentials, operation: 'Encrypt' | 'Decrypt', body: object) =>
    askKeyService(
      'AWS KMS',
      async (signal) => {
        const signed = await new AwsV4Signer({
          method: 'POST',
          url: `${endpoint}/`,
          headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${operation}` },
          body: JSON.stringify({ KeyId: key, EncryptionContext: context, ...body }),
          accessKeyId: keyId,
          secretAccessKey: secret,
          ...(sessionToken !== null && { sessionToken }),
          service: 'kms',
          region,
        }).sign();
        return fetch(signed.url, {
          method: 'POST',
          headers: signed.headers,
          body: signed.body as string,
          redirect: 'error',
          signal,
        });
      },
      (answer) => textAt(answer, '__type')?.split('#').at(-1) ?? 'without a reason',
      patience,
    );
  /** Once more where the credentials were over and there are others by now. */
  const ask = async (operation: 'Encrypt' | 'Decrypt', body: object): Promise<unknown> => {
    const used = await kept.current();
    try {
      return await askAs(used, operation, body);
    } catch (error) {
      if (!(error instanceof KeyServiceRefusal && outdated.test(error.message))) throw error;
      kept.forget(used);
      const others = await kept.current();
      if (others.keyId === used.keyId && others.secret === used.secret && others.sessionToken === used.sessionToken)
        throw error;
      return askAs(others, operation, body);
    }
  };
  const bytes = (text: string | null): Buffer => {
    if (text === null) throw new KeyServiceRefusal('AWS KMS answers without what was asked for.');
    return Buffer.from(text, 'base64');
  };
  return {
    id: `aws-kms:${key}`,
    encrypt: async (plain) => bytes(textAt(await ask('Encrypt', { Plaintext: plain.toString('base64') }), 'CiphertextBlob')),
    decrypt: async (wrapped) =>
      bytes(textAt(await ask('Decrypt', { CiphertextBlob: wrapped.toString('base64') }), 'Plaintext')),
  };
};
