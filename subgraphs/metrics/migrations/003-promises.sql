-- Promised answers, met or missed: one row a promise, which its kind and its end tell apart within a conversation.
create table metrics.promise (
  workspace_id uuid not null,
  conversation_id uuid not null,
  kind text not null check (kind in ('FIRST', 'NEXT')),
  due_at timestamptz not null,
  met boolean not null,
  -- When it was answered in time, or when it was late.
  settled_at timestamptz not null,
  group_id uuid not null,
  -- Who answered, or who had the conversation when it was late; null: nobody.
  agent_id uuid,
  primary key (workspace_id, conversation_id, kind, due_at)
);
select house.protect('metrics.promise');
create policy house_counts on metrics.promise for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff_reads on metrics.promise for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
