-- After how many days without a word what was said is deleted, as privacy told it. No row, or null: it is kept.
create table conversations.retention (
  workspace_id uuid primary key,
  days integer
);
select house.protect('conversations.retention');
create policy house on conversations.retention
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy plumbing_reads on conversations.retention for select using ((select house.viewer_kind()) = 'plumbing');
-- The sweep finds those who have been silent the longest without reading the others.
create index customer_silent on conversations.customer (workspace_id, updated_at) where merged_into is null;
