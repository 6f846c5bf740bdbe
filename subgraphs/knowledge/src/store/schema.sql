-- The schema knowledge as its migrations leave it: npm run pictures writes this file, npm test compares it.

create table knowledge.answer (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  decision text not null,
  review text,
  reply_id uuid,
  found_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint answer_pkey PRIMARY KEY (workspace_id, message_id),
  constraint answer_decision_check CHECK ((decision = ANY (ARRAY['ANSWER'::text, 'REVIEW'::text]))),
  constraint answer_review_check CHECK ((review = ANY (ARRAY['ACCEPT'::text, 'EDIT'::text, 'REJECT'::text])))
);
CREATE INDEX answer_by_customer ON knowledge.answer USING btree (workspace_id, customer_id);
CREATE UNIQUE INDEX answer_by_reply ON knowledge.answer USING btree (workspace_id, reply_id) WHERE (reply_id IS NOT NULL);
alter table knowledge.answer enable row level security;
alter table knowledge.answer force row level security;
create policy house_answers on knowledge.answer for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own on knowledge.answer for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy staff_reads on knowledge.answer for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on knowledge.answer to liuke_app;

create table knowledge.answer_source (
  workspace_id uuid not null,
  message_id uuid not null,
  article_id uuid not null,
  customer_id uuid not null,
  place integer not null,
  constraint answer_source_pkey PRIMARY KEY (workspace_id, message_id, article_id),
  constraint answer_source_workspace_id_message_id_fkey FOREIGN KEY (workspace_id, message_id) REFERENCES knowledge.answer(workspace_id, message_id) ON DELETE CASCADE
);
alter table knowledge.answer_source enable row level security;
alter table knowledge.answer_source force row level security;
create policy house_answers on knowledge.answer_source for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own on knowledge.answer_source for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy staff_reads on knowledge.answer_source for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on knowledge.answer_source to liuke_app;

create table knowledge.article (
  workspace_id uuid not null,
  id uuid not null,
  status text not null,
  locale text not null,
  language text not null generated always as (lower(split_part(replace(locale, '_'::text, '-'::text), '-'::text, 1))) stored,
  category text,
  title text not null,
  questions text[] not null default '{}'::text[],
  body text not null,
  version integer not null,
  retired_reason text,
  segmented_asked text not null,
  segmented_body text not null,
  words tsvector not null generated always as ((setweight(to_tsvector('simple'::regconfig, segmented_asked), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, segmented_body), 'C'::"char"))) stored,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint article_pkey PRIMARY KEY (workspace_id, id),
  constraint article_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'RETIRED'::text])))
);
CREATE INDEX article_by_category ON knowledge.article USING btree (workspace_id, category);
CREATE INDEX article_by_change ON knowledge.article USING btree (workspace_id, updated_at DESC, id DESC);
CREATE INDEX article_by_language ON knowledge.article USING btree (workspace_id, status, language);
alter table knowledge.article enable row level security;
alter table knowledge.article force row level security;
create policy published on knowledge.article for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND (status = 'PUBLISHED'::text)));
create policy staff on knowledge.article for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))));
grant delete, insert, select, update on knowledge.article to liuke_app;

create table knowledge.article_tally (
  workspace_id uuid not null,
  article_id uuid not null,
  shown integer not null default 0,
  constraint article_tally_pkey PRIMARY KEY (workspace_id, article_id),
  constraint article_tally_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES knowledge.article(workspace_id, id) ON DELETE CASCADE
);
alter table knowledge.article_tally enable row level security;
alter table knowledge.article_tally force row level security;
create policy house_counts on knowledge.article_tally for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy staff_reads on knowledge.article_tally for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on knowledge.article_tally to liuke_app;

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
  created_at timestamp with time zone not null,
  constraint article_version_pkey PRIMARY KEY (workspace_id, article_id, version),
  constraint article_version_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES knowledge.article(workspace_id, id) ON DELETE CASCADE
);
alter table knowledge.article_version enable row level security;
alter table knowledge.article_version force row level security;
create policy staff on knowledge.article_version for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))));
grant delete, insert, select, update on knowledge.article_version to liuke_app;

