import { createHash } from 'node:crypto';
import type { Db } from '@liuke/kit';
import type { Dialogue, Lookup } from '../domain/dialogue.ts';
import type { Slots } from '../domain/flow.ts';
import { lookedUp } from '../domain/turn.ts';
import { ask } from '../facts/ask.ts';
import { cached, keep } from '../facts/cache.ts';
import { mayBePrivate } from '../facts/private.ts';
import { secretOf } from '../facts/sign.ts';
import * as dialogues from '../store/dialogues.ts';
import * as factSources from '../store/fact-sources.ts';
import * as intents from '../store/intents.ts';
import * as schedule from '../store/schedule.ts';
import * as states from '../store/states.ts';
import { leaveDialogue } from './leave-dialogue.ts';
import { answerOf, proceed } from './proceed.ts';
import { settled } from './take-turn.ts';

/** Told of why a look-up failed, without what was asked. */
export type OnFailure = (reason: string) => void;

/**
 * Asks for the fact that a dialogue waits for, and goes on with it. The endpoint is asked between two transactions, so nothing is
 * held meanwhile; the answer takes effect only if the dialogue still waits for this very look-up, so it does so once, however many
 * processes asked, and not at all when the customer has gone on, or a human has come.
 */
export const lookUp = async (db: Db, conversationId: string, onFailure: OnFailure): Promise<void> => {
  const dialogue = (await dialogues.byConversations(db, [conversationId])).get(conversationId);
  const lookup = dialogue?.lookup;
  const name = dialogue && (await stepLookup(db, dialogue));
  if (!dialogue || !lookup || name == null) return settle(db, conversationId, lookup?.id ?? null, null);
  const facts = await askFor(db, dialogue, lookup, name, onFailure);
  await settle(db, conversationId, lookup.id, facts);
};

const stepLookup = async (db: Db, { intentId, step }: Dialogue): Promise<string | null> =>
  (await intents.byId(db, intentId))?.flow?.steps.find(({ name }) => name === step)?.lookup ?? null;

const askFor = async (
  db: Db,
  dialogue: Dialogue,
  lookup: Lookup,
  name: string,
  onFailure: OnFailure,
): Promise<Slots | null> => {
  const source = await factSources.read(db);
  if (source === null || source.url === null) {
    onFailure('The workspace has no fact source.');
    return null;
  }
  const { workspaceId } = db.viewer;
  const { channel, tier, tags, conversationLocale: locale } = lookup;
  const { conversationId, customerId, slots } = dialogue;
  const body = JSON.stringify({
    fact: name,
    slots,
    conversation: { id: conversationId, customerId, locale, channel, tier, tags },
  });
  const key = createHash('sha256').update(`${workspaceId} ${source.url} ${source.generation} ${body}`).digest('hex');
  const known = cached(key, db.now());
  if (known !== null) return known;
  try {
    const { url, timeoutMilliseconds } = source;
    const secret = secretOf(workspaceId, source.generation);
    const facts = await ask({
      url,
      secret,
      timeoutMilliseconds,
      id: lookup.id,
      now: db.now(),
      body,
      privateAllowed: mayBePrivate(url),
    });
    keep(key, facts, db.now(), source.cacheSeconds);
    return facts;
  } catch (error) {
    onFailure(error instanceof Error ? error.message : 'unknown');
    return null;
  }
};

/** The answer's effect: compare and set. */
const settle = (db: Db, conversationId: string, id: string | null, facts: Slots | null): Promise<void> =>
  db.transaction(async (tx) => {
    const dialogue = await dialogues.lock(tx, conversationId);
    const lookup = dialogue?.lookup ?? null;
    if (dialogue === null || lookup === null) return void (await schedule.cancel(tx, 'LOOKUP', [conversationId]));
    if (lookup.id !== id) return;
    await schedule.cancel(tx, 'LOOKUP', [conversationId]);
    const known = new Map((await intents.recognisable(tx)).map((intent) => [intent.id, intent]));
    const flow = known.get(dialogue.intentId)?.flow;
    const { messageId, channel, tier, tags, conversationLocale: locale } = lookup;
    const about = { tier, tags, locale, channel };
    const { customerId, intentId, confidence, decision } = dialogue;
    const { lookup: _, ...before } = dialogue;
    const turn = flow ? lookedUp(flow, before, facts, about) : null;
    const outcome = turn && settled(known, { ...before, ...turn.progress }, turn, about);
    const all = outcome && {
      ...outcome,
      said: [...lookup.said, ...outcome.said],
      buttons: [...lookup.buttons, ...outcome.buttons].slice(0, 10),
    };
    if (all !== null && all.handsOver === null) {
      const saysNow = await proceed(tx, conversationId, all, { messageId, channel, tier, tags, conversationLocale: locale });
      if (!saysNow) return;
      const { policy } = await states.read(tx);
      const given = { conversationId, messageId, customerId, locale: dialogue.locale, decision, confidence, intentId };
      const answer = answerOf(given, all, policy.emoji);
      if (answer.text !== '') return tx.say('AnswerFound', answer, conversationId);
    }
    await leaveDialogue(tx, conversationId);
    // What the customer had written stands in the message itself; nobody answers it, so a human does.
    const missed = { conversationId, messageId, customerId, text: '', channel, locale, tier, tags: [...tags], intentId };
    await tx.say('AnswerMissed', missed, conversationId);
  });
