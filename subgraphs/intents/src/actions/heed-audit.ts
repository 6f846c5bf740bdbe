import type { Tx } from '@liuke/kit';
import { isDoubtful, precisionOf } from '../domain/audit.ts';
import { modelTopic } from '../domain/topics.ts';
import * as classifications from '../store/classifications.ts';
import * as states from '../store/states.ts';

/**
 * After an audit: where too few of the answers that the machine gave by itself were right, the house is told, once until it is
 * better again. Call with the state's lock held.
 */
export const heedAudit = async (tx: Tx, doubtedSince: Date | null): Promise<void> => {
  tx.nudge(modelTopic);
  const audit = await classifications.audit(tx);
  const doubtful = isDoubtful(audit);
  if (doubtful === (doubtedSince !== null)) return;
  await states.doubt(tx, doubtful ? tx.now() : null);
  if (!doubtful) return;
  const { audited, right } = audit;
  await tx.say('AutomationDoubted', { audited, right, precision: precisionOf(audit) ?? 0 }, tx.viewer.workspaceId);
};
