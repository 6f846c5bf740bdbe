import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** One mail as it came over the wire. */
export type Posted = { readonly from: string; readonly to: readonly string[]; readonly raw: string };

/** What it answers to one mail instead of taking it; 'closes after': it takes it and hangs up before it says so. */
export type PostMisstep = { readonly code: number } | 'closes after';

export type TestPostOffice = {
  /** `smtp://user:password@127.0.0.1:port`, or `smtps:`. */
  readonly url: string;
  readonly posted: Posted[];
  misbehaves(...steps: PostMisstep[]): void;
  close(): Promise<void>;
};

export const postAccount = { user: 'post', password: 'p@ss word' } as const;

/** A real SMTP server on loopback, the far end of our mail. It wants the password above; over TLS where a key is given. */
export const testPostOffice = async (options: SMTPServerOptions = {}): Promise<TestPostOffice> => {
  const posted: Posted[] = [];
  const steps: PostMisstep[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // Without a certificate that anybody trusts there is no STARTTLS to offer.
    ...(!options.key && { disabledCommands: ['STARTTLS'] }),
    onAuth({ username, password }, _session, callback) {
      if (username === postAccount.user && password === postAccount.password) return callback(null, { user: username });
      return callback(Object.assign(new Error('Wrong password'), { responseCode: 535 }));
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const step = steps.shift();
        if (typeof step === 'object') return callback(Object.assign(new Error('No'), { responseCode: step.code }));
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        posted.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
        if (step === 'closes after') return hangUp();
        return callback();
      });
    },
    ...options,
  });
  const hangUp = (): void => {
    for (const connection of (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections)
      connection._socket.destroy();
  };
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `${options.secure ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    posted,
    misbehaves: (...more) => void steps.push(...more),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
