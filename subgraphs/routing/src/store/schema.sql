-- The schema routing as its migrations leave it: npm run pictures writes this file, npm test compares it.

create function routing.need_of(channel text, weight integer, skills text[]) returns text language sql immutable parallel safe;

create table routing.agent (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  name text not null,
  avatar_url text,
  role text not null,
  skills text[] not null default '{}'::text[],
  locales text[] not null default '{}'::text[],
  capacity integer not null,
  load integer not null default 0,
  disabled boolean not null default false,
  last_assigned_at timestamp with time zone,
  created_at timestamp with time zone not null,
  burden integer not null default 0,
  channel_weights jsonb not null default '{}'::jsonb,
  constraint agent_pkey PRIMARY KEY (workspace_id, id),
  constraint agent_burden_check CHECK ((burden >= 0)),
  constraint agent_capacity_check CHECK (((capacity >= 0) AND (capacity <= 100))),
  constraint agent_load_check CHECK ((load >= 0)),
  constraint agent_role_check CHECK ((role = ANY (ARRAY['AGENT'::text, 'SUPERVISOR'::text, 'ADMIN'::text])))
);
alter table routing.agent enable row level security;
alter table routing.agent force row level security;
create policy house on routing.agent for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy signed_in on routing.agent for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'customer'::text]))));
grant delete, insert, select, update on routing.agent to liuke_app;

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
  note bytea,
  rank timestamp with time zone not null,
  assigned_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  change bigint not null,
  end_note bytea,
  given_by uuid,
  accept_by timestamp with time zone,
  forced boolean not null default false,
  weight integer not null default 100,
  counted integer not null default 100,
  cause text not null,
  caused_by uuid,
  constraint assignment_pkey PRIMARY KEY (workspace_id, id),
  constraint assignment_workspace_id_agent_id_fkey FOREIGN KEY (workspace_id, agent_id) REFERENCES routing.agent(workspace_id, id),
  constraint assignment_workspace_id_group_id_fkey FOREIGN KEY (workspace_id, group_id) REFERENCES routing.skill_group(workspace_id, id),
  constraint assignment_cause_check CHECK ((cause = ANY (ARRAY['CHOSEN'::text, 'TAKEN'::text, 'TRANSFERRED'::text, 'ASSIGNED'::text, 'CAME_BACK'::text]))),
  constraint assignment_check CHECK (((ended_at IS NULL) = (end_reason IS NULL))),
  constraint assignment_counted_check CHECK ((counted >= 0)),
  constraint assignment_end_reason_check CHECK ((end_reason = ANY (ARRAY['CLOSED'::text, 'TRANSFERRED'::text, 'AGENT_DISABLED'::text, 'AGENT_GONE'::text, 'RELEASED'::text, 'NOT_ACCEPTED'::text]))),
  constraint assignment_weight_check CHECK ((weight > 0))
);
CREATE INDEX assignment_by_agent ON routing.assignment USING btree (workspace_id, agent_id, change);
CREATE INDEX assignment_by_conversation ON routing.assignment USING btree (workspace_id, conversation_id, assigned_at);
CREATE INDEX assignment_by_customer ON routing.assignment USING btree (workspace_id, customer_id, assigned_at);
CREATE INDEX assignment_handled ON routing.assignment USING btree (workspace_id, group_id, ended_at) WHERE (end_reason = 'CLOSED'::text);
CREATE UNIQUE INDEX assignment_open ON routing.assignment USING btree (workspace_id, conversation_id) WHERE (ended_at IS NULL);
alter table routing.assignment enable row level security;
alter table routing.assignment force row level security;
create policy house on routing.assignment for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy reading on routing.assignment for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))))));
grant delete, insert, select, update on routing.assignment to liuke_app;

