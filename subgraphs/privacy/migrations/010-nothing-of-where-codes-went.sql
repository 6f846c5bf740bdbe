-- Where a code was sent is told once, to who asked for it (138****5678), and read from here by nobody: it is not kept.
alter table privacy.challenge drop column sent_to;

-- What is counted by phone number, e-mail and network address is hashed with a key from here on; what was counted by a hash that can
-- be guessed is let go.
alter table privacy.throttle no force row level security;
delete from privacy.throttle;
alter table privacy.throttle force row level security;
