-- An encoder beside the n-grams: models are stored in another form, so those that are there are fitted anew at once; until then,
-- seconds after the start, humans answer.

update intents.workspace_state set model_version = null;
delete from intents.model;
insert into intents.schedule (workspace_id, kind, subject_id, due_at)
  select distinct workspace_id, 'REFIT', workspace_id, now() from intents.example
  on conflict do nothing;

-- An audit is a human's word on what a message meant. What the machine had taken it for stays beside it.
alter table intents.classification
  add column guessed_intent_id uuid,
  add column audited_at timestamptz;
create index classification_audited on intents.classification (workspace_id, audited_at desc) where audited_at is not null;

-- Since when the audited precision of what the machine answers by itself is too low; null while it is not.
alter table intents.workspace_state add column doubted_since timestamptz;
