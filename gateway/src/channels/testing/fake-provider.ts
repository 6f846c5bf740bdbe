import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What the provider does instead of answering as it should; each step serves for one request that reaches `counts`. */
export type Misbehaviour =
  /** Does the work and hangs up without a word: we cannot know. */
  | 'closes after'
  /** Hangs up before it has done anything. */
  | 'closes before'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: object }
  /** Does the work, and answers, so many milliseconds late. */
  | { readonly late: number }
  /** Does the work at once and answers so many milliseconds late. */
  | { readonly holds: number };

export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** A form's fields, files as their bytes in latin1 with their type before them; empty for any other body. */
  readonly form: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: a request is looked into field by field
  readonly json: any;
};

/** What is answered: JSON, or the bytes of a file. */
export type Answer =
  | { readonly status?: number; readonly json: unknown }
  /** Elsewhere. */
  | { readonly status: 307; readonly location: string }
  | { readonly status?: number; readonly bytes: Buffer; readonly type: string };
export type Answering = (asked: Asked) => Answer | null;

export type FakeProvider = {
  readonly url: string;
  /** Every request that came, in order, whatever became of it. */
  readonly asked: Asked[];
  /** For the next requests to deliver a message, one each. */
  misbehaves(...steps: Misbehaviour[]): void;
  close(): Promise<void>;
};

/**
 * The far end of a provider's API on loopback: `answers` speaks its wire format, null for 404. `delivers` tells the requests
 * that hand over a message, to which misbehaviour applies.
 */
export const fakeProvider = async (answers: Answering, delivers: (asked: Asked) => boolean): Promise<FakeProvider> => {
  const asked: Asked[] = [];
  const steps: Misbehaviour[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const raw = Buffer.concat(parts);
      const body = raw.toString();
      const one: Asked = {
        method: request.method ?? '',
        url: new URL(request.url ?? '/', 'http://provider'),
        headers: request.headers,
        body,
        form: await formIn(raw, request.headers['content-type'] ?? ''),
        json: read(body),
      };
      asked.push(one);
      const step = delivers(one) ? steps.shift() : undefined;
      if (step === 'closes before') return request.socket.destroy();
      if (typeof step === 'object' && 'status' in step) {
        return response.writeHead(step.status, step.headers ?? {}).end(JSON.stringify(step.body ?? {}));
      }
      if (typeof step === 'object' && 'late' in step) await wait(step.late);
      const answer = answers(one);
      if (typeof step === 'object' && 'holds' in step) await wait(step.holds);
      if (step === 'closes after') return request.socket.destroy();
      const file = answer && 'bytes' in answer ? answer : null;
      const said = answer && 'json' in answer ? answer.json : {};
      const elsewhere = answer && 'location' in answer ? { location: answer.location } : {};
      return response
        .writeHead(answer ? (answer.status ?? 200) : 404, { 'content-type': file?.type ?? 'application/json', ...elsewhere })
        .end(file?.bytes ?? JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    misbehaves: (...more) => void steps.push(...more),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

const formIn = async (raw: Buffer, type: string): Promise<Record<string, string>> => {
  if (!type.startsWith('multipart/form-data')) return {};
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    fields[name] =
      typeof value === 'string' ? value : `${value.type}:${Buffer.from(await value.arrayBuffer()).toString('latin1')}`;
  }
  return fields;
};

const read = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};
