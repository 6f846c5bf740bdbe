-- The schema metrics as its migrations leave it: npm run pictures writes this file, npm test compares it.

create table metrics.agent (
  workspace_id uuid not null,
  id uuid not null,
  presence text not null,
  changed_at timestamp with time zone not null,
  constraint agent_pkey PRIMARY KEY (workspace_id, id),
  constraint agent_presence_check CHECK ((presence = ANY (ARRAY['ONLINE'::text, 'AWAY'::text, 'OFFLINE'::text])))
);
alter table metrics.agent enable row level security;
alter table metrics.agent force row level security;
create policy house_counts on metrics.agent for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff_reads on metrics.agent for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.agent to liuke_app;

create table metrics.behaviour (
  workspace_id uuid not null,
  customer_id uuid not null,
  event_id text not null,
  kind text not null,
  unsealed_name text,
  unsealed_url text,
  unsealed_properties jsonb,
  at timestamp with time zone not null,
  row_id uuid not null,
  content bytea,
  name_hash text,
  url_hash text,
  page_hash text,
  property_hashes jsonb,
  constraint behaviour_pkey PRIMARY KEY (workspace_id, customer_id, event_id),
  constraint sealed_or_of_before CHECK (((content IS NULL) OR ((unsealed_name IS NULL) AND (unsealed_url IS NULL) AND (unsealed_properties IS NULL))))
);
CREATE INDEX behaviour_by_customer ON metrics.behaviour USING btree (workspace_id, customer_id, at DESC);
CREATE INDEX behaviour_by_kind ON metrics.behaviour USING btree (workspace_id, kind, at);
CREATE INDEX behaviour_unsealed ON metrics.behaviour USING btree (workspace_id) WHERE ((unsealed_name IS NOT NULL) OR (unsealed_url IS NOT NULL) OR (unsealed_properties IS NOT NULL));
alter table metrics.behaviour enable row level security;
alter table metrics.behaviour force row level security;
create policy house_counts on metrics.behaviour for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own_adds on metrics.behaviour for insert to public
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy own_reads on metrics.behaviour for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy staff_reads on metrics.behaviour for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.behaviour to liuke_app;

create table metrics.conversation (
  workspace_id uuid not null,
  conversation_id uuid not null,
  opening integer not null,
  customer_id uuid,
  channel text not null,
  locale text not null,
  status text not null,
  started_at timestamp with time zone not null,
  last_message_at timestamp with time zone,
  queued_at timestamp with time zone,
  waited_seconds double precision,
  agent_id uuid,
  group_id uuid,
  concurrency integer,
  handoff_reason text,
  first_response_seconds double precision,
  first_human_response_seconds double precision,
  resolved_at timestamp with time zone,
  automatic boolean,
  handle_seconds double precision,
  rating integer,
  constraint conversation_pkey PRIMARY KEY (workspace_id, conversation_id, opening),
  constraint conversation_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
  constraint conversation_status_check CHECK ((status = ANY (ARRAY['BOT'::text, 'QUEUED'::text, 'ASSIGNED'::text, 'RESOLVED'::text])))
);
CREATE INDEX conversation_by_customer ON metrics.conversation USING btree (workspace_id, customer_id);
CREATE INDEX conversation_by_start ON metrics.conversation USING btree (workspace_id, started_at);
CREATE INDEX conversation_open ON metrics.conversation USING btree (workspace_id, status, last_message_at) WHERE (status <> 'RESOLVED'::text);
alter table metrics.conversation enable row level security;
alter table metrics.conversation force row level security;
create policy house_counts on metrics.conversation for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff_reads on metrics.conversation for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.conversation to liuke_app;

create table metrics.customer_privacy (
  workspace_id uuid not null,
  customer_id uuid not null,
  anonymous boolean not null,
  hidden_fields text[] not null,
  constraint customer_privacy_pkey PRIMARY KEY (workspace_id, customer_id)
);
alter table metrics.customer_privacy enable row level security;
alter table metrics.customer_privacy force row level security;
create policy house_counts on metrics.customer_privacy for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff_reads on metrics.customer_privacy for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.customer_privacy to liuke_app;

create table metrics.early_turn (
  workspace_id uuid not null,
  conversation_id uuid not null,
  turn jsonb not null,
  said_at timestamp with time zone not null,
  constraint early_turn_pkey PRIMARY KEY (workspace_id, conversation_id)
);
alter table metrics.early_turn enable row level security;
alter table metrics.early_turn force row level security;
create policy house_counts on metrics.early_turn for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff_reads on metrics.early_turn for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.early_turn to liuke_app;

