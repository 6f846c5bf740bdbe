import { scopes } from '@liuke/kit';
import { describe, expect, it } from 'vitest';
import { faultOfKey, type NewApiKey } from './api-key.ts';

const now = new Date('2026-11-23T08:00:00Z');
const all = Object.keys(scopes);
const key: NewApiKey = {
  name: 'shop',
  scopes: ['conversation:read'],
  allowedOrigins: ['https://shop.example', 'http://localhost:3000'],
  allowedAddresses: ['203.0.113.7', '2001:db8::/32'],
  requestsPerMinute: 600,
  costPerMinute: null,
  expiresAt: null,
};

describe('an API key', () => {
  it('with known scopes, origins and limits is fine', () => {
    expect(faultOfKey(key, all, now)).toBeNull();
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ scopes: [] }, 'at least one'],
    [{ scopes: ['conversation:read', 'everything'] }, 'everything'],
    [{ scopes: ['self'] }, 'self'],
    [{ scopes: ['gateway'] }, 'gateway'],
    [{ scopes: ['toString'] }, 'toString'],
    [{ allowedOrigins: ['https://shop.example/'] }, 'https://shop.example/'],
    [{ allowedOrigins: ['*'] }, '*'],
    [{ allowedOrigins: ['javascript:alert(1)'] }, 'javascript'],
    [{ requestsPerMinute: 0 }, 'requestsPerMinute'],
    [{ requestsPerMinute: 100_001 }, 'requestsPerMinute'],
    [{ expiresAt: now }, 'expiresAt'],
  ])('with %j is refused by name', (change, mentions) => {
    expect(faultOfKey({ ...key, ...change }, all, now)).toContain(mentions);
  });

  it('never has a scope that its maker lacks', () => {
    expect(faultOfKey({ ...key, scopes: ['audit:read'] }, ['apikey:manage'], now)).toContain('audit:read');
  });
});
