-- What time brings about, and what becomes of conversations whose agent is gone or did not accept them.

-- One row for each thing that time will bring: whoever first finds it due does it at the desk and deletes it in the same
-- transaction. It outlives every process. Plumbing reads which desks have something due.
create table routing.timer (
  workspace_id uuid not null default house.workspace(),
  kind text not null,
  -- An agent, a wait, an assignment, a group or a conversation: the kind says which.
  subject_id uuid not null,
  due_at timestamptz not null,
  primary key (workspace_id, kind, subject_id)
);
create index timer_due on routing.timer (workspace_id, due_at);
create index timer_subject on routing.timer (workspace_id, subject_id);
select house.protect('routing.timer');
create policy house on routing.timer
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy plumbing on routing.timer for select using ((select house.viewer_kind()) = 'plumbing');

-- Waits and leases that are running get their timers, also under FORCE row security.
alter table routing.queue_entry no force row level security;
alter table routing.presence no force row level security;
alter table routing.timer no force row level security;
insert into routing.timer (workspace_id, kind, subject_id, due_at)
  select workspace_id, 'RELAX', id, relax_at from routing.queue_entry where left_at is null and relax_at is not null
  union all
  select workspace_id, 'OVERFLOW', id, overflow_at from routing.queue_entry where left_at is null and overflow_at is not null
  union all
  select workspace_id, 'LEASE', agent_id, connected_until from routing.presence where said <> 'OFFLINE';
alter table routing.queue_entry force row level security;
alter table routing.presence force row level security;
alter table routing.timer force row level security;
drop index routing.queue_entry_due;
alter table routing.queue_entry drop column due_at, drop column relax_at, drop column overflow_at;

alter table routing.assignment
  -- What the agent wrote who gave it back.
  add column end_note text,
  -- Who gave it to this agent, and until when the agent must accept it; accept_by is null once accepted, or where nobody asks.
  add column given_by uuid,
  add column accept_by timestamptz,
  -- A supervisor gave it beyond the agent's capacity or presence.
  add column forced boolean not null default false,
  drop constraint assignment_end_reason_check,
  add constraint assignment_end_reason_check check (end_reason in
    ('CLOSED', 'TRANSFERRED', 'AGENT_DISABLED', 'AGENT_GONE', 'RELEASED', 'NOT_ACCEPTED'));
