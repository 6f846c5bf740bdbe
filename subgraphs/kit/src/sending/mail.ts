import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { createTransport, type Transporter } from 'nodemailer';
import { isPublic } from '../outside/addresses.ts';
import { Unsent } from './unsent.ts';

/** E-mail by SMTP. */

export type Mail = {
  /** `help@shop.example`, or with a name. */
  readonly from: string | { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** With its angle brackets. The same for the same mail: who gets it twice shows it once. */
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly files?: readonly { readonly name: string; readonly contentType: string; readonly bytes: Buffer }[];
};

/** Milliseconds for each step: to connect, to be greeted, between two words. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000, dnsTimeout: 10_000 } as const;

/**
 * A post office at `smtps://user:password@host:465` or `smtp://user:password@host:587`. A password is sent over TLS alone: with
 * `smtp://` the server must offer STARTTLS, unless there is no password to protect.
 */
export interface PostOffice {
  /** Resolves once the server has taken it. Throws `Unsent`, and nothing else. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export type PostOfficeOptions = {
  /** A certificate authority beside the well-known ones, in PEM. */
  readonly ca?: string;
  /** The address was written by a stranger: it may not lead into a private network. */
  readonly guarded?: boolean;
};

export const openPostOffice = (url: string, { ca, guarded = false }: PostOfficeOptions = {}): PostOffice => {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (!guarded) return officeAt(url, host, ca);
  return {
    async send(mail) {
      const office = officeAt(url, await publicAddressOf(host), ca);
      await office.send(mail).finally(() => office.close());
    },
    close: () => {},
  };
};

/** Looked at once, and connected to that very address: a name that leads elsewhere a moment later gains nothing. */
const publicAddressOf = async (host: string): Promise<string> => {
  const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true }).catch(() => []);
  const [first] = found;
  if (!first) throw new Unsent('LATER', 'SMTP: there is no such host now.');
  if (!found.every(({ address }) => isPublic(address)))
    throw new Unsent('MISCONFIGURED', 'SMTP: it leads into a private network.');
  return first.address;
};

const officeAt = (url: string, address: string, ca: string | undefined): PostOffice => {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport: Transporter = createTransport({
    host: address,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && username !== '',
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    tls: { ...(ca && { ca }), ...(!isIP(hostname.replace(/^\[|\]$/g, '')) && { servername: hostname }) },
    // Nothing that was written by a stranger may make us read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  });
  return {
    async send({ references = [], headers = {}, files = [], ...mail }) {
      const attachments = files.map(({ name, contentType, bytes }) => ({ filename: name, contentType, content: bytes }));
      try {
        await transport.sendMail({ ...mail, references: [...references], headers: { ...headers }, attachments });
      } catch (error) {
        throw unsentOf(error as { code?: string; responseCode?: number });
      }
    },
    close: () => transport.close(),
  };
};

/** Its codes: RFC 5321 for what the server answered, nodemailer's where it did not come so far. */
const unsentOf = ({ code = 'UNKNOWN', responseCode }: { code?: string; responseCode?: number }): Unsent => {
  const sentence = `SMTP: ${code}${responseCode ? ` ${responseCode}` : ''}`;
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 530 || responseCode === 535) {
    // 454: the server cannot check passwords now.
    return new Unsent(responseCode === 454 ? 'LATER' : 'MISCONFIGURED', sentence);
  }
  if (code === 'ETLS') return new Unsent('MISCONFIGURED', sentence);
  if (responseCode !== undefined && responseCode >= 500) return new Unsent('REFUSED', sentence);
  if (code === 'EENVELOPE' && responseCode === undefined) return new Unsent('REFUSED', sentence);
  return new Unsent('LATER', sentence);
};
