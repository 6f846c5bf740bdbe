import { describe, expect, it } from 'vitest';
import type { Credential } from './session.ts';
import { faultOfProvider, matchAgent } from './single-sign-on.ts';

const credential: Credential = {
  agentId: 'grace',
  email: 'grace@demo.test',
  passwordHash: null,
  role: 'AGENT',
  disabled: false,
  totpSecret: null,
  totpStep: null,
};
const identity = { issuer: 'https://id.example.com', subject: 's', verifiedEmail: 'grace@demo.test' };
const byEmail = { credential, hasAnother: false };

describe('whose account it is', () => {
  it.each([
    [
      'a bound account is its agent’s, without any address',
      { ...identity, verifiedEmail: null },
      credential,
      null,
      [],
      'grace, bound',
    ],
    ['a bound account is its agent’s, whatever the domain', identity, credential, null, ['example.com'], 'grace, bound'],
    ['a bound account of a disabled agent', identity, { ...credential, disabled: true }, null, [], 'disabled'],
    ['a verified address of an agent', identity, null, byEmail, [], 'grace, new'],
    ['a verified address of a named domain', identity, null, byEmail, ['demo.test'], 'grace, new'],
    ['a domain that merely ends like a named one', identity, null, byEmail, ['mo.test'], 'another e-mail domain'],
    ['no verified address', { ...identity, verifiedEmail: null }, null, byEmail, [], 'no verified e-mail'],
    ['an address of nobody', identity, null, null, [], 'unknown e-mail'],
    [
      'an agent who has another account',
      identity,
      null,
      { credential, hasAnother: true },
      [],
      'the agent has another account',
    ],
    [
      'a disabled agent',
      identity,
      null,
      { credential: { ...credential, disabled: true }, hasAnother: false },
      [],
      'disabled',
    ],
  ])('%s', (_, who, bound, found, domains, expected) => {
    const match = matchAgent(who, bound, found, domains);
    expect(match.kind === 'admit' ? `${match.agentId}, ${match.bind ? 'new' : 'bound'}` : match.reason).toBe(expected);
  });
});

it('settings that no provider could have are named', () => {
  const right = {
    name: 'X',
    issuer: 'https://id.example.com',
    clientId: 'c',
    clientSecret: null,
    scopes: [],
    emailDomains: [],
  };
  expect(faultOfProvider(right)).toBeNull();
  expect(faultOfProvider({ ...right, emailDomains: ['例子.中国', 'a-b.example'] })).toBeNull();
  for (const wrong of [
    { clientId: '' },
    { clientSecret: '' },
    { emailDomains: ['com'] },
    { issuer: 'https://x.example/#a' },
  ])
    expect(faultOfProvider({ ...right, ...wrong })).toEqual(expect.any(String));
});
