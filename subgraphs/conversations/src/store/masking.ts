import type { Tx } from '@liuke/kit';

/** The workspace's own patterns, the whole list. */
export const savePatterns = async (tx: Tx, patterns: readonly string[]): Promise<void> => {
  await tx.query(
    `-- masking.savePatterns
     insert into conversations.masking (workspace_id, patterns) values ((select house.workspace()), $1)
     on conflict (workspace_id) do update set patterns = excluded.patterns`,
    [patterns],
  );
};
