import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postAccount, type TestPostOffice, testPostOffice } from '../testing/post-office.ts';
import { type Mail, openPostOffice } from './mail.ts';
import { Unsent } from './unsent.ts';

const folder = mkdtempSync(join(tmpdir(), 'liuke-mail-'));
const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
let tls: TestPostOffice;
let startTls: TestPostOffice;
let plain: TestPostOffice;
let ca: string;
beforeAll(async () => {
  const ask = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1`;
  execFileSync('openssl', [...ask.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  ca = readFileSync(cert, 'utf8');
  const certified = { key: readFileSync(key), cert: ca };
  [tls, startTls, plain] = await Promise.all([
    testPostOffice({ ...certified, secure: true }),
    testPostOffice(certified),
    testPostOffice(),
  ]);
});
afterAll(async () => {
  await Promise.all([tls, startTls, plain].map((office) => office.close()));
  rmSync(folder, { recursive: true });
});

const mail: Mail = {
  from: { name: '留客', address: 'no-reply@shop.example' },
  to: 'ada@example.com',
  subject: '您的验证码',
  text: '验证码 012345',
  messageId: '<one@shop.example>',
  inReplyTo: '<before@example.com>',
  references: ['<first@example.com>', '<before@example.com>'],
  headers: { 'Auto-Submitted': 'auto-generated' },
};
const withPassword = (url: string, password: string = postAccount.password): string =>
  url.replace('//', `//${postAccount.user}:${encodeURIComponent(password)}@`);
const post = async (url: string, given: Mail = mail): Promise<Unsent | null> => {
  const office = openPostOffice(url, { ca });
  try {
    await office.send(given);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(Unsent);
    return error as Unsent;
  } finally {
    office.close();
  }
};

describe('mail', () => {
  it('goes over TLS from the first word, with its thread and its own id', async () => {
    expect(await post(withPassword(tls.url))).toBeNull();
    const [{ from, to, raw }] = tls.posted as [TestPostOffice['posted'][number]];
    expect({ from, to }).toEqual({ from: 'no-reply@shop.example', to: ['ada@example.com'] });
    for (const line of [
      'Message-ID: <one@shop.example>',
      'In-Reply-To: <before@example.com>',
      'References: <first@example.com> <before@example.com>',
      'Auto-Submitted: auto-generated',
    ]) {
      expect(raw).toContain(line);
    }
  });

  it('goes over STARTTLS, and shows no password to a server that knows no TLS', async () => {
    expect(await post(withPassword(startTls.url))).toBeNull();
    expect(startTls.posted).toHaveLength(1);
    expect((await post(withPassword(plain.url)))?.why).toBe('MISCONFIGURED');
    expect(plain.posted).toHaveLength(0);
  });

  it('is misconfigured with a wrong password, of which nothing is said', async () => {
    const error = await post(withPassword(tls.url, 'a wrong one'));
    expect(error?.why).toBe('MISCONFIGURED');
    expect(error?.message).not.toContain('wrong');
  });

  it.each([
    [421, 'LATER'],
    [451, 'LATER'],
    [452, 'LATER'],
    [550, 'REFUSED'],
    [554, 'REFUSED'],
  ] as const)('after %i is %s', async (code, why) => {
    plain.misbehaves({ code });
    const error = await post(plain.url);
    expect(error?.why).toBe(why);
    expect(error?.message).not.toContain('ada');
  });

  it('goes later where the server hangs up before its yes, or is not there', async () => {
    plain.misbehaves('closes after');
    expect((await post(plain.url))?.why).toBe('LATER');
    const gone = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => gone.once('listening', listening));
    const { port } = gone.address() as { port: number };
    await new Promise((closed) => gone.close(closed));
    expect((await post(`smtp://127.0.0.1:${port}`))?.why).toBe('LATER');
  });

  it('cannot be given headers by what it says', async () => {
    await post(plain.url, { ...mail, subject: 'x\r\nBcc: eve@example.com', to: 'ada@example.com' });
    const { to, raw } = plain.posted.at(-1)!;
    expect(to).toEqual(['ada@example.com']);
    expect(raw).not.toMatch(/^Bcc:/m);
  });
});
