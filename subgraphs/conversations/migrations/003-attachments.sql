-- Attachments: the files of messages. The bytes lie elsewhere, sealed by a key that is kept here: with the row they are gone.

create table conversations.attachment (
  workspace_id uuid not null,
  id uuid not null,
  -- Who uploads it, and for a customer in which session: nobody else may send it.
  uploader_kind text not null check (uploader_kind in ('CUSTOMER', 'AGENT', 'BOT')),
  uploader_id uuid not null,
  session_id uuid,
  content_type text not null,
  bytes integer not null check (bytes > 0),
  -- Its name, the key of its bytes and what was said in it, sealed.
  sealed text not null,
  -- WAITING for its bytes; STORED once they are there and are what they were said to be.
  state text not null default 'WAITING' check (state in ('WAITING', 'STORED')),
  -- Null until it is sent; then its place in the message.
  conversation_id uuid,
  message_id uuid,
  position smallint,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  check ((message_id is null) = (conversation_id is null) and (message_id is null) = (position is null)),
  foreign key (workspace_id, conversation_id) references conversations.conversation (workspace_id, id) on delete cascade
);
create index attachment_message on conversations.attachment (workspace_id, message_id, position) where message_id is not null;
create index attachment_conversation on conversations.attachment (workspace_id, conversation_id) where conversation_id is not null;
create index attachment_unsent on conversations.attachment (created_at) where message_id is null;
create index attachment_session on conversations.attachment (workspace_id, session_id) where session_id is not null;

-- Bytes whose row is gone, by whatever way: they are deleted from where they lie soon after.
create table conversations.dropped_file (
  workspace_id uuid not null,
  id uuid not null,
  dropped_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

select house.protect('conversations.attachment');
select house.protect('conversations.dropped_file');

create policy house on conversations.attachment using (
  (select house.viewer_kind()) = 'house' and workspace_id = (select house.workspace()));
create policy staff_reads on conversations.attachment for select using (
  (select house.viewer_kind()) = 'agent' and workspace_id = (select house.workspace()));
create policy partner_reads on conversations.attachment for select using (
  (select house.viewer_kind()) = 'partner' and workspace_id = (select house.workspace())
  and (message_id is not null or uploader_id::text = (select house.viewer_id())));
create policy own_reads on conversations.attachment for select using (
  workspace_id = (select house.workspace()) and conversation_id = any ((select conversations.readable())::uuid[]));
create policy own_uploads on conversations.attachment for select using (
  (select house.viewer_kind()) = 'customer' and workspace_id = (select house.workspace())
  and session_id = (select house.session_id()));
create policy staff_sends on conversations.attachment for update using (
  (select house.viewer_kind()) in ('agent', 'partner') and workspace_id = (select house.workspace())
  and message_id is null and uploader_id::text = (select house.viewer_id()))
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy own_sends on conversations.attachment for update using (
  (select house.viewer_kind()) = 'customer' and workspace_id = (select house.workspace())
  and message_id is null and session_id = (select house.session_id()))
  with check (workspace_id = (select house.workspace()) and conversation_id = any ((select conversations.readable())::uuid[]));
-- What was never sent is swept in all workspaces.
create policy plumbing_reads on conversations.attachment for select using (
  (select house.viewer_kind()) = 'plumbing' and message_id is null);
create policy plumbing_sweeps on conversations.attachment for delete using (
  (select house.viewer_kind()) = 'plumbing' and message_id is null);

-- Ids alone: whoever deletes a file's row, the plumbing sweeps its bytes.
create policy drop on conversations.dropped_file for insert with check (
  (select house.viewer_kind()) = 'plumbing' or workspace_id = (select house.workspace()));
create policy plumbing on conversations.dropped_file using ((select house.viewer_kind()) = 'plumbing');

create function conversations.drop_file() returns trigger language plpgsql
  as $$
begin
  insert into conversations.dropped_file (workspace_id, id) values (old.workspace_id, old.id);
  return null;
end
$$;
create trigger drop_file after delete on conversations.attachment for each row execute function conversations.drop_file();
