-- The schema intents as its migrations leave it: npm run pictures writes this file, npm test compares it.

create table intents.classification (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  text bytea not null,
  intent_id uuid,
  confidence double precision not null,
  out_of_scope boolean not null,
  decision text not null,
  candidates jsonb not null,
  model_version text not null,
  milliseconds double precision not null,
  corrected_by text,
  created_at timestamp with time zone not null,
  guessed_intent_id uuid,
  audited_at timestamp with time zone,
  reviewers text[],
  constraint classification_pkey PRIMARY KEY (workspace_id, message_id),
  constraint classification_decision_check CHECK ((decision = ANY (ARRAY['ANSWER'::text, 'REVIEW'::text, 'HANDOFF'::text])))
);
CREATE INDEX classification_audited ON intents.classification USING btree (workspace_id, audited_at DESC) WHERE (audited_at IS NOT NULL);
CREATE INDEX classification_conversation ON intents.classification USING btree (workspace_id, conversation_id, created_at DESC);
CREATE INDEX classification_customer ON intents.classification USING btree (workspace_id, customer_id);
alter table intents.classification enable row level security;
alter table intents.classification force row level security;
create policy workspace on intents.classification for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.classification to liuke_app;

create table intents.dialogue (
  workspace_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  intent_id uuid not null,
  step text not null,
  confidence double precision not null,
  decision text not null,
  updated_at timestamp with time zone not null,
  content bytea not null,
  constraint dialogue_pkey PRIMARY KEY (workspace_id, conversation_id),
  constraint dialogue_workspace_id_intent_id_fkey FOREIGN KEY (workspace_id, intent_id) REFERENCES intents.intent(workspace_id, id) ON DELETE CASCADE,
  constraint dialogue_decision_check CHECK ((decision = ANY (ARRAY['ANSWER'::text, 'REVIEW'::text])))
);
CREATE INDEX dialogue_customer ON intents.dialogue USING btree (workspace_id, customer_id);
alter table intents.dialogue enable row level security;
alter table intents.dialogue force row level security;
create policy workspace on intents.dialogue for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.dialogue to liuke_app;

create table intents.draft (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  customer_id uuid not null,
  confidence double precision not null,
  status text not null,
  intent_id uuid,
  article_ids uuid[] not null default '{}'::uuid[],
  reviewed_by text,
  created_at timestamp with time zone not null,
  reviewed_at timestamp with time zone,
  content bytea not null,
  constraint draft_pkey PRIMARY KEY (workspace_id, id),
  constraint draft_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'ACCEPTED'::text, 'EDITED'::text, 'REJECTED'::text, 'EXPIRED'::text])))
);
CREATE INDEX draft_conversation ON intents.draft USING btree (workspace_id, conversation_id, id);
CREATE INDEX draft_customer ON intents.draft USING btree (workspace_id, customer_id);
CREATE UNIQUE INDEX draft_message ON intents.draft USING btree (workspace_id, message_id);
CREATE INDEX draft_status ON intents.draft USING btree (workspace_id, status, id);
alter table intents.draft enable row level security;
alter table intents.draft force row level security;
create policy workspace on intents.draft for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.draft to liuke_app;

