-- Files of messages that came over a channel, which the provider still holds. The message is there and acknowledged; each file is
-- fetched afterwards, in the hands of one at a time, until it is stored or given up. The row is gone then.
create table conversations.incoming_file (
  workspace_id uuid not null,
  message_id uuid not null,
  -- Its place in the message, from 1.
  position smallint not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  -- By what the channel finds it, and what it is called: sealed, as it opens the file at the provider.
  sealed bytea not null,
  next_at timestamptz not null,
  attempts integer not null default 0,
  -- Whoever holds it: what they bring counts only with the lease it was fetched under.
  lease uuid,
  leased_until timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, message_id, position),
  foreign key (workspace_id, conversation_id) references conversations.conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, channel_id) references conversations.channel (workspace_id, id)
);
create index incoming_file_due on conversations.incoming_file (next_at);
create index incoming_file_conversation on conversations.incoming_file (workspace_id, conversation_id);

select house.protect('conversations.incoming_file');
create policy house on conversations.incoming_file using (
  (select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()));
-- The schedule of all workspaces.
create policy plumbing on conversations.incoming_file for select using ((select house.viewer_kind()) = 'plumbing');

-- A provider may say later, and by a code, that its window for answers was closed: then the message waits for the customer.
alter table conversations.receipt add column problem_code text;
