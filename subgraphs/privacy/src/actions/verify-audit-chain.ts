import type { Db } from '@liuke/kit';
import { type ChainVerdict, closeChain, followChain, origin } from '../domain/audit-chain.ts';
import * as audit from '../store/audit.ts';

const stretch = 1_000;

/**
 * Reads the whole audit log of the viewer's workspace (house or staff) and says whether every entry is what was written and
 * none is missing or added, and if not, at which number it breaks first. The newest number is read before the head, and
 * entries only up to the head: what is appended meanwhile is left for the next time and never looks like a fault.
 */
export const verifyAuditChain = async (db: Db): Promise<ChainVerdict> => {
  const newest = await audit.newest(db);
  const kept = await audit.head(db);
  if (newest > kept.seq) {
    return { intact: false, brokenAt: kept.seq + 1, sentence: `Entry ${kept.seq + 1} lies behind the head of the chain.` };
  }
  let reached = origin;
  while (reached.seq < kept.seq) {
    const entries = await audit.stretch(db, reached.seq, kept.seq, stretch);
    if (entries.length === 0) break;
    const verdict = followChain(reached, entries);
    if (!verdict.intact) return verdict;
    reached = verdict.head;
  }
  return closeChain(reached, kept);
};
