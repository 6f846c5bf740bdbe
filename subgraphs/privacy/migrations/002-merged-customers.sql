-- Two customers turn out to be one: the house copies what the absorbed one agreed to, word for word, to the one who is kept.
create policy house_moves on privacy.consent for insert
  with check (workspace_id = (select house.workspace()) and (select house.viewer_kind()) = 'house');
