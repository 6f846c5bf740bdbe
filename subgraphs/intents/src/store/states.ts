import type { Db, Tx } from '@liuke/kit';
import { type AutomationPolicy, defaultPolicy } from '../domain/policy.ts';
import { modelTopic } from '../domain/topics.ts';

/** What one classification goes by; policy and model version are of one moment. */
export type WorkspaceState = {
  readonly policy: AutomationPolicy;
  readonly modelVersion: string | null;
  readonly revision: number;
  /** Since when too few audited answers are right. */
  readonly doubtedSince: Date | null;
};

type Row = AutomationPolicy & Omit<WorkspaceState, 'policy'>;
const columns = `answer_above, review_above, follow_up_hands_off, review_timeout_seconds, emoji, time_zone, model_version, revision,
  doubted_since`;

const toState = (row: Row | undefined): WorkspaceState => {
  if (row === undefined) return { policy: defaultPolicy, modelVersion: null, revision: 0, doubtedSince: null };
  const { modelVersion, revision, doubtedSince, ...policy } = row;
  return { policy, modelVersion, revision, doubtedSince };
};

export const read = async (db: Db): Promise<WorkspaceState> => {
  const [row] = await db.query<Row>(
    `-- states.read
     select ${columns} from intents.workspace_state where workspace_id = $1`,
    [db.viewer.workspaceId],
  );
  return toState(row);
};

/** Whoever changes samples or swaps the model holds this row first: they take turns, readers do not wait. */
export const lock = async (tx: Tx): Promise<WorkspaceState> => {
  const workspace = [tx.viewer.workspaceId];
  await tx.query(
    `-- states.make
     insert into intents.workspace_state (workspace_id) values ($1) on conflict do nothing`,
    workspace,
  );
  const [row] = await tx.query<Row>(
    `-- states.lock
     select ${columns} from intents.workspace_state where workspace_id = $1 for update`,
    workspace,
  );
  return toState(row);
};

/** The samples have changed: returns the new revision. Call with the lock held. */
export const bumpRevision = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ revision: number }>(
    `-- states.bumpRevision
     update intents.workspace_state set revision = revision + 1 where workspace_id = $1 returning revision`,
    [tx.viewer.workspaceId],
  );
  return row!.revision;
};

/** From the commit on every classification, on every replica, is by this version. */
export const useModel = (tx: Tx, version: string): Promise<unknown> => {
  tx.nudge(modelTopic);
  return tx.query(
    `-- states.useModel
     update intents.workspace_state set model_version = $2 where workspace_id = $1`,
    [tx.viewer.workspaceId, version],
  );
};

export const setPolicy = (tx: Tx, policy: AutomationPolicy): Promise<unknown> =>
  tx.query(
    `-- states.setPolicy
     update intents.workspace_state
     set answer_above = $2, review_above = $3, follow_up_hands_off = $4, review_timeout_seconds = $5, emoji = $6, time_zone = $7
     where workspace_id = $1`,
    [
      tx.viewer.workspaceId,
      policy.answerAbove,
      policy.reviewAbove,
      policy.followUpHandsOff,
      policy.reviewTimeoutSeconds,
      policy.emoji,
      policy.timeZone,
    ],
  );

/** Null: the audited answers are right often enough again. */
export const doubt = (tx: Tx, since: Date | null): Promise<unknown> =>
  tx.query(
    `-- states.doubt
     update intents.workspace_state set doubted_since = $2 where workspace_id = $1`,
    [tx.viewer.workspaceId, since],
  );
