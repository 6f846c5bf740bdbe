-- The schema privacy as its migrations leave it: npm run pictures writes this file, npm test compares it.

create table privacy.api_key (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  prefix text not null,
  scopes text[] not null,
  allowed_origins text[] not null,
  requests_per_minute integer not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  allowed_addresses text[] not null default '{}'::text[],
  cost_per_minute integer,
  constraint api_key_pkey PRIMARY KEY (workspace_id, id),
  constraint api_key_cost_per_minute_check CHECK (((cost_per_minute >= 1) AND (cost_per_minute <= 10000000)))
);
alter table privacy.api_key enable row level security;
alter table privacy.api_key force row level security;
create policy house on privacy.api_key for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy plumbing_by_hash on privacy.api_key for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) AND ((workspace_id, id) IN ( SELECT s.workspace_id,
    s.key_id
   FROM privacy.api_key_secret s
  WHERE (s.hash = ( SELECT current_setting('privacy.api_key_hash'::text, true) AS current_setting))))));
create policy staff on privacy.api_key for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on privacy.api_key to liuke_app;

create table privacy.api_key_secret (
  workspace_id uuid not null,
  key_id uuid not null,
  hash text not null,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  constraint api_key_secret_pkey PRIMARY KEY (workspace_id, key_id, hash),
  constraint api_key_secret_workspace_id_key_id_fkey FOREIGN KEY (workspace_id, key_id) REFERENCES privacy.api_key(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX api_key_secret_hash ON privacy.api_key_secret USING btree (hash);
alter table privacy.api_key_secret enable row level security;
alter table privacy.api_key_secret force row level security;
create policy house on privacy.api_key_secret for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy plumbing_by_hash on privacy.api_key_secret for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) AND (hash = ( SELECT current_setting('privacy.api_key_hash'::text, true) AS current_setting))));
grant delete, insert, select, update on privacy.api_key_secret to liuke_app;

create table privacy.api_key_usage (
  workspace_id uuid not null,
  key_id uuid not null,
  day date not null,
  requests bigint not null,
  refused bigint not null,
  cost bigint not null,
  constraint api_key_usage_pkey PRIMARY KEY (workspace_id, key_id, day),
  constraint api_key_usage_workspace_id_key_id_fkey FOREIGN KEY (workspace_id, key_id) REFERENCES privacy.api_key(workspace_id, id) ON DELETE CASCADE
);
alter table privacy.api_key_usage enable row level security;
alter table privacy.api_key_usage force row level security;
create policy house on privacy.api_key_usage for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own on privacy.api_key_usage for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'partner'::text) AND ((key_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy staff on privacy.api_key_usage for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'agent'::text)));
grant delete, insert, select, update on privacy.api_key_usage to liuke_app;

create table privacy.api_key_usage_batch (
  workspace_id uuid not null,
  batch uuid not null,
  added_at timestamp with time zone not null,
  constraint api_key_usage_batch_pkey PRIMARY KEY (workspace_id, batch)
);
alter table privacy.api_key_usage_batch enable row level security;
alter table privacy.api_key_usage_batch force row level security;
create policy house on privacy.api_key_usage_batch for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.api_key_usage_batch to liuke_app;

create table privacy.audit_entry (
  workspace_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  subject text,
  reason text,
  ip text,
  hash text not null,
  constraint audit_entry_pkey PRIMARY KEY (workspace_id, seq)
);
CREATE INDEX audit_entry_actor ON privacy.audit_entry USING btree (workspace_id, actor, seq);
CREATE INDEX audit_entry_subject ON privacy.audit_entry USING btree (workspace_id, subject, seq);
alter table privacy.audit_entry enable row level security;
alter table privacy.audit_entry force row level security;
create policy appends on privacy.audit_entry for insert to public
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'customer'::text])) AND (actor = ((( SELECT house.viewer_kind() AS viewer_kind) || ':'::text) || ( SELECT house.viewer_id() AS viewer_id)))))));
create policy reads on privacy.audit_entry for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant insert, select on privacy.audit_entry to liuke_app;

create table privacy.audit_head (
  workspace_id uuid not null,
  seq bigint not null,
  hash text not null,
  hashed_by text not null default 'SHA256'::text,
  constraint audit_head_pkey PRIMARY KEY (workspace_id),
  constraint audit_head_hashed_by_check CHECK ((hashed_by = ANY (ARRAY['SHA256'::text, 'SM3'::text])))
);
alter table privacy.audit_head enable row level security;
alter table privacy.audit_head force row level security;
create policy actors on privacy.audit_head for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text, 'customer'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text, 'customer'::text]))));
grant insert, select, update on privacy.audit_head to liuke_app;

