-- Facts that every number is counted from: one row an opening of a conversation, one a message, one a classified question, one
-- a visitor's act, one a customer exposed to an experiment.
-- The house writes what it hears; staff (agents, partners) read the workspace's rows, the SDL's directives decide which fields.
-- Customers write and see their own behaviour and exposures, and see experiments that have begun.

select house.make_room('metrics');

-- A conversation from its opening (or reopening: 2, 3 ...) to its end.
create table metrics.conversation (
  workspace_id uuid not null,
  conversation_id uuid not null,
  opening integer not null,
  -- Null once the customer is erased: the numbers stay, the person does not.
  customer_id uuid,
  channel text not null,
  locale text not null,
  status text not null check (status in ('BOT', 'QUEUED', 'ASSIGNED', 'RESOLVED')),
  started_at timestamptz not null,
  last_message_at timestamptz,
  queued_at timestamptz,
  waited_seconds double precision,
  agent_id uuid,
  group_id uuid,
  -- Conversations that the agent had when this one was assigned, itself included.
  concurrency integer,
  handoff_reason text,
  first_response_seconds double precision,
  first_human_response_seconds double precision,
  resolved_at timestamptz,
  automatic boolean,
  handle_seconds double precision,
  rating integer check (rating between 1 and 5),
  primary key (workspace_id, conversation_id, opening)
);
create index conversation_by_start on metrics.conversation (workspace_id, started_at);
create index conversation_open on metrics.conversation (workspace_id, status, last_message_at) where status <> 'RESOLVED';
create index conversation_by_customer on metrics.conversation (workspace_id, customer_id);
select house.protect('metrics.conversation');

-- Routing's word on a conversation that is not open here yet: rooms tell their facts side by side, so a queue or an assignment
-- may be heard before the opening that led to it.
create table metrics.early_turn (
  workspace_id uuid not null,
  conversation_id uuid not null,
  turn jsonb not null,
  said_at timestamptz not null,
  primary key (workspace_id, conversation_id)
);
select house.protect('metrics.early_turn');

create table metrics.message (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  opening integer not null,
  customer_id uuid not null,
  speaker text not null check (speaker in ('CUSTOMER', 'AGENT', 'BOT', 'SYSTEM')),
  agent_id uuid,
  response_seconds double precision,
  said_at timestamptz not null,
  primary key (workspace_id, message_id)
);
create index message_by_time on metrics.message (workspace_id, said_at);
create index message_by_conversation on metrics.message (workspace_id, conversation_id, opening);
create index message_by_customer on metrics.message (workspace_id, customer_id);
select house.protect('metrics.message');

-- What a customer's message was recognized as.
create table metrics.question (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  intent_id uuid not null,
  asked_at timestamptz not null,
  primary key (workspace_id, message_id)
);
create index question_by_conversation on metrics.question (workspace_id, conversation_id, asked_at);
create index question_by_intent on metrics.question (workspace_id, intent_id, asked_at);
create index question_by_customer on metrics.question (workspace_id, customer_id);
select house.protect('metrics.question');

create table metrics.intent (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  primary key (workspace_id, id)
);
select house.protect('metrics.intent');

create table metrics.agent (
  workspace_id uuid not null,
  id uuid not null,
  presence text not null check (presence in ('ONLINE', 'AWAY', 'OFFLINE')),
  changed_at timestamptz not null,
  primary key (workspace_id, id)
);
select house.protect('metrics.agent');

create table metrics.customer_privacy (
  workspace_id uuid not null,
  customer_id uuid not null,
  anonymous boolean not null,
  hidden_fields text[] not null,
  primary key (workspace_id, customer_id)
);
select house.protect('metrics.customer_privacy');

-- The customer is part of the key: nobody can take an id away from another.
create table metrics.behaviour (
  workspace_id uuid not null,
  customer_id uuid not null,
  event_id text not null,
  kind text not null,
  name text,
  url text,
  properties jsonb,
  at timestamptz not null,
  primary key (workspace_id, customer_id, event_id)
);
create index behaviour_by_customer on metrics.behaviour (workspace_id, customer_id, at desc);
create index behaviour_by_kind on metrics.behaviour (workspace_id, kind, at);
select house.protect('metrics.behaviour');

create table metrics.experiment (
  workspace_id uuid not null,
  key text not null,
  name text not null,
  status text not null check (status in ('DRAFT', 'RUNNING', 'STOPPED')),
  goal text not null,
  goal_within_seconds integer not null,
  -- In order, the control first: [{"key", "weight", "settings"}].
  variants jsonb not null,
  winner text,
  created_at timestamptz not null,
  started_at timestamptz,
  stopped_at timestamptz,
  primary key (workspace_id, key)
);
select house.protect('metrics.experiment');

-- The primary key is the rule "the same variant for the same customer for ever".
create table metrics.exposure (
  workspace_id uuid not null,
  experiment_key text not null,
  customer_id uuid not null,
  variant_key text not null,
  exposed_at timestamptz not null,
  primary key (workspace_id, experiment_key, customer_id)
);
create index exposure_by_customer on metrics.exposure (workspace_id, customer_id);
select house.protect('metrics.exposure');

do $$
declare
  fact text;
begin
  foreach fact in array array['conversation', 'early_turn', 'message', 'question', 'intent', 'agent', 'customer_privacy', 'behaviour', 'exposure'] loop
    execute format($ddl$
      create policy house_counts on metrics.%I for all
      using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
      with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
      $ddl$, fact);
    execute format($ddl$
      create policy staff_reads on metrics.%I for select
      using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'))
      $ddl$, fact);
  end loop;
  foreach fact in array array['behaviour', 'exposure'] loop
    execute format($ddl$
      create policy own_reads on metrics.%I for select
      using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer'
        and customer_id::text = (select house.viewer_id()))
      $ddl$, fact);
    execute format($ddl$
      create policy own_adds on metrics.%I for insert
      with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer'
        and customer_id::text = (select house.viewer_id()))
      $ddl$, fact);
  end loop;
end
$$;

create policy staff on metrics.experiment for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'))
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'));
create policy begun on metrics.experiment for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer' and status <> 'DRAFT');
