import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SmsAccount } from '../sending/sms.ts';

/** The far end of an SMS provider: it speaks the provider's wire format and looks at the signature as the provider does. */

export type SmsAsked = { readonly url: URL; readonly headers: IncomingHttpHeaders; readonly body: string };
export type SmsAnswer = { readonly status?: number; readonly json: unknown };

export type SmsFarEnd = {
  answer(asked: SmsAsked): SmsAnswer | null;
  /** What was taken, in order. `text`: the words, or the template's variables as they came. */
  readonly taken: { readonly to: string; readonly text: string; readonly id: string }[];
  /** From now on this number is answered with the provider's code; null: it is well again. */
  refuses(to: string, code: string | null): void;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The parts of an Authorization such as `X Credential=a/b, SignedHeaders=c;d, Signature=e`. */
const partsOf = (header: string | undefined): Record<string, string> =>
  Object.fromEntries([...(header ?? '').matchAll(/(\w+)=([^,\s]+)/g)].map(([, name, value]) => [name, value]));

const canonical = ({ url, headers, body }: SmsAsked, signed: string): string =>
  [
    'POST',
    '/',
    url.search.slice(1),
    ...signed.split(';').map((name) => `${name}:${headers[name]}`),
    '',
    signed,
    sha256(body),
  ].join('\n');

const signedByAliyun = (asked: SmsAsked, { id, secret }: SmsAccount): boolean => {
  const { Credential, SignedHeaders = '', Signature } = partsOf(asked.headers.authorization);
  const right = hmac(secret, `ACS3-HMAC-SHA256\n${sha256(canonical(asked, SignedHeaders))}`).toString('hex');
  return Credential === id && Signature === right && SignedHeaders.includes('x-acs-signature-nonce');
};

const signedByTencent = (asked: SmsAsked, { id, secret }: SmsAccount): boolean => {
  const { Credential = '', SignedHeaders = '', Signature } = partsOf(asked.headers.authorization);
  const [who, day = '', service = '', end = ''] = Credential.split('/');
  const words = [
    'TC3-HMAC-SHA256',
    asked.headers['x-tc-timestamp'],
    `${day}/${service}/${end}`,
    sha256(canonical(asked, SignedHeaders)),
  ];
  const right = hmac(hmac(hmac(hmac(`TC3${secret}`, day), service), end), words.join('\n')).toString('hex');
  return who === id && Signature === right && asked.headers['x-tc-action'] === 'SendSms';
};

export const smsFarEnd = (account: SmsAccount): SmsFarEnd => {
  const taken: { to: string; text: string; id: string }[] = [];
  const refused = new Map<string, string>();
  const take = (to: string, text: string): string => {
    const id = account.provider === 'twilio' ? `SM${randomUUID().replaceAll('-', '')}` : randomUUID();
    taken.push({ to, text, id });
    return id;
  };
  const answers = {
    aliyun(asked: SmsAsked): SmsAnswer | null {
      if (asked.headers['x-acs-action'] !== 'SendSms') return null;
      if (!signedByAliyun(asked, account)) return { status: 400, json: { Code: 'SignatureDoesNotMatch' } };
      const said = (name: string) => asked.url.searchParams.get(name) ?? '';
      const code = refused.get(said('PhoneNumbers'));
      if (code) return { json: { Code: code, Message: code, RequestId: randomUUID() } };
      if (said('TemplateCode') === '') return { json: { Code: 'isv.SMS_TEMPLATE_ILLEGAL' } };
      return {
        json: {
          Code: 'OK',
          Message: 'OK',
          BizId: take(said('PhoneNumbers'), said('TemplateParam')),
          RequestId: randomUUID(),
        },
      };
    },
    tencent(asked: SmsAsked): SmsAnswer | null {
      if (!signedByTencent(asked, account)) {
        return { json: { Response: { Error: { Code: 'AuthFailure.SignatureFailure', Message: 'no' }, RequestId: 'r' } } };
      }
      const { PhoneNumberSet, TemplateParamSet } = JSON.parse(asked.body);
      const [to] = PhoneNumberSet;
      const Code = refused.get(to) ?? 'Ok';
      const SerialNo = Code === 'Ok' ? take(to, JSON.stringify(TemplateParamSet)) : '';
      return {
        json: { Response: { SendStatusSet: [{ SerialNo, PhoneNumber: to, Fee: 1, Code, Message: Code }], RequestId: 'r' } },
      };
    },
    twilio(asked: SmsAsked): SmsAnswer | null {
      if (asked.url.pathname !== `/2010-04-01/Accounts/${account.id}/Messages.json`) return null;
      const right = `Basic ${Buffer.from(`${account.id}:${account.secret}`).toString('base64')}`;
      if (asked.headers.authorization !== right)
        return { status: 401, json: { code: 20003, message: 'Authenticate', status: 401 } };
      const form = new URLSearchParams(asked.body);
      const to = form.get('To') ?? '';
      const code = refused.get(to) ?? (to === '' || to.startsWith('+0') ? '21211' : null);
      if (code) return { status: 400, json: { code: Number(code), message: code, status: 400 } };
      return { status: 201, json: { sid: take(to, form.get('Body') ?? ''), status: 'queued', to, num_segments: '1' } };
    },
  };
  return {
    taken,
    answer: answers[account.provider],
    refuses: (to, code) => void (code === null ? refused.delete(to) : refused.set(to, code)),
  };
};

/** What it does instead of answering as it should, one for each next request. */
export type SmsMisstep = 'closes after' | 'closes before' | { readonly status: number; readonly retryAfter?: number };

export type FakeSms = SmsFarEnd & {
  /** Where it listens, on loopback. */
  readonly account: SmsAccount;
  readonly asked: SmsAsked[];
  misbehaves(...steps: SmsMisstep[]): void;
  close(): Promise<void>;
};

export const fakeSms = async (given: Omit<SmsAccount, 'base'>): Promise<FakeSms> => {
  const far = smsFarEnd(given);
  const steps: SmsMisstep[] = [];
  const asked: SmsAsked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const one = { url: new URL(request.url ?? '/', 'http://provider'), headers: request.headers, body };
    asked.push(one);
    const step = steps.shift();
    if (step === 'closes before') return request.socket.destroy();
    if (typeof step === 'object') {
      const more = step.retryAfter === undefined ? {} : { 'retry-after': String(step.retryAfter) };
      return response.writeHead(step.status, more).end('{}');
    }
    const answer = far.answer(one);
    if (step === 'closes after') return request.socket.destroy();
    return response
      .writeHead(answer ? (answer.status ?? 200) : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer?.json ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...far,
    asked,
    account: { ...given, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    misbehaves: (...more) => void steps.push(...more),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