create table knowledge.inbox (
  workspace_id uuid not null,
  event_id uuid not null,
  "position" bigint not null generated always as identity,
  name text not null,
  key text not null,
  payload jsonb,
  said_at timestamp with time zone not null,
  heard_at timestamp with time zone,
  attempts integer not null default 0,
  next_at timestamp with time zone,
  dead_at timestamp with time zone,
  error text,
  constraint inbox_pkey PRIMARY KEY (workspace_id, event_id),
  constraint inbox_check CHECK (((payload IS NULL) = (heard_at IS NOT NULL)))
);
CREATE INDEX inbox_dead ON knowledge.inbox USING btree (workspace_id, dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX inbox_heard ON knowledge.inbox USING brin (heard_at);
CREATE INDEX inbox_waiting ON knowledge.inbox USING btree (workspace_id, key, "position") WHERE ((heard_at IS NULL) AND (dead_at IS NULL));
alter table knowledge.inbox enable row level security;
alter table knowledge.inbox force row level security;
create policy hear on knowledge.inbox for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
grant delete, insert, select, update on knowledge.inbox to liuke_app;

create table knowledge.intent (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  constraint intent_pkey PRIMARY KEY (workspace_id, id)
);
alter table knowledge.intent enable row level security;
alter table knowledge.intent force row level security;
create policy house_mirrors on knowledge.intent for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
grant delete, insert, select, update on knowledge.intent to liuke_app;

create table knowledge.missed_question (
  workspace_id uuid not null,
  message_id uuid not null,
  customer_id uuid not null,
  cluster_id uuid not null,
  text bytea not null,
  words text[] not null,
  locale text not null,
  intent_name text,
  asked_at timestamp with time zone not null,
  alike text not null,
  constraint missed_question_pkey PRIMARY KEY (workspace_id, message_id)
);
CREATE INDEX missed_question_by_cluster ON knowledge.missed_question USING btree (workspace_id, cluster_id, asked_at DESC);
CREATE INDEX missed_question_by_customer ON knowledge.missed_question USING btree (workspace_id, customer_id);
CREATE INDEX missed_question_by_time ON knowledge.missed_question USING btree (workspace_id, asked_at DESC);
alter table knowledge.missed_question enable row level security;
alter table knowledge.missed_question force row level security;
create policy staff on knowledge.missed_question for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))));
grant delete, insert, select, update on knowledge.missed_question to liuke_app;

create table knowledge.outbox (
  workspace_id uuid not null,
  id uuid not null,
  "position" bigint not null generated always as identity,
  name text not null,
  key text not null,
  payload jsonb not null,
  nudges text[] not null default '{}'::text[],
  said_by uuid not null,
  said_at timestamp with time zone not null,
  constraint outbox_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX outbox_position ON knowledge.outbox USING btree ("position");
alter table knowledge.outbox enable row level security;
alter table knowledge.outbox force row level security;
create policy read on knowledge.outbox for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
create policy relay on knowledge.outbox for delete to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy say on knowledge.outbox for insert to public
  with check ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on knowledge.outbox to liuke_app;

create table knowledge.question_cluster (
  workspace_id uuid not null,
  id uuid not null,
  language text not null,
  weights jsonb not null,
  article_id uuid,
  constraint question_cluster_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX question_cluster_by_language ON knowledge.question_cluster USING btree (workspace_id, language);
alter table knowledge.question_cluster enable row level security;
alter table knowledge.question_cluster force row level security;
create policy staff on knowledge.question_cluster for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text, 'house'::text]))));
grant delete, insert, select, update on knowledge.question_cluster to liuke_app;

create table knowledge.vote (
  workspace_id uuid not null,
  message_id uuid not null,
  customer_id uuid not null,
  article_id uuid not null,
  helpful boolean not null,
  voted_at timestamp with time zone not null,
  constraint vote_pkey PRIMARY KEY (workspace_id, message_id, customer_id, article_id)
);
CREATE INDEX vote_by_article ON knowledge.vote USING btree (workspace_id, article_id, helpful);
CREATE INDEX vote_by_customer ON knowledge.vote USING btree (workspace_id, customer_id);
alter table knowledge.vote enable row level security;
alter table knowledge.vote force row level security;
create policy house_votes on knowledge.vote for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy own on knowledge.vote for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND ((customer_id)::text = ( SELECT house.viewer_id() AS viewer_id))));
create policy staff_reads on knowledge.vote for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on knowledge.vote to liuke_app;
