-- What is known, how well it served, and what is asked and not known.
-- Staff (agents, partners) may see the workspace's rows; the directives of the SDL decide which fields and which writes.
-- Customers see published articles, the answers that they were given, and their own votes.

select house.make_room('knowledge');

create table knowledge.article (
  workspace_id uuid not null,
  id uuid not null,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  locale text not null,
  language text not null generated always as (lower(split_part(replace(locale, '_', '-'), '-', 1))) stored,
  category text,
  title text not null,
  questions text[] not null default '{}',
  body text not null,
  version integer not null,
  retired_reason text,
  -- Words as the application cuts them (words.ts): Chinese has no spaces for to_tsvector to cut at.
  segmented_asked text not null,
  segmented_body text not null,
  -- How it is asked for (A) outranks what it says (C).
  words tsvector not null generated always as (
    setweight(to_tsvector('simple'::regconfig, segmented_asked), 'A')
    || setweight(to_tsvector('simple'::regconfig, segmented_body), 'C')
  ) stored,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
-- No GIN index on `words`: `@@` is not leakproof, so under row-level security Postgres tests it after the policy and could
-- not use one. The workspace's published articles of one language are read by this index and tested one by one.
create index article_by_language on knowledge.article (workspace_id, status, language);
create index article_by_change on knowledge.article (workspace_id, updated_at desc, id desc);
create index article_by_category on knowledge.article (workspace_id, category);
select house.protect('knowledge.article');
create policy staff on knowledge.article for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'))
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'));
create policy published on knowledge.article for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer' and status = 'PUBLISHED');

create table knowledge.article_version (
  workspace_id uuid not null,
  article_id uuid not null,
  version integer not null,
  locale text not null,
  category text,
  title text not null,
  questions text[] not null,
  body text not null,
  author text not null,
  proposed boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, article_id, version),
  foreign key (workspace_id, article_id) references knowledge.article (workspace_id, id) on delete cascade
);
select house.protect('knowledge.article_version');
create policy staff on knowledge.article_version for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'))
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'));

-- How often an article was sent. Votes are counted where they are kept; this is a count of its own because it has no rows to count
-- once customers are erased.
create table knowledge.article_tally (
  workspace_id uuid not null,
  article_id uuid not null,
  shown integer not null default 0,
  primary key (workspace_id, article_id),
  foreign key (workspace_id, article_id) references knowledge.article (workspace_id, id) on delete cascade
);
select house.protect('knowledge.article_tally');
create policy house_counts on knowledge.article_tally for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff_reads on knowledge.article_tally for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));

-- One row an automatic answer, by the customer's message that it answers; the reply that carried it is known once it was sent.
create table knowledge.answer (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  decision text not null check (decision in ('ANSWER', 'REVIEW')),
  review text check (review in ('ACCEPT', 'EDIT', 'REJECT')),
  reply_id uuid,
  found_at timestamptz not null,
  sent_at timestamptz,
  primary key (workspace_id, message_id)
);
create unique index answer_by_reply on knowledge.answer (workspace_id, reply_id) where reply_id is not null;
create index answer_by_customer on knowledge.answer (workspace_id, customer_id);
select house.protect('knowledge.answer');
create policy house_answers on knowledge.answer for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff_reads on knowledge.answer for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy own on knowledge.answer for select
  using (
    workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer'
    and customer_id::text = (select house.viewer_id())
  );

create table knowledge.answer_source (
  workspace_id uuid not null,
  message_id uuid not null,
  article_id uuid not null,
  customer_id uuid not null,
  place integer not null,
  primary key (workspace_id, message_id, article_id),
  foreign key (workspace_id, message_id) references knowledge.answer (workspace_id, message_id) on delete cascade
);
select house.protect('knowledge.answer_source');
create policy house_answers on knowledge.answer_source for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff_reads on knowledge.answer_source for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy own on knowledge.answer_source for select
  using (
    workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer'
    and customer_id::text = (select house.viewer_id())
  );

-- The primary key is the rule "one vote a customer and message": a later vote replaces the row of the earlier one.
create table knowledge.vote (
  workspace_id uuid not null,
  message_id uuid not null,
  customer_id uuid not null,
  article_id uuid not null,
  helpful boolean not null,
  voted_at timestamptz not null,
  primary key (workspace_id, message_id, customer_id, article_id)
);
create index vote_by_article on knowledge.vote (workspace_id, article_id, helpful);
create index vote_by_customer on knowledge.vote (workspace_id, customer_id);
select house.protect('knowledge.vote');
create policy house_votes on knowledge.vote for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
create policy staff_reads on knowledge.vote for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner'));
create policy own on knowledge.vote for all
  using (
    workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer'
    and customer_id::text = (select house.viewer_id())
  )
  with check (
    workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer'
    and customer_id::text = (select house.viewer_id())
  );

-- `weights` counts how many of the cluster's questions hold each word: its centre. No text of a customer is kept here.
create table knowledge.question_cluster (
  workspace_id uuid not null,
  id uuid not null,
  language text not null,
  weights jsonb not null,
  article_id uuid,
  primary key (workspace_id, id)
);
create index question_cluster_by_language on knowledge.question_cluster (workspace_id, language);
select house.protect('knowledge.question_cluster');
create policy staff on knowledge.question_cluster for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'))
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'));

-- A customer's question (masked) that no article answered, by the message that asked it.
create table knowledge.missed_question (
  workspace_id uuid not null,
  message_id uuid not null,
  customer_id uuid not null,
  cluster_id uuid not null,
  text text not null,
  words text[] not null,
  locale text not null,
  intent_name text,
  asked_at timestamptz not null,
  primary key (workspace_id, message_id)
);
create index missed_question_by_cluster on knowledge.missed_question (workspace_id, cluster_id, asked_at desc);
create index missed_question_by_customer on knowledge.missed_question (workspace_id, customer_id);
create index missed_question_by_time on knowledge.missed_question (workspace_id, asked_at desc);
select house.protect('knowledge.missed_question');
create policy staff on knowledge.missed_question for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'))
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('agent', 'partner', 'house'));

-- Names of intents as last heard: articles carry the name as their category and follow when it changes.
create table knowledge.intent (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  primary key (workspace_id, id)
);
select house.protect('knowledge.intent');
create policy house_mirrors on knowledge.intent for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
