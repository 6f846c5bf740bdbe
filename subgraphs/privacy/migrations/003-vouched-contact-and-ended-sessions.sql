-- Contact data that somebody vouches for: the workspace's signed identity, or a code that arrived there and was typed. Only such
-- is a ground for a step-up. Kept of the value is a keyed hash: a proof holds as long as the contact data is that very value.
create table privacy.contact_proof (
  workspace_id uuid not null,
  customer_id uuid not null,
  value_mac text not null,
  vouched_by text not null check (vouched_by in ('IDENTITY', 'CODE')),
  proven_at timestamptz not null,
  primary key (workspace_id, customer_id, value_mac)
);
select house.protect('privacy.contact_proof');
create policy house on privacy.contact_proof for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy own on privacy.contact_proof for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer' and customer_id::text = (select house.viewer_id()));

-- What the right code vouches for; null where the code went nowhere.
alter table privacy.challenge add column value_mac text;

-- What an agent sees of the own sessions.
alter table privacy.session add column started_from text;
alter table privacy.session add column last_used_at timestamptz;
-- Until when tokens that were given before the end would have lived: the gateways refuse them that long.
alter table privacy.session add column tokens_until timestamptz;
create index session_ended on privacy.session (ended_at) where ended_at is not null;
-- The gateways learn of ended sessions across workspaces: of a session that runs the plumbing sees nothing.
create policy plumbing_ended on privacy.session for select
  using ((select house.viewer_kind()) = 'plumbing' and ended_at is not null);

-- Ways in where the authenticator is lost: each good once, kept as a keyed hash. Pending until the enrolment is confirmed.
create table privacy.recovery_code (
  workspace_id uuid not null,
  agent_id uuid not null,
  code_mac text not null,
  pending boolean not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, agent_id, code_mac)
);
select house.protect('privacy.recovery_code');
create policy house on privacy.recovery_code for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
