import type { Db } from '@liuke/kit';
import type { FunnelStepDefinition, StepCount } from '../domain/funnel.ts';
import type { Crowd, PathCount } from '../domain/path.ts';
import type { Range } from '../domain/range.ts';
import { nameHashes, propertyNameHash } from './told.ts';
import { urlsThatBegin } from './told-again.ts';

export type FunnelQuestion = {
  readonly steps: readonly FunnelStepDefinition[];
  readonly range: Range;
  readonly withinSeconds: number;
  readonly breakdown: string | null;
};

/**
 * Every first step begins a walk, which takes each next step at the earliest moment after the one before; a customer's
 * furthest walk counts, the earliest of those as far. Taking the earliest is enough: a later one leaves less of the window.
 * Values of the breakdown come as their hashes.
 */
export const walk = async (db: Db, { steps, range, withinSeconds, breakdown }: FunnelQuestion): Promise<StepCount[]> => {
  const names = await nameHashes(
    db,
    steps.map(({ name }) => name ?? ''),
  );
  const until = new Date(range.to.getTime() + withinSeconds * 1000);
  const urls = await urlsThatBegin(
    db,
    steps.map(({ urlPrefix }) => urlPrefix),
    { kinds: steps.map(({ kind }) => kind), range: { from: range.from, to: until } },
  );
  return db.query<StepCount>(
    `-- funnels.walk
     with recursive walk as (
       select customer_id, at as began_at, at, null::timestamptz as before, 1 as step,
         coalesce(property_hashes ->> $8::text, '') as value
       from metrics.behaviour
       where workspace_id = (select house.workspace()) and at >= $4 and at < $5 and kind = ($1::text[])[1]
         and (($2::text[])[1] is null or name_hash = ($2::text[])[1])
         and ($3::jsonb -> 0 = 'null' or ($3::jsonb -> 0) ? url_hash)
       union all
       select walk.customer_id, walk.began_at, next.at, walk.at, walk.step + 1, walk.value
       from walk cross join lateral (
         select event.at from metrics.behaviour event
         where event.workspace_id = (select house.workspace()) and event.customer_id = walk.customer_id
           and event.kind = ($1::text[])[walk.step + 1]
           and (($2::text[])[walk.step + 1] is null or event.name_hash = ($2::text[])[walk.step + 1])
           and ($3::jsonb -> walk.step = 'null' or ($3::jsonb -> walk.step) ? event.url_hash)
           and event.at > walk.at and event.at <= walk.began_at + make_interval(secs => $6)
         order by event.at limit 1
       ) next
       where walk.step < $7
     ), furthest as (
       select distinct on (customer_id) customer_id, began_at, value from walk order by customer_id, step desc, began_at, value
     ), taken as (
       select distinct on (customer_id, step) customer_id, step, furthest.value,
         extract(epoch from walk.at - walk.before)::float8 as seconds
       from walk join furthest using (customer_id, began_at) order by customer_id, step
     )
     select case when grouping(value) = 0 then value end as value, step, count(*)::int as customers,
       percentile_cont(0.5) within group (order by seconds) as median_seconds
     from taken group by grouping sets ((step), (value, step)) order by step`,
    [
      steps.map((step) => step.kind),
      steps.map((step, index) => (step.name === null ? null : names[index]!)),
      JSON.stringify(urls),
      range.from,
      range.to,
      withinSeconds,
      steps.length,
      breakdown === null ? '' : await propertyNameHash(db, breakdown),
    ],
  );
};

/**
 * Paths of one to three steps: of those who asked, within the day before; of the others, within the range. Repetitions are
 * one step; opening the chat is no step, for everyone who asks has done it. A step is the kind, and behind it the hash of what it
 * is named by.
 */
export const pathsBefore = (db: Db, intentId: string, { from, to }: Range): Promise<PathCount[]> =>
  db.query<PathCount>(
    `-- funnels.pathsBefore
     with asked as (
       select customer_id, min(asked_at) as at from metrics.question
       where workspace_id = (select house.workspace()) and intent_id = $1 and asked_at >= $2 and asked_at < $3
       group by customer_id
     ), seen as (
       select event.customer_id, event.at, event.event_id, asked.at is not null as asked,
         event.kind || coalesce(' ' || coalesce(event.name_hash, event.page_hash), '') as step
       from metrics.behaviour event left join asked on asked.customer_id = event.customer_id
       where event.workspace_id = (select house.workspace()) and event.kind not in ('CHAT_OPENED', 'CHAT_STARTED')
         and event.at >= $2::timestamptz - interval '1 day' and event.at < $3
         and case when asked.at is null then event.at >= $2
             else event.at <= asked.at and event.at >= asked.at - interval '1 day' end
     ), turned as (
       select *, lag(step) over (partition by customer_id order by at, event_id) as before from seen
     ), placed as (
       select customer_id, asked, step, lag(step, 1) over earlier as second, lag(step, 2) over earlier as first
       from turned where step is distinct from before window earlier as (partition by customer_id order by at, event_id)
     ), path as (
       select distinct customer_id, asked, steps from placed
       cross join lateral (values (array[step]), (array[second, step]), (array[first, second, step])) as path(steps)
       where array_position(steps, null) is null
     )
     select steps, (count(*) filter (where asked))::int as asked, (count(*) filter (where not asked))::int as others
     from path group by steps having count(*) filter (where asked) > 0 order by asked desc, steps limit 1000`,
    [intentId, from, to],
  );

/** How many customers asked, and how many others did anything in the range. */
export const crowd = async (db: Db, intentId: string, { from, to }: Range): Promise<Crowd> => {
  const [row] = await db.query<Crowd>(
    `-- funnels.crowd
     with asked as (
       select distinct customer_id from metrics.question
       where workspace_id = (select house.workspace()) and intent_id = $1 and asked_at >= $2 and asked_at < $3
     )
     select (select count(*) from asked)::int as asked, count(distinct customer_id)::int as others
     from metrics.behaviour where workspace_id = (select house.workspace()) and at >= $2 and at < $3
       and customer_id not in (select customer_id from asked)`,
    [intentId, from, to],
  );
  return row!;
};
