import type { Tx } from '@liuke/kit';

/** What other rooms are the owners of, kept as far as it is counted with. An older word never replaces a newer one. */
export const putAgent = async (tx: Tx, id: string, presence: string, at: Date): Promise<void> => {
  await tx.query(
    `-- mirrors.putAgent
     insert into metrics.agent as agent (workspace_id, id, presence, changed_at) values ($1, $2, $3, $4)
     on conflict (workspace_id, id) do update set presence = excluded.presence, changed_at = excluded.changed_at
     where agent.changed_at <= excluded.changed_at`,
    [tx.viewer.workspaceId, id, presence, at],
  );
};

export const putIntent = async (tx: Tx, id: string, name: string): Promise<void> => {
  await tx.query(
    `-- mirrors.putIntent
     insert into metrics.intent (workspace_id, id, name) values ($1, $2, $3)
     on conflict (workspace_id, id) do update set name = excluded.name`,
    [tx.viewer.workspaceId, id, name],
  );
};

export const putPrivacy = async (
  tx: Tx,
  customerId: string,
  anonymous: boolean,
  hiddenFields: readonly string[],
): Promise<void> => {
  await tx.query(
    `-- mirrors.putPrivacy
     insert into metrics.customer_privacy (workspace_id, customer_id, anonymous, hidden_fields) values ($1, $2, $3, $4::text[])
     on conflict (workspace_id, customer_id)
     do update set anonymous = excluded.anonymous, hidden_fields = excluded.hidden_fields`,
    [tx.viewer.workspaceId, customerId, anonymous, hiddenFields],
  );
};
