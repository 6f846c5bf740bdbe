-- A file that comes with a message over a channel (a letter's) is stored before the message is, when nobody knows yet whose it is:
-- the channel holds it. What no message takes is swept like any upload that is never sent.
alter table conversations.attachment drop constraint attachment_uploader_kind_check;
alter table conversations.attachment add constraint attachment_uploader_kind_check
  check (uploader_kind in ('CUSTOMER', 'AGENT', 'BOT', 'CHANNEL'));

-- What providers have told us and reported is let go by age, in all workspaces at once.
create index receipt_at on conversations.receipt using brin (at);
create policy plumbing_reads on conversations.receipt for select using ((select house.viewer_kind()) = 'plumbing');
create policy plumbing_forgets on conversations.receipt for delete using ((select house.viewer_kind()) = 'plumbing');
create policy plumbing_reads on conversations.received for select using ((select house.viewer_kind()) = 'plumbing');
create policy plumbing_forgets on conversations.received for delete using ((select house.viewer_kind()) = 'plumbing');
