-- How long things take that used to be fixed, what channels weigh for one agent, and promises that can be followed live.

alter table routing.settings
  -- How long a console counts as connected after its last sign of life.
  add column grace_seconds integer not null default 10 check (grace_seconds between 10 and 300),
  -- How long after that what the agent has goes back.
  add column gone_after_seconds integer not null default 60 check (gone_after_seconds between 1 and 86400),
  -- How long an agent has to accept a transfer.
  add column accept_within_seconds integer not null default 120 check (accept_within_seconds between 10 and 86400),
  -- How long skills are waited for, where the group says nothing.
  add column relax_after_seconds integer not null default 60 check (relax_after_seconds between 1 and 86400);
alter table routing.skill_group add column relax_after_seconds integer check (relax_after_seconds between 1 and 86400);

-- Hundredths of a place by channel, where they are this agent's own; a channel that is missing weighs what it weighs for all.
alter table routing.agent add column channel_weights jsonb not null default '{}';

-- What a wait weighs for an agent follows from its channel: so the channel is part of what it needs.
alter table routing.queue_entry add column channel text not null default '';
alter table routing.queue_entry no force row level security;
alter table routing.conversation no force row level security;
update routing.queue_entry e set channel = c.channel
  from routing.conversation c where c.workspace_id = e.workspace_id and c.id = e.conversation_id and e.left_at is null;
alter table routing.queue_entry force row level security;
alter table routing.conversation force row level security;
drop index routing.queue_entry_needs;
alter table routing.queue_entry drop column need;
drop function routing.need_of(text[], integer);
create function routing.need_of(channel text, weight integer, skills text[]) returns text
  language sql immutable parallel safe
  as $$ select channel || ' ' || weight || ' ' || array_to_string(skills, chr(31)) $$;
alter table routing.queue_entry
  add column need text collate "C" not null generated always as (routing.need_of(channel, weight, skills)) stored;
create index queue_entry_needs on routing.queue_entry (workspace_id, group_id, need, rank, id)
  where left_at is null and agent_id is null;

-- When it last began, approached its end, was missed or answered: live subscriptions read what is new.
alter table routing.promise add column changed_at timestamptz not null default now();
create index promise_by_change on routing.promise (workspace_id, changed_at);
