import { type Db, fault } from '@liuke/kit';
import { classifierOf } from '../classifiers.ts';
import { isUpset } from '../domain/anger.ts';
import { asksForHuman } from '../domain/asks-for-human.ts';
import { type Awaiting, decide, type Verdict } from '../domain/decision.ts';
import type { Dialogue } from '../domain/dialogue.ts';
import { asksForDetail } from '../domain/follow-up.ts';
import { hear } from '../domain/hear.ts';
import type { Intent } from '../domain/intent.ts';
import type { AutomationPolicy } from '../domain/policy.ts';
import { todayIn } from '../domain/slots/date.ts';
import { spokenLocale } from '../domain/tone.ts';
import { vectorOf } from '../encoder.ts';
import type { Reading } from '../model/model.ts';
import * as classifications from '../store/classifications.ts';
import * as dialogues from '../store/dialogues.ts';
import * as examples from '../store/examples.ts';
import * as intents from '../store/intents.ts';
import * as models from '../store/models.ts';
import * as states from '../store/states.ts';
import { planRefit } from './plan-refit.ts';

export type Understanding = Verdict & {
  readonly text: string;
  readonly intent: Intent | null;
  readonly intents: ReadonlyMap<string, Intent>;
  readonly policy: AutomationPolicy;
  /** The flow under way in the conversation, whether the text belongs to it or not. */
  readonly dialogue: Dialogue | null;
  readonly heard: Awaiting['heard'] | null;
  readonly modelVersion: string;
  readonly milliseconds: number;
};

/** Versions whose refit this process has asked for: once is enough. */
const asked = new Set<string>();

/** Where a text was said; `held`: its dialogue is kept from changing until the transaction ends. */
export type Place = { readonly conversationId: string; readonly locale: string; readonly held: boolean };

const nothing: Reading = { candidates: [], outOfScope: true };

/** What a text means under the workspace's present model and policy. Changes nothing. */
export const understand = (db: Db, text: string, place: Place | null): Promise<Understanding> =>
  db.transaction(async (tx) => {
    const began = performance.now();
    const [vector, { policy, modelVersion }, known, exact, held, last] = await Promise.all([
      vectorOf(text),
      states.read(tx),
      intents.recognisable(tx),
      examples.intentOf(tx, text),
      place === null ? null : place.held ? dialogues.lock(tx, place.conversationId) : ongoing(tx, place.conversationId),
      place === null || !asksForDetail(text) ? null : classifications.latest(tx, place.conversationId),
    ]);
    const dialogue = held?.phase === 'LEFT' ? null : held;
    const byId = new Map(known.map((intent) => [intent.id, intent]));
    const model = modelVersion === null ? null : await classifierOf(tx, modelVersion);
    if (modelVersion !== null && model === null && (await models.card(tx, modelVersion)) === null)
      throw fault('UNAVAILABLE', 'The model was replaced twice meanwhile; try again.');
    // Fitted with another encoder than is in use (its n-grams serve alone), or stored by another version of the product.
    const outdated = modelVersion !== null && (model === null || (vector !== null && model.encoder !== vector.encoder));
    if (outdated && !asked.has(modelVersion)) await planRefit(tx, 'soon');
    if (outdated) asked.add(modelVersion);
    const reading =
      model?.read(text, vector?.encoder === model.encoder ? vector?.values : null, (id) => byId.has(id)) ?? nothing;
    const awaiting = dialogue === null ? null : awaitingOf(dialogue, byId, text, policy, tx.now());
    const followsUp = policy.followUpHandsOff && last?.decision === 'ANSWER' ? last.intentId : null;
    const verdict = decide({
      reading,
      exact,
      asksForHuman: asksForHuman(text),
      upset: isUpset(text),
      followsUp: awaiting === null ? followsUp : null,
      intents: byId,
      policy,
      awaiting,
    });
    const intent = verdict.intentId === null ? null : (byId.get(verdict.intentId) ?? null);
    const milliseconds = performance.now() - began;
    const heard = awaiting?.heard ?? null;
    return {
      ...verdict,
      text,
      intent,
      intents: byId,
      policy,
      dialogue,
      heard,
      modelVersion: modelVersion ?? 'none',
      milliseconds,
    };
  });

const ongoing = async (db: Db, conversationId: string): Promise<Dialogue | null> =>
  (await dialogues.byConversations(db, [conversationId])).get(conversationId) ?? null;

/** The flow that waits; null when none does. One that has ended hears only corrections. */
const awaitingOf = (
  dialogue: Dialogue,
  known: ReadonlyMap<string, Intent>,
  text: string,
  { timeZone }: AutomationPolicy,
  now: Date,
): Awaiting | null => {
  const flow = known.get(dialogue.intentId)?.flow;
  // Without words there is nothing that could answer a question.
  if (flow == null || text.trim() === '') return null;
  const locale = spokenLocale(text, dialogue.locale);
  const heard = hear(flow, dialogue, text, { today: todayIn(timeZone, now), locale });
  return dialogue.phase === 'DONE' && heard.kind !== 'CORRECTION' ? null : { ...dialogue, heard };
};
