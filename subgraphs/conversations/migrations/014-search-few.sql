-- A search finds a page, not the thousand rows that the planner takes a function for: believing that, it read the whole workspace to
-- join twenty rows with it, and a search took longer the more was ever said (measured: `npm run bench -- thread`).
alter function conversations.messages_with(tsquery, uuid, integer) rows 50;
