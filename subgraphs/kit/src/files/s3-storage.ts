import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import { fault } from '../faults.ts';
import { checkedKey, type Storage } from './storage.ts';

export type S3 = {
  /** `https://s3.eu-central-1.amazonaws.com`, or any store that speaks S3. The bucket is the first part of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
};

/** Milliseconds for one object. */
const patience = 30_000;

/** A store that speaks S3, asked with AWS Signature Version 4; the signature covers the bytes. */
export const s3Storage = ({ endpoint, bucket, region, keyId, secret }: S3): Storage => {
  const ask = async (method: 'PUT' | 'GET' | 'DELETE', key: string, body?: Buffer): Promise<Response> => {
    const digest = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const signed = await new AwsV4Signer({
      method,
      url: `${endpoint}/${bucket}/${checkedKey(key)}`,
      headers: { 'x-amz-content-sha256': digest },
      accessKeyId: keyId,
      secretAccessKey: secret,
      service: 's3',
      region,
    }).sign();
    const answer = await fetch(signed.url, {
      method,
      headers: signed.headers,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      ...(body && { body: new Uint8Array(body) }),
    });
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    throw fault('UNAVAILABLE', 'The store for files does not answer as it should; try again.');
  };
  return {
    async put(key, bytes) {
      const answer = await ask('PUT', key, bytes);
      await answer.body?.cancel();
      if (!answer.ok) throw fault('UNAVAILABLE', 'The store for files does not know its bucket.');
    },
    async get(key) {
      const answer = await ask('GET', key);
      if (answer.ok) return Buffer.from(await answer.arrayBuffer());
      await answer.body?.cancel();
      return null;
    },
    async delete(key) {
      await (await ask('DELETE', key)).body?.cancel();
    },
  };
};
