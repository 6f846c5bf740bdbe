import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSigned } from '../outside/fake-signed.ts';

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
    const { method, url, headers } = request;
    const signed = isSigned({ method: method!, url: url!, headers, body }, { ...account, service: 's3' });
    if (!signed || headers['x-amz-content-sha256'] === undefined) return end(403);
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
