import type { Db, Tx } from '@liuke/kit';
import type { Experiment, ExperimentPlan, ExperimentStatus } from '../domain/experiment.ts';
import type { Sample } from '../statistics/sequential.ts';

const columns = 'key, name, status, goal, goal_within_seconds, variants, winner, started_at, stopped_at';

export const find = async (db: Db, key: string): Promise<Experiment | null> => {
  const [row] = await db.query<Experiment>(
    `-- experiments.find
     select ${columns} from metrics.experiment where workspace_id = (select house.workspace()) and key = $1`,
    [key],
  );
  return row ?? null;
};

export const lock = async (tx: Tx, key: string): Promise<Experiment | null> => {
  const [row] = await tx.query<Experiment>(
    `-- experiments.lock
     select ${columns} from metrics.experiment where workspace_id = (select house.workspace()) and key = $1 for update`,
    [key],
  );
  return row ?? null;
};

export const list = (db: Db, status: ExperimentStatus | null): Promise<Experiment[]> =>
  db.query<Experiment>(
    `-- experiments.list
     select ${columns} from metrics.experiment
     where workspace_id = (select house.workspace()) and ($1::text is null or status = $1)
     order by created_at desc, key limit 500`,
    [status],
  );

/** Writes a draft; one that has begun is not touched and null is returned. */
export const saveDraft = async (tx: Tx, plan: ExperimentPlan): Promise<Experiment | null> => {
  const [row] = await tx.query<Experiment>(
    `-- experiments.saveDraft
     insert into metrics.experiment as experiment
       (workspace_id, key, name, status, goal, goal_within_seconds, variants, created_at)
     values ($1, $2, $3, 'DRAFT', $4, $5, $6::jsonb, $7)
     on conflict (workspace_id, key) do update
       set name = excluded.name, goal = excluded.goal, goal_within_seconds = excluded.goal_within_seconds,
           variants = excluded.variants
       where experiment.status = 'DRAFT'
     returning ${columns}`,
    [tx.viewer.workspaceId, plan.key, plan.name, plan.goal, plan.goalWithinSeconds, JSON.stringify(plan.variants), tx.now()],
  );
  return row ?? null;
};

export const start = async (tx: Tx, key: string): Promise<Experiment> => {
  const [row] = await tx.query<Experiment>(
    `-- experiments.start
     update metrics.experiment set status = 'RUNNING', started_at = $2
     where workspace_id = (select house.workspace()) and key = $1 returning ${columns}`,
    [key, tx.now()],
  );
  return row!;
};

export const stop = async (tx: Tx, key: string, winner: string | null): Promise<Experiment> => {
  const [row] = await tx.query<Experiment>(
    `-- experiments.stop
     update metrics.experiment set status = 'STOPPED', winner = $2, stopped_at = $3
     where workspace_id = (select house.workspace()) and key = $1 returning ${columns}`,
    [key, winner, tx.now()],
  );
  return row!;
};

/** Records the calling customer's first exposure; the variant of the first one is returned, whichever call made it. */
export const expose = async (tx: Tx, experimentKey: string, variantKey: string): Promise<string> => {
  await tx.query(
    `-- experiments.expose
     insert into metrics.exposure (workspace_id, experiment_key, customer_id, variant_key, exposed_at)
     values ($1, $2, $3::uuid, $4, $5) on conflict do nothing`,
    [tx.viewer.workspaceId, experimentKey, tx.viewer.id, variantKey, tx.now()],
  );
  const [row] = await tx.query<{ variantKey: string }>(
    `-- experiments.exposed
     select variant_key from metrics.exposure
     where workspace_id = (select house.workspace()) and experiment_key = $1 and customer_id = $2::uuid`,
    [experimentKey, tx.viewer.id],
  );
  return row!.variantKey;
};

/** By variant: who was exposed, and who of them did the goal in time. */
export const samples = async (
  db: Db,
  { key, goal, goalWithinSeconds }: Experiment,
): Promise<ReadonlyMap<string, Sample>> => {
  const rows = await db.query<Sample & { variantKey: string }>(
    `-- experiments.samples
     select variant_key, count(*)::int as exposed,
       (count(*) filter (where exists (
         select 1 from metrics.behaviour event
         where event.workspace_id = exposure.workspace_id and event.customer_id = exposure.customer_id and event.kind = $2
           and event.at >= exposure.exposed_at and event.at <= exposure.exposed_at + make_interval(secs => $3)
       )))::int as converted
     from metrics.exposure where workspace_id = (select house.workspace()) and experiment_key = $1 group by variant_key`,
    [key, goal, goalWithinSeconds],
  );
  return new Map(rows.map(({ variantKey, ...sample }) => [variantKey, sample]));
};
