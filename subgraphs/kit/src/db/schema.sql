-- The schema house as its migrations leave it: npm run pictures writes this file, npm test compares it.

create function house.make_room(room text) returns void language plpgsql volatile parallel unsafe;
create function house.protect(target regclass) returns void language plpgsql volatile parallel unsafe;
create function house.session_id() returns uuid language sql stable parallel safe;
create function house.stepped_up() returns boolean language sql stable parallel safe;
create function house.viewer_id() returns text language sql stable parallel safe;
create function house.viewer_kind() returns text language sql stable parallel safe;
create function house.workspace() returns uuid language sql stable parallel safe;

create table house.data_key (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid,
  suite text not null,
  workspace_key_version integer not null,
  wrapped bytea not null,
  sealing boolean not null default true,
  created_at timestamp with time zone not null default now(),
  constraint data_key_pkey PRIMARY KEY (workspace_id, id),
  constraint data_key_suite_check CHECK ((suite = ANY (ARRAY['AES_256_GCM'::text, 'SM4'::text])))
);
CREATE INDEX data_key_customer ON house.data_key USING btree (workspace_id, customer_id);
CREATE UNIQUE INDEX data_key_sealing ON house.data_key USING btree (workspace_id, COALESCE(customer_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE sealing;
CREATE INDEX data_key_version ON house.data_key USING btree (workspace_id, workspace_key_version);
alter table house.data_key enable row level security;
alter table house.data_key force row level security;
create policy house_only on house.data_key for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on house.data_key to liuke_app;

create table house.key_piece (
  workspace_id uuid not null,
  key_id uuid not null,
  piece bytea not null,
  constraint key_piece_pkey PRIMARY KEY (workspace_id, key_id)
);
alter table house.key_piece enable row level security;
alter table house.key_piece force row level security;
create policy house_only on house.key_piece for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on house.key_piece to liuke_app;

create table house.key_shred (
  workspace_id uuid not null,
  key_id uuid not null,
  constraint key_shred_pkey PRIMARY KEY (workspace_id, key_id)
);
alter table house.key_shred enable row level security;
alter table house.key_shred force row level security;
create policy house_only on house.key_shred for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['house'::text, 'plumbing'::text])) AND ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR (workspace_id = ( SELECT house.workspace() AS workspace)))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on house.key_shred to liuke_app;

create table house.migration (
  room text not null,
  file text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (room, file)
);

create table house.sealing (
  workspace_id uuid not null,
  suite text not null,
  constraint sealing_pkey PRIMARY KEY (workspace_id),
  constraint sealing_suite_check CHECK ((suite = ANY (ARRAY['AES_256_GCM'::text, 'SM4'::text])))
);
alter table house.sealing enable row level security;
alter table house.sealing force row level security;
create policy house_only on house.sealing for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on house.sealing to liuke_app;

create table house.workspace (
  id uuid not null,
  key text not null,
  name text not null,
  settings jsonb not null default '{}'::jsonb,
  constraint workspace_pkey PRIMARY KEY (id),
  constraint workspace_key_key UNIQUE (key)
);
alter table house.workspace enable row level security;
alter table house.workspace force row level security;
create policy change on house.workspace for update to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (id = ( SELECT house.workspace() AS workspace))));
create policy read on house.workspace for select to public
  using (((id = ( SELECT house.workspace() AS workspace)) OR (key = ( SELECT NULLIF(current_setting('liuke.workspace_key'::text, true), ''::text) AS "nullif")) OR (( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text)));
create policy write on house.workspace for insert to public
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on house.workspace to liuke_app;

create table house.workspace_key (
  workspace_id uuid not null,
  purpose text not null,
  version integer not null,
  master_id text not null,
  wrapped bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint workspace_key_pkey PRIMARY KEY (workspace_id, purpose, version),
  constraint workspace_key_purpose_check CHECK ((purpose = ANY (ARRAY['DATA'::text, 'INDEX'::text])))
);
alter table house.workspace_key enable row level security;
alter table house.workspace_key force row level security;
create policy house_only on house.workspace_key for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy plumbing on house.workspace_key for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text))
  with check ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on house.workspace_key to liuke_app;

create table house.workspace_secret (
  workspace_id uuid not null,
  name text not null,
  value text not null,
  constraint workspace_secret_pkey PRIMARY KEY (workspace_id, name),
  constraint workspace_secret_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES house.workspace(id) ON DELETE CASCADE
);
alter table house.workspace_secret enable row level security;
alter table house.workspace_secret force row level security;
create policy house_only on house.workspace_secret for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on house.workspace_secret to liuke_app;
