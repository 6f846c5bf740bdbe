import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLink, signLink } from './links.ts';

const secret = 'a secret for tests alone, 32 bytes or more';
const now = new Date('2026-11-26T12:00:00Z');
const link = { workspaceId: 'w', purpose: 'export', id: 'x', until: now.getTime() / 1000 + 600 };

it('a link says what it was signed for, until it ends', () => {
  const text = signLink(link, secret);
  expect(readLink(text, 'export', now, secret)).toEqual(link);
  expect(readLink(text, 'export', new Date(link.until * 1000), secret)).toBeNull();
  expect(readLink(text, 'upload', now, secret)).toBeNull();
  expect(readLink(text, 'export', now, `${secret}!`)).toBeNull();
});

it('a link that anybody changed leads nowhere', () => {
  const text = signLink(link, secret);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      const read = readLink(changed, 'export', now, secret);
      // The last character of base64url carries bits that count for nothing.
      if (read !== null) expect(read).toEqual(link);
    }),
  );
  for (const wrong of ['', '.', 'a.b', `${text}.x`]) expect(readLink(wrong, 'export', now, secret)).toBeNull();
});
