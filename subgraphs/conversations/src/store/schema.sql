-- The schema conversations as its migrations leave it: npm run pictures writes this file, npm test compares it.

create function conversations.drop_file() returns trigger language plpgsql volatile parallel unsafe;
create function conversations.messages_with(query tsquery, before_id uuid, most integer) returns TABLE(conversation_id uuid, seq integer) language plpgsql stable parallel unsafe security definer;
create function conversations.of_this_session() returns uuid[] language plpgsql stable parallel unsafe;
create function conversations.own_customer() returns uuid language plpgsql stable parallel unsafe;
create function conversations.readable() returns uuid[] language plpgsql stable parallel unsafe;

create table conversations.attachment (
  workspace_id uuid not null,
  id uuid not null,
  uploader_kind text not null,
  uploader_id uuid not null,
  session_id uuid,
  content_type text not null,
  bytes integer not null,
  sealed text not null,
  state text not null default 'WAITING'::text,
  conversation_id uuid,
  message_id uuid,
  "position" smallint,
  created_at timestamp with time zone not null,
  constraint attachment_pkey PRIMARY KEY (workspace_id, id),
  constraint attachment_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations.conversation(workspace_id, id) ON DELETE CASCADE,
  constraint attachment_bytes_check CHECK ((bytes > 0)),
  constraint attachment_check CHECK ((((message_id IS NULL) = (conversation_id IS NULL)) AND ((message_id IS NULL) = ("position" IS NULL)))),
  constraint attachment_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'STORED'::text]))),
  constraint attachment_uploader_kind_check CHECK ((uploader_kind = ANY (ARRAY['CUSTOMER'::text, 'AGENT'::text, 'BOT'::text, 'CHANNEL'::text])))
);
CREATE INDEX attachment_conversation ON conversations.attachment USING btree (workspace_id, conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX attachment_message ON conversations.attachment USING btree (workspace_id, message_id, "position") WHERE (message_id IS NOT NULL);
CREATE INDEX attachment_session ON conversations.attachment USING btree (workspace_id, session_id) WHERE (session_id IS NOT NULL);
CREATE INDEX attachment_unsent ON conversations.attachment USING btree (created_at) WHERE (message_id IS NULL);
CREATE TRIGGER drop_file AFTER DELETE ON conversations.attachment FOR EACH ROW EXECUTE FUNCTION conversations.drop_file();
alter table conversations.attachment enable row level security;
alter table conversations.attachment force row level security;
create policy house on conversations.attachment for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy own_reads on conversations.attachment for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (conversation_id = ANY (( SELECT conversations.readable() AS readable)::uuid[]))));
create policy own_sends on conversations.attachment for update to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)) AND (message_id IS NULL) AND (session_id = ( SELECT house.session_id() AS session_id))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (conversation_id = ANY (( SELECT conversations.readable() AS readable)::uuid[]))));
create policy own_uploads on conversations.attachment for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)) AND (session_id = ( SELECT house.session_id() AS session_id))));
create policy partner_reads on conversations.attachment for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'partner'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)) AND ((message_id IS NOT NULL) OR ((uploader_id)::text = ( SELECT house.viewer_id() AS viewer_id)))));
create policy plumbing_reads on conversations.attachment for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) AND (message_id IS NULL)));
create policy plumbing_sweeps on conversations.attachment for delete to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) AND (message_id IS NULL)));
create policy staff_reads on conversations.attachment for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'agent'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy staff_sends on conversations.attachment for update to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])) AND (workspace_id = ( SELECT house.workspace() AS workspace)) AND (message_id IS NULL) AND ((uploader_id)::text = ( SELECT house.viewer_id() AS viewer_id))))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text]))));
grant delete, insert, select, update on conversations.attachment to liuke_app;

create table conversations.canned_response (
  workspace_id uuid not null,
  id uuid not null,
  shortcut text not null,
  text text not null,
  locale text,
  updated_at timestamp with time zone not null,
  constraint canned_response_pkey PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX canned_response_shortcut ON conversations.canned_response USING btree (workspace_id, shortcut, COALESCE(locale, ''::text));
alter table conversations.canned_response enable row level security;
alter table conversations.canned_response force row level security;
create policy house on conversations.canned_response for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text));
create policy staff on conversations.canned_response for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])));
create policy workspace on conversations.canned_response as restrictive for all to public
  using ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on conversations.canned_response to liuke_app;

