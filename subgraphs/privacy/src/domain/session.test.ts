import { scopesOf } from '@liuke/kit';
import { describe, expect, it } from 'vitest';
import { after, agentOf, type Credential, decideRefresh, type Session } from './session.ts';

const now = new Date('2026-11-23T08:00:00Z');
const credential: Credential = {
  agentId: 'grace',
  email: 'grace@demo.test',
  passwordHash: null,
  role: 'AGENT',
  disabled: false,
  totpSecret: null,
  totpStep: null,
};
const session: Session = { id: 's', agentId: 'grace', endsAt: after(now, 3600), endedAt: null };
const token = { usedAt: null, expiresAt: after(now, 60) };

describe('a refresh', () => {
  it('of the last token rotates', () => expect(decideRefresh(token, session, credential, now)).toBe('rotate'));
  it('of a used token is theft', () =>
    expect(decideRefresh({ ...token, usedAt: now }, session, credential, now)).toBe('stolen'));
  it.each([
    ['no token', decideRefresh(null, session, credential, now)],
    ['an expired token', decideRefresh({ ...token, expiresAt: now }, session, credential, now)],
    ['an ended session', decideRefresh(token, { ...session, endedAt: now }, credential, now)],
    ['a session past its end', decideRefresh(token, { ...session, endsAt: now }, credential, now)],
    ['a disabled agent', decideRefresh(token, session, { ...credential, disabled: true }, now)],
  ])('of %s is answered like an unknown one', (_what, decision) => expect(decision).toBe('unknown'));
});

describe('an access token', () => {
  it('carries the scopes of the role and ends with the session at the latest', () => {
    const viewer = agentOf('w', { ...credential, role: 'SUPERVISOR' }, { ...session, endsAt: after(now, 100) }, now);
    expect(viewer.scopes).toEqual(scopesOf.SUPERVISOR);
    expect(viewer.expiresAt).toBe(now.getTime() / 1000 + 100);
    expect(agentOf('w', credential, session, now).expiresAt).toBe(now.getTime() / 1000 + 900);
  });
});
