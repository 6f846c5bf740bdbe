import type { Tx } from '@liuke/kit';
import type { DeliveryState } from '../domain/delivery.ts';

export type Report = { readonly state: DeliveryState; readonly problem: string | null };

/** Says which message the provider knows by these ids. Returns what it has reported of them already. */
export const know = async (
  tx: Tx,
  channelId: string,
  providerIds: readonly string[],
  messageId: string,
): Promise<Report[]> => {
  const rows = await tx.query<{ state: DeliveryState | null; problem: string | null }>(
    `-- receipts.know
     insert into conversations.receipt as r (workspace_id, channel_id, provider_id, message_id, at)
     select (select house.workspace()), $1, given.id, $3, $4 from unnest($2::text[]) given (id)
     on conflict (workspace_id, channel_id, provider_id) do update set message_id = excluded.message_id
     returning r.state, r.problem`,
    [channelId, providerIds, messageId, tx.now()],
  );
  return rows.flatMap(({ state, problem }) => (state === null ? [] : [{ state, problem }]));
};

/** Keeps a report. Returns the message that it is about; null while its id is not known. */
export const report = async (
  tx: Tx,
  channelId: string,
  providerId: string,
  { state, problem }: Report,
): Promise<string | null> => {
  const [row] = await tx.query<{ messageId: string | null }>(
    `-- receipts.report
     insert into conversations.receipt as r (workspace_id, channel_id, provider_id, state, problem, at)
     values ((select house.workspace()), $1, $2, $3, $4, $5)
     on conflict (workspace_id, channel_id, provider_id) do update set state = excluded.state, problem = excluded.problem
     returning r.message_id`,
    [channelId, providerId, state, problem?.slice(0, 500) ?? null, tx.now()],
  );
  return row?.messageId ?? null;
};
