import type { Tx } from '@liuke/kit';

/** Deletes what was understood and drafted in a conversation that is no longer kept. What was learned from it stays. */
export const forgetConversation = async (tx: Tx, conversationId: string): Promise<void> => {
  for (const table of ['draft', 'classification', 'dialogue']) {
    await tx.query(`-- expiry.${table}\ndelete from intents.${table} where workspace_id = $1 and conversation_id = $2`, [
      tx.viewer.workspaceId,
      conversationId,
    ]);
  }
};
