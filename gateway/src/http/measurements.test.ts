import { afterEach, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../testing/house.ts';

let house: TestHouse;
afterEach(() => house?.close());
const read = async (headers: Record<string, string> = {}) => (await fetch(`${house.url}/metrics`, { headers })).status;

describe('/metrics', () => {
  it('is for who asks from this very machine, and not for somebody else', async () => {
    house = await openHouse();
    expect(await read()).toBe(200);
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect(await read({ [name]: '203.0.113.9' })).toBe(404);
    const { statusCode } = await house.gateway.app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' });
    expect(statusCode).toBe(404);
  });

  it('is for nobody without a token behind a proxy', async () => {
    house = await openHouse({ trustProxy: true });
    expect(await read()).toBe(404);
  });

  it('is for who shows the token, wherever from', async () => {
    house = await openHouse({ trustProxy: true, metricsToken: 'a token for measurements' });
    expect(await read({ authorization: 'Bearer a token for measurements' })).toBe(200);
    expect(await read({ authorization: 'Bearer another token' })).toBe(404);
    expect(await read()).toBe(404);
  });
});