create table privacy.challenge (
  workspace_id uuid not null,
  id uuid not null,
  viewer_kind text not null,
  viewer_id uuid not null,
  session_id uuid not null,
  purpose text not null,
  method text not null,
  code_hash text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts_left integer not null,
  ended_at timestamp with time zone,
  value_mac text,
  constraint challenge_pkey PRIMARY KEY (workspace_id, id),
  constraint challenge_attempts_left_check CHECK ((attempts_left >= 0)),
  constraint challenge_method_check CHECK ((method = ANY (ARRAY['SMS'::text, 'EMAIL'::text, 'TOTP'::text])))
);
CREATE INDEX challenge_expiry ON privacy.challenge USING btree (workspace_id, expires_at);
CREATE INDEX challenge_viewer ON privacy.challenge USING btree (workspace_id, viewer_id);
alter table privacy.challenge enable row level security;
alter table privacy.challenge force row level security;
create policy house on privacy.challenge for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.challenge to liuke_app;

create table privacy.consent (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  purpose text not null,
  granted boolean not null,
  at timestamp with time zone not null,
  constraint consent_pkey PRIMARY KEY (workspace_id, customer_id, id)
);
alter table privacy.consent enable row level security;
alter table privacy.consent force row level security;
create policy house_erases on privacy.consent for delete to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy house_moves on privacy.consent for insert to public
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy house_reads on privacy.consent for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
create policy own_reads on privacy.consent for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy own_says on privacy.consent for insert to public
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
grant delete, insert, select on privacy.consent to liuke_app;

create table privacy.contact_proof (
  workspace_id uuid not null,
  customer_id uuid not null,
  value_mac text not null,
  vouched_by text not null,
  proven_at timestamp with time zone not null,
  constraint contact_proof_pkey PRIMARY KEY (workspace_id, customer_id, value_mac),
  constraint contact_proof_vouched_by_check CHECK ((vouched_by = ANY (ARRAY['IDENTITY'::text, 'CODE'::text])))
);
alter table privacy.contact_proof enable row level security;
alter table privacy.contact_proof force row level security;
create policy house on privacy.contact_proof for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own on privacy.contact_proof for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
grant delete, insert, select, update on privacy.contact_proof to liuke_app;

create table privacy.credential (
  workspace_id uuid not null,
  agent_id uuid not null,
  email text,
  password_hash text,
  role text not null,
  disabled boolean not null,
  totp_secret bytea,
  totp_pending bytea,
  totp_step bigint,
  updated_at timestamp with time zone not null,
  constraint credential_pkey PRIMARY KEY (workspace_id, agent_id),
  constraint credential_workspace_id_email_key UNIQUE (workspace_id, email),
  constraint credential_role_check CHECK ((role = ANY (ARRAY['AGENT'::text, 'SUPERVISOR'::text, 'ADMIN'::text])))
);
alter table privacy.credential enable row level security;
alter table privacy.credential force row level security;
create policy house on privacy.credential for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.credential to liuke_app;

create table privacy.customer (
  workspace_id uuid not null,
  id uuid not null,
  anonymous boolean not null default false,
  hidden_fields text[] not null default '{}'::text[],
  updated_at timestamp with time zone not null,
  contact bytea,
  constraint customer_pkey PRIMARY KEY (workspace_id, id),
  constraint customer_hidden_fields_check CHECK ((hidden_fields <@ ARRAY['PHONE'::text, 'EMAIL'::text, 'REAL_NAME'::text, 'BEHAVIOUR'::text]))
);
alter table privacy.customer enable row level security;
alter table privacy.customer force row level security;
create policy house on privacy.customer for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own on privacy.customer for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((id)::text = ( SELECT house.viewer_id() AS viewer_id))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy staff on privacy.customer for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on privacy.customer to liuke_app;

create table privacy.data_request (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  status text not null,
  requested_by text not null,
  created_at timestamp with time zone not null,
  completed_at timestamp with time zone,
  expires_at timestamp with time zone,
  keys_destroyed integer,
  receipt text,
  constraint data_request_pkey PRIMARY KEY (workspace_id, id),
  constraint data_request_kind_check CHECK ((kind = ANY (ARRAY['EXPORT'::text, 'ERASURE'::text]))),
  constraint data_request_status_check CHECK ((status = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'FAILED'::text])))
);
CREATE UNIQUE INDEX data_request_running ON privacy.data_request USING btree (workspace_id, customer_id, kind) WHERE (status = 'RUNNING'::text);
alter table privacy.data_request enable row level security;
alter table privacy.data_request force row level security;
create policy house on privacy.data_request for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own on privacy.data_request for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy staff on privacy.data_request for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on privacy.data_request to liuke_app;

