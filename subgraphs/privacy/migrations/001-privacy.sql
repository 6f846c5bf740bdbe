-- The privacy room: who may see what, proven how, and who looked.
--
-- Rows by kind of viewer: the house sees its workspace; staff and partners see customers' contact data, privacy choices,
-- API keys, requests and the audit log of their workspace (what of them is shown is the fields' rules); a customer sees
-- own contact data, consents and requests. Credentials, sessions, refresh tokens, challenges, throttles and deliveries are
-- the house's alone: no caller's viewer ever finds one. The plumbing sees one thing: the API key whose hash it names.

select house.make_room('privacy');

-- Agents' credentials, as routing tells of them (AgentSaved).
create table privacy.credential (
  workspace_id uuid not null,
  agent_id uuid not null,
  -- In lower case.
  email text,
  -- argon2id; null: cannot sign in.
  password_hash text,
  role text not null check (role in ('AGENT', 'SUPERVISOR', 'ADMIN')),
  disabled boolean not null,
  -- Counts once confirmed; the pending one waits for its first code.
  totp_secret bytea,
  totp_pending bytea,
  -- The time step of the last code used: none is good twice.
  totp_step bigint,
  updated_at timestamptz not null,
  primary key (workspace_id, agent_id),
  unique (workspace_id, email)
);
select house.protect('privacy.credential');
create policy house on privacy.credential for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- An agent's sign-in; also a customer's session once it was signed out, so that nothing more is proven in it.
create table privacy.session (
  workspace_id uuid not null,
  id uuid not null,
  holder_kind text not null check (holder_kind in ('agent', 'customer')),
  holder_id uuid not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  primary key (workspace_id, id)
);
create index session_holder on privacy.session (workspace_id, holder_id) where ended_at is null;
select house.protect('privacy.session');
create policy house on privacy.session for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- The chain of a session's refresh tokens, as hashes; only the one that was not used is good.
create table privacy.refresh_token (
  workspace_id uuid not null,
  hash text not null,
  session_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, hash),
  foreign key (workspace_id, session_id) references privacy.session (workspace_id, id) on delete cascade
);
create index refresh_token_session on privacy.refresh_token (workspace_id, session_id);
select house.protect('privacy.refresh_token');
create policy house on privacy.refresh_token for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- How often something was tried. The subject is a hash: an address or number tried is not remembered as such.
create table privacy.throttle (
  workspace_id uuid not null,
  name text not null,
  subject text not null,
  tries integer not null,
  last_at timestamptz,
  primary key (workspace_id, name, subject)
);
create index throttle_idle on privacy.throttle (workspace_id, last_at);
select house.protect('privacy.throttle');
create policy house on privacy.throttle for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- A step-up's question. Six digits are guessed from a plain hash in no time, so the hash is keyed by the house's secret.
create table privacy.challenge (
  workspace_id uuid not null,
  id uuid not null,
  viewer_kind text not null,
  viewer_id uuid not null,
  session_id uuid not null,
  purpose text not null,
  method text not null check (method in ('SMS', 'EMAIL', 'TOTP')),
  -- Null with TOTP: the authenticator has the code.
  code_hash text,
  sent_to text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts_left integer not null check (attempts_left >= 0),
  -- Proven, or ended by a newer one or by signing out.
  ended_at timestamptz,
  primary key (workspace_id, id)
);
create index challenge_viewer on privacy.challenge (workspace_id, viewer_id);
create index challenge_expiry on privacy.challenge (workspace_id, expires_at);
select house.protect('privacy.challenge');
create policy house on privacy.challenge for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- What leaves the house, written in the transaction that decided it.
create table privacy.delivery (
  workspace_id uuid not null,
  id uuid not null,
  channel text not null check (channel in ('SMS', 'EMAIL')),
  recipient text not null,
  -- The customer or agent it goes to: erased with them.
  person_id uuid not null,
  template text not null,
  text text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (workspace_id, id)
);
create index delivery_person on privacy.delivery (workspace_id, person_id);
select house.protect('privacy.delivery');
create policy house on privacy.delivery for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- Contact data and what the customer lets others see of it.
create table privacy.customer (
  workspace_id uuid not null,
  id uuid not null,
  phone text,
  email text,
  real_name text,
  anonymous boolean not null default false,
  hidden_fields text[] not null default '{}'
    check (hidden_fields <@ array['PHONE', 'EMAIL', 'REAL_NAME', 'BEHAVIOUR']),
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
select house.protect('privacy.customer');
create policy house on privacy.customer for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff on privacy.customer for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy own on privacy.customer for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer' and id::text = (select house.viewer_id()))
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer' and id::text = (select house.viewer_id()));

-- Every yes and no, kept: the newest of a purpose holds. There is no policy to change one.
create table privacy.consent (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  purpose text not null,
  granted boolean not null,
  at timestamptz not null,
  primary key (workspace_id, customer_id, id)
);
select house.protect('privacy.consent');
create policy house_reads on privacy.consent for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('house', 'agent', 'partner'));
create policy house_erases on privacy.consent for delete
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy own_reads on privacy.consent for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer' and customer_id::text = (select house.viewer_id()));
create policy own_says on privacy.consent for insert
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer' and customer_id::text = (select house.viewer_id()));

