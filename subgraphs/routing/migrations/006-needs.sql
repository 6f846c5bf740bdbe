-- The first whom an agent can serve is found by one probe for each kind of need in the group, however many wait: those whose need
-- the agent cannot meet are passed over together. Text, because only leakproof comparisons may use an index under row security.
create function routing.need_of(skills text[], weight integer) returns text
  language sql immutable parallel safe
  as $$ select weight || ' ' || array_to_string(skills, chr(31)) $$;
alter table routing.queue_entry
  add column need text collate "C" not null generated always as (routing.need_of(skills, weight)) stored;
create index queue_entry_needs on routing.queue_entry (workspace_id, group_id, need, rank, id)
  where left_at is null and agent_id is null;
