-- Whom a draft is offered to: the agents of the group that its conversation would get (src/store/drafts.ts).

-- Of a message that was classified REVIEW: null while routing has not said yet, whose draft then waits unseen by agents; empty: every
-- agent. It stands with the message and not with its draft, as what routing says may come before the draft or after it.
alter table intents.classification add column reviewers text[] default '{}';
alter table intents.classification alter column reviewers drop default;

alter table intents.schedule drop constraint schedule_kind_check;
-- DRAFT_OFFER (subject: the draft): nobody of the group has decided it, so every agent may.
alter table intents.schedule add check (kind in ('DRAFT_TIMEOUT', 'DRAFT_OFFER', 'REFIT', 'LOOKUP'));
