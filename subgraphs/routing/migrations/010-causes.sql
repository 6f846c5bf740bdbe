-- How an agent came to a conversation, so that it can be worded in any language; the reason says it in English.
--
-- What came before is told apart by whether the rules chose, and where they did not by the shape of its reason. Who did it is
-- in those reasons by name alone, and stays unknown.
alter table routing.assignment
  add column cause text not null default 'CHOSEN'
    check (cause in ('CHOSEN', 'TAKEN', 'TRANSFERRED', 'ASSIGNED', 'CAME_BACK')),
  add column caused_by uuid;

alter table routing.assignment no force row level security;
alter table routing.decision no force row level security;
update routing.assignment a set cause = case
    when reason like 'Transferred by %' then 'TRANSFERRED'
    when reason like 'Assigned by %' or reason like 'Forced by %' then 'ASSIGNED'
    when reason like 'Came back to %' then 'CAME_BACK'
    else 'TAKEN'
  end
  where (reason like 'Transferred by %' or reason like 'Assigned by %' or reason like 'Forced by %' or reason like 'Came back to %'
      or reason like '% took it; load %')
    and not exists (select from routing.decision d where d.workspace_id = a.workspace_id and d.assignment_id = a.id);
alter table routing.assignment force row level security;
alter table routing.decision force row level security;

alter table routing.assignment alter column cause drop default;
