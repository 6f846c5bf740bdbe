-- After how many days without a word what was said is deleted; null: it is kept.
alter table privacy.settings add column retention_days integer check (retention_days between 1 and 36500);
