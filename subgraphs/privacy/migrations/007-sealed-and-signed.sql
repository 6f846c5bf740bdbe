-- From here on contact data and letters are sealed under the key of whom they belong to (kit/src/sealing). What contact data is
-- compared by are the keyed hashes of contact_proof and throttle, as before.
--
-- Only the application can seal. A database that a preview filled cannot be brought along.
alter table privacy.customer no force row level security;
alter table privacy.delivery no force row level security;
do $$
begin
  if exists (select from privacy.customer where phone is not null or email is not null or real_name is not null)
    or exists (select from privacy.delivery) then
    raise exception 'This database was filled by a preview that did not seal contact data yet, and cannot be brought along: begin with an empty one (another LIUKE_DATA, or another DATABASE_URL).';
  end if;
end
$$;
alter table privacy.customer force row level security;
alter table privacy.delivery force row level security;

alter table privacy.customer
  -- {"phone", "email", "realName"} as JSON; null where nothing is known.
  add column contact bytea,
  drop column phone, drop column email, drop column real_name;
alter table privacy.delivery
  alter column recipient type bytea using null,
  alter column text type bytea using null,
  -- Null once it has gone.
  alter column text drop not null;

-- By which hash the audit chain goes on. Entries hashed by SM3 say so in their hash (`sm3:...`).
alter table privacy.audit_head add column hashed_by text not null default 'SHA256' check (hashed_by in ('SHA256', 'SM3'));

-- What a workspace signs receipts with: one key for each kind of signature, made when it is first needed and kept, so that
-- earlier receipts can be compared. The private half is sealed under the workspace's key.
create table privacy.signing_key (
  workspace_id uuid not null,
  id uuid not null,
  algorithm text not null check (algorithm in ('EdDSA', 'SM2')),
  public_key text not null,
  private_key bytea not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, algorithm)
);
select house.protect('privacy.signing_key');
create policy house on privacy.signing_key for all
  using (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house')
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');

-- Of an erasure: how many data keys were destroyed, and once every room has answered the signed receipt.
alter table privacy.data_request add column keys_destroyed integer, add column receipt text;
