-- What the rooms have told of a customer for an export, until the archive is no longer kept. The house's alone: who may fetch it
-- has a signed link.
alter table privacy.data_request add column expires_at timestamptz;

create table privacy.export_part (
  workspace_id uuid not null,
  request_id uuid not null,
  part integer not null,
  room text not null,
  section text not null,
  rows integer not null,
  -- JSON lines, sealed.
  lines bytea not null,
  primary key (workspace_id, request_id, part),
  foreign key (workspace_id, request_id) references privacy.data_request (workspace_id, id) on delete cascade
);
select house.protect('privacy.export_part');
create policy house on privacy.export_part for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- Who asked sees what each room has answered.
create policy staff on privacy.data_request_answer for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy own on privacy.data_request_answer for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer'
    and request_id in (select id from privacy.data_request r where r.workspace_id = data_request_answer.workspace_id));
