import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { LiukeError } from './error.ts';
import { isPicture, kindOfFiles, sizeOf } from './files.ts';
import { openUpload } from './upload.ts';
import { createWire } from './wire.ts';

const file = new File(['a parcel'], 'parcel.txt', { type: 'text/plain' });
const fault = (code: string, extensions = {}) =>
  JSON.stringify({ errors: [{ message: code, extensions: { code, ...extensions } }] });

describe('a file on its way', () => {
  let server: Server;
  afterEach(() => void server.close());

  /** A house that answers each PUT with the next of `answers`; it knows itself by another name than the caller does. */
  const house = async (answers: { status: number; body?: string; cut?: boolean }[], refusal: string | null = null) => {
    const seen: string[] = [];
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      if (request.method === 'POST') {
        seen.push('createUpload');
        const place = { attachment: { id: `a${seen.length}` }, uploadUrl: 'http://elsewhere.example/uploads/link' };
        response.end(refusal ?? JSON.stringify({ data: { createUpload: place } }));
        return;
      }
      seen.push(`PUT ${request.url} ${body}`);
      const answer = answers.shift() ?? { status: 204 };
      if (answer.cut) return void request.socket.destroy();
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    return { seen, upload: openUpload(createWire({ url, credentials: () => ({}) }), file) };
  };
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: LiukeError) => [error.code, error.extensions['reason'] ?? null],
    );

  it('is announced, put where the house is known to this caller, and named from then on', async () => {
    const { seen, upload } = await house([]);
    expect(await upload.send()).toBe('a1');
    expect(await upload.send()).toBe('a1');
    expect(seen).toEqual(['createUpload', 'PUT /uploads/link a parcel']);
  });

  it('is sent again under the same name after a lost line, and is stored once where only the answer was lost', async () => {
    const { seen, upload } = await house([
      { status: 0, cut: true },
      { status: 400, body: fault('CONFLICT') },
    ]);
    expect(await failure(upload.send())).toEqual(['NETWORK', null]);
    expect(await upload.send()).toBe('a1');
    expect(seen.filter((one) => one === 'createUpload')).toHaveLength(1);
  });

  it('gets a new place where the old one is over', async () => {
    const { upload } = await house([{ status: 404, body: fault('NOT_FOUND') }]);
    expect(await failure(upload.send())).toEqual(['NOT_FOUND', null]);
    expect(await upload.send()).toBe('a3');
  });

  it('is refused in words: too large, a type that is not taken, not what it was said to be, a proxy that answers', async () => {
    const large = await house([], fault('BAD_USER_INPUT', { reason: 'TOO_LARGE', most: 5 }));
    expect(await failure(large.upload.send())).toEqual(['BAD_USER_INPUT', 'TOO_LARGE']);
    server.close();
    const other = await house([
      { status: 400, body: fault('BAD_USER_INPUT', { reason: 'TYPE_MISMATCH' }) },
      { status: 413, body: '<html>' },
      { status: 502, body: '<html>' },
    ]);
    expect(await failure(other.upload.send())).toEqual(['BAD_USER_INPUT', 'TYPE_MISMATCH']);
    expect(await failure(other.upload.send())).toEqual(['BAD_USER_INPUT', 'TOO_LARGE']);
    expect(await failure(other.upload.send())).toEqual(['UNAVAILABLE', null]);
  });

  it('is given up at once', async () => {
    const { seen, upload } = await house([]);
    expect(await failure(upload.send({ signal: AbortSignal.abort() }))).toEqual(['CANCELLED', null]);
    expect(seen).toEqual([]);
  });
});

describe('files in words', () => {
  it('have a size, and a message of them a kind', () => {
    expect([sizeOf(300, 'en'), sizeOf(2_140_000, 'en'), sizeOf(2_140_000, 'zh-CN')]).toEqual(['1 kB', '2.1 MB', '2.1 MB']);
    expect([kindOfFiles(['image/png']), kindOfFiles(['image/png', 'text/plain'])]).toEqual(['IMAGE', 'FILE']);
    expect(isPicture('application/pdf')).toBe(false);
  });
});
