import { type Db, openColumns, sealColumn, type Tx } from '@liuke/kit';
import type { Language } from '../domain/letter.ts';

export type DeliveryChannel = 'SMS' | 'EMAIL';

/** What leaves the house for one person. */
export type Letter = {
  readonly channel: DeliveryChannel;
  readonly recipient: string;
  /** The customer or agent; the letter is erased with them. */
  readonly personId: string;
  readonly template: string;
  readonly language: Language;
  readonly text: string;
};

const table = 'privacy.delivery';

/** Written in the transaction that decided it, so that nothing is sent of what did not happen. Returns its id. */
export const add = async (tx: Tx, letter: Letter, sentAt: Date | null): Promise<string> => {
  const id = tx.newId();
  const sealed = (column: 'recipient' | 'text') => sealColumn(tx, letter.personId, { table, column, id }, letter[column]);
  await tx.query(
    `-- privacy.addDelivery
     insert into privacy.delivery (workspace_id, id, channel, recipient, person_id, template, text, created_at, sent_at, language)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.viewer.workspaceId,
      id,
      letter.channel,
      await sealed('recipient'),
      letter.personId,
      letter.template,
      await sealed('text'),
      tx.now(),
      sentAt,
      letter.language,
    ],
  );
  return id;
};

/** What is needed to send it; of one whose key is destroyed there is nothing. */
export type Waiting = Pick<Letter, 'channel' | 'recipient' | 'text' | 'language'>;

export const waiting = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Waiting>> => {
  const rows = await tx.query<Waiting & { id: string }>(
    `-- privacy.waitingDeliveries
     select id, channel, recipient, text, language from privacy.delivery where workspace_id = $1 and id = any ($2::uuid[])`,
    [tx.viewer.workspaceId, ids],
  );
  const opened = await openColumns(tx, table, ['recipient', 'text'], rows);
  return new Map(opened.filter(({ recipient, text }) => recipient !== null && text !== null).map((row) => [row.id, row]));
};

/** It has gone, or never will: from now on its words, and with them the code, are nowhere. */
export const settle = async (tx: Tx, id: string, problem: string | null): Promise<void> => {
  await tx.query(
    `-- privacy.settleDelivery
     update privacy.delivery set text = null, problem = $3,
       sent_at = case when $3::text is null then $4::timestamptz end, given_up_at = case when $3::text is not null then $4::timestamptz end
     where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, problem, tx.now()],
  );
};

export type OutboxEntry = { readonly at: Date; readonly kind: DeliveryChannel; readonly to: string; readonly text: string };

/**
 * What would have left the house, newest first, at most 100. For the demo's outbox page alone. `db` is the house's, of the
 * workspace that is shown (`house('privacy', workspaceId)`): for everyone else there are no rows.
 */
export const demoOutbox = async (db: Db): Promise<OutboxEntry[]> => {
  const rows = await db.query<{ id: string; at: Date; kind: DeliveryChannel; recipient: string; text: string | null }>(
    `-- privacy.demoOutbox
     select id, created_at as at, channel as kind, recipient, text from privacy.delivery
     where workspace_id = $1 order by created_at desc, id desc limit 100`,
    [db.viewer.workspaceId],
  );
  const opened = await openColumns(db, table, ['recipient', 'text'], rows);
  return opened.map(({ at, kind, recipient, text }) => ({ at, kind, to: recipient, text: text ?? '' }));
};
