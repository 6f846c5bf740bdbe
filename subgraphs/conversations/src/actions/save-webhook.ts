import { type Db, fault, targetFault } from '@liuke/kit';
import { newWebhookSecret } from '../domain/standard-webhooks.ts';
import { eventsFault, hears, told, type Webhook } from '../domain/webhook.ts';
import * as deliveries from '../store/webhook-deliveries.ts';
import * as webhooks from '../store/webhooks.ts';
import { topics } from '../topics.ts';

export type Saving = {
  readonly id: string | null;
  readonly url: string;
  readonly events: readonly string[];
  readonly enabled: boolean;
  readonly rotateSecret: boolean;
  /** What who saves it may see: what it is told is never more. */
  readonly scopes: readonly string[];
};

const mostWebhooks = 20;
const formerHours = 24;

/**
 * Registers a webhook or changes one; the secret is in the answer that makes it and nowhere else. For a Db of the house.
 * Faults: NOT_FOUND, BAD_USER_INPUT, FORBIDDEN.
 */
export const saveWebhook = (db: Db, saving: Saving): Promise<Webhook> => {
  const { id, url, enabled, rotateSecret, scopes } = saving;
  const wrong = targetFault(url);
  if (wrong) throw fault('BAD_USER_INPUT', `url: ${wrong}`);
  const events = [...new Set(saving.events)];
  if (events.length === 0 || events.length > 50) throw fault('BAD_USER_INPUT', 'events names 1 to 50 events.');
  const misheard = eventsFault(events, scopes);
  if (misheard && 'unknown' in misheard)
    throw fault('BAD_USER_INPUT', `There is no event ${misheard.unknown.slice(0, 50)}.`);
  if (misheard) throw fault('FORBIDDEN', `${misheard.beyond} needs the scope ${misheard.scope}.`);
  return db.transaction(async (tx) => {
    const all = await webhooks.lockAll(tx);
    const before = id === null ? null : (all.find((one) => one.id === id) ?? null);
    if (id !== null && !before) throw fault('NOT_FOUND');
    if (!before && all.length >= mostWebhooks) throw fault('CONFLICT', `A workspace has at most ${mostWebhooks} webhooks.`);
    const made = !before || rotateSecret ? newWebhookSecret() : null;
    const webhook = await webhooks.save(
      tx,
      { id: before?.id ?? tx.newId(), url, events, enabled, scopes },
      await secretsAfter(tx, before, made),
    );
    if (before?.enabled && !enabled) await deliveries.halt(tx, webhook.id);
    if (before && !before.enabled && enabled) {
      await deliveries.resume(tx, webhook.id);
      // What happened while the house did not send belongs to it too; what the partner switched off for does not.
      if (before.disabledReason) await deliveries.catchUp(tx, webhook.id, typesOf(webhook));
    }
    tx.nudge(topics.webhooks);
    return made === null ? webhook : { ...webhook, secret: made };
  });
};

const secretsAfter = async (tx: Db, before: Webhook | null, made: string | null): Promise<webhooks.Secrets> => {
  const known = before && (await webhooks.secretsOf(tx, before.id));
  if (!known) return { present: made! };
  if (made === null) return known;
  return { present: made, former: { secret: known.present, until: tx.now().getTime() + formerHours * 3_600_000 } };
};

const typesOf = (webhook: Webhook): string[] =>
  Object.values(told)
    .map(({ type }) => type)
    .filter((type) => hears(webhook, type));

/** Sends everything since then again. For a Db of the house. Faults: NOT_FOUND, CONFLICT where it is switched off. */
export const replayWebhook = (db: Db, id: string, from: Date): Promise<Webhook> =>
  db.transaction(async (tx) => {
    const webhook = await webhooks.lock(tx, id);
    if (!webhook) throw fault('NOT_FOUND');
    if (!webhook.enabled)
      throw fault('CONFLICT', 'The webhook is not enabled: saveWebhook with enabled: true, then replay.');
    await deliveries.replay(tx, id, from, typesOf(webhook));
    tx.nudge(topics.webhooks);
    return webhook;
  });
