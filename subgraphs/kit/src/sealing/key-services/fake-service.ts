import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};
/** What goes wrong with the next request: a status, no answer at all, an answer cut off, or another key than was asked for. */
export type Misbehaviour = number | 'silent' | 'cut' | 'wrong';

/** A key service at the far end, for tests: `answer` speaks its wire format (a body that is no text goes as JSON), `misbehaves` spoils the next answers in turn. */
export const fakeService = async (
  answer: (asked: Asked, wrong: boolean) => { readonly status: number; readonly body: object | string },
) => {
  const troubles: Misbehaviour[] = [];
  const asked: Asked[] = [];
  const silent: ServerResponse[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    const one = { method: method!, url: url!, headers, body: Buffer.concat(chunks) };
    asked.push(one);
    const trouble = troubles.shift();
    if (trouble === 'silent') return void silent.push(response);
    if (typeof trouble === 'number') return void response.writeHead(trouble).end('<html>busy</html>');
    const { status, body } = answer(one, trouble === 'wrong');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' });
    response.end(trouble === 'cut' ? text.slice(0, text.length / 2) : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    misbehaves: (...next: readonly Misbehaviour[]) => void troubles.push(...next),
    close: async () => {
      for (const response of silent) response.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
