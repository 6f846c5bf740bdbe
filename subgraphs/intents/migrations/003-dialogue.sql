-- Dialogues that look facts up, are interrupted, and are looked at by humans.

-- What a dialogue is besides its slots: where it stands, the facts looked up, the flows that wait behind it (src/domain/dialogue.ts).
alter table intents.dialogue add column state jsonb not null default '{}';

-- What was the last word of this conversation taken for, when the next one asks for more of it.
create index classification_conversation on intents.classification (workspace_id, conversation_id, created_at desc);

-- What can be pressed below a held reply: [{"title", "value", "url"}].
alter table intents.draft add column buttons jsonb not null default '[]';

alter table intents.workspace_state
  add column emoji boolean not null default true,
  add column time_zone text not null default 'Asia/Shanghai';

alter table intents.schedule drop constraint schedule_kind_check;
-- A look-up (subject: the conversation) is asked for outside of any transaction; its answer takes effect once, by the id in the dialogue.
alter table intents.schedule add check (kind in ('DRAFT_TIMEOUT', 'REFIT', 'LOOKUP'));

-- Where a workspace's flows look facts up. The secret is derived, not stored; `generation` makes a new one.
create table intents.fact_source (
  workspace_id uuid not null,
  url text,
  timeout_milliseconds integer not null,
  cache_seconds integer not null,
  generation integer not null default 1,
  updated_at timestamptz not null,
  primary key (workspace_id)
);

-- A conversation in which a human looks at what the machine would say. The one thing here that a customer may know: that it is so.
create table intents.review (
  workspace_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  since timestamptz not null,
  primary key (workspace_id, conversation_id)
);
create index review_customer on intents.review (workspace_id, customer_id);

do $$
declare
  room_table text;
begin
  foreach room_table in array array['fact_source', 'review']
  loop
    execute format('select house.protect(%L)', 'intents.' || room_table);
    execute format($ddl$
      create policy workspace on intents.%I for all
        using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('house', 'agent', 'partner'))
        with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) in ('house', 'agent', 'partner'))
      $ddl$, room_table);
  end loop;
end
$$;

create policy own on intents.review for select
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'customer' and customer_id::text = (select house.viewer_id()));