create table conversations.channel (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  enabled boolean not null,
  last_received_at timestamp with time zone,
  last_error text,
  last_error_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint channel_pkey PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX channel_id ON conversations.channel USING btree (id);
alter table conversations.channel enable row level security;
alter table conversations.channel force row level security;
create policy house on conversations.channel for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy plumbing_by_id on conversations.channel for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) AND (id = ( SELECT (NULLIF(current_setting('conversations.channel_id'::text, true), ''::text))::uuid AS "nullif"))));
create policy staff_reads on conversations.channel for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on conversations.channel to liuke_app;

create table conversations.channel_identity (
  workspace_id uuid not null,
  channel text not null,
  external_id text not null,
  customer_id uuid not null,
  verified boolean not null,
  linked_at timestamp with time zone not null,
  external bytea not null,
  constraint channel_identity_pkey PRIMARY KEY (workspace_id, channel, external_id),
  constraint channel_identity_workspace_id_customer_id_fkey FOREIGN KEY (workspace_id, customer_id) REFERENCES conversations.customer(workspace_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX channel_identity_customer ON conversations.channel_identity USING btree (workspace_id, customer_id);
CREATE UNIQUE INDEX channel_identity_subject ON conversations.channel_identity USING btree (workspace_id, external_id) WHERE (channel = ANY (ARRAY['WEB'::text, 'APP'::text]));
alter table conversations.channel_identity enable row level security;
alter table conversations.channel_identity force row level security;
create policy house on conversations.channel_identity for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text));
create policy own on conversations.channel_identity for select to public
  using ((customer_id = ( SELECT conversations.own_customer() AS own_customer)));
create policy staff_reads on conversations.channel_identity for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])));
create policy workspace on conversations.channel_identity as restrictive for all to public
  using ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on conversations.channel_identity to liuke_app;

create table conversations.channel_settings (
  workspace_id uuid not null,
  channel_id uuid not null,
  sealed text not null,
  updated_at timestamp with time zone not null,
  constraint channel_settings_pkey PRIMARY KEY (workspace_id, channel_id),
  constraint channel_settings_workspace_id_channel_id_fkey FOREIGN KEY (workspace_id, channel_id) REFERENCES conversations.channel(workspace_id, id) ON DELETE CASCADE
);
alter table conversations.channel_settings enable row level security;
alter table conversations.channel_settings force row level security;
create policy house on conversations.channel_settings for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on conversations.channel_settings to liuke_app;

create table conversations.conversation (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  status text not null,
  channel text not null,
  channels text[] not null,
  subject bytea,
  locale text not null,
  tags text[] not null default '{}'::text[],
  last_seq integer not null default 0,
  customer_read_seq integer not null default 0,
  staff_read_seq integer not null default 0,
  assignee_id uuid,
  group_id uuid,
  opened_at timestamp with time zone not null,
  waiting_since timestamp with time zone,
  first_reply_at timestamp with time zone,
  human_spoke boolean not null default false,
  outcome text,
  rating integer,
  rating_comment bytea,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  constraint conversation_pkey PRIMARY KEY (workspace_id, id),
  constraint conversation_workspace_id_customer_id_fkey FOREIGN KEY (workspace_id, customer_id) REFERENCES conversations.customer(workspace_id, id),
  constraint conversation_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
  constraint conversation_status_check CHECK ((status = ANY (ARRAY['BOT'::text, 'QUEUED'::text, 'ASSIGNED'::text, 'RESOLVED'::text])))
);
CREATE INDEX conversation_history ON conversations.conversation USING btree (workspace_id, customer_id, created_at, id);
CREATE INDEX conversation_inbox ON conversations.conversation USING btree (workspace_id, updated_at, id);
CREATE INDEX conversation_inbox_assignee ON conversations.conversation USING btree (workspace_id, assignee_id, updated_at, id) WHERE (assignee_id IS NOT NULL);
CREATE INDEX conversation_inbox_status ON conversations.conversation USING btree (workspace_id, status, updated_at, id);
CREATE UNIQUE INDEX conversation_open ON conversations.conversation USING btree (workspace_id, customer_id) WHERE (status <> 'RESOLVED'::text);
alter table conversations.conversation enable row level security;
alter table conversations.conversation force row level security;
create policy house on conversations.conversation for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text));
create policy own_changes on conversations.conversation for update to public
  using (((id = ANY (( SELECT conversations.of_this_session() AS of_this_session)::uuid[])) OR (( SELECT house.stepped_up() AS stepped_up) AND (customer_id = ( SELECT conversations.own_customer() AS own_customer)))));
