import type { Db } from '@liuke/kit';
import { satisfiedFrom, type Totals } from '../domain/measures.ts';
import type { Range } from '../domain/range.ts';

/** Counts of one group of openings; see domain/measures.ts for what they mean. */
export type Counted = Totals & {
  readonly key: string;
  readonly firstResponseP50: number | null;
  readonly firstResponseP90: number | null;
  readonly firstHumanP50: number | null;
  readonly firstHumanP90: number | null;
  readonly handleP50: number | null;
};

export type Grouping = 'ALL' | 'AGENT' | 'GROUP' | 'HOUR_OF_DAY' | 'DAY' | 'CHANNEL' | 'INTENT' | 'CONCURRENCY';

/** The group of an opening `fact` as text; null leaves it out. */
const keyOf: Readonly<Record<Grouping, string>> = {
  ALL: `'ALL'`,
  AGENT: 'fact.agent_id::text',
  GROUP: 'case when fact.agent_id is not null then fact.group_id::text end',
  HOUR_OF_DAY: `to_char(fact.started_at at time zone 'UTC', 'HH24')`,
  DAY: `to_char(fact.started_at at time zone 'UTC', 'YYYY-MM-DD')`,
  CHANNEL: 'fact.channel',
  CONCURRENCY: 'fact.concurrency::text',
  // The first that was recognized before it was closed; an intent that nobody has named yet goes by its id.
  INTENT: `(
    select coalesce(intent.name, question.intent_id::text)
    from metrics.question left join metrics.intent on intent.workspace_id = question.workspace_id and intent.id = question.intent_id
    where question.workspace_id = fact.workspace_id and question.conversation_id = fact.conversation_id
      and question.asked_at >= fact.started_at and question.asked_at <= coalesce(fact.resolved_at, 'infinity')
    order by question.asked_at limit 1)`,
};

/** Openings of the range ($1, $2) and group ($3), each with the key of its row. */
export const openings = (by: Grouping): string => `
  select fact.*, ${keyOf[by]} as key from metrics.conversation fact
  where fact.workspace_id = (select house.workspace()) and fact.started_at >= $1 and fact.started_at < $2
    and ($3::uuid is null or fact.group_id = $3)`;

/** Openings that began in the range, by group. */
export const count = (db: Db, { from, to }: Range, by: Grouping, groupId: string | null): Promise<Counted[]> =>
  db.query<Counted>(
    `-- facts.count${by}
     select key, count(*)::int as conversations,
       (count(*) filter (where status = 'RESOLVED'))::int as resolved,
       (count(*) filter (where status = 'RESOLVED' and automatic))::int as automatic,
       count(rating)::int as ratings, (count(*) filter (where rating >= $4))::int as satisfied,
       percentile_cont(0.5) within group (order by first_response_seconds) as first_response_p50,
       percentile_cont(0.9) within group (order by first_response_seconds) as first_response_p90,
       percentile_cont(0.5) within group (order by first_human_response_seconds) as first_human_p50,
       percentile_cont(0.9) within group (order by first_human_response_seconds) as first_human_p90,
       percentile_cont(0.5) within group (order by handle_seconds) as handle_p50
     from (${openings(by)}) fact
     where key is not null group by key order by conversations desc, key`,
    [from, to, groupId, satisfiedFrom],
  );

/** Half of the humans' replies in these openings came within so many seconds, by group; grouped by agent: by who replied. */
export const responses = async (
  db: Db,
  { from, to }: Range,
  by: Grouping,
  groupId: string | null,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.query<{ key: string; p50: number }>(
    `-- facts.responses${by}
     select ${by === 'AGENT' ? 'message.agent_id::text' : 'fact.key'} as key,
       percentile_cont(0.5) within group (order by message.response_seconds) as p50
     from (${openings(by)}) fact
     join metrics.message using (workspace_id, conversation_id, opening)
     where message.speaker = 'AGENT' and message.response_seconds is not null group by 1`,
    [from, to, groupId],
  );
  return new Map(rows.map(({ key, p50 }) => [key, p50]));
};
