-- Webhooks for partners: who is told of what, what there was to tell, and what is on its way.

create table conversations.webhook (
  workspace_id uuid not null,
  id uuid not null,
  url text not null,
  events text[] not null,
  enabled boolean not null,
  -- Why we ceased to send, where we did and not the partner.
  disabled_reason text check (disabled_reason in ('FAILED_TOO_LONG', 'GONE')),
  -- What is signed with: the present secret, and until when an old one counts too; sealed.
  sealed text not null,
  -- What its owner may see: an event beyond it is not sent.
  scopes text[] not null,
  last_delivered_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);

-- What there was to tell, as long as it can be sent again. The body is sealed; the customer's id is there to forget them by.
create table conversations.webhook_event (
  workspace_id uuid not null,
  position bigint generated always as identity,
  id uuid not null,
  type text not null,
  -- Events of one key are told in their order.
  key text not null,
  customer_id uuid,
  sealed text not null,
  at timestamptz not null,
  primary key (workspace_id, position)
);
create unique index webhook_event_id on conversations.webhook_event (workspace_id, id);
create index webhook_event_at on conversations.webhook_event (workspace_id, at);
create index webhook_event_customer on conversations.webhook_event (workspace_id, customer_id) where customer_id is not null;

-- One row an event and webhook, and another each time it is sent again. Of those that wait for one webhook under one key only the
-- first has a finite next_at. Moved under the webhook's lock.
create table conversations.webhook_delivery (
  workspace_id uuid not null,
  id bigint generated always as identity,
  webhook_id uuid not null,
  position bigint not null,
  key text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD')),
  next_at timestamptz not null,
  attempts integer not null default 0,
  first_tried_at timestamptz,
  -- Whoever holds it: a result counts only with the lease it was tried under.
  lease uuid,
  leased_until timestamptz,
  last_status integer,
  last_error text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, webhook_id) references conversations.webhook (workspace_id, id) on delete cascade,
  foreign key (workspace_id, position) references conversations.webhook_event (workspace_id, position) on delete cascade
);
create index webhook_delivery_due on conversations.webhook_delivery (next_at) where state = 'WAITING' and next_at < 'infinity';
create index webhook_delivery_order on conversations.webhook_delivery (workspace_id, webhook_id, key, id) where state = 'WAITING';
create index webhook_delivery_log on conversations.webhook_delivery (workspace_id, webhook_id, id);
create index webhook_delivery_event on conversations.webhook_delivery (workspace_id, position);

do $$
declare
  room_table text;
begin
  foreach room_table in array array['webhook', 'webhook_event', 'webhook_delivery']
  loop
    perform house.protect(format('conversations.%I', room_table)::regclass);
    execute format($ddl$create policy house on conversations.%I using (
      (select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()))$ddl$, room_table);
  end loop;
end
$$;

-- The schedule of all workspaces: ids and moments.
create policy plumbing on conversations.webhook_delivery for select using ((select house.viewer_kind()) = 'plumbing');
-- What is too old to be sent again is forgotten in all workspaces.
create policy plumbing_reads on conversations.webhook_event for select using ((select house.viewer_kind()) = 'plumbing');
create policy plumbing_forgets on conversations.webhook_event for delete using ((select house.viewer_kind()) = 'plumbing');
