import { createHash, createHmac } from 'node:crypto';
import { e164, type Meanings, type Moment, meaningOf, type SmsAccount, type SmsWire } from './sms.ts';
import { Unsent } from './unsent.ts';

/** Aliyun's Dysms (短信服务), SendSms of 2017-05-25, signed by V3: ACS3-HMAC-SHA256. */

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const algorithm = 'ACS3-HMAC-SHA256';

/** RFC 3986: what `encodeURIComponent` leaves open is closed too. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export type Acs3Call = {
  readonly host: string;
  readonly action: string;
  readonly version: string;
  readonly query: Readonly<Record<string, string>>;
};

/** The query and the headers of one RPC call without a body. */
export const acs3 = (
  { host, action, version, query }: Acs3Call,
  { id, secret }: Pick<SmsAccount, 'id' | 'secret'>,
  { now, nonce }: Moment,
): { readonly query: string; readonly headers: Readonly<Record<string, string>> } => {
  const canonicalQuery = Object.keys(query)
    .sort()
    .map((name) => `${encoded(name)}=${encoded(query[name] ?? '')}`)
    .join('&');
  const headers: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': `${now.toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const canonical = ['POST', '/', canonicalQuery, lines, names.join(';'), sha256('')].join('\n');
  const signature = createHmac('sha256', secret)
    .update(`${algorithm}\n${sha256(canonical)}`)
    .digest('hex');
  const authorization = `${algorithm} Credential=${id},SignedHeaders=${names.join(';')},Signature=${signature}`;
  // The host is said by whoever connects.
  const { host: _, ...sent } = headers;
  return { query: canonicalQuery, headers: { ...sent, authorization } };
};

/** Mainland numbers bare, others with their country and without a plus. */
const numberFor = (to: string): string =>
  e164(to)
    .replace(/^\+86(?=1\d{10}$)/, '')
    .replace(/^\+/, '');

const meanings: Meanings = [
  [/^(Throttling|ServiceUnavailable|InternalError|isp\.|isv\.BUSINESS_LIMIT_CONTROL|isv\.DAY_LIMIT_CONTROL)/, 'LATER'],
  [/^isv\.(MOBILE_|BLACK_KEY_CONTROL|INVALID_PARAMETERS|PARAM_LENGTH_LIMIT|DENY_IP_RANGE$)/, 'REFUSED'],
  [
    /^(isv\.|InvalidAccessKeyId|SignatureDoesNotMatch|Forbidden|NoPermission|IncompleteSignature|SignatureNonceUsed)/,
    'MISCONFIGURED',
  ],
];

export const aliyun: SmsWire = {
  request(account, { to, variables, reference }, moment) {
    const base = account.base ?? 'https://dysmsapi.aliyuncs.com';
    const call = {
      host: new URL(base).host,
      action: 'SendSms',
      version: '2017-05-25',
      query: {
        PhoneNumbers: numberFor(to),
        SignName: account.from,
        TemplateCode: account.template ?? '',
        TemplateParam: JSON.stringify(variables),
        OutId: reference,
      },
    };
    const { query, headers } = acs3(call, account, moment);
    return { base, path: `/?${query}`, headers };
  },
  read(status, json) {
    const code = String(json?.Code ?? `HTTP ${status}`);
    if (code === 'OK' && json?.BizId) return String(json.BizId);
    throw new Unsent(meaningOf(meanings, code), `Aliyun: ${code.slice(0, 100)}`);
  },
};
