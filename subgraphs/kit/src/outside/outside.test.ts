import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { configure } from '../config.ts';
import { isPublic } from './addresses.ts';
import { askOutside, targetFault } from './outside.ts';

let asked = 0;
const server = createServer((request, response) => {
  asked++;
  if (request.url === '/away') return response.writeHead(302, { location: '/inside' }).end();
  if (request.url === '/slow') return response.writeHead(200).write('and then');
  return response.writeHead(200).end('x'.repeat(100_000));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
afterAll(() => server.closeAllConnections());
afterAll(() => server.close());
afterEach(() => {
  configure({ privateTargets: false });
});
const asking = { method: 'POST', body: '{}', patience: 20_000, most: 1_000 } as const;

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s is no public one', (address) => {
    expect(isPublic(address)).toBe(false);
  });
  it.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111', '::ffff:1.1.1.1', '64:ff9b::101:101'])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});

describe("a stranger's address", () => {
  it.each([
    'http://example.com/',
    'ftp://example.com',
    'https://localhost/',
    'https://a.localhost/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://user:pass@example.com/',
    'https://intranet/',
    'https://127.0.0.1./',
    'file:///etc/passwd',
    'x',
    `https://example.com/${'a'.repeat(2_000)}`,
  ])('%s is not asked', async (url) => {
    expect(targetFault(url)).not.toBeNull();
    await expect(askOutside(url, asking)).rejects.toThrow();
  });
  it('that resolves into a private network is not connected to', async () => {
    asked = 0;
    // A public name that has always led to 127.0.0.1; where there is no DNS at all, it is not reached either.
    await expect(askOutside(`https://localtest.me:${port}/`, asking)).rejects.toThrow();
    expect(asked).toBe(0);
  });
  it('is asked where private networks are allowed; its answer is cut, its redirect not followed, its slowness not waited for', async () => {
    configure({ privateTargets: true });
    const at = (path: string) => `http://127.0.0.1:${port}${path}`;
    expect((await askOutside(at('/'), asking)).body.length).toBe(1_000);
    asked = 0;
    expect((await askOutside(at('/away'), asking)).status).toBe(302);
    expect(asked).toBe(1);
    await expect(askOutside(at('/slow'), { ...asking, patience: 300 })).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
