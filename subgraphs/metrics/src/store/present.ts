import type { Db } from '@liuke/kit';
import { handledWithinSeconds, messageRateSeconds } from '../domain/measures.ts';

/** What is so at this moment. */
export type Present = {
  readonly waiting: number;
  readonly active: number;
  readonly botHandled: number;
  readonly agentsOnline: number;
  readonly longestWaitSeconds: number;
  readonly messagesPerMinute: number;
};

export const present = async (db: Db): Promise<Present> => {
  const [row] = await db.query<Present>(
    `-- present.now
     select
       (count(*) filter (where status = 'QUEUED'))::int as waiting,
       (count(*) filter (where status = 'ASSIGNED'))::int as active,
       (count(*) filter (where status = 'BOT' and last_message_at > $1::timestamptz - make_interval(secs => $2)))::int as bot_handled,
       (select count(*) from metrics.agent where workspace_id = (select house.workspace()) and presence = 'ONLINE')::int
         as agents_online,
       coalesce(greatest(0, floor(extract(epoch from $1::timestamptz - min(queued_at) filter (where status = 'QUEUED')))), 0)::int
         as longest_wait_seconds,
       (select count(*) from metrics.message where workspace_id = (select house.workspace())
         and said_at > $1::timestamptz - make_interval(secs => $3) and speaker <> 'SYSTEM')::int as messages_per_minute
     from metrics.conversation where workspace_id = (select house.workspace()) and status <> 'RESOLVED'`,
    [db.now(), handledWithinSeconds, messageRateSeconds],
  );
  return row!;
};
