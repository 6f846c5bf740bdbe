import type { Db, Tx } from '@liuke/kit';

export type DeliveryChannel = 'SMS' | 'EMAIL';

/** What leaves the house for one person. */
export type Letter = {
  readonly channel: DeliveryChannel;
  readonly recipient: string;
  /** The customer or agent; the letter is erased with them. */
  readonly personId: string;
  readonly template: string;
  readonly text: string;
};

/** Written in the transaction that decided it, so that nothing is sent of what did not happen. */
export const add = async (tx: Tx, letter: Letter, sentAt: Date | null): Promise<void> => {
  await tx.query(
    `-- privacy.addDelivery
     insert into privacy.delivery (workspace_id, id, channel, recipient, person_id, template, text, created_at, sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.viewer.workspaceId,
      tx.newId(),
      letter.channel,
      letter.recipient,
      letter.personId,
      letter.template,
      letter.text,
      tx.now(),
      sentAt,
    ],
  );
};

export type OutboxEntry = { readonly at: Date; readonly kind: DeliveryChannel; readonly to: string; readonly text: string };

/**
 * What would have left the house, newest first, at most 100. For the demo's outbox page alone. `db` is the house's, of the
 * workspace that is shown (`house('privacy', workspaceId)`): for everyone else there are no rows.
 */
export const demoOutbox = (db: Db): Promise<OutboxEntry[]> =>
  db.query(
    `-- privacy.demoOutbox
     select created_at as at, channel as kind, recipient as "to", text from privacy.delivery
     where workspace_id = $1 order by created_at desc, id desc limit 100`,
    [db.viewer.workspaceId],
  );
