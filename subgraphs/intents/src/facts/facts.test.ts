import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { flawOfUrl, isPrivate, openLookup } from './address.ts';
import { ask, factsIn } from './ask.ts';
import { sign } from './sign.ts';

describe('a request’s signature', () => {
  it('is that of Standard Webhooks, by their published vector', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(sign(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });
});

describe('an address to ask', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::ffff:127.0.0.1',
    'fd00::1',
    'fe80::1',
    '64:ff9b::7f00:1',
    '::ffff:a00:1',
  ])('%s is private', (address) => expect(isPrivate(address)).toBe(true));
  it.each(['93.184.216.34', '1.1.1.1', '2606:4700::1111', '::ffff:1.1.1.1'])('%s is not', (address) =>
    expect(isPrivate(address)).toBe(false),
  );
  it.each([
    'http://shop.example/x',
    'https://127.0.0.1/x',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://db.internal/',
    'https://user:pass@shop.example/',
    'file:///etc/passwd',
    'nonsense',
  ])('%s is refused', (url) => expect(flawOfUrl(url, false)).not.toBeNull());
  it('is good when it is public, or when the installation allows all', () => {
    expect(flawOfUrl('https://shop.example/facts', false)).toBeNull();
    expect(flawOfUrl('http://127.0.0.1:4000/facts', true)).toBeNull();
  });
  it('is looked at again as it is connected to: a name that leads inside is refused', async () => {
    const refused = await new Promise<Error | null>((resolve) => openLookup('localhost', {}, (error) => resolve(error)));
    expect(refused?.message).toContain('private network');
  });
});

describe('an endpoint’s answer', () => {
  let server: Server | undefined;
  afterEach(() => new Promise((resolve) => (server ? server.close(resolve).closeAllConnections() : resolve(null))));
  const asked = async (listener: RequestListener, timeoutMilliseconds = 2_000) => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/facts`;
    return ask({
      url,
      secret: 'whsec_AAAA',
      timeoutMilliseconds,
      id: 'one',
      now: new Date(0),
      body: '{}',
      privateAllowed: true,
    });
  };

  it('is its facts; truths are yes and no, null says nothing', async () => {
    const facts = await asked((_, answer) =>
      answer.end('{"facts":{"applied":true,"days":3,"url":"https://x.example","none":null}}'),
    );
    expect(facts).toEqual({ applied: 'yes', days: '3', url: 'https://x.example' });
  });
  it('is not waited for longer than the limit, also where it drips', async () => {
    const drip: RequestListener = (_, answer) => {
      answer.write('{');
      const timer = setInterval(() => answer.write(' '), 10);
      answer.on('close', () => clearInterval(timer));
    };
    await expect(asked(drip, 150)).rejects.toThrow();
  });
  it('is cut off when it is too long', async () => {
    await expect(asked((_, answer) => answer.end(`{"facts":{"a":"${'x'.repeat(70_000)}"}}`))).rejects.toThrow('longer');
  });
  it('is not followed elsewhere', async () => {
    await expect(asked((_, answer) => answer.writeHead(302, { location: 'http://127.0.0.1/' }).end())).rejects.toThrow(
      '302',
    );
  });
  it.each(['', 'null', '[]', '{"facts":[]}', '{"facts":{"a":{}}}', 'oops'])('%s is none', (text) => {
    expect(() => factsIn(text)).toThrow();
  });
});
