-- A search of a million messages costs what one of ten thousand does (`npm run bench -- thread`).
--
-- How often a hashed word occurs the planner cannot know: it took each rare one for common, and walked back from the newest message
-- through the whole workspace. So the function looks among the newest itself, where a page of common words is found soon, and asks
-- the word index only for what is rarer than that. `rows`: a page, not the thousand that the planner takes a function for, or the
-- caller's join reads the whole workspace too.
create or replace function conversations.messages_with(query tsquery, before_id uuid, most integer)
  returns table (conversation_id uuid, seq integer)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog
  as $$
declare
  before uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid);
  notes boolean := house.viewer_kind() in ('house', 'agent');
  wanted integer := case when house.viewer_kind() in ('house', 'agent', 'partner') then most else 0 end;
  newest constant text := '
    from (select m.* from conversations.message m where m.workspace_id = $2 and m.id < $3 order by m.id desc limit 500) m
    where m.words @@ $1 and (m.kind <> ''NOTE'' or $4)';
  there integer;
begin
  execute 'select count(*)' || newest into there using query, house.workspace(), before, notes;
  if there >= wanted then
    return query execute 'select m.conversation_id, m.seq' || newest || ' order by m.id desc limit $5'
      using query, house.workspace(), before, notes, wanted;
    return;
  end if;
  return query execute '
    with found as materialized (
      select m.conversation_id, m.seq, m.id from conversations.message m
      where m.words @@ $1 and m.workspace_id = $2 and m.id < $3 and (m.kind <> ''NOTE'' or $4))
    select f.conversation_id, f.seq from found f order by f.id desc limit $5'
  using query, house.workspace(), before, notes, wanted;
end
$$;