create policy own_reads on conversations.conversation for select to public
  using (((id = ANY (( SELECT conversations.of_this_session() AS of_this_session)::uuid[])) OR (( SELECT house.stepped_up() AS stepped_up) AND (customer_id = ( SELECT conversations.own_customer() AS own_customer)))));
create policy staff_changes on conversations.conversation for update to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])));
create policy staff_reads on conversations.conversation for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])));
create policy workspace on conversations.conversation as restrictive for all to public
  using ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on conversations.conversation to liuke_app;

create table conversations.customer (
  workspace_id uuid not null,
  id uuid not null,
  chosen_name bytea,
  salutation text,
  asked_anonymity boolean not null default false,
  tier text,
  tags text[] not null default '{}'::text[],
  locale text not null,
  contact_mac text,
  merged_into uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint customer_pkey PRIMARY KEY (workspace_id, id),
  constraint customer_salutation_check CHECK ((salutation = ANY (ARRAY['MR'::text, 'MS'::text])))
);
CREATE INDEX customer_merged ON conversations.customer USING btree (workspace_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX customer_silent ON conversations.customer USING btree (workspace_id, updated_at) WHERE (merged_into IS NULL);
alter table conversations.customer enable row level security;
alter table conversations.customer force row level security;
create policy house on conversations.customer for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text));
create policy own on conversations.customer for select to public
  using ((id = ( SELECT conversations.own_customer() AS own_customer)));
create policy staff_changes on conversations.customer for update to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])));
create policy staff_reads on conversations.customer for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])));
create policy workspace on conversations.customer as restrictive for all to public
  using ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on conversations.customer to liuke_app;

create table conversations.delivery (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  seq integer not null,
  channel_id uuid not null,
  reach_id uuid not null,
  state text not null,
  next_at timestamp with time zone not null,
  attempts integer not null default 0,
  parts_sent integer not null default 0,
  lease uuid,
  leased_until timestamp with time zone,
  problem_code text,
  problem text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint delivery_pkey PRIMARY KEY (workspace_id, message_id),
  constraint delivery_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations.conversation(workspace_id, id) ON DELETE CASCADE,
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'DELIVERED'::text, 'READ'::text, 'FAILED'::text])))
);
CREATE INDEX delivery_due ON conversations.delivery USING btree (next_at) WHERE (state = 'WAITING'::text);
CREATE INDEX delivery_failed ON conversations.delivery USING btree (workspace_id, reach_id, seq) WHERE (state = 'FAILED'::text);
CREATE INDEX delivery_order ON conversations.delivery USING btree (workspace_id, conversation_id, reach_id, seq) WHERE (state = 'WAITING'::text);
alter table conversations.delivery enable row level security;
alter table conversations.delivery force row level security;
create policy house on conversations.delivery for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy own_reads on conversations.delivery for select to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (conversation_id = ANY (( SELECT conversations.readable() AS readable)::uuid[]))));
create policy plumbing on conversations.delivery for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy staff on conversations.delivery for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy staff_sends on conversations.delivery for insert to public
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on conversations.delivery to liuke_app;

create table conversations.dropped_file (
  workspace_id uuid not null,
  id uuid not null,
  dropped_at timestamp with time zone not null default now(),
  constraint dropped_file_pkey PRIMARY KEY (workspace_id, id)
);
alter table conversations.dropped_file enable row level security;
alter table conversations.dropped_file force row level security;
create policy drop on conversations.dropped_file for insert to public
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy plumbing on conversations.dropped_file for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on conversations.dropped_file to liuke_app;

create table conversations.identity_link (
  workspace_id uuid not null,
  link_mac text not null,
  customer_id uuid not null,
  linked_at timestamp with time zone not null,
  constraint identity_link_pkey PRIMARY KEY (workspace_id, link_mac),
  constraint identity_link_workspace_id_customer_id_fkey FOREIGN KEY (workspace_id, customer_id) REFERENCES conversations.customer(workspace_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX identity_link_customer ON conversations.identity_link USING btree (workspace_id, customer_id);
alter table conversations.identity_link enable row level security;
alter table conversations.identity_link force row level security;
create policy house on conversations.identity_link for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on conversations.identity_link to liuke_app;

create table conversations.inbox (
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
CREATE INDEX inbox_dead ON conversations.inbox USING btree (workspace_id, dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX inbox_heard ON conversations.inbox USING brin (heard_at);
CREATE INDEX inbox_waiting ON conversations.inbox USING btree (workspace_id, key, "position") WHERE ((heard_at IS NULL) AND (dead_at IS NULL));
alter table conversations.inbox enable row level security;
alter table conversations.inbox force row level security;
create policy hear on conversations.inbox for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))))
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
grant delete, insert, select, update on conversations.inbox to liuke_app;

