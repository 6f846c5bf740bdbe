import type { EventMeta, EventName, Events, Tx } from '@liuke/kit';
import { hears, told } from '../domain/webhook.ts';
import * as deliveries from '../store/webhook-deliveries.ts';
import * as events from '../store/webhook-events.ts';
import * as webhooks from '../store/webhooks.ts';
import { topics } from '../topics.ts';

/**
 * Puts an event on its way to the webhooks that hear it, in the transaction that hears it: once, and in the order in which the
 * house was told. Where a workspace has no webhook nothing is kept.
 */
export const tellPartners = async <Name extends EventName>(
  tx: Tx,
  name: Name,
  event: Events[Name],
  { id, at, workspaceId }: EventMeta,
): Promise<void> => {
  const telling = told[name];
  if (!telling) return;
  const all = await webhooks.lockAll(tx);
  if (all.length === 0) return;
  const data = telling.data(event);
  const key = String(data['conversationId'] ?? data['keptId'] ?? workspaceId);
  const about = data['customerId'] ?? data['keptId'];
  const customerId = about === undefined ? null : String(about);
  const body = JSON.stringify({ type: telling.type, timestamp: at.toISOString(), workspaceId, data });
  const position = await events.add(tx, { id, type: telling.type, key, customerId, body, at });
  const hearing = all.filter((webhook) => webhook.enabled && hears(webhook, telling.type));
  for (const webhook of hearing) await deliveries.add(tx, webhook.id, position, key);
  if (hearing.length > 0) tx.nudge(topics.webhooks);
};
