import type { Tx } from '@liuke/kit';

export type Spoken = {
  readonly messageId: string;
  readonly conversationId: string;
  readonly opening: number;
  readonly customerId: string;
  readonly speaker: 'CUSTOMER' | 'AGENT' | 'BOT' | 'SYSTEM';
  readonly agentId: string | null;
  readonly responseSeconds: number | null;
  readonly at: Date;
};

export const insert = async (tx: Tx, spoken: Spoken): Promise<void> => {
  await tx.query(
    `-- messages.insert
     insert into metrics.message
       (workspace_id, message_id, conversation_id, opening, customer_id, speaker, agent_id, response_seconds, said_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      tx.viewer.workspaceId,
      spoken.messageId,
      spoken.conversationId,
      spoken.opening,
      spoken.customerId,
      spoken.speaker,
      spoken.agentId,
      spoken.responseSeconds,
      spoken.at,
    ],
  );
};

export type Question = {
  readonly messageId: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly intentId: string;
};

export const insertQuestion = async (tx: Tx, question: Question, at: Date): Promise<void> => {
  await tx.query(
    `-- messages.insertQuestion
     insert into metrics.question (workspace_id, message_id, conversation_id, customer_id, intent_id, asked_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [tx.viewer.workspaceId, question.messageId, question.conversationId, question.customerId, question.intentId, at],
  );
};