create table privacy.api_key (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  prefix text not null,
  scopes text[] not null,
  allowed_origins text[] not null,
  requests_per_minute integer not null,
  created_at timestamptz not null,
  created_by text not null,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);
-- A key's secrets, as hashes: one, or two while a rotation's grace lasts.
create table privacy.api_key_secret (
  workspace_id uuid not null,
  key_id uuid not null,
  hash text not null,
  created_at timestamptz not null,
  -- Null: as long as the key.
  ends_at timestamptz,
  primary key (workspace_id, key_id, hash),
  foreign key (workspace_id, key_id) references privacy.api_key (workspace_id, id) on delete cascade
);
-- Without the workspace in front, unlike every other index: a key is how its bearer's workspace becomes known.
create index api_key_secret_hash on privacy.api_key_secret (hash);

-- The gateway asks for a key's owner before there is any workspace, as plumbing. It finds only what it can name: the hash is
-- set for the transaction, and the policy shows that one secret and, through it, that one key. An empty or missing setting
-- finds nothing, so a forgotten condition leaks nothing.
select house.protect('privacy.api_key_secret');
create policy house on privacy.api_key_secret for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy plumbing_by_hash on privacy.api_key_secret for select
  using ((select house.viewer_kind()) = 'plumbing' and hash = (select current_setting('privacy.api_key_hash', true)));
select house.protect('privacy.api_key');
create policy house on privacy.api_key for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff on privacy.api_key for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy plumbing_by_hash on privacy.api_key for select
  using ((select house.viewer_kind()) = 'plumbing'
    and (workspace_id, id) in (select s.workspace_id, s.key_id from privacy.api_key_secret s
      where s.hash = (select current_setting('privacy.api_key_hash', true))));

create table privacy.settings (
  workspace_id uuid primary key,
  step_up_max_age_seconds integer not null,
  mask_patterns text[] not null,
  updated_at timestamptz not null
);
select house.protect('privacy.settings');
create policy reads on privacy.settings for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('house', 'agent', 'partner'));
create policy house_adds on privacy.settings for insert
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy house_changes on privacy.settings for update
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- The audit log: each entry's hash covers the hash of the one before. The head is kept apart and is the lock: whoever appends
-- holds its row until commit, so numbers have no gaps and the chain has no forks, however many append at once.
create table privacy.audit_head (
  workspace_id uuid primary key,
  seq bigint not null,
  hash text not null
);
create table privacy.audit_entry (
  workspace_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text,
  reason text,
  ip text,
  hash text not null,
  primary key (workspace_id, seq)
);
create index audit_entry_actor on privacy.audit_entry (workspace_id, actor, seq);
create index audit_entry_subject on privacy.audit_entry (workspace_id, subject, seq);
-- Everyone who acts appends, in the transaction of the act, and in nobody's name but their own; only the house may speak of
-- others (who failed to sign in). Reading is for the workspace's staff and keys (and the scope audit:read).
select house.protect('privacy.audit_head');
create policy actors on privacy.audit_head for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('house', 'agent', 'partner', 'customer'))
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('house', 'agent', 'partner', 'customer'));
select house.protect('privacy.audit_entry');
create policy reads on privacy.audit_entry for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('house', 'agent', 'partner'));
create policy appends on privacy.audit_entry for insert
  with check (workspace_id = (select house.workspace())
    and ((select house.viewer_kind()) = 'house'
      or ((select house.viewer_kind()) in ('agent', 'partner', 'customer')
        and actor = (select house.viewer_kind()) || ':' || (select house.viewer_id()))));
-- Append-only: there is no policy to change or delete an entry, and no right to it either.
do $$
begin
  if exists (select from pg_roles where rolname = 'liuke_app') then
    revoke update, delete, truncate on privacy.audit_entry from liuke_app;
    revoke delete, truncate on privacy.audit_head from liuke_app;
    revoke update, truncate on privacy.consent from liuke_app;
  end if;
end
$$;

-- Exports and erasures, and which rooms have answered.
create table privacy.data_request (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('EXPORT', 'ERASURE')),
  status text not null check (status in ('RUNNING', 'DONE', 'FAILED')),
  requested_by text not null,
  created_at timestamptz not null,
  completed_at timestamptz,
  primary key (workspace_id, id)
);
create unique index data_request_running on privacy.data_request (workspace_id, customer_id, kind) where status = 'RUNNING';
create table privacy.data_request_answer (
  workspace_id uuid not null,
  request_id uuid not null,
  room text not null,
  rows integer not null,
  at timestamptz not null,
  primary key (workspace_id, request_id, room),
  foreign key (workspace_id, request_id) references privacy.data_request (workspace_id, id)
);
select house.protect('privacy.data_request');
create policy house on privacy.data_request for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff on privacy.data_request for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy own on privacy.data_request for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer' and customer_id::text = (select house.viewer_id()));
select house.protect('privacy.data_request_answer');
create policy house on privacy.data_request_answer for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
