import { type Db, redactText, type Tx } from '@liuke/kit';
import type { DeliveryState, ProblemCode } from '../domain/delivery.ts';

export type Report = {
  readonly state: DeliveryState;
  readonly problem: string | null;
  readonly code: ProblemCode | null;
};

/** Says which message the provider knows by these ids. Returns what it has reported of them already. */
export const know = async (
  tx: Tx,
  channelId: string,
  providerIds: readonly string[],
  messageId: string,
): Promise<Report[]> => {
  const rows = await tx.query<Omit<Report, 'state'> & { state: DeliveryState | null }>(
    `-- receipts.know
     insert into conversations.receipt as r (workspace_id, channel_id, provider_id, message_id, at)
     select (select house.workspace()), $1, given.id, $3, $4 from unnest($2::text[]) given (id)
     on conflict (workspace_id, channel_id, provider_id) do update set message_id = excluded.message_id
     returning r.state, r.problem, r.problem_code as code`,
    [channelId, providerIds, messageId, tx.now()],
  );
  return rows.flatMap(({ state, ...why }) => (state === null ? [] : [{ state, ...why }]));
};

/** What providers said before this, in all workspaces. As plumbing. */
export const forgetOld = async (db: Db, before: Date): Promise<number> =>
  (await db.query('-- receipts.forgetOld\ndelete from conversations.receipt where at < $1 returning 1', [before])).length;

/** Keeps a report. Returns the message that it is about; null while its id is not known. */
export const report = async (
  tx: Tx,
  channelId: string,
  providerId: string,
  { state, problem, code }: Report,
): Promise<string | null> => {
  const [row] = await tx.query<{ messageId: string | null }>(
    `-- receipts.report
     insert into conversations.receipt as r (workspace_id, channel_id, provider_id, state, problem, problem_code, at)
     values ((select house.workspace()), $1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, channel_id, provider_id) do update set state = excluded.state, problem = excluded.problem,
       problem_code = excluded.problem_code
     returning r.message_id`,
    [channelId, providerId, state, problem == null ? null : redactText(problem).slice(0, 500), code, tx.now()],
  );
  return row?.messageId ?? null;
};
