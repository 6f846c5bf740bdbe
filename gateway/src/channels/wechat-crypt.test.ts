import { describe, expect, it } from 'vitest';
import { decrypt, encrypt, isSigned, signatureOf } from './wechat-crypt.ts';

/** The vectors of WeChat's own samples (WXBizMsgCrypt in Java, C# and Python). */
const java = {
  key: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appId: 'wxb11529c136998cb6',
  random: Buffer.from('aaaabbbbccccdddd'),
  text: '我是中文abcd123',
  encrypted: 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==',
};
const python = {
  key: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  token: 'QDG6eK',
  appId: 'wx5823bf96d3bd56c7',
  echo: 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==',
  message:
    'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==',
};

describe("WeChat's encryption", () => {
  it("encrypts as WeChat's own sample does, byte for byte", () => {
    expect(encrypt(java.text, java.appId, java.key, java.random)).toBe(java.encrypted);
    expect(decrypt(java.encrypted, java.appId, java.key)?.toString()).toBe(java.text);
  });

  it("knows the signatures of WeChat's samples", () => {
    expect(signatureOf(python.token, '1409659589', '263014780', python.echo)).toBe(
      '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3',
    );
    expect(
      isSigned('477715d11cdb4164915debcba66cb864d751f3e6', python.token, '1409659813', '1372623149', python.message),
    ).toBe(true);
    expect(
      isSigned('477715d11cdb4164915debcba66cb864d751f3e7', python.token, '1409659813', '1372623149', python.message),
    ).toBe(false);
    expect(isSigned('', python.token)).toBe(false);
  });

  it("opens what WeChat's samples encrypted", () => {
    expect(decrypt(python.echo, python.appId, python.key)?.toString()).toBe('1616140317555161061');
    const xml = decrypt(python.message, python.appId, python.key)?.toString();
    expect(xml).toContain('<Content><![CDATA[hello]]></Content>');
  });

  it('opens nothing that is for another app, of another key, cut, or made up', () => {
    expect(decrypt(java.encrypted, 'wx0000000000000000', java.key)).toBeNull();
    expect(decrypt(java.encrypted, java.appId, python.key)).toBeNull();
    for (const text of [
      '',
      'AAAA',
      java.encrypted.slice(0, 40),
      'x'.repeat(1_000),
      Buffer.alloc(64, 7).toString('base64'),
    ]) {
      expect(decrypt(text, java.appId, java.key)).toBeNull();
    }
  });
});
