-- From here on nothing that customers say, or by which they are known, stands readable in this room: texts, names and addresses are
-- sealed under the customer's data key (kit/src/sealing), words and addresses are found by keyed hashes.
--
-- Only the application can seal. A database in which something was said before, by a preview, cannot be brought along.
do $$
begin
  if exists (select from conversations.message) or exists (select from conversations.channel_identity) then
    raise exception 'This database was filled by a preview that did not seal yet, and cannot be brought along: begin with an empty one (another LIUKE_DATA, or another DATABASE_URL).';
  end if;
end
$$;

alter table conversations.message
  -- {"body", "masked", "buttons"} as JSON; masked only where it differs.
  add column content bytea not null,
  drop column body, drop column masked, drop column buttons;
comment on column conversations.message.words is 'Keyed hashes of the words, each with its workspace in front.';

alter table conversations.conversation
  alter column subject type bytea using null,
  alter column rating_comment type bytea using null;
alter table conversations.customer alter column chosen_name type bytea using null;

-- external_id is the keyed hash by which an address is found; the address itself lies sealed beside it, and nowhere else.
alter table conversations.channel_identity add column external bytea not null;
alter table conversations.reach alter column context type bytea using null;
