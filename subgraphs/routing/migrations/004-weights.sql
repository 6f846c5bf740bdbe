-- Capacity is counted in hundredths of a place: a conversation weighs what its channel weighs, and less while it is idle.
-- And each choice of an agent is kept with all that it was made from.

create table routing.settings (
  workspace_id uuid primary key default house.workspace(),
  -- Hundredths of a place by channel; a channel that is missing weighs 100.
  channel_weights jsonb not null default '{}',
  -- After so long without a word a conversation weighs only idle_percent of that; null: never.
  idle_after_seconds integer check (idle_after_seconds > 0),
  idle_percent integer not null default 50 check (idle_percent between 0 and 100)
);

alter table routing.queue_entry add column weight integer not null default 100 check (weight > 0);
alter table routing.assignment
  add column weight integer not null default 100 check (weight > 0),
  -- What of it counts in the agent's burden now: less while idle.
  add column counted integer not null default 100 check (counted >= 0);
-- `burden` is the sum of `counted` over open assignments, as `load` is their number; the claim carries
-- `burden + weight <= capacity * 100`. A conversation that wakes may lift it above; then nothing more is given.
alter table routing.agent add column burden integer not null default 0 check (burden >= 0);
alter table routing.agent no force row level security;
update routing.agent set burden = load * 100;
alter table routing.agent force row level security;
alter table routing.conversation add column active_at timestamptz;

create table routing.decision (
  workspace_id uuid not null default house.workspace(),
  assignment_id uuid not null,
  customer_id uuid not null,
  decided_at timestamptz not null,
  -- Exactly what domain/assignment.ts was given, but for candidates beyond the best forty, of whom `omitted` is the number.
  need jsonb not null,
  candidates jsonb not null,
  omitted integer not null,
  primary key (workspace_id, assignment_id)
);
create index decision_by_customer on routing.decision (workspace_id, customer_id);

select house.protect('routing.' || name) from unnest(array['settings', 'decision']) name;
create policy house on routing.settings
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.decision
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff on routing.settings for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy staff on routing.decision for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
