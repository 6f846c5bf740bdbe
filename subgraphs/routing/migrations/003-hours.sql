-- Opening hours count: `open` is what they said when they were last looked at, at their own changes (timer HOURS).
alter table routing.skill_group add column open boolean not null default true;
