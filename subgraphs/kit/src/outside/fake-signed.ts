import { createHash, createHmac } from 'node:crypto';

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

export type Signed = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};
export type Account = { readonly keyId: string; readonly secret: string; readonly region: string; readonly service: string };

/** For fakes of AWS services: whether a request's Signature Version 4, computed anew from what arrived, is this account's. */
export const isSigned = ({ method, url, headers, body }: Signed, { keyId, secret, region, service }: Account): boolean => {
  const [, credential, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(String(headers['authorization'])) ?? [];
  const at = String(headers['x-amz-date']);
  const digest = sha256(body);
  if (!credential || !names) return false;
  if (headers['x-amz-content-sha256'] !== undefined && headers['x-amz-content-sha256'] !== digest) return false;
  const scope = `${at.slice(0, 8)}/${region}/${service}/aws4_request`;
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
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, at.slice(0, 8)), region), service), 'aws4_request');
  return hmac(key, toSign).toString('hex') === signature;
};
