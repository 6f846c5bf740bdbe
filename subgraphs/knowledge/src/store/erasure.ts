import type { Tx } from '@liuke/kit';

/** Deletes the customer's answers and votes; what remains is counts without a person. Returns the number of rows. */
export const forgetAnswersOf = async (tx: Tx, customerId: string): Promise<number> => {
  const votes = await tx.query<object>(
    `-- erasure.votes
     delete from knowledge.vote where workspace_id = (select house.workspace()) and customer_id = $1 returning 1 as gone`,
    [customerId],
  );
  const sources = await tx.query<object>(
    `-- erasure.sources
     delete from knowledge.answer_source where workspace_id = (select house.workspace()) and customer_id = $1 returning 1 as gone`,
    [customerId],
  );
  const answers = await tx.query<object>(
    `-- erasure.answers
     delete from knowledge.answer where workspace_id = (select house.workspace()) and customer_id = $1 returning 1 as gone`,
    [customerId],
  );
  return votes.length + sources.length + answers.length;
};