create table intents.example (
  workspace_id uuid not null,
  key text not null,
  intent_id uuid not null,
  text bytea not null,
  customer_id uuid,
  "position" bigint not null generated always as identity,
  created_at timestamp with time zone not null,
  constraint example_pkey PRIMARY KEY (workspace_id, key),
  constraint example_workspace_id_intent_id_fkey FOREIGN KEY (workspace_id, intent_id) REFERENCES intents.intent(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX example_customer ON intents.example USING btree (workspace_id, customer_id) WHERE (customer_id IS NOT NULL);
CREATE INDEX example_intent ON intents.example USING btree (workspace_id, intent_id, "position");
alter table intents.example enable row level security;
alter table intents.example force row level security;
create policy workspace on intents.example for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.example to liuke_app;

create table intents.fact_source (
  workspace_id uuid not null,
  url text,
  timeout_milliseconds integer not null,
  cache_seconds integer not null,
  generation integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint fact_source_pkey PRIMARY KEY (workspace_id)
);
alter table intents.fact_source enable row level security;
alter table intents.fact_source force row level security;
create policy workspace on intents.fact_source for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.fact_source to liuke_app;

create table intents.inbox (
  workspace_id uuid not null,
  event_id uuid not null,
  "position" bigint not null generated always as identity,
  name text not null,
  key text not null,
  payload jsonb,
  said_at timestamp with time zone not null,
  heard_at timestamp with time zone,
  attempts integer not null default 0,
  next_at timestamp with time zone,
  dead_at timestamp with time zone,
  error text,
  constraint inbox_pkey PRIMARY KEY (workspace_id, event_id),
  constraint inbox_check CHECK (((payload IS NULL) = (heard_at IS NOT NULL)))
);
CREATE INDEX inbox_dead ON intents.inbox USING btree (workspace_id, dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX inbox_heard ON intents.inbox USING brin (heard_at);
CREATE INDEX inbox_waiting ON intents.inbox USING btree (workspace_id, key, "position") WHERE ((heard_at IS NULL) AND (dead_at IS NULL));
alter table intents.inbox enable row level security;
alter table intents.inbox force row level security;
create policy hear on intents.inbox for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
grant delete, insert, select, update on intents.inbox to liuke_app;

create table intents.intent (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  description text,
  enabled boolean not null,
  established boolean not null default false,
  hands_over boolean not null default false,
  confirmed integer not null default 0,
  rejected integer not null default 0,
  flow jsonb,
  taught_at_revision integer not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint intent_pkey PRIMARY KEY (workspace_id, id),
  constraint intent_workspace_id_name_key UNIQUE (workspace_id, name)
);
alter table intents.intent enable row level security;
alter table intents.intent force row level security;
create policy workspace on intents.intent for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.intent to liuke_app;

create table intents.model (
  workspace_id uuid not null,
  version uuid not null,
  fitted bytea not null,
  intents integer not null,
  complete boolean not null,
  card jsonb not null,
  created_at timestamp with time zone not null,
  constraint model_pkey PRIMARY KEY (workspace_id, version)
);
alter table intents.model enable row level security;
alter table intents.model force row level security;
create policy workspace on intents.model for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.model to liuke_app;

create table intents.outbox (
  workspace_id uuid not null,
  id uuid not null,
  "position" bigint not null generated always as identity,
  name text not null,
  key text not null,
  payload jsonb not null,
  nudges text[] not null default '{}'::text[],
  said_by uuid not null,
  said_at timestamp with time zone not null,
  constraint outbox_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX outbox_position ON intents.outbox USING btree ("position");
alter table intents.outbox enable row level security;
alter table intents.outbox force row level security;
create policy read on intents.outbox for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
create policy relay on intents.outbox for delete to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy say on intents.outbox for insert to public
  with check ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on intents.outbox to liuke_app;

create table intents.review (
  workspace_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  since timestamp with time zone not null,
  constraint review_pkey PRIMARY KEY (workspace_id, conversation_id)
);
CREATE INDEX review_customer ON intents.review USING btree (workspace_id, customer_id);
alter table intents.review enable row level security;
alter table intents.review force row level security;
create policy own on intents.review for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy workspace on intents.review for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.review to liuke_app;

create table intents.schedule (
  workspace_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  due_at timestamp with time zone not null,
  constraint schedule_pkey PRIMARY KEY (workspace_id, kind, subject_id),
  constraint schedule_kind_check CHECK ((kind = ANY (ARRAY['DRAFT_TIMEOUT'::text, 'DRAFT_OFFER'::text, 'REFIT'::text, 'LOOKUP'::text])))
);
CREATE INDEX schedule_due ON intents.schedule USING btree (due_at);
alter table intents.schedule enable row level security;
alter table intents.schedule force row level security;
create policy sweep on intents.schedule for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy workspace on intents.schedule for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.schedule to liuke_app;

create table intents.training (
  workspace_id uuid not null,
  stage text not null,
  done integer not null,
  total integer not null,
  updated_at timestamp with time zone not null,
  constraint training_pkey PRIMARY KEY (workspace_id)
);
alter table intents.training enable row level security;
alter table intents.training force row level security;
create policy workspace on intents.training for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.training to liuke_app;

create table intents.workspace_state (
  workspace_id uuid not null,
  model_version uuid,
  revision integer not null default 0,
  answer_above double precision not null default 0.9,
  review_above double precision not null default 0.7,
  follow_up_hands_off boolean not null default true,
  review_timeout_seconds integer not null default 120,
  doubted_since timestamp with time zone,
  emoji boolean not null default true,
  time_zone text not null default 'Asia/Shanghai'::text,
  constraint workspace_state_pkey PRIMARY KEY (workspace_id),
  constraint workspace_state_check CHECK ((((0)::double precision <= review_above) AND (review_above <= answer_above) AND (answer_above <= (1)::double precision)))
);
alter table intents.workspace_state enable row level security;
alter table intents.workspace_state force row level security;
create policy workspace on intents.workspace_state for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on intents.workspace_state to liuke_app;
