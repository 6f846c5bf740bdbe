-- How soon an agent answers: targets by group and tier, and the promise that runs in a conversation.

-- [{ tier: text or null, firstResponseSeconds, nextResponseSeconds }]; tier null: every other tier.
alter table routing.skill_group add column sla jsonb not null default '[]';

create table routing.promise (
  workspace_id uuid not null default house.workspace(),
  conversation_id uuid not null,
  customer_id uuid not null,
  group_id uuid not null,
  kind text not null check (kind in ('FIRST', 'NEXT')),
  started_at timestamptz not null,
  -- In the group's business time from started_at on, computed when it began.
  warn_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('RUNNING', 'APPROACHING', 'MET', 'MISSED')),
  answered_at timestamptz,
  primary key (workspace_id, conversation_id)
);
create index promise_by_customer on routing.promise (workspace_id, customer_id);
select house.protect('routing.promise');
create policy house on routing.promise
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff on routing.promise for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