create table conversations.incoming_file (
  workspace_id uuid not null,
  message_id uuid not null,
  "position" smallint not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  sealed bytea not null,
  next_at timestamp with time zone not null,
  attempts integer not null default 0,
  lease uuid,
  leased_until timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint incoming_file_pkey PRIMARY KEY (workspace_id, message_id, "position"),
  constraint incoming_file_workspace_id_channel_id_fkey FOREIGN KEY (workspace_id, channel_id) REFERENCES conversations.channel(workspace_id, id),
  constraint incoming_file_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations.conversation(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX incoming_file_conversation ON conversations.incoming_file USING btree (workspace_id, conversation_id);
CREATE INDEX incoming_file_due ON conversations.incoming_file USING btree (next_at);
alter table conversations.incoming_file enable row level security;
alter table conversations.incoming_file force row level security;
create policy house on conversations.incoming_file for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy plumbing on conversations.incoming_file for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on conversations.incoming_file to liuke_app;

create table conversations.masking (
  workspace_id uuid not null,
  patterns text[] not null,
  constraint masking_pkey PRIMARY KEY (workspace_id)
);
alter table conversations.masking enable row level security;
alter table conversations.masking force row level security;
create policy everyone_reads on conversations.masking for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['customer'::text, 'agent'::text, 'partner'::text])));
create policy house on conversations.masking for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text));
create policy workspace on conversations.masking as restrictive for all to public
  using ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on conversations.masking to liuke_app;

create table conversations.message (
  workspace_id uuid not null,
  conversation_id uuid not null,
  seq integer not null,
  id uuid not null,
  kind text not null,
  sender_kind text not null,
  sender_id uuid,
  sender_name text,
  channel text not null,
  words tsvector not null,
  client_message_id text,
  in_reply_to uuid,
  created_at timestamp with time zone not null,
  content bytea not null,
  constraint message_pkey PRIMARY KEY (workspace_id, conversation_id, seq),
  constraint message_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations.conversation(workspace_id, id) ON DELETE CASCADE,
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['TEXT'::text, 'IMAGE'::text, 'FILE'::text, 'VOICE'::text, 'CARD'::text, 'NOTE'::text, 'EVENT'::text]))),
  constraint message_sender_kind_check CHECK ((sender_kind = ANY (ARRAY['CUSTOMER'::text, 'AGENT'::text, 'BOT'::text, 'SYSTEM'::text])))
);
CREATE UNIQUE INDEX message_answer ON conversations.message USING btree (workspace_id, in_reply_to) WHERE (in_reply_to IS NOT NULL);
CREATE UNIQUE INDEX message_client_id ON conversations.message USING btree (workspace_id, conversation_id, client_message_id) WHERE (client_message_id IS NOT NULL);
CREATE UNIQUE INDEX message_id ON conversations.message USING btree (workspace_id, id);
CREATE INDEX message_words ON conversations.message USING gin (words);
alter table conversations.message enable row level security;
alter table conversations.message force row level security;
create policy house on conversations.message for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text));
create policy own_reads on conversations.message for select to public
  using (((kind <> 'NOTE'::text) AND (conversation_id = ANY (( SELECT conversations.readable() AS readable)::uuid[]))));
create policy own_writes on conversations.message for insert to public
  with check (((sender_kind = ANY (ARRAY['CUSTOMER'::text, 'SYSTEM'::text])) AND (kind <> 'NOTE'::text) AND (conversation_id = ANY (( SELECT conversations.readable() AS readable)::uuid[]))));
create policy partner_reads on conversations.message for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'partner'::text) AND (kind <> 'NOTE'::text)));
create policy partner_writes on conversations.message for insert to public
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'partner'::text) AND (sender_kind = ANY (ARRAY['BOT'::text, 'SYSTEM'::text])) AND (kind <> 'NOTE'::text)));
create policy staff_reads on conversations.message for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'agent'::text));
create policy staff_writes on conversations.message for insert to public
  with check (((( SELECT house.viewer_kind() AS viewer_kind) = 'agent'::text) AND (sender_kind = ANY (ARRAY['AGENT'::text, 'SYSTEM'::text]))));
create policy workspace on conversations.message as restrictive for all to public
  using ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on conversations.message to liuke_app;