create table privacy.data_request_answer (
  workspace_id uuid not null,
  request_id uuid not null,
  room text not null,
  rows integer not null,
  at timestamp with time zone not null,
  constraint data_request_answer_pkey PRIMARY KEY (workspace_id, request_id, room),
  constraint data_request_answer_workspace_id_request_id_fkey FOREIGN KEY (workspace_id, request_id) REFERENCES privacy.data_request(workspace_id, id)
);
alter table privacy.data_request_answer enable row level security;
alter table privacy.data_request_answer force row level security;
create policy house on privacy.data_request_answer for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own on privacy.data_request_answer for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND (request_id IN ( SELECT r.id
   FROM privacy.data_request r
  WHERE (r.workspace_id = data_request_answer.workspace_id)))));
create policy staff on privacy.data_request_answer for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on privacy.data_request_answer to liuke_app;

create table privacy.delivery (
  workspace_id uuid not null,
  id uuid not null,
  channel text not null,
  recipient bytea not null,
  person_id uuid not null,
  template text not null,
  text bytea,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  language text not null default 'zh'::text,
  given_up_at timestamp with time zone,
  problem text,
  constraint delivery_pkey PRIMARY KEY (workspace_id, id),
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['SMS'::text, 'EMAIL'::text]))),
  constraint delivery_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);
CREATE INDEX delivery_person ON privacy.delivery USING btree (workspace_id, person_id);
alter table privacy.delivery enable row level security;
alter table privacy.delivery force row level security;
create policy house on privacy.delivery for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.delivery to liuke_app;

create table privacy.export_part (
  workspace_id uuid not null,
  request_id uuid not null,
  part integer not null,
  room text not null,
  section text not null,
  rows integer not null,
  lines bytea not null,
  constraint export_part_pkey PRIMARY KEY (workspace_id, request_id, part),
  constraint export_part_workspace_id_request_id_fkey FOREIGN KEY (workspace_id, request_id) REFERENCES privacy.data_request(workspace_id, id) ON DELETE CASCADE
);
alter table privacy.export_part enable row level security;
alter table privacy.export_part force row level security;
create policy house on privacy.export_part for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.export_part to liuke_app;

create table privacy.inbox (
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
CREATE INDEX inbox_dead ON privacy.inbox USING btree (workspace_id, dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX inbox_heard ON privacy.inbox USING brin (heard_at);
CREATE INDEX inbox_waiting ON privacy.inbox USING btree (workspace_id, key, "position") WHERE ((heard_at IS NULL) AND (dead_at IS NULL));
alter table privacy.inbox enable row level security;
alter table privacy.inbox force row level security;
create policy hear on privacy.inbox for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
grant delete, insert, select, update on privacy.inbox to liuke_app;

create table privacy.letter_schedule (
  workspace_id uuid not null,
  id uuid not null,
  next_at timestamp with time zone not null,
  useful_until timestamp with time zone not null,
  attempts integer not null default 0,
  lease uuid,
  leased_until timestamp with time zone,
  constraint letter_schedule_pkey PRIMARY KEY (workspace_id, id),
  constraint letter_schedule_workspace_id_id_fkey FOREIGN KEY (workspace_id, id) REFERENCES privacy.delivery(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX letter_schedule_due ON privacy.letter_schedule USING btree (next_at);
alter table privacy.letter_schedule enable row level security;
alter table privacy.letter_schedule force row level security;
create policy house on privacy.letter_schedule for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy plumbing on privacy.letter_schedule for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on privacy.letter_schedule to liuke_app;

create table privacy.outbox (
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
CREATE INDEX outbox_position ON privacy.outbox USING btree ("position");
alter table privacy.outbox enable row level security;
alter table privacy.outbox force row level security;
create policy read on privacy.outbox for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
create policy relay on privacy.outbox for delete to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy say on privacy.outbox for insert to public
  with check ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on privacy.outbox to liuke_app;

create table privacy.recovery_code (
  workspace_id uuid not null,
  agent_id uuid not null,
  code_mac text not null,
  pending boolean not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (workspace_id, agent_id, code_mac)
);
alter table privacy.recovery_code enable row level security;
alter table privacy.recovery_code force row level security;
create policy house on privacy.recovery_code for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.recovery_code to liuke_app;

create table privacy.refresh_token (
  workspace_id uuid not null,
  hash text not null,
  session_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint refresh_token_pkey PRIMARY KEY (workspace_id, hash),
  constraint refresh_token_workspace_id_session_id_fkey FOREIGN KEY (workspace_id, session_id) REFERENCES privacy.session(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX refresh_token_session ON privacy.refresh_token USING btree (workspace_id, session_id);
alter table privacy.refresh_token enable row level security;
alter table privacy.refresh_token force row level security;
create policy house on privacy.refresh_token for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.refresh_token to liuke_app;

create table privacy.session (
  workspace_id uuid not null,
  id uuid not null,
  holder_kind text not null,
  holder_id uuid not null,
  started_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  started_from text,
  last_used_at timestamp with time zone,
  tokens_until timestamp with time zone,
  constraint session_pkey PRIMARY KEY (workspace_id, id),
  constraint session_holder_kind_check CHECK ((holder_kind = ANY (ARRAY['agent'::text, 'customer'::text])))
);
CREATE INDEX session_ended ON privacy.session USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX session_holder ON privacy.session USING btree (workspace_id, holder_id) WHERE (ended_at IS NULL);
alter table privacy.session enable row level security;
alter table privacy.session force row level security;
create policy house on privacy.session for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy plumbing_ended on privacy.session for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) AND (ended_at IS NOT NULL)));
grant delete, insert, select, update on privacy.session to liuke_app;

create table privacy.settings (
  workspace_id uuid not null,
  step_up_max_age_seconds integer not null,
  mask_patterns text[] not null,
  updated_at timestamp with time zone not null,
  retention_days integer,
  constraint settings_pkey PRIMARY KEY (workspace_id),
  constraint settings_retention_days_check CHECK (((retention_days >= 1) AND (retention_days <= 36500)))
);
alter table privacy.settings enable row level security;
alter table privacy.settings force row level security;
create policy house_adds on privacy.settings for insert to public
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy house_changes on privacy.settings for update to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy reads on privacy.settings for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'agent'::text, 'partner'::text]))));
grant delete, insert, select, update on privacy.settings to liuke_app;

