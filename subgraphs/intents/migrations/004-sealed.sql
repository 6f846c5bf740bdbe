-- From here on nothing of what customers said stands readable in this room: what messages were taken to mean, drafts, dialogues and
-- examples are sealed (kit/src/sealing), a customer's under the customer's key; examples are told apart by keyed hashes, and the
-- model, in which their words stand too, is sealed under the workspace's key.
--
-- Only the application can seal. A database that a preview filled cannot be brought along.
do $$
declare
  filled boolean := false;
  here boolean;
  part text;
begin
  foreach part in array array['classification', 'draft', 'dialogue', 'example', 'model'] loop
    execute format('alter table intents.%I no force row level security', part);
    execute format('select exists (select from intents.%I)', part) into here;
    filled := filled or here;
    execute format('alter table intents.%I force row level security', part);
  end loop;
  if filled then
    raise exception 'This database was filled by a preview that did not seal what customers said yet, and cannot be brought along: begin with an empty one (another LIUKE_DATA, or another DATABASE_URL).';
  end if;
end
$$;

alter table intents.classification alter column text type bytea using null;
alter table intents.draft
  -- {"question", "text", "buttons"} as JSON.
  add column content bytea not null,
  drop column question, drop column text, drop column buttons;
alter table intents.dialogue
  -- {"slots", "state"} as JSON.
  add column content bytea not null,
  drop column slots, drop column state;
-- Its key is the keyed hash of what makes two texts the same sample.
alter table intents.example alter column text type bytea using null;
