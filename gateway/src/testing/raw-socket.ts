import { WebSocket } from 'ws';

type Message = { readonly type: string; readonly id?: string; readonly payload?: unknown };

/** A socket that speaks the protocol by hand, and may break it. */
export class RawSocket {
  readonly socket: WebSocket;
  readonly messages: Message[] = [];
  readonly #closed: Promise<{ code: number; reason: string }>;
  readonly #opened: Promise<void>;

  constructor(url: string, { origin, protocol = 'graphql-transport-ws' }: { origin?: string; protocol?: string } = {}) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, origin === undefined ? {} : { origin });
    this.socket.on('message', (data) => this.messages.push(JSON.parse(String(data)) as Message));
    this.#closed = new Promise((resolve) =>
      this.socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
    );
    this.#opened = new Promise((resolve, reject) => {
      this.socket.once('open', resolve);
      this.socket.once('error', reject);
    });
    this.socket.on('error', () => undefined);
    this.#opened.catch(() => undefined);
  }

  opened(): Promise<void> {
    return this.#opened;
  }

  closed(): Promise<{ code: number; reason: string }> {
    return this.#closed;
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  async init(payload: Record<string, unknown> = {}): Promise<this> {
    await this.#opened;
    this.send({ type: 'connection_init', payload });
    return this;
  }

  subscribe(id: string, query: string, variables: Record<string, unknown> = {}): void {
    this.send({ type: 'subscribe', id, payload: { query, variables } });
  }

  of(type: string, id?: string): Message[] {
    return this.messages.filter((message) => message.type === type && (id === undefined || message.id === id));
  }
}
