-- Letters that a provider carries wait here until it has taken them or they are of no use any more. A table beside the
-- letters: who looks for what is due in any workspace sees neither words nor addresses.
create table privacy.letter_schedule (
  workspace_id uuid not null,
  id uuid not null,
  next_at timestamptz not null,
  useful_until timestamptz not null,
  attempts integer not null default 0,
  -- Whose it is until then; a process that was killed leaves a lease that runs out.
  lease uuid,
  leased_until timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references privacy.delivery (workspace_id, id) on delete cascade
);
create index letter_schedule_due on privacy.letter_schedule (next_at);
select house.protect('privacy.letter_schedule');
create policy house on privacy.letter_schedule for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy plumbing on privacy.letter_schedule for select using ((select house.viewer_kind()) = 'plumbing');

alter table privacy.delivery
  -- In which language it is written: a provider's template is chosen by it.
  add column language text not null default 'zh' check (language in ('zh', 'en')),
  add column given_up_at timestamptz,
  -- The provider's last word; nothing of the letter is in it.
  add column problem text;