create table conversations.outbox (
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
CREATE INDEX outbox_position ON conversations.outbox USING btree ("position");
alter table conversations.outbox enable row level security;
alter table conversations.outbox force row level security;
create policy read on conversations.outbox for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text) OR ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace)))));
create policy relay on conversations.outbox for delete to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy say on conversations.outbox for insert to public
  with check ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on conversations.outbox to liuke_app;

create table conversations.reach (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  kind text not null,
  external_id text not null,
  last_received_at timestamp with time zone,
  context bytea,
  identified_at timestamp with time zone,
  reachable boolean not null default true,
  created_at timestamp with time zone not null,
  constraint reach_pkey PRIMARY KEY (workspace_id, id),
  constraint reach_workspace_id_channel_id_fkey FOREIGN KEY (workspace_id, channel_id) REFERENCES conversations.channel(workspace_id, id)
);
CREATE UNIQUE INDEX reach_address ON conversations.reach USING btree (workspace_id, channel_id, external_id);
CREATE INDEX reach_identity ON conversations.reach USING btree (workspace_id, kind, external_id);
alter table conversations.reach enable row level security;
alter table conversations.reach force row level security;
create policy house on conversations.reach for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy staff_reads on conversations.reach for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = ANY (ARRAY['agent'::text, 'partner'::text])) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on conversations.reach to liuke_app;

create table conversations.receipt (
  workspace_id uuid not null,
  channel_id uuid not null,
  provider_id text not null,
  message_id uuid,
  state text,
  problem text,
  at timestamp with time zone not null,
  problem_code text,
  constraint receipt_pkey PRIMARY KEY (workspace_id, channel_id, provider_id),
  constraint receipt_state_check CHECK ((state = ANY (ARRAY['SENT'::text, 'DELIVERED'::text, 'READ'::text, 'FAILED'::text])))
);
CREATE INDEX receipt_at ON conversations.receipt USING brin (at);
CREATE INDEX receipt_message ON conversations.receipt USING btree (workspace_id, message_id) WHERE (message_id IS NOT NULL);
alter table conversations.receipt enable row level security;
alter table conversations.receipt force row level security;
create policy house on conversations.receipt for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy plumbing_forgets on conversations.receipt for delete to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy plumbing_reads on conversations.receipt for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on conversations.receipt to liuke_app;

create table conversations.received (
  workspace_id uuid not null,
  channel_id uuid not null,
  provider_id text not null,
  message_id uuid,
  received_at timestamp with time zone not null,
  constraint received_pkey PRIMARY KEY (workspace_id, channel_id, provider_id)
);
CREATE INDEX received_at ON conversations.received USING brin (received_at);
alter table conversations.received enable row level security;
alter table conversations.received force row level security;
create policy house on conversations.received for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy plumbing_forgets on conversations.received for delete to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy plumbing_reads on conversations.received for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on conversations.received to liuke_app;

create table conversations.retention (
  workspace_id uuid not null,
  days integer,
  constraint retention_pkey PRIMARY KEY (workspace_id)
);
alter table conversations.retention enable row level security;
alter table conversations.retention force row level security;
create policy house on conversations.retention for all to public
  using (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)))
  with check (((workspace_id = ( SELECT house.workspace() AS workspace)) AND (( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text)));
create policy plumbing_reads on conversations.retention for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on conversations.retention to liuke_app;

create table conversations.session (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  resume_hash text not null,
  channel text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (workspace_id, id),
  constraint session_workspace_id_customer_id_fkey FOREIGN KEY (workspace_id, customer_id) REFERENCES conversations.customer(workspace_id, id)
);
CREATE INDEX session_customer ON conversations.session USING btree (workspace_id, customer_id);
CREATE UNIQUE INDEX session_resume ON conversations.session USING btree (workspace_id, resume_hash);
alter table conversations.session enable row level security;
alter table conversations.session force row level security;
create policy house on conversations.session for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text));
create policy own on conversations.session for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND (id = ( SELECT house.session_id() AS session_id))));
create policy workspace on conversations.session as restrictive for all to public
  using ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on conversations.session to liuke_app;

