-- Conversations: customers, their sessions, and every word that is said.
--
-- Who sees what, at the row: the house and agents see the workspace; partners too, but no notes; a customer sees the
-- conversations linked to the present session, and after a step-up all of their own.

select house.make_room('conversations');

create table conversations.customer (
  workspace_id uuid not null,
  id uuid not null,
  -- As they gave it, or as staff noted it; how it is shown is decided in domain/display-name.ts.
  chosen_name text,
  salutation text check (salutation in ('MR', 'MS')),
  asked_anonymity boolean not null default false,
  tier text,
  tags text[] not null default '{}',
  locale text not null,
  -- Keyed hash of the contact data last told to privacy: tells a change without keeping the data.
  contact_mac text,
  -- Absorbed by a merge: this row is only the sign that points to who was kept, never to another absorbed one.
  merged_into uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
create index customer_merged on conversations.customer (workspace_id, merged_into) where merged_into is not null;

create table conversations.channel_identity (
  workspace_id uuid not null,
  channel text not null,
  external_id text not null,
  customer_id uuid not null,
  verified boolean not null,
  linked_at timestamptz not null,
  primary key (workspace_id, channel, external_id),
  foreign key (workspace_id, customer_id) references conversations.customer (workspace_id, id) deferrable initially deferred
);
-- WEB and APP know people by the same signed `sub`: one subject, one customer, however many sign in at the same moment.
create unique index channel_identity_subject on conversations.channel_identity (workspace_id, external_id)
  where channel in ('WEB', 'APP');
create index channel_identity_customer on conversations.channel_identity (workspace_id, customer_id);

create table conversations.session (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  resume_hash text not null,
  channel text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references conversations.customer (workspace_id, id)
);
create unique index session_resume on conversations.session (workspace_id, resume_hash);
create index session_customer on conversations.session (workspace_id, customer_id);

create table conversations.conversation (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  status text not null check (status in ('BOT', 'QUEUED', 'ASSIGNED', 'RESOLVED')),
  channel text not null,
  channels text[] not null,
  subject text,
  locale text not null,
  tags text[] not null default '{}',
  -- Counts messages. Given out under the row's lock, so numbers are without a gap and become visible in their order.
  last_seq integer not null default 0,
  customer_read_seq integer not null default 0,
  staff_read_seq integer not null default 0,
  -- Who has it, as routing told; kept after closing, so that an agent finds their old ones.
  assignee_id uuid,
  group_id uuid,
  -- Since the last opening: when that was, since when the customer waits for an answer, when the first reply was given.
  opened_at timestamptz not null,
  waiting_since timestamptz,
  first_reply_at timestamptz,
  human_spoke boolean not null default false,
  outcome text,
  rating integer check (rating between 1 and 5),
  rating_comment text,
  -- Rises with every change: live subscriptions tell by it whether they have seen this state.
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  resolved_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references conversations.customer (workspace_id, id)
);
-- One customer, one thread: there are never two open rooms.
create unique index conversation_open on conversations.conversation (workspace_id, customer_id) where status <> 'RESOLVED';
create index conversation_inbox on conversations.conversation (workspace_id, updated_at, id);
create index conversation_inbox_status on conversations.conversation (workspace_id, status, updated_at, id);
create index conversation_inbox_assignee on conversations.conversation (workspace_id, assignee_id, updated_at, id)
  where assignee_id is not null;
create index conversation_history on conversations.conversation (workspace_id, customer_id, created_at, id);

-- What the present session may read.
create table conversations.session_conversation (
  workspace_id uuid not null,
  session_id uuid not null,
  conversation_id uuid not null,
  primary key (workspace_id, session_id, conversation_id),
  foreign key (workspace_id, session_id) references conversations.session (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversations.conversation (workspace_id, id) on delete cascade
);
create index session_conversation_back on conversations.session_conversation (workspace_id, conversation_id);

create table conversations.message (
  workspace_id uuid not null,
  conversation_id uuid not null,
  seq integer not null,
  id uuid not null,
  kind text not null check (kind in ('TEXT', 'IMAGE', 'FILE', 'VOICE', 'CARD', 'NOTE', 'EVENT')),
  sender_kind text not null check (sender_kind in ('CUSTOMER', 'AGENT', 'BOT', 'SYSTEM')),
  -- The agent or the partner's key. A customer's words are the conversation's customer's, whoever that is after a merge.
  sender_id uuid,
  sender_name text,
  channel text not null,
  -- As written, and with personal data masked; searched and told to other rooms is only what is masked.
  body text not null,
  masked text not null,
  words tsvector not null,
  buttons jsonb not null default '[]',
  client_message_id text,
  -- The customer's message that the machine answers with this.
  in_reply_to uuid,
  created_at timestamptz not null,
  primary key (workspace_id, conversation_id, seq),
  foreign key (workspace_id, conversation_id) references conversations.conversation (workspace_id, id) on delete cascade
);
create unique index message_id on conversations.message (workspace_id, id);
create unique index message_client_id on conversations.message (workspace_id, conversation_id, client_message_id)
  where client_message_id is not null;
-- The machine answers a message once.
create unique index message_answer on conversations.message (workspace_id, in_reply_to) where in_reply_to is not null;
-- Each word carries its workspace (see store/search.ts), so that a search reads no other workspace's postings.
create index message_words on conversations.message using gin (words);

-- Who is writing, until when; lost in a crash, and nobody minds.
create unlogged table conversations.typing (
  workspace_id uuid not null,
  conversation_id uuid not null,
  sender_kind text not null check (sender_kind in ('CUSTOMER', 'AGENT', 'BOT')),
  sender_id uuid not null,
  until timestamptz not null,
  primary key (workspace_id, conversation_id, sender_kind, sender_id)
);

-- What the workspace masks in addition, as privacy told it: checked there, none can run long.
create table conversations.masking (
  workspace_id uuid primary key,
  patterns text[] not null
);

create table conversations.canned_response (
  workspace_id uuid not null,
  id uuid not null,
  shortcut text not null,
  text text not null,
  locale text,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index canned_response_shortcut on conversations.canned_response (workspace_id, shortcut, coalesce(locale, ''));

-- Whoever the present session belongs to: its customer, whom a merge may have changed since the token was signed. Null for
-- anyone but a customer. The three functions read other tables than those whose policies call them, so none calls itself;
-- plpgsql, as it keeps their plans for the connection (in plain SQL each call planned anew: 0.8 ms a statement, measured).
create function conversations.own_customer() returns uuid language plpgsql stable
  as $$
begin
  if house.viewer_kind() <> 'customer' then return null; end if;
  return coalesce(
    (select customer_id from conversations.session where workspace_id = house.workspace() and id = house.session_id()),
    house.viewer_id()::uuid);
end
$$;

create function conversations.of_this_session() returns uuid[] language plpgsql stable
  as $$
begin
  if house.viewer_kind() <> 'customer' then return null; end if;
  return array(
    select conversation_id from conversations.session_conversation
    where workspace_id = house.workspace() and session_id = house.session_id());
end
$$;

create function conversations.readable() returns uuid[] language plpgsql stable
  as $$
begin
  if house.viewer_kind() <> 'customer' then return null; end if;
  if not house.stepped_up() then return conversations.of_this_session(); end if;
  return array(
    select id from conversations.conversation
    where workspace_id = house.workspace() and customer_id = conversations.own_customer());
end
$$;

do $$
declare
  room_table text;
begin
  foreach room_table in array array['customer', 'channel_identity', 'session', 'conversation', 'session_conversation', 'message',
    'typing', 'masking', 'canned_response']
  loop
    perform house.protect(format('conversations.%I', room_table)::regclass);
    execute format('create policy workspace on conversations.%I as restrictive using (workspace_id = (select house.workspace()))', room_table);
    execute format($ddl$create policy house on conversations.%I using ((select house.viewer_kind()) = 'house')$ddl$, room_table);
  end loop;
end
$$;

create policy staff_reads on conversations.customer for select using ((select house.viewer_kind()) in ('agent', 'partner'));
create policy staff_changes on conversations.customer for update using ((select house.viewer_kind()) in ('agent', 'partner'));
create policy own on conversations.customer for select using (id = (select conversations.own_customer()));

create policy staff_reads on conversations.channel_identity for select using ((select house.viewer_kind()) in ('agent', 'partner'));
create policy own on conversations.channel_identity for select using (customer_id = (select conversations.own_customer()));

create policy own on conversations.session for select
  using ((select house.viewer_kind()) = 'customer' and id = (select house.session_id()));
create policy own on conversations.session_conversation for select
  using ((select house.viewer_kind()) = 'customer' and session_id = (select house.session_id()));

create policy staff_reads on conversations.conversation for select using ((select house.viewer_kind()) in ('agent', 'partner'));
create policy staff_changes on conversations.conversation for update using ((select house.viewer_kind()) in ('agent', 'partner'));
create policy own_reads on conversations.conversation for select using (
  id = any ((select conversations.of_this_session())::uuid[])
  or ((select house.stepped_up()) and customer_id = (select conversations.own_customer())));
create policy own_changes on conversations.conversation for update using (
  id = any ((select conversations.of_this_session())::uuid[])
  or ((select house.stepped_up()) and customer_id = (select conversations.own_customer())));

create policy staff_reads on conversations.message for select using ((select house.viewer_kind()) = 'agent');
create policy partner_reads on conversations.message for select
  using ((select house.viewer_kind()) = 'partner' and kind <> 'NOTE');
create policy own_reads on conversations.message for select
  using (kind <> 'NOTE' and conversation_id = any ((select conversations.readable())::uuid[]));
create policy staff_writes on conversations.message for insert
  with check ((select house.viewer_kind()) = 'agent' and sender_kind in ('AGENT', 'SYSTEM'));
create policy partner_writes on conversations.message for insert
  with check ((select house.viewer_kind()) = 'partner' and sender_kind in ('BOT', 'SYSTEM') and kind <> 'NOTE');
create policy own_writes on conversations.message for insert with check (
  sender_kind in ('CUSTOMER', 'SYSTEM') and kind <> 'NOTE' and conversation_id = any ((select conversations.readable())::uuid[]));

create policy staff on conversations.typing using ((select house.viewer_kind()) in ('agent', 'partner'));
create policy own on conversations.typing using (conversation_id = any ((select conversations.readable())::uuid[]));

create policy everyone_reads on conversations.masking for select using ((select house.viewer_kind()) in ('customer', 'agent', 'partner'));

create policy staff on conversations.canned_response using ((select house.viewer_kind()) in ('agent', 'partner'));

-- Candidates of a search, newest first. Under row-level security a filter by `@@` may not go before the policies (it is not
-- leakproof), so the planner would read every message of the workspace instead of the word index. Here it may; what comes
-- out keeps the same two conditions as the policies, and the caller joins it with the table itself, policies and all.
-- Planned for its words: rare ones by the word index, common ones from the newest message backwards until enough are found.
create function conversations.messages_with(query tsquery, before_id uuid, most integer)
  returns table (conversation_id uuid, seq integer)
  language plpgsql stable security definer set search_path = pg_catalog
  as $$
begin
  return query execute '
    select m.conversation_id, m.seq from conversations.message m
    where m.words @@ $1 and m.workspace_id = $2 and m.id < $3 and (m.kind <> ''NOTE'' or $4)
    order by m.id desc limit $5'
  using query, house.workspace(), coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid),
    house.viewer_kind() in ('house', 'agent'), case when house.viewer_kind() in ('house', 'agent', 'partner') then most else 0 end;
end
$$;
