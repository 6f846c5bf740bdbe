import type { Tx } from '@liuke/kit';

const tables = ['answer', 'answer_source', 'vote', 'missed_question'];

/** Answers, votes and questions of the absorbed customer are the kept one's: a message has one asker, so no two rows meet. */
export const moveRows = async (tx: Tx, keptId: string, absorbedId: string): Promise<void> => {
  for (const table of tables) {
    await tx.query(
      `-- merging.${table}
       update knowledge.${table} set customer_id = $1 where workspace_id = (select house.workspace()) and customer_id = $2`,
      [keptId, absorbedId],
    );
  }
};
