import { createHash } from 'node:crypto';

/**
 * The audit log of one workspace is a chain: each entry's hash covers the entry and the hash before it, so an entry that is
 * changed, removed, inserted or moved breaks every hash after it. The head (number and hash of the last entry) is kept
 * apart, so that cutting off the end shows as well.
 */
export type AuditEntry = {
  readonly seq: number;
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly reason: string | null;
  readonly ip: string | null;
};
export type ChainedEntry = AuditEntry & { readonly hash: string };
export type Head = { readonly seq: number; readonly hash: string };

/** Where every chain begins. */
export const origin: Head = { seq: 0, hash: '0'.repeat(64) };

/** By which hash a chain goes on. Earlier entries stay what they were: every entry's hash says by which it was made. */
export type ChainHash = 'SHA256' | 'SM3';
const sm3Mark = 'sm3:';

/** Hex; of SM3 with `sm3:` in front. JSON of an array, because joined text would let one field's end pass for the next one's beginning. */
export const chainHash = (previous: string, entry: AuditEntry, by: ChainHash = 'SHA256'): string => {
  const hash = createHash(by === 'SM3' ? 'sm3' : 'sha256')
    .update(
      JSON.stringify([
        previous,
        entry.seq,
        entry.id,
        entry.at.toISOString(),
        entry.actor,
        entry.action,
        entry.subject,
        entry.reason,
        entry.ip,
      ]),
    )
    .digest('hex');
  return by === 'SM3' ? `${sm3Mark}${hash}` : hash;
};

export type ChainVerdict =
  | { readonly intact: true; readonly head: Head }
  | { readonly intact: false; readonly brokenAt: number; readonly sentence: string };

/** Follows a stretch of the chain from `from` on; the head that it returns is where the next stretch begins. */
export const followChain = (from: Head, entries: readonly ChainedEntry[]): ChainVerdict => {
  let head = from;
  for (const entry of entries) {
    if (entry.seq !== head.seq + 1) {
      return { intact: false, brokenAt: head.seq + 1, sentence: `Entry ${head.seq + 1} is missing.` };
    }
    if (chainHash(head.hash, entry, entry.hash.startsWith(sm3Mark) ? 'SM3' : 'SHA256') !== entry.hash) {
      return { intact: false, brokenAt: entry.seq, sentence: `Entry ${entry.seq} is not what was written.` };
    }
    head = { seq: entry.seq, hash: entry.hash };
  }
  return { intact: true, head };
};

/** The end of the chain compared with the head that was kept apart. */
export const closeChain = (reached: Head, kept: Head): ChainVerdict => {
  if (reached.seq < kept.seq) {
    return { intact: false, brokenAt: reached.seq + 1, sentence: `Entries ${reached.seq + 1} to ${kept.seq} are missing.` };
  }
  return reached.seq === kept.seq && reached.hash === kept.hash
    ? { intact: true, head: reached }
    : { intact: false, brokenAt: kept.seq, sentence: `The chain does not end as its head says (entry ${kept.seq}).` };
};
