-- Routing's rows. The house alone writes them, after the directives let a caller pass; agents and API keys read all of
-- their workspace's; a customer reads agents (who answers me?) and what belongs to own conversations.

select house.make_room('routing');

-- One row a workspace: the desk at which routing decides. Whoever changes queues, assignments or capacity first counts
-- `changes` up and so holds the row until the end of the transaction: decisions follow one another, each sees what the one
-- before it did, and the numbers grow in the order of the commits. Plumbing reads it to find the desks to look after.
create table routing.desk (
  workspace_id uuid primary key default house.workspace(),
  changes bigint not null default 1
);

create table routing.skill_group (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  name text not null,
  skills text[] not null default '{}',
  hours text,
  overflow_to uuid,
  overflow_after_seconds integer check (overflow_after_seconds > 0),
  -- The group that routing made itself because there was none: whoever is in no other group is in this one.
  everyone boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, overflow_to) references routing.skill_group
);
create index skill_group_by_age on routing.skill_group (workspace_id, created_at, id);

-- `load` is the number of open assignments. It changes only in the statement pair that opens or ends one; the claim
-- itself carries `load < capacity`, so it fails rather than going over. Capacity may be lowered below the load.
create table routing.agent (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  name text not null,
  avatar_url text,
  role text not null check (role in ('AGENT', 'SUPERVISOR', 'ADMIN')),
  skills text[] not null default '{}',
  locales text[] not null default '{}',
  capacity integer not null check (capacity between 0 and 100),
  load integer not null default 0 check (load >= 0),
  disabled boolean not null default false,
  last_assigned_at timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

create table routing.membership (
  workspace_id uuid not null default house.workspace(),
  agent_id uuid not null,
  group_id uuid not null,
  primary key (workspace_id, agent_id, group_id),
  foreign key (workspace_id, agent_id) references routing.agent on delete cascade,
  foreign key (workspace_id, group_id) references routing.skill_group on delete cascade
);
create index membership_by_group on routing.membership (workspace_id, group_id, agent_id);

-- What an agent said, and until when the console counts as connected: a lease that every process holding a subscription
-- of the agent's renews, so that a killed process needs no clearing up. `heard_change` is how far a subscription has told
-- the agent of changes; a connection that comes back within the lease goes on from there. `told` is the presence that the
-- house last heard of (AgentPresenceChanged); what counts is computed from the first two, by the clock.
create table routing.presence (
  workspace_id uuid not null default house.workspace(),
  agent_id uuid not null,
  said text not null check (said in ('ONLINE', 'AWAY', 'OFFLINE')),
  connected_until timestamptz not null,
  heard_change bigint not null,
  told text not null default 'OFFLINE' check (told in ('ONLINE', 'AWAY', 'OFFLINE')),
  primary key (workspace_id, agent_id),
  foreign key (workspace_id, agent_id) references routing.agent on delete cascade
);

create table routing.rule (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  place integer not null,
  name text not null,
  condition jsonb not null,
  group_id uuid not null,
  priority integer not null,
  skills text[] not null default '{}',
  agent_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, group_id) references routing.skill_group,
  foreign key (workspace_id, agent_id) references routing.agent
);

-- What routing has heard of a conversation: all that rules look at.
create table routing.conversation (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  customer_id uuid not null,
  channel text not null,
  locale text not null,
  tier text,
  tags text[] not null default '{}',
  intent_id text,
  intent_name text,
  closed boolean not null default false,
  primary key (workspace_id, id)
);
create index conversation_by_customer on routing.conversation (workspace_id, customer_id);

create table routing.past_intent (
  workspace_id uuid not null default house.workspace(),
  customer_id uuid not null,
  intent_id text not null,
  intent_name text,
  last_at timestamptz not null,
  primary key (workspace_id, customer_id, intent_id)
);

