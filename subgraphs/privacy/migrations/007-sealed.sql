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
