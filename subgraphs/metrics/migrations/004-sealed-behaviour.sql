-- What a visitor's act tells (its name, address and properties) is sealed under the customer's key (kit/src/sealing). Funnels and
-- paths find it by keyed hashes. What stays readable: that somebody did something of a kind, and when.
--
-- Only the application can seal: rows of before keep their texts until background/sealing.ts has sealed them, soon after the start.
alter table metrics.behaviour
  -- By which the sealed value knows its row: a merge of customers changes whose it is, and two customers may use one event id.
  add column row_id uuid not null default gen_random_uuid(),
  -- {"name", "url", "properties"} as JSON, sealed; null where there is none of them.
  add column content bytea,
  add column name_hash text,
  add column url_hash text,
  -- Of the address's path, by which paths before a question are told.
  add column page_hash text,
  -- {hash of a property's name: hash of its value}.
  add column property_hashes jsonb;
alter table metrics.behaviour alter column row_id drop default;

alter table metrics.behaviour rename column name to unsealed_name;
alter table metrics.behaviour rename column url to unsealed_url;
alter table metrics.behaviour rename column properties to unsealed_properties;
alter table metrics.behaviour add constraint sealed_or_of_before
  check (content is null or (unsealed_name is null and unsealed_url is null and unsealed_properties is null));
create index behaviour_unsealed on metrics.behaviour (workspace_id)
  where unsealed_name is not null or unsealed_url is not null or unsealed_properties is not null;
