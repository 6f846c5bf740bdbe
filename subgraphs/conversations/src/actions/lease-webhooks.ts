import { type Db, house, leaseByWorkspace, type RoomTools, type Tx } from '@liuke/kit';
import { signedHeaders } from '../domain/standard-webhooks.ts';
import { afterFailure, type Result } from '../domain/webhook.ts';
import * as deliveries from '../store/webhook-deliveries.ts';
import * as events from '../store/webhook-events.ts';
import * as webhooks from '../store/webhooks.ts';

/** An event in the hands of one who tries to tell it. */
export type LeasedEvent = {
  readonly workspaceId: string;
  readonly lease: string;
  readonly held: deliveries.Held;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

type As = RoomTools['as'];
const inWorkspace = (as: As, workspaceId: string): Db => as(house('conversations', workspaceId));

/** Hands out what is due in any workspace; nobody else gets it until its lease has run out or it is settled. */
export const leaseWebhooks = (as: As, due: readonly deliveries.Due[], seconds: number): Promise<LeasedEvent[]> => {
  const ids = (mine: readonly deliveries.Due[]): number[] => mine.map(({ id }) => id);
  return leaseByWorkspace(
    due,
    (workspaceId) => inWorkspace(as, workspaceId),
    (tx, mine) => leaseWithin(tx, ids(mine), seconds),
    (tx, mine, until) => deliveries.putOff(tx, ids(mine), until),
  );
};

const leaseWithin = async (tx: Tx, ids: readonly number[], seconds: number): Promise<LeasedEvent[]> => {
  const { workspaceId } = tx.viewer;
  const lease = tx.newId();
  const until = new Date(tx.now().getTime() + seconds * 1000);
  const leased: LeasedEvent[] = [];
  for (const held of await deliveries.lease(tx, ids, lease, until)) {
    const { present, former } = await webhooks.secretsOf(tx, held.webhookId);
    const secrets = former && former.until > tx.now().getTime() ? [present, former.secret] : [present];
    const body = await events.opened(tx, held.eventId, held.sealed);
    // Its customer is being erased: the event goes with them.
    if (body === null) continue;
    leased.push({ workspaceId, lease, held, body, headers: signedHeaders(secrets, held.eventId, tx.now(), body) });
  }
  return leased;
};

/** Notes what came of a try and calls the next of its line. False where somebody else holds it by now. */
export const settleWebhook = (as: As, { workspaceId, lease, held }: LeasedEvent, result: Result): Promise<boolean> =>
  inWorkspace(as, workspaceId).transaction(async (tx) => {
    const webhook = await webhooks.lock(tx, held.webhookId);
    if (!webhook) return false;
    if (result.kind === 'ACCEPTED') {
      const settled = { state: 'DELIVERED', nextAt: null, status: result.status, error: null } as const;
      if (!(await deliveries.settle(tx, held.id, lease, settled))) return false;
      await webhooks.accepted(tx, webhook.id);
      if (webhook.enabled) await deliveries.callFirst(tx, webhook.id, held.key);
      return true;
    }
    const { status, error } = result;
    const { attempts, firstTriedAt } = held;
    const next = afterFailure(result, { attempts, firstTriedAt, now: tx.now(), random: Math.random() });
    const disable = 'disable' in next ? next.disable : null;
    const settled = {
      state: disable ? 'DEAD' : 'WAITING',
      nextAt: 'nextAt' in next && webhook.enabled ? next.nextAt : null,
      status,
      error,
    } as const;
    if (!(await deliveries.settle(tx, held.id, lease, settled))) return false;
    await webhooks.refused(tx, webhook.id, error, disable);
    if (disable) await deliveries.halt(tx, webhook.id);
    return true;
  });
