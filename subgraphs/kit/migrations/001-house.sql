-- The house that all rooms stand in: who is asking, the workspaces, and what every room is given.
--
-- Every transaction sets who asks (liuke.*), row-level security reads it. All tables are protected by FORCE row security, so
-- that it holds for their owner too; the application works as liuke_app, which can neither bypass it nor change a table.

do $$
begin
  if not exists (select from pg_roles where rolname = 'liuke_app') then
    create role liuke_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception
  -- Roles belong to the whole server: another database's migration may make it in the same moment. A login that may not
  -- make roles goes without: it works as the tables' owner, whom FORCE row security binds as well.
  when duplicate_object or unique_violation or insufficient_privilege then null;
end
$$;

-- Who asks. Written by the kit at the start of every transaction; null (or nobody) where nothing was set, so that a statement
-- outside of any transaction of ours sees nothing. Policies use them as scalar sub-selects, `(select house.workspace())`: the
-- planner then evaluates them once a statement and not once a row.

create function house.workspace() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('liuke.workspace', true), '')::uuid $$;

create function house.viewer_kind() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('liuke.viewer_kind', true), ''), 'nobody') $$;

create function house.viewer_id() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('liuke.viewer_id', true), '') $$;

create function house.session_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('liuke.session', true), '')::uuid $$;

-- Whether the proof of identity was fresh as the transaction began, by the application's clock.
create function house.stepped_up() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('liuke.stepped_up', true) = 'on', false) $$;

-- house.protect('room.table'): from here on only policies let rows through, for the owner as well.
create function house.protect(target regclass) returns void language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  if exists (select from pg_roles where rolname = 'liuke_app') then
    execute format('grant select, insert, update, delete on %s to liuke_app', target);
  end if;
end
$$;

-- house.make_room('conversations'): the room's schema with the two tables of its event line.
create function house.make_room(room text) returns void language plpgsql
  as $$
begin
  execute format('create schema %I', room);
  if exists (select from pg_roles where rolname = 'liuke_app') then
    execute format('grant usage on schema %I to liuke_app', room);
  end if;

  -- Said, and not yet accepted by the bus: a row is written in the transaction of the fact itself and deleted once every
  -- hearing room has it. `position` is the order in which it is told; `nudges` are topics to wake, told again by the relay
  -- when the process that said it (`said_by`) may have died before.
  execute format($ddl$
    create table %I.outbox (
      workspace_id uuid not null,
      id uuid not null,
      position bigint generated always as identity,
      name text not null,
      key text not null,
      payload jsonb not null,
      nudges text[] not null default '{}',
      said_by uuid not null,
      said_at timestamptz not null,
      primary key (workspace_id, id)
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)
    $ddl$, room);
  execute format('create index outbox_position on %I.outbox (position)', room);

  -- One row an event that came: heard (heard_at, payload emptied), waiting (next_at: when it is tried again, as soon as no
  -- earlier one of its key waits) or dead (dead_at: an operator decides).
  execute format($ddl$
    create table %I.inbox (
      workspace_id uuid not null,
      event_id uuid not null,
      position bigint generated always as identity,
      name text not null,
      key text not null,
      payload jsonb,
      said_at timestamptz not null,
      heard_at timestamptz,
      attempts integer not null default 0,
      next_at timestamptz,
      dead_at timestamptz,
      error text,
      primary key (workspace_id, event_id),
      check ((payload is null) = (heard_at is not null))
    )
    $ddl$, room);
  execute format('create index inbox_waiting on %I.inbox (workspace_id, key, position) where heard_at is null and dead_at is null', room);
  execute format('create index inbox_dead on %I.inbox (workspace_id, dead_at) where dead_at is not null', room);
  execute format('create index inbox_heard on %I.inbox using brin (heard_at)', room);

  execute format('select house.protect(%L)', format('%I.outbox', room));
  execute format('select house.protect(%L)', format('%I.inbox', room));

  -- Whoever may write a fact may say it, within the own workspace; reading is the relay's (plumbing) and the house's.
  execute format('create policy say on %I.outbox for insert with check (workspace_id = (select house.workspace()))', room);
  execute format($ddl$
    create policy read on %I.outbox for select using (
      (select house.viewer_kind()) = 'plumbing'
      or ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace())))
    $ddl$, room);
  execute format($ddl$create policy relay on %I.outbox for delete using ((select house.viewer_kind()) = 'plumbing')$ddl$, room);
  execute format($ddl$
    create policy hear on %I.inbox for all using (
      (select house.viewer_kind()) = 'plumbing'
      or ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace())))
    with check (
      (select house.viewer_kind()) = 'plumbing'
      or ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace())))
    $ddl$, room);
end
$$;

-- A customer of Liuke: a brand or a shop. `settings` is what its own viewers may all read; nothing secret belongs there.
create table house.workspace (
  id uuid primary key,
  key text not null unique,
  name text not null,
  settings jsonb not null default '{}'
);
select house.protect('house.workspace');

-- Before there is a viewer, a widget names the workspace by its public key: the transaction that looks it up sets the key it
-- looks for, and sees that row alone. Schedules (plumbing) walk over all.
create policy read on house.workspace for select using (
  id = (select house.workspace())
  or key = (select nullif(current_setting('liuke.workspace_key', true), ''))
  or (select house.viewer_kind()) = 'plumbing');
create policy write on house.workspace for insert with check ((select house.viewer_kind()) = 'house' and id = (select house.workspace()));
create policy change on house.workspace for update using ((select house.viewer_kind()) = 'house' and id = (select house.workspace()));

-- Secrets of a workspace (name `identity`: the HS256 secret by which its shop signs who a customer is). A table of their own
-- and not a column: a policy hides rows, so no grant and no column list can be forgotten when settings are read.
create table house.workspace_secret (
  workspace_id uuid not null references house.workspace (id) on delete cascade,
  name text not null,
  value text not null,
  primary key (workspace_id, name)
);
select house.protect('house.workspace_secret');
create policy house_only on house.workspace_secret for all
  using ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()))
  with check ((select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()));

do $$
begin
  if exists (select from pg_roles where rolname = 'liuke_app') then
    grant usage on schema house to liuke_app;
  end if;
end
$$;
