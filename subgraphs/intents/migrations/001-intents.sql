-- What customers want, and what the machine does about it.
--
-- Nothing here is a customer's to read: the house, agents and partners see their workspace's rows (which fields of them,
-- the scopes in the SDL decide), anyone else none.

select house.make_room('intents');

-- One a workspace: the policy, the model in use, and how often what it is fitted on has changed. Its row's lock is what
-- teaching and swapping take turns by; reading a message takes no lock.
create table intents.workspace_state (
  workspace_id uuid not null,
  model_version uuid,
  revision integer not null default 0,
  answer_above double precision not null default 0.9,
  review_above double precision not null default 0.7,
  follow_up_hands_off boolean not null default true,
  review_timeout_seconds integer not null default 120,
  primary key (workspace_id),
  check (0 <= review_above and review_above <= answer_above and answer_above <= 1)
);

create table intents.intent (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  description text,
  enabled boolean not null,
  -- Shipped with the product: answers from day one. Others earn it by `confirmed` and `rejected`, the reviewers' words.
  established boolean not null default false,
  -- Who means this wants a person.
  hands_over boolean not null default false,
  confirmed integer not null default 0,
  rejected integer not null default 0,
  -- {"steps": [{"name", "ask", "slot", "when", "say", "then"}]}
  flow jsonb,
  -- The workspace's revision when its examples last changed by a human's save: a model fitted on an older one is taught it again.
  taught_at_revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

-- One text means one intent: the last human's word counts. `key` is the text without case, spaces and punctuation.
create table intents.example (
  workspace_id uuid not null,
  key text not null,
  intent_id uuid not null,
  text text not null,
  -- Set where a customer's own message taught it: goes when they are forgotten.
  customer_id uuid,
  position bigint generated always as identity,
  created_at timestamptz not null,
  primary key (workspace_id, key),
  foreign key (workspace_id, intent_id) references intents.intent (workspace_id, id) on delete cascade
);
create index example_intent on intents.example (workspace_id, intent_id, position);
create index example_customer on intents.example (workspace_id, customer_id) where customer_id is not null;

-- Fitted models, bytes as src/model/bytes.ts writes them. Never changed; the last few are kept.
create table intents.model (
  workspace_id uuid not null,
  version uuid not null,
  fitted bytea not null,
  intents integer not null,
  -- Whether all of it was fitted and measured, or one intent was taught to the version before.
  complete boolean not null,
  card jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, version)
);

-- The last training's step, for whoever follows it from another process.
create table intents.training (
  workspace_id uuid not null,
  stage text not null,
  done integer not null,
  total integer not null,
  updated_at timestamptz not null,
  primary key (workspace_id)
);

create table intents.classification (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  -- Masked as it came; what a correction learns from.
  text text not null,
  intent_id uuid,
  confidence double precision not null,
  out_of_scope boolean not null,
  decision text not null check (decision in ('ANSWER', 'REVIEW', 'HANDOFF')),
  -- [{"intentId", "confidence"}], best first.
  candidates jsonb not null,
  model_version text not null,
  milliseconds double precision not null,
  corrected_by text,
  created_at timestamptz not null,
  primary key (workspace_id, message_id)
);
create index classification_customer on intents.classification (workspace_id, customer_id);

create table intents.draft (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  customer_id uuid not null,
  -- What the customer wrote, masked; null where the message was never classified here.
  question text,
  text text not null,
  confidence double precision not null,
  status text not null check (status in ('PENDING', 'ACCEPTED', 'EDITED', 'REJECTED', 'EXPIRED')),
  intent_id uuid,
  article_ids uuid[] not null default '{}',
  reviewed_by text,
  created_at timestamptz not null,
  reviewed_at timestamptz,
  primary key (workspace_id, id)
);
-- A message is answered once, so it has one draft, however often the answer is found.
create unique index draft_message on intents.draft (workspace_id, message_id);
create index draft_conversation on intents.draft (workspace_id, conversation_id, id);
create index draft_status on intents.draft (workspace_id, status, id);
create index draft_customer on intents.draft (workspace_id, customer_id);

-- A flow under way: at `step` a question waits for the customer's answer.
create table intents.dialogue (
  workspace_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  intent_id uuid not null,
  step text not null,
  slots jsonb not null,
  -- How sure the classification was that began it; later answers are given with it.
  confidence double precision not null,
  decision text not null check (decision in ('ANSWER', 'REVIEW')),
  updated_at timestamptz not null,
  primary key (workspace_id, conversation_id),
  foreign key (workspace_id, intent_id) references intents.intent (workspace_id, id) on delete cascade
);
create index dialogue_customer on intents.dialogue (workspace_id, customer_id);

-- What is to be done at a time: a draft's time-out (subject: the draft) or a full refit (subject: the workspace). Whoever
-- does it moves due_at on first, as a lease: should the process die, another one does it then.
create table intents.schedule (
  workspace_id uuid not null,
  kind text not null check (kind in ('DRAFT_TIMEOUT', 'REFIT')),
  subject_id uuid not null,
  due_at timestamptz not null,
  primary key (workspace_id, kind, subject_id)
);
create index schedule_due on intents.schedule (due_at);

do $$
declare
  room_table text;
begin
  foreach room_table in array array['workspace_state', 'intent', 'example', 'model', 'training', 'classification', 'draft', 'dialogue', 'schedule']
  loop
    execute format('select house.protect(%L)', 'intents.' || room_table);
    execute format($ddl$
      create policy workspace on intents.%I for all
        using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('house', 'agent', 'partner'))
        with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('house', 'agent', 'partner'))
      $ddl$, room_table);
  end loop;
end
$$;

-- The sweeper finds what is due in any workspace, and then acts as the house of that one.
create policy sweep on intents.schedule for select using ((select house.viewer_kind()) = 'plumbing');
