-- What a group says while it is closed, in its own words: [{ locale, text }], one for each language.

alter table routing.skill_group add column away_messages jsonb not null default '[]';
