-- Questions that nothing answered are sealed under their customer's key (kit/src/sealing). They are grouped by keyed hashes of their
-- words, and equal ones are known by the hash of the whole.
--
-- Only the application can seal. A database that a preview filled cannot be brought along.
alter table knowledge.missed_question no force row level security;
alter table knowledge.question_cluster no force row level security;
do $$
begin
  if exists (select from knowledge.missed_question) or exists (select from knowledge.question_cluster) then
    raise exception 'This database was filled by a preview that did not seal questions yet, and cannot be brought along: begin with an empty one (another LIUKE_DATA, or another DATABASE_URL).';
  end if;
end
$$;
alter table knowledge.missed_question force row level security;
alter table knowledge.question_cluster force row level security;

alter table knowledge.missed_question
  alter column text type bytea using null,
  add column alike text not null;
comment on column knowledge.missed_question.words is 'Keyed hashes of the words.';
comment on column knowledge.missed_question.alike is 'Keyed hash of the text: equal for equal questions.';
comment on column knowledge.question_cluster.weights is 'How often each word occurs, by its keyed hash.';