create table routing.conversation (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  customer_id uuid not null,
  channel text not null,
  locale text not null,
  tier text,
  tags text[] not null default '{}'::text[],
  intent_id text,
  intent_name text,
  closed boolean not null default false,
  active_at timestamp with time zone,
  constraint conversation_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX conversation_by_customer ON routing.conversation USING btree (workspace_id, customer_id);
alter table routing.conversation enable row level security;
alter table routing.conversation force row level security;
create policy house on routing.conversation for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy reading on routing.conversation for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))))));
grant delete, insert, select, update on routing.conversation to liuke_app;

create table routing.decision (
  workspace_id uuid not null default house.workspace(),
  assignment_id uuid not null,
  customer_id uuid not null,
  decided_at timestamp with time zone not null,
  need jsonb not null,
  candidates jsonb not null,
  omitted integer not null,
  constraint decision_pkey PRIMARY KEY (workspace_id, assignment_id)
);
CREATE INDEX decision_by_customer ON routing.decision USING btree (workspace_id, customer_id);
alter table routing.decision enable row level security;
alter table routing.decision force row level security;
create policy house on routing.decision for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff on routing.decision for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on routing.decision to liuke_app;

create table routing.desk (
  workspace_id uuid not null default house.workspace(),
  changes bigint not null default 1,
  constraint desk_pkey PRIMARY KEY (workspace_id)
);
alter table routing.desk enable row level security;
alter table routing.desk force row level security;
create policy house on routing.desk for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy plumbing on routing.desk for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy staff on routing.desk for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on routing.desk to liuke_app;

create table routing.inbox (
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
CREATE INDEX inbox_dead ON routing.inbox USING btree (workspace_id, dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX inbox_heard ON routing.inbox USING brin (heard_at);
CREATE INDEX inbox_waiting ON routing.inbox USING btree (workspace_id, key, "position") WHERE ((heard_at IS NULL) AND (dead_at IS NULL));
alter table routing.inbox enable row level security;
alter table routing.inbox force row level security;
create policy hear on routing.inbox for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
grant delete, insert, select, update on routing.inbox to liuke_app;

create table routing.membership (
  workspace_id uuid not null default house.workspace(),
  agent_id uuid not null,
  group_id uuid not null,
  constraint membership_pkey PRIMARY KEY (workspace_id, agent_id, group_id),
  constraint membership_workspace_id_agent_id_fkey FOREIGN KEY (workspace_id, agent_id) REFERENCES routing.agent(workspace_id, id) ON DELETE CASCADE,
  constraint membership_workspace_id_group_id_fkey FOREIGN KEY (workspace_id, group_id) REFERENCES routing.skill_group(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX membership_by_group ON routing.membership USING btree (workspace_id, group_id, agent_id);
alter table routing.membership enable row level security;
alter table routing.membership force row level security;
create policy house on routing.membership for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff on routing.membership for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on routing.membership to liuke_app;

create table routing.outbox (
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
CREATE INDEX outbox_position ON routing.outbox USING btree ("position");
alter table routing.outbox enable row level security;
alter table routing.outbox force row level security;
create policy read on routing.outbox for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
create policy relay on routing.outbox for delete to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy say on routing.outbox for insert to public
  with check ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on routing.outbox to liuke_app;

create table routing.past_intent (
  workspace_id uuid not null default house.workspace(),
  customer_id uuid not null,
  intent_id text not null,
  intent_name text,
  last_at timestamp with time zone not null,
  constraint past_intent_pkey PRIMARY KEY (workspace_id, customer_id, intent_id)
);
alter table routing.past_intent enable row level security;
alter table routing.past_intent force row level security;
create policy house on routing.past_intent for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on routing.past_intent to liuke_app;

create table routing.presence (
  workspace_id uuid not null default house.workspace(),
  agent_id uuid not null,
  said text not null,
  connected_until timestamp with time zone not null,
  heard_change bigint not null,
  told text not null default 'OFFLINE'::text,
  constraint presence_pkey PRIMARY KEY (workspace_id, agent_id),
  constraint presence_workspace_id_agent_id_fkey FOREIGN KEY (workspace_id, agent_id) REFERENCES routing.agent(workspace_id, id) ON DELETE CASCADE,
  constraint presence_said_check CHECK ((said = ANY (ARRAY['ONLINE'::text, 'AWAY'::text, 'OFFLINE'::text]))),
  constraint presence_told_check CHECK ((told = ANY (ARRAY['ONLINE'::text, 'AWAY'::text, 'OFFLINE'::text])))
);
alter table routing.presence enable row level security;
alter table routing.presence force row level security;
create policy house on routing.presence for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy signed_in on routing.presence for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'customer'::text]))));
grant delete, insert, select, update on routing.presence to liuke_app;