create table metrics.experiment (
  workspace_id uuid not null,
  key text not null,
  name text not null,
  status text not null,
  goal text not null,
  goal_within_seconds integer not null,
  variants jsonb not null,
  winner text,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  stopped_at timestamp with time zone,
  constraint experiment_pkey PRIMARY KEY (workspace_id, key),
  constraint experiment_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'RUNNING'::text, 'STOPPED'::text])))
);
alter table metrics.experiment enable row level security;
alter table metrics.experiment force row level security;
create policy begun on metrics.experiment for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND (status <> 'DRAFT'::text)));
create policy staff on metrics.experiment for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))));
grant delete, insert, select, update on metrics.experiment to liuke_app;

create table metrics.exposure (
  workspace_id uuid not null,
  experiment_key text not null,
  customer_id uuid not null,
  variant_key text not null,
  exposed_at timestamp with time zone not null,
  constraint exposure_pkey PRIMARY KEY (workspace_id, experiment_key, customer_id)
);
CREATE INDEX exposure_by_customer ON metrics.exposure USING btree (workspace_id, customer_id);
alter table metrics.exposure enable row level security;
alter table metrics.exposure force row level security;
create policy house_counts on metrics.exposure for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own_adds on metrics.exposure for insert to public
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy own_reads on metrics.exposure for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy staff_reads on metrics.exposure for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.exposure to liuke_app;

create table metrics.inbox (
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
CREATE INDEX inbox_dead ON metrics.inbox USING btree (workspace_id, dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX inbox_heard ON metrics.inbox USING brin (heard_at);
CREATE INDEX inbox_waiting ON metrics.inbox USING btree (workspace_id, key, "position") WHERE ((heard_at IS NULL) AND (dead_at IS NULL));
alter table metrics.inbox enable row level security;
alter table metrics.inbox force row level security;
create policy hear on metrics.inbox for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
grant delete, insert, select, update on metrics.inbox to liuke_app;

create table metrics.intent (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  constraint intent_pkey PRIMARY KEY (workspace_id, id)
);
alter table metrics.intent enable row level security;
alter table metrics.intent force row level security;
create policy house_counts on metrics.intent for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff_reads on metrics.intent for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.intent to liuke_app;

create table metrics.message (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  opening integer not null,
  customer_id uuid not null,
  speaker text not null,
  agent_id uuid,
  response_seconds double precision,
  said_at timestamp with time zone not null,
  constraint message_pkey PRIMARY KEY (workspace_id, message_id),
  constraint message_speaker_check CHECK ((speaker = ANY (ARRAY['CUSTOMER'::text, 'AGENT'::text, 'BOT'::text, 'SYSTEM'::text])))
);
CREATE INDEX message_by_conversation ON metrics.message USING btree (workspace_id, conversation_id, opening);
CREATE INDEX message_by_customer ON metrics.message USING btree (workspace_id, customer_id);
CREATE INDEX message_by_time ON metrics.message USING btree (workspace_id, said_at);
alter table metrics.message enable row level security;
alter table metrics.message force row level security;
create policy house_counts on metrics.message for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff_reads on metrics.message for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.message to liuke_app;

create table metrics.outbox (
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
CREATE INDEX outbox_position ON metrics.outbox USING btree ("position");
alter table metrics.outbox enable row level security;
alter table metrics.outbox force row level security;
create policy read on metrics.outbox for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
create policy relay on metrics.outbox for delete to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy say on metrics.outbox for insert to public
  with check ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on metrics.outbox to liuke_app;

create table metrics.promise (
  workspace_id uuid not null,
  conversation_id uuid not null,
  kind text not null,
  due_at timestamp with time zone not null,
  met boolean not null,
  settled_at timestamp with time zone not null,
  group_id uuid not null,
  agent_id uuid,
  constraint promise_pkey PRIMARY KEY (workspace_id, conversation_id, kind, due_at),
  constraint promise_kind_check CHECK ((kind = ANY (ARRAY['FIRST'::text, 'NEXT'::text])))
);
alter table metrics.promise enable row level security;
alter table metrics.promise force row level security;
create policy house_counts on metrics.promise for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff_reads on metrics.promise for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.promise to liuke_app;

create table metrics.question (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  intent_id uuid not null,
  asked_at timestamp with time zone not null,
  constraint question_pkey PRIMARY KEY (workspace_id, message_id)
);
CREATE INDEX question_by_conversation ON metrics.question USING btree (workspace_id, conversation_id, asked_at);
CREATE INDEX question_by_customer ON metrics.question USING btree (workspace_id, customer_id);
CREATE INDEX question_by_intent ON metrics.question USING btree (workspace_id, intent_id, asked_at);
alter table metrics.question enable row level security;
alter table metrics.question force row level security;
create policy house_counts on metrics.question for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff_reads on metrics.question for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on metrics.question to liuke_app;
