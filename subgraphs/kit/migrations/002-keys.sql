-- Keys. Everything that customers say and how they are reached is sealed by the application; here lie the keys, wrapped.
--
-- The master key (environment, file or KMS) wraps a workspace's keys; a workspace's key and a piece outside of this table
-- wrap a data key; a customer's data key seals what is theirs. All of it is the house's alone: no caller's viewer finds a key.

create table house.workspace_key (
  workspace_id uuid not null,
  -- DATA wraps data keys and is rotated; INDEX makes the keyed hashes that are searched and looked up, and stays.
  purpose text not null check (purpose in ('DATA', 'INDEX')),
  version integer not null,
  master_id text not null,
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, purpose, version)
);
select house.protect('house.workspace_key');
create policy house_only on house.workspace_key for all
  using ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()))
  with check ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()));
-- An operator rotates in every workspace.
create policy plumbing on house.workspace_key for all using ((select house.viewer_kind()) = 'plumbing')
  with check ((select house.viewer_kind()) = 'plumbing');

create table house.data_key (
  workspace_id uuid not null,
  id uuid not null,
  -- Null: the workspace's own, for what is no customer's.
  customer_id uuid,
  suite text not null check (suite in ('AES_256_GCM', 'SM4')),
  workspace_key_version integer not null,
  wrapped bytea not null,
  -- What is sealed from now on is sealed with it; the others of this customer only open.
  sealing boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create unique index data_key_sealing on house.data_key
  (workspace_id, coalesce(customer_id, '00000000-0000-0000-0000-000000000000'::uuid)) where sealing;
create index data_key_customer on house.data_key (workspace_id, customer_id);
create index data_key_version on house.data_key (workspace_id, workspace_key_version);
select house.protect('house.data_key');
create policy house_only on house.data_key for all
  using ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()))
  with check ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()));

-- The pieces, where they have no place of their own.
create table house.key_piece (
  workspace_id uuid not null,
  key_id uuid not null,
  piece bytea not null,
  primary key (workspace_id, key_id)
);
select house.protect('house.key_piece');
create policy house_only on house.key_piece for all
  using ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()))
  with check ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()));

-- Keys that are destroyed in the database and whose pieces have still to go: written in the transaction that destroys, and
-- forgotten when the piece is gone, so that a kill in between leaves nothing half destroyed.
create table house.key_shred (
  workspace_id uuid not null,
  key_id uuid not null,
  primary key (workspace_id, key_id)
);
select house.protect('house.key_shred');
create policy house_only on house.key_shred for all
  using ((select house.viewer_kind()) in ('house', 'plumbing') and ((select house.viewer_kind()) = 'plumbing' or workspace_id = (select house.workspace())))
  with check ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()));

-- Which suite seals what is new.
create table house.sealing (
  workspace_id uuid primary key,
  suite text not null check (suite in ('AES_256_GCM', 'SM4'))
);
select house.protect('house.sealing');
create policy house_only on house.sealing for all
  using ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()))
  with check ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()));