create table privacy.signing_key (
  workspace_id uuid not null,
  id uuid not null,
  algorithm text not null,
  public_key text not null,
  private_key bytea not null,
  created_at timestamp with time zone not null,
  constraint signing_key_pkey PRIMARY KEY (workspace_id, id),
  constraint signing_key_workspace_id_algorithm_key UNIQUE (workspace_id, algorithm),
  constraint signing_key_algorithm_check CHECK ((algorithm = ANY (ARRAY['EdDSA'::text, 'SM2'::text])))
);
alter table privacy.signing_key enable row level security;
alter table privacy.signing_key force row level security;
create policy house on privacy.signing_key for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.signing_key to liuke_app;

create table privacy.sso_attempt (
  workspace_id uuid not null,
  state_hash text not null,
  browser_hash text not null,
  challenge text not null,
  issuer text not null,
  client_id text not null,
  sealed bytea not null,
  expires_at timestamp with time zone not null,
  constraint sso_attempt_pkey PRIMARY KEY (workspace_id, state_hash)
);
CREATE INDEX sso_attempt_expires ON privacy.sso_attempt USING btree (workspace_id, expires_at);
alter table privacy.sso_attempt enable row level security;
alter table privacy.sso_attempt force row level security;
create policy house on privacy.sso_attempt for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.sso_attempt to liuke_app;

create table privacy.sso_code (
  workspace_id uuid not null,
  hash text not null,
  agent_id uuid not null,
  challenge text not null,
  expires_at timestamp with time zone not null,
  constraint sso_code_pkey PRIMARY KEY (workspace_id, hash)
);
CREATE INDEX sso_code_expires ON privacy.sso_code USING btree (workspace_id, expires_at);
alter table privacy.sso_code enable row level security;
alter table privacy.sso_code force row level security;
create policy house on privacy.sso_code for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.sso_code to liuke_app;

create table privacy.sso_identity (
  workspace_id uuid not null,
  issuer text not null,
  subject_mac text not null,
  agent_id uuid not null,
  bound_at timestamp with time zone not null,
  constraint sso_identity_pkey PRIMARY KEY (workspace_id, issuer, subject_mac),
  constraint sso_identity_workspace_id_issuer_agent_id_key UNIQUE (workspace_id, issuer, agent_id)
);
alter table privacy.sso_identity enable row level security;
alter table privacy.sso_identity force row level security;
create policy house on privacy.sso_identity for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.sso_identity to liuke_app;

create table privacy.sso_provider (
  workspace_id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  client_secret bytea,
  scopes text[] not null,
  email_domains text[] not null,
  updated_at timestamp with time zone not null,
  constraint sso_provider_pkey PRIMARY KEY (workspace_id)
);
alter table privacy.sso_provider enable row level security;
alter table privacy.sso_provider force row level security;
create policy house on privacy.sso_provider for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.sso_provider to liuke_app;

create table privacy.throttle (
  workspace_id uuid not null,
  name text not null,
  subject text not null,
  tries integer not null,
  last_at timestamp with time zone,
  constraint throttle_pkey PRIMARY KEY (workspace_id, name, subject)
);
CREATE INDEX throttle_idle ON privacy.throttle USING btree (workspace_id, last_at);
alter table privacy.throttle enable row level security;
alter table privacy.throttle force row level security;
create policy house on privacy.throttle for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on privacy.throttle to liuke_app;