create table routing.promise (
  workspace_id uuid not null default house.workspace(),
  conversation_id uuid not null,
  customer_id uuid not null,
  group_id uuid not null,
  kind text not null,
  started_at timestamp with time zone not null,
  warn_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text not null,
  answered_at timestamp with time zone,
  changed_at timestamp with time zone not null default now(),
  constraint promise_pkey PRIMARY KEY (workspace_id, conversation_id),
  constraint promise_kind_check CHECK ((kind = ANY (ARRAY['FIRST'::text, 'NEXT'::text]))),
  constraint promise_state_check CHECK ((state = ANY (ARRAY['RUNNING'::text, 'APPROACHING'::text, 'MET'::text, 'MISSED'::text])))
);
CREATE INDEX promise_by_change ON routing.promise USING btree (workspace_id, changed_at);
CREATE INDEX promise_by_customer ON routing.promise USING btree (workspace_id, customer_id);
alter table routing.promise enable row level security;
alter table routing.promise force row level security;
create policy house on routing.promise for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff on routing.promise for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on routing.promise to liuke_app;

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
  agent_id uuid,
  passed_by uuid,
  since timestamp with time zone not null,
  rank timestamp with time zone not null,
  left_at timestamp with time zone,
  change bigint not null,
  weight integer not null default 100,
  channel text not null default ''::text,
  need text not null generated always as (routing.need_of(channel, weight, skills)) stored,
  constraint queue_entry_pkey PRIMARY KEY (workspace_id, id),
  constraint queue_entry_workspace_id_group_id_fkey FOREIGN KEY (workspace_id, group_id) REFERENCES routing.skill_group(workspace_id, id),
  constraint queue_entry_weight_check CHECK ((weight > 0))
);
CREATE INDEX queue_entry_by_change ON routing.queue_entry USING btree (workspace_id, change);
CREATE INDEX queue_entry_by_conversation ON routing.queue_entry USING btree (workspace_id, conversation_id, change);
CREATE INDEX queue_entry_by_customer ON routing.queue_entry USING btree (workspace_id, customer_id);
CREATE INDEX queue_entry_named ON routing.queue_entry USING btree (workspace_id, agent_id, rank, id) WHERE ((left_at IS NULL) AND (agent_id IS NOT NULL));
CREATE INDEX queue_entry_needs ON routing.queue_entry USING btree (workspace_id, group_id, need, rank, id) WHERE ((left_at IS NULL) AND (agent_id IS NULL));
CREATE INDEX queue_entry_order ON routing.queue_entry USING btree (workspace_id, group_id, rank, id) WHERE (left_at IS NULL);
CREATE UNIQUE INDEX queue_entry_waiting ON routing.queue_entry USING btree (workspace_id, conversation_id) WHERE (left_at IS NULL);
alter table routing.queue_entry enable row level security;
alter table routing.queue_entry force row level security;
create policy house on routing.queue_entry for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy reading on routing.queue_entry for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))))));
grant delete, insert, select, update on routing.queue_entry to liuke_app;

