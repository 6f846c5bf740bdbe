-- The schema house as its migrations leave it: npm run pictures writes this file, npm test compares it.

create function house.make_room(room text) returns void language plpgsql volatile parallel unsafe;
create function house.protect(target regclass) returns void language plpgsql volatile parallel unsafe;
create function house.session_id() returns uuid language sql stable parallel safe;
create function house.stepped_up() returns boolean language sql stable parallel safe;
create function house.viewer_id() returns text language sql stable parallel safe;
create function house.viewer_kind() returns text language sql stable parallel safe;
create function house.workspace() returns uuid language sql stable parallel safe;

create table house.migration (
  room text not null,
  file text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (room, file)
);

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