-- One wait each, kept when it is over (`left_at`); a move to another group ends one and begins the next. `rank` orders: the
-- time it began, five minutes earlier for each point of priority; a fixed key, so priority and ageing need no recalculation.
-- Handed back by an agent, a conversation begins a new wait (`since`) in its old place (`rank`).
create table routing.queue_entry (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  group_id uuid not null,
  rule_id uuid,
  priority integer not null,
  skills text[] not null,
  locale text not null,
  -- Only this agent may have it; null: any.
  agent_id uuid,
  -- The agent who gave it away and does not get it back.
  passed_by uuid,
  since timestamptz not null,
  rank timestamptz not null,
  relax_at timestamptz,
  overflow_at timestamptz,
  due_at timestamptz generated always as (least(relax_at, overflow_at)) stored,
  left_at timestamptz,
  change bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, group_id) references routing.skill_group
);
create index queue_entry_by_conversation on routing.queue_entry (workspace_id, conversation_id, change);
create unique index queue_entry_waiting on routing.queue_entry (workspace_id, conversation_id) where left_at is null;
create index queue_entry_order on routing.queue_entry (workspace_id, group_id, rank, id) where left_at is null;
create index queue_entry_named on routing.queue_entry (workspace_id, agent_id, rank, id) where left_at is null and agent_id is not null;
create index queue_entry_due on routing.queue_entry (workspace_id, due_at) where left_at is null and due_at is not null;
create index queue_entry_by_change on routing.queue_entry (workspace_id, change);
create index queue_entry_by_customer on routing.queue_entry (workspace_id, customer_id);

create table routing.assignment (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  agent_id uuid not null,
  group_id uuid not null,
  rule_id uuid,
  priority integer not null,
  skills text[] not null,
  reason text not null,
  note text,
  -- Its place in the queue, which it keeps when it is handed back.
  rank timestamptz not null,
  assigned_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('CLOSED', 'TRANSFERRED', 'AGENT_DISABLED')),
  change bigint not null,
  primary key (workspace_id, id),
  check ((ended_at is null) = (end_reason is null)),
  foreign key (workspace_id, agent_id) references routing.agent,
  foreign key (workspace_id, group_id) references routing.skill_group
);
create unique index assignment_open on routing.assignment (workspace_id, conversation_id) where ended_at is null;
create index assignment_by_agent on routing.assignment (workspace_id, agent_id, change);
create index assignment_by_conversation on routing.assignment (workspace_id, conversation_id, assigned_at);
create index assignment_by_customer on routing.assignment (workspace_id, customer_id, assigned_at);
create index assignment_handled on routing.assignment (workspace_id, group_id, ended_at) where end_reason = 'CLOSED';

select house.protect('routing.' || name)
from unnest(array['desk', 'skill_group', 'agent', 'membership', 'presence', 'rule', 'conversation', 'past_intent',
  'queue_entry', 'assignment']) name;

-- The house: everything of its workspace.
create policy house on routing.desk using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.skill_group using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.agent using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.membership using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.presence using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.rule using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.conversation using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.past_intent using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.queue_entry using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house on routing.assignment using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- Plumbing finds the desks, and nothing else.
create policy plumbing on routing.desk for select using ((select house.viewer_kind()) = 'plumbing');

-- Agents and API keys read their workspace's (which fields, the scopes decide). `past_intent` is the house's alone.
create policy staff on routing.desk for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy staff on routing.skill_group for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy staff on routing.membership for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy staff on routing.rule for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));

-- Agents and their presence: everyone signed in.
create policy signed_in on routing.agent for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'customer'));
create policy signed_in on routing.presence for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'customer'));

-- A customer: own conversations, their wait and who has them.
create policy reading on routing.conversation for select
  using (workspace_id = (select house.workspace()) and ((select house.viewer_kind()) in ('agent', 'partner')
    or ((select house.viewer_kind()) = 'customer' and customer_id::text = (select house.viewer_id()))));
create policy reading on routing.queue_entry for select
  using (workspace_id = (select house.workspace()) and ((select house.viewer_kind()) in ('agent', 'partner')
    or ((select house.viewer_kind()) = 'customer' and customer_id::text = (select house.viewer_id()))));
create policy reading on routing.assignment for select
  using (workspace_id = (select house.workspace()) and ((select house.viewer_kind()) in ('agent', 'partner')
    or ((select house.viewer_kind()) = 'customer' and customer_id::text = (select house.viewer_id()))));