create table conversations.session_conversation (
  workspace_id uuid not null,
  session_id uuid not null,
  conversation_id uuid not null,
  constraint session_conversation_pkey PRIMARY KEY (workspace_id, session_id, conversation_id),
  constraint session_conversation_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations.conversation(workspace_id, id) ON DELETE CASCADE,
  constraint session_conversation_workspace_id_session_id_fkey FOREIGN KEY (workspace_id, session_id) REFERENCES conversations.session(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX session_conversation_back ON conversations.session_conversation USING btree (workspace_id, conversation_id);
alter table conversations.session_conversation enable row level security;
alter table conversations.session_conversation force row level security;
create policy house on conversations.session_conversation for all to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text));
create policy own on conversations.session_conversation for select to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'customer'::text) AND (session_id = ( SELECT house.session_id() AS session_id))));
create policy workspace on conversations.session_conversation as restrictive for all to public
  using ((workspace_id = ( SELECT house.workspace() AS workspace)));
grant delete, insert, select, update on conversations.session_conversation to liuke_app;

create table conversations.webhook (
  workspace_id uuid not null,
  id uuid not null,
  url text not null,
  events text[] not null,
  enabled boolean not null,
  disabled_reason text,
  sealed text not null,
  scopes text[] not null,
  last_delivered_at timestamp with time zone,
  last_error text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint webhook_pkey PRIMARY KEY (workspace_id, id),
  constraint webhook_disabled_reason_check CHECK ((disabled_reason = ANY (ARRAY['FAILED_TOO_LONG'::text, 'GONE'::text])))
);
alter table conversations.webhook enable row level security;
alter table conversations.webhook force row level security;
create policy house on conversations.webhook for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
grant delete, insert, select, update on conversations.webhook to liuke_app;

create table conversations.webhook_delivery (
  workspace_id uuid not null,
  id bigint not null generated always as identity,
  webhook_id uuid not null,
  "position" bigint not null,
  key text not null,
  state text not null default 'WAITING'::text,
  next_at timestamp with time zone not null,
  attempts integer not null default 0,
  first_tried_at timestamp with time zone,
  lease uuid,
  leased_until timestamp with time zone,
  last_status integer,
  last_error text,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint webhook_delivery_pkey PRIMARY KEY (workspace_id, id),
  constraint webhook_delivery_workspace_id_position_fkey FOREIGN KEY (workspace_id, "position") REFERENCES conversations.webhook_event(workspace_id, "position") ON DELETE CASCADE,
  constraint webhook_delivery_workspace_id_webhook_id_fkey FOREIGN KEY (workspace_id, webhook_id) REFERENCES conversations.webhook(workspace_id, id) ON DELETE CASCADE,
  constraint webhook_delivery_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'DELIVERED'::text, 'DEAD'::text])))
);
CREATE INDEX webhook_delivery_due ON conversations.webhook_delivery USING btree (next_at) WHERE ((state = 'WAITING'::text) AND (next_at < 'infinity'::timestamp with time zone));
CREATE INDEX webhook_delivery_event ON conversations.webhook_delivery USING btree (workspace_id, "position");
CREATE INDEX webhook_delivery_log ON conversations.webhook_delivery USING btree (workspace_id, webhook_id, id);
CREATE INDEX webhook_delivery_order ON conversations.webhook_delivery USING btree (workspace_id, webhook_id, key, id) WHERE (state = 'WAITING'::text);
alter table conversations.webhook_delivery enable row level security;
alter table conversations.webhook_delivery force row level security;
create policy house on conversations.webhook_delivery for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy plumbing on conversations.webhook_delivery for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on conversations.webhook_delivery to liuke_app;

create table conversations.webhook_event (
  workspace_id uuid not null,
  "position" bigint not null generated always as identity,
  id uuid not null,
  type text not null,
  key text not null,
  customer_id uuid,
  sealed text not null,
  at timestamp with time zone not null,
  constraint webhook_event_pkey PRIMARY KEY (workspace_id, "position")
);
CREATE INDEX webhook_event_at ON conversations.webhook_event USING btree (workspace_id, at);
CREATE INDEX webhook_event_customer ON conversations.webhook_event USING btree (workspace_id, customer_id) WHERE (customer_id IS NOT NULL);
CREATE UNIQUE INDEX webhook_event_id ON conversations.webhook_event USING btree (workspace_id, id);
alter table conversations.webhook_event enable row level security;
alter table conversations.webhook_event force row level security;
create policy house on conversations.webhook_event for all to public
  using (((( SELECT house.viewer_kind() AS viewer_kind) = 'house'::text) AND (workspace_id = ( SELECT house.workspace() AS workspace))));
create policy plumbing_forgets on conversations.webhook_event for delete to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
create policy plumbing_reads on conversations.webhook_event for select to public
  using ((( SELECT house.viewer_kind() AS viewer_kind) = 'plumbing'::text));
grant delete, insert, select, update on conversations.webhook_event to liuke_app;
