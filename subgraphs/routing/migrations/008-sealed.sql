-- Notes of a hand-over are sealed under the key of the customer of whom they speak (kit/src/sealing).
--
-- Only the application can seal. A database that a preview filled cannot be brought along.
alter table routing.assignment no force row level security;
do $$
begin
  if exists (select from routing.assignment where note is not null or end_note is not null) then
    raise exception 'This database was filled by a preview that did not seal notes yet, and cannot be brought along: begin with an empty one (another LIUKE_DATA, or another DATABASE_URL).';
  end if;
end
$$;
alter table routing.assignment force row level security;

alter table routing.assignment
  alter column note type bytea using null,
  alter column end_note type bytea using null;
