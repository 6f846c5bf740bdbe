import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { defaultLimits } from '../limits/index.ts';
import { openHouse, type TestHouse } from '../testing/house.ts';

const limits = { ratePerMinute: { ...defaultLimits.ratePerMinute, nobody: 2 } };

describe('behind a proxy', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse({ trustProxy: true, limits });
  });
  afterAll(() => house.close());

  it('a caller is the address that the proxy has seen, whatever else the caller claims to be', async () => {
    const statusAs = async (forwarded: string) =>
      (await house.post({ query: '{ __typename }' }, { 'x-forwarded-for': forwarded })).status;
    expect(await statusAs('203.0.113.1, 198.51.100.7')).toBe(200);
    expect(await statusAs('203.0.113.2, 198.51.100.7')).toBe(200);
    expect(await statusAs('203.0.113.3, 198.51.100.7')).toBe(429);
    expect(await statusAs('203.0.113.3, 198.51.100.8')).toBe(200);
  });

  it('the same over WebSocket', async () => {
    const codeAs = (forwarded: string) =>
      new Promise<unknown>((resolve, reject) => {
        const socket = new WebSocket(`${house.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
          headers: { 'x-forwarded-for': forwarded },
        });
        socket.on('open', () => socket.send('{"type":"connection_init"}'));
        socket.on('error', reject);
        socket.on('message', (data) => {
          const { type, payload } = JSON.parse(String(data));
          if (type === 'connection_ack')
            return socket.send('{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}');
          socket.close();
          return resolve(type === 'error' ? payload[0].extensions.code : type);
        });
      });
    expect(await codeAs('203.0.113.1, 198.51.100.9')).toBe('next');
    expect(await codeAs('203.0.113.2, 198.51.100.9')).toBe('next');
    expect(await codeAs('203.0.113.3, 198.51.100.9')).toBe('RATE_LIMITED');
  });
});
