import type { Tx } from '@liuke/kit';

/** Deletes what routing holds of a conversation that is no longer kept. Nobody has it any more: it was closed long ago. */
export const forgetConversation = async (tx: Tx, conversationId: string): Promise<void> => {
  await tx.query(
    `-- expiry.decisions
     delete from routing.decision d using routing.assignment a
     where d.workspace_id = $1 and a.workspace_id = $1 and a.id = d.assignment_id and a.conversation_id = $2`,
    [tx.viewer.workspaceId, conversationId],
  );
  for (const table of ['queue_entry', 'promise', 'assignment']) {
    await tx.query(`-- expiry.${table}\ndelete from routing.${table} where workspace_id = $1 and conversation_id = $2`, [
      tx.viewer.workspaceId,
      conversationId,
    ]);
  }
  await tx.query('-- expiry.conversation\ndelete from routing.conversation where workspace_id = $1 and id = $2', [
    tx.viewer.workspaceId,
    conversationId,
  ]);
};
