import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuditEntry,
  type ChainedEntry,
  type ChainHash,
  chainHash,
  closeChain,
  followChain,
  type Head,
  origin,
} from './audit-chain.ts';

const text = fc.string({ maxLength: 12 });
const entries = fc.array(
  fc.record({
    id: fc.uuid(),
    at: fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') }),
    actor: text,
    action: text,
    subject: fc.option(text),
    reason: fc.option(text),
    ip: fc.option(text),
  }),
  { minLength: 2, maxLength: 12 },
);

const chained = (
  written: readonly Omit<AuditEntry, 'seq'>[],
  by: (nth: number) => ChainHash = () => 'SHA256',
): { chain: ChainedEntry[]; head: Head } => {
  let head = origin;
  const chain = written.map((entry) => {
    const numbered = { ...entry, seq: head.seq + 1 };
    head = { seq: numbered.seq, hash: chainHash(head.hash, numbered, by(numbered.seq)) };
    return { ...numbered, hash: head.hash };
  });
  return { chain, head };
};

const verdict = (chain: readonly ChainedEntry[], head: Head) => {
  const followed = followChain(origin, chain);
  return followed.intact ? closeChain(followed.head, head) : followed;
};

describe('the audit chain', () => {
  it('is intact as written', () => {
    fc.assert(
      fc.property(entries, (written) => {
        const { chain, head } = chained(written);
        expect(verdict(chain, head)).toEqual({ intact: true, head });
      }),
    );
  });

  it('is intact also where it goes on by SM3 and back, and a hash passed off as the other kind shows', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.boolean(), (written, pick, first) => {
        const turn = pick % written.length;
        const { chain, head } = chained(written, (nth) => (nth > turn === first ? 'SM3' : 'SHA256'));
        expect(verdict(chain, head)).toEqual({ intact: true, head });
        const entry = chain[turn]!;
        const hash = entry.hash.startsWith('sm3:') ? entry.hash.slice(4) : `sm3:${entry.hash}`;
        expect(verdict(chain.with(turn, { ...entry, hash }), head)).toMatchObject({ intact: false, brokenAt: turn + 1 });
      }),
    );
  });

  it('shows any changed field, at the entry that was changed', () => {
    const field = fc.constantFrom('actor', 'action', 'subject', 'reason', 'ip', 'id');
    fc.assert(
      fc.property(entries, fc.nat(), field, (written, pick, name) => {
        const { chain, head } = chained(written);
        const index = pick % chain.length;
        const tampered = chain.with(index, { ...chain[index]!, [name]: `${chain[index]![name as 'actor']}x` });
        expect(verdict(tampered, head)).toMatchObject({ intact: false, brokenAt: index + 1 });
      }),
    );
  });

  it('shows a removed entry, the last one included', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (written, pick) => {
        const { chain, head } = chained(written);
        const index = pick % chain.length;
        expect(verdict(chain.toSpliced(index, 1), head)).toMatchObject({ intact: false, brokenAt: index + 1 });
      }),
    );
  });

  it('shows a text moved over the border of two fields', () => {
    const { chain, head } = chained([
      { id: '1', at: new Date(0), actor: 'ab', action: 'c', subject: null, reason: null, ip: null },
    ]);
    expect(verdict([{ ...chain[0]!, actor: 'a', action: 'bc' }], head).intact).toBe(false);
  });

  it('shows a chain that was written anew without its head', () => {
    const entry = { id: '1', at: new Date(0), actor: 'a', action: 'b', subject: null, reason: null, ip: null };
    const { head } = chained([entry]);
    expect(verdict(chained([{ ...entry, actor: 'c' }]).chain, head)).toMatchObject({ intact: false, brokenAt: 1 });
  });
});
