import type { Tx } from '@liuke/kit';

/** Turns what is left of an absorbed customer to the one who is kept; the absorbed one's row goes. House only. */
export const moveRows = async (tx: Tx, keptId: string, absorbedId: string): Promise<void> => {
  const ids = [tx.viewer.workspaceId, keptId, absorbedId];
  await tx.query(
    `-- privacy.copyConsents
     insert into privacy.consent (workspace_id, customer_id, id, purpose, granted, at)
     select workspace_id, $2, id, purpose, granted, at from privacy.consent where workspace_id = $1 and customer_id = $3`,
    ids,
  );
  await tx.query('-- privacy.removeConsents\ndelete from privacy.consent where workspace_id = $1 and customer_id = $2', [
    tx.viewer.workspaceId,
    absorbedId,
  ]);
  await tx.query(
    '-- privacy.moveDeliveries\nupdate privacy.delivery set person_id = $2 where workspace_id = $1 and person_id = $3',
    ids,
  );
  // A proof that somebody was asked for as the absorbed customer proves nothing of the kept one.
  await tx.query(
    `-- privacy.moveChallenges
     update privacy.challenge set viewer_id = $2, ended_at = coalesce(ended_at, $4)
     where workspace_id = $1 and viewer_kind = 'customer' and viewer_id = $3`,
    [...ids, tx.now()],
  );
  await tx.query('-- privacy.removeCustomer\ndelete from privacy.customer where workspace_id = $1 and id = $2', [
    tx.viewer.workspaceId,
    absorbedId,
  ]);
};
