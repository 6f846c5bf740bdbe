-- From which network addresses a key may be used (CIDR); empty: from everywhere. What it may cost a minute; null: no limit of its own.
alter table privacy.api_key add column allowed_addresses text[] not null default '{}';
alter table privacy.api_key add column cost_per_minute integer check (cost_per_minute between 1 and 10000000);

-- What a key did on one day (UTC). Counted in the gateways and added here every few seconds: a request costs no write.
create table privacy.api_key_usage (
  workspace_id uuid not null,
  key_id uuid not null,
  day date not null,
  requests bigint not null,
  refused bigint not null,
  cost bigint not null,
  primary key (workspace_id, key_id, day),
  foreign key (workspace_id, key_id) references privacy.api_key (workspace_id, id) on delete cascade
);
select house.protect('privacy.api_key_usage');
create policy house on privacy.api_key_usage for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff on privacy.api_key_usage for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'agent');
create policy own on privacy.api_key_usage for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'partner' and key_id::text = (select house.viewer_id()));

-- Which batches were added: a gateway that got no answer tells again.
create table privacy.api_key_usage_batch (
  workspace_id uuid not null,
  batch uuid not null,
  added_at timestamptz not null,
  primary key (workspace_id, batch)
);
select house.protect('privacy.api_key_usage_batch');
create policy house on privacy.api_key_usage_batch for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
