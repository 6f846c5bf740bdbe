import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A store that speaks S3 as far as we ask of it, for tests: it computes each signature by itself from what it received, as
 * AWS documents it, and refuses what does not agree.
 */
export const fakeS3 = async (account: { keyId: string; secret: string; region: string; bucket: string }) => {
  const objects = new Map<string, Buffer>();
  const faults: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const end = (status: number) => response.writeHead(status).end();
    const fault = faults.shift();
    if (fault) return end(fault);
    if (!isSigned(request.method!, request.url!, request.headers, body, account)) return end(403);
    const key = request.url!.slice(account.bucket.length + 2);
    if (request.url!.split('/')[1] !== account.bucket) return end(404);
    if (request.method === 'PUT') objects.set(key, body);
    if (request.method === 'DELETE') objects.delete(key);
    if (request.method !== 'GET') return end(request.method === 'PUT' ? 200 : 204);
    const found = objects.get(key);
    return found ? response.writeHead(200).end(found) : end(404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    /** The next request is answered so, whatever it asks. */
    fails: (status: number) => faults.push(status),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

const isSigned = (
  method: string,
  url: string,
  headers: Record<string, string | string[] | undefined>,
  body: Buffer,
  { keyId, secret, region }: { keyId: string; secret: string; region: string },
): boolean => {
  const [, credential, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(String(headers['authorization'])) ?? [];
  const at = String(headers['x-amz-date']);
  const digest = String(headers['x-amz-content-sha256']);
  if (!credential || !names || digest !== sha256(body) || !names.split(';').includes('x-amz-content-sha256')) return false;
  const scope = `${at.slice(0, 8)}/${region}/s3/aws4_request`;
  if (credential !== `${keyId}/${scope}`) return false;
  const canonical = [
    method,
    url,
    '',
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    digest,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  const key = ['aws4_request'].reduce(hmac, hmac(hmac(hmac(`AWS4${secret}`, at.slice(0, 8)), region), 's3'));
  return hmac(key, toSign).toString('hex') === signature;
};
