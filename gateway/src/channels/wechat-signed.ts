import { plain, type Reply, type Wire } from './channel.ts';
import { refuse } from './refused.ts';
import { decrypt, encrypt, isSigned, signatureOf } from './wechat-crypt.ts';
import { writeXml } from './xml.ts';

/** What of a request WeChat itself has signed, opened where it is encrypted: for accounts and mini-programs. */

/** Seconds by which a signed moment may be off: in plain mode the signature does not cover the body, so it must not last. */
const fresh = 600;

const query = ({ url }: Wire, name: string): string => url.searchParams.get(name) ?? '';

/** Whether it is signed for now, with the app's token. */
const checkSignature = (wire: Wire, signature: string, ...more: string[]): void => {
  const [timestamp, nonce] = [query(wire, 'timestamp'), query(wire, 'nonce')];
  if (!isSigned(query(wire, signature), wire.door.settings['token'] ?? '', timestamp, nonce, ...more)) {
    throw refuse('the signature is not right');
  }
  const off = Math.abs(wire.now.getTime() / 1000 - Number(timestamp));
  if (!(off <= fresh)) throw refuse('the signature is of another time');
};

const opened = (encrypted: string, { door: { settings } }: Wire): Buffer => {
  const { appId = '', encodingAesKey } = settings;
  if (encodingAesKey === undefined) throw refuse('encrypted, and there is no key to open it');
  const text = decrypt(encrypted, appId, encodingAesKey);
  if (!text) throw refuse('encrypted for somebody else');
  return text;
};

/** The question whether the address is ours: `echostr` comes back, opened where it is encrypted. */
export const greetWechat = (wire: Wire): Reply | null => {
  if (wire.method !== 'GET') return null;
  const echo = query(wire, 'echostr');
  if (query(wire, 'msg_signature') !== '') {
    checkSignature(wire, 'msg_signature', echo);
    return plain(opened(echo, wire).toString());
  }
  checkSignature(wire, 'signature');
  return plain(echo);
};

/** `encryptedIn`: where the body says what is encrypted; empty where it does not. */
export const verifyWechat = (wire: Wire, encryptedIn: (body: string) => string): Buffer => {
  const encrypted = encryptedIn(wire.body.toString());
  if (encrypted !== '') {
    checkSignature(wire, 'msg_signature', encrypted);
    return opened(encrypted, wire);
  }
  checkSignature(wire, 'signature');
  if (wire.door.settings['encodingAesKey'] !== undefined) throw refuse('in plain, where only encrypted ones are taken');
  return wire.body;
};

/** A passive answer is encrypted where its question was. */
export const sealed = (body: string, { door: { settings }, now }: Wire): string => {
  const { appId = '', token = '', encodingAesKey } = settings;
  if (encodingAesKey === undefined) return body;
  const encrypted = encrypt(body, appId, encodingAesKey);
  const timestamp = Math.floor(now.getTime() / 1000);
  const nonce = String(Math.floor(Math.random() * 1e10));
  return writeXml({
    Encrypt: encrypted,
    MsgSignature: signatureOf(token, String(timestamp), nonce, encrypted),
    TimeStamp: timestamp,
    Nonce: nonce,
  });
};
