import { type Db, fault } from '@liuke/kit';

export type CannedResponse = {
  readonly id: string;
  readonly shortcut: string;
  readonly text: string;
  readonly locale: string | null;
};

/** At most 100, by shortcut; those with `part` in shortcut or text where it is given. */
export const search = (db: Db, part: string | null): Promise<CannedResponse[]> =>
  db.query<CannedResponse>(
    `-- cannedResponses.search
     select id, shortcut, text, locale from conversations.canned_response
     where $1::text is null or strpos(lower(shortcut), lower($1)) > 0 or strpos(lower(text), lower($1)) > 0
     order by shortcut, locale nulls first limit 100`,
    [part],
  );

/** Adds it, or with `isNew` false changes it: null when there is none of that id. CONFLICT when the shortcut is taken. */
export const save = async (db: Db, response: CannedResponse, isNew: boolean): Promise<CannedResponse | null> => {
  const { id, shortcut, text, locale } = response;
  try {
    const rows = await db.query<CannedResponse>(
      isNew
        ? `-- cannedResponses.add
           insert into conversations.canned_response (workspace_id, id, shortcut, text, locale, updated_at)
           values ((select house.workspace()), $1, $2, $3, $4, $5) returning id, shortcut, text, locale`
        : `-- cannedResponses.change
           update conversations.canned_response set shortcut = $2, text = $3, locale = $4, updated_at = $5
           where id = $1 returning id, shortcut, text, locale`,
      [id, shortcut, text, locale, db.now()],
    );
    return rows[0] ?? null;
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'canned_response_shortcut') throw error;
    throw fault('CONFLICT', 'The shortcut is taken in that language.');
  }
};
