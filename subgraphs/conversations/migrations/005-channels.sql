-- Channels: the providers that a workspace has connected, how each customer is reached over them, and what is on its way out.

create table conversations.channel (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  enabled boolean not null,
  last_received_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index channel_id on conversations.channel (id);

-- The provider's settings, sealed. A table of their own: a policy hides rows, so no column list can be forgotten.
create table conversations.channel_settings (
  workspace_id uuid not null,
  channel_id uuid not null,
  sealed text not null,
  updated_at timestamptz not null,
  primary key (workspace_id, channel_id),
  foreign key (workspace_id, channel_id) references conversations.channel (workspace_id, id) on delete cascade
);

-- How somebody is reached over one channel. Whose it is says channel_identity (kind and external_id), so a merge moves it along.
create table conversations.reach (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  kind text not null,
  external_id text not null,
  -- The provider's window for answers counts from here; null: they have never written.
  last_received_at timestamptz,
  -- What the channel needs to answer, e.g. an e-mail thread's references: its own JSON, read by it alone.
  context text,
  -- When the provider was asked who it is; null: not yet.
  identified_at timestamptz,
  -- False once they have left (unsubscribed, blocked).
  reachable boolean not null default true,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references conversations.channel (workspace_id, id)
);
create unique index reach_address on conversations.reach (workspace_id, channel_id, external_id);
create index reach_identity on conversations.reach (workspace_id, kind, external_id);

-- What one person is known by over several channels (a WeChat UnionID, a phone number that a provider or the workspace vouches
-- for), as keyed hashes.
create table conversations.identity_link (
  workspace_id uuid not null,
  link_mac text not null,
  customer_id uuid not null,
  linked_at timestamptz not null,
  primary key (workspace_id, link_mac),
  foreign key (workspace_id, customer_id) references conversations.customer (workspace_id, id) deferrable initially deferred
);
create index identity_link_customer on conversations.identity_link (workspace_id, customer_id);

-- What a provider has told us, by its own id of it: told again, nothing happens again.
create table conversations.received (
  workspace_id uuid not null,
  channel_id uuid not null,
  provider_id text not null,
  message_id uuid,
  received_at timestamptz not null,
  primary key (workspace_id, channel_id, provider_id)
);
create index received_at on conversations.received using brin (received_at);

-- One row a message that leaves the house. Of those that wait in one conversation for one reach only the first has a finite
-- next_at: what is said later goes later, and finding the due ones costs what is due. Moved under the conversation's lock.
create table conversations.delivery (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  seq integer not null,
  channel_id uuid not null,
  reach_id uuid not null,
  state text not null check (state in ('WAITING', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
  next_at timestamptz not null,
  attempts integer not null default 0,
  -- Parts of the message that the provider has taken already.
  parts_sent integer not null default 0,
  -- Whoever holds it: a result counts only with the lease it was tried under.
  lease uuid,
  leased_until timestamptz,
  problem_code text,
  problem text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, conversation_id) references conversations.conversation (workspace_id, id) on delete cascade
);
create index delivery_due on conversations.delivery (next_at) where state = 'WAITING';
create index delivery_order on conversations.delivery (workspace_id, conversation_id, reach_id, seq) where state = 'WAITING';
create index delivery_failed on conversations.delivery (workspace_id, reach_id, seq) where state = 'FAILED';

-- The provider's ids of what we sent, for its reports. A report may come before we know the id: it waits here without a message.
create table conversations.receipt (
  workspace_id uuid not null,
  channel_id uuid not null,
  provider_id text not null,
  message_id uuid,
  state text check (state in ('SENT', 'DELIVERED', 'READ', 'FAILED')),
  problem text,
  at timestamptz not null,
  primary key (workspace_id, channel_id, provider_id)
);
create index receipt_message on conversations.receipt (workspace_id, message_id) where message_id is not null;

do $$
declare
  room_table text;
begin
  foreach room_table in array array['channel', 'channel_settings', 'reach', 'identity_link', 'received', 'delivery', 'receipt']
  loop
    perform house.protect(format('conversations.%I', room_table)::regclass);
    execute format($ddl$create policy house on conversations.%I using (
      (select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()))$ddl$, room_table);
  end loop;
end
$$;

create policy staff_reads on conversations.channel for select
  using ((select house.viewer_kind()) in ('agent', 'partner') and workspace_id = (select house.workspace()));
-- The gateway finds the channel that a webhook names, before there is any workspace: the one whose id the transaction says.
create policy plumbing_by_id on conversations.channel for select using (
  (select house.viewer_kind()) = 'plumbing'
  and id = (select nullif(current_setting('conversations.channel_id', true), '')::uuid));

create policy staff_reads on conversations.reach for select
  using ((select house.viewer_kind()) in ('agent', 'partner') and workspace_id = (select house.workspace()));

-- Whoever may reply may also send the reply on its way.
create policy staff on conversations.delivery for select
  using ((select house.viewer_kind()) in ('agent', 'partner') and workspace_id = (select house.workspace()));
create policy staff_sends on conversations.delivery for insert
  with check ((select house.viewer_kind()) in ('agent', 'partner') and workspace_id = (select house.workspace()));
create policy own_reads on conversations.delivery for select using (
  workspace_id = (select house.workspace()) and conversation_id = any ((select conversations.readable())::uuid[]));
-- The schedule of all workspaces: ids and moments, no words and no names.
create policy plumbing on conversations.delivery for select using ((select house.viewer_kind()) = 'plumbing');