create table routing.rule (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  place integer not null,
  name text not null,
  condition jsonb not null,
  group_id uuid not null,
  priority integer not null,
  skills text[] not null default '{}'::text[],
  agent_id uuid,
  constraint rule_pkey PRIMARY KEY (workspace_id, id),
  constraint rule_workspace_id_agent_id_fkey FOREIGN KEY (workspace_id, agent_id) REFERENCES routing.agent(workspace_id, id),
  constraint rule_workspace_id_group_id_fkey FOREIGN KEY (workspace_id, group_id) REFERENCES routing.skill_group(workspace_id, id)
);
alter table routing.rule enable row level security;
alter table routing.rule force row level security;
create policy house on routing.rule for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff on routing.rule for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on routing.rule to liuke_app;

create table routing.settings (
  workspace_id uuid not null default house.workspace(),
  channel_weights jsonb not null default '{}'::jsonb,
  idle_after_seconds integer,
  idle_percent integer not null default 50,
  grace_seconds integer not null default 10,
  gone_after_seconds integer not null default 60,
  accept_within_seconds integer not null default 120,
  relax_after_seconds integer not null default 60,
  constraint settings_pkey PRIMARY KEY (workspace_id),
  constraint settings_accept_within_seconds_check CHECK (((accept_within_seconds >= 10) AND (accept_within_seconds <= 86400))),
  constraint settings_gone_after_seconds_check CHECK (((gone_after_seconds >= 1) AND (gone_after_seconds <= 86400))),
  constraint settings_grace_seconds_check CHECK (((grace_seconds >= 10) AND (grace_seconds <= 300))),
  constraint settings_idle_after_seconds_check CHECK ((idle_after_seconds > 0)),
  constraint settings_idle_percent_check CHECK (((idle_percent >= 0) AND (idle_percent <= 100))),
  constraint settings_relax_after_seconds_check CHECK (((relax_after_seconds >= 1) AND (relax_after_seconds <= 86400)))
);
alter table routing.settings enable row level security;
alter table routing.settings force row level security;
create policy house on routing.settings for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff on routing.settings for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on routing.settings to liuke_app;

create table routing.skill_group (
  workspace_id uuid not null default house.workspace(),
  id uuid not null,
  name text not null,
  skills text[] not null default '{}'::text[],
  hours text,
  overflow_to uuid,
  overflow_after_seconds integer,
  everyone boolean not null default false,
  created_at timestamp with time zone not null,
  open boolean not null default true,
  sla jsonb not null default '[]'::jsonb,
  relax_after_seconds integer,
  away_messages jsonb not null default '[]'::jsonb,
  constraint skill_group_pkey PRIMARY KEY (workspace_id, id),
  constraint skill_group_workspace_id_overflow_to_fkey FOREIGN KEY (workspace_id, overflow_to) REFERENCES routing.skill_group(workspace_id, id),
  constraint skill_group_overflow_after_seconds_check CHECK ((overflow_after_seconds > 0)),
  constraint skill_group_relax_after_seconds_check CHECK (((relax_after_seconds >= 1) AND (relax_after_seconds <= 86400)))
);
CREATE INDEX skill_group_by_age ON routing.skill_group USING btree (workspace_id, created_at, id);
alter table routing.skill_group enable row level security;
alter table routing.skill_group force row level security;
create policy house on routing.skill_group for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff on routing.skill_group for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on routing.skill_group to liuke_app;

create table routing.timer (
  workspace_id uuid not null default house.workspace(),
  kind text not null,
  subject_id uuid not null,
  due_at timestamp with time zone not null,
  constraint timer_pkey PRIMARY KEY (workspace_id, kind, subject_id)
);
CREATE INDEX timer_due ON routing.timer USING btree (workspace_id, due_at);
CREATE INDEX timer_subject ON routing.timer USING btree (workspace_id, subject_id);
alter table routing.timer enable row level security;
alter table routing.timer force row level security;
create policy house on routing.timer for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy plumbing on routing.timer for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on routing.timer to liuke_app;
