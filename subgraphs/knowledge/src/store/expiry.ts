import type { Tx } from '@liuke/kit';

/** Deletes the answers of a conversation that is no longer kept; how often articles were shown stays a number. */
export const forgetConversation = async (tx: Tx, conversationId: string): Promise<void> => {
  await tx.query('-- expiry.answers\ndelete from knowledge.answer where workspace_id = $1 and conversation_id = $2', [
    tx.viewer.workspaceId,
    conversationId,
  ]);
};
