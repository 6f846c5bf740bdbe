-- How a workspace's agents sign in by its own OpenID Connect provider. All of it is the house's alone.
create table privacy.sso_provider (
  workspace_id uuid primary key,
  name text not null,
  issuer text not null,
  client_id text not null,
  -- Sealed under the workspace's key; null: a public client.
  client_secret bytea,
  scopes text[] not null,
  email_domains text[] not null,
  updated_at timestamptz not null
);
select house.protect('privacy.sso_provider');
create policy house on privacy.sso_provider for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- A browser that is at the provider. Here and not in a gateway, so that any gateway may take it back; taken once.
create table privacy.sso_attempt (
  workspace_id uuid not null,
  state_hash text not null,
  -- Of the cookie: who comes back must be who went.
  browser_hash text not null,
  -- SHA-256 of what the page alone has: for it alone is the code that comes of this.
  challenge text not null,
  issuer text not null,
  client_id text not null,
  -- Verifier (PKCE) and nonce.
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (workspace_id, state_hash)
);
create index sso_attempt_expires on privacy.sso_attempt (workspace_id, expires_at);
select house.protect('privacy.sso_attempt');
create policy house on privacy.sso_attempt for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- Which account of a provider is which agent's: one of each. The subject is kept as a keyed hash.
create table privacy.sso_identity (
  workspace_id uuid not null,
  issuer text not null,
  subject_mac text not null,
  agent_id uuid not null,
  bound_at timestamptz not null,
  primary key (workspace_id, issuer, subject_mac),
  unique (workspace_id, issuer, agent_id)
);
select house.protect('privacy.sso_identity');
create policy house on privacy.sso_identity for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- What a browser brings back to the console: good once, for a minute.
create table privacy.sso_code (
  workspace_id uuid not null,
  hash text not null,
  agent_id uuid not null,
  challenge text not null,
  expires_at timestamptz not null,
  primary key (workspace_id, hash)
);
create index sso_code_expires on privacy.sso_code (workspace_id, expires_at);
select house.protect('privacy.sso_code');
create policy house on privacy.sso_code for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
