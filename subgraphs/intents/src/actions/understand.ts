import { type Db, fault } from '@liuke/kit';
import { classifierOf } from '../classifiers.ts';
import { asksForHuman } from '../domain/asks-for-human.ts';
import { decide, type Verdict } from '../domain/decision.ts';
import type { Dialogue } from '../domain/dialogue.ts';
import type { Intent } from '../domain/intent.ts';
import { vectorOf } from '../encoder.ts';
import type { Reading } from '../model/model.ts';
import * as dialogues from '../store/dialogues.ts';
import * as examples from '../store/examples.ts';
import * as intents from '../store/intents.ts';
import * as models from '../store/models.ts';
import * as states from '../store/states.ts';
import { planRefit } from './plan-refit.ts';

export type Understanding = Verdict & {
  readonly text: string;
  readonly intent: Intent | null;
  /** The flow under way in the conversation, whether the text belongs to it or not. */
  readonly dialogue: Dialogue | null;
  readonly modelVersion: string;
  readonly milliseconds: number;
};

/** Versions whose refit this process has asked for: once is enough. */
const asked = new Set<string>();

const nothing: Reading = { candidates: [], outOfScope: true };

/** What a text means under the workspace's present model and policy. Reads only. */
export const understand = (db: Db, text: string, conversationId: string | null): Promise<Understanding> =>
  db.transaction(async (tx) => {
    const began = performance.now();
    const [vector, { policy, modelVersion }, known, exact, ongoing] = await Promise.all([
      vectorOf(text),
      states.read(tx),
      intents.recognisable(tx),
      examples.intentOf(tx, text),
      conversationId === null ? new Map<string, Dialogue>() : dialogues.byConversations(tx, [conversationId]),
    ]);
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
    const dialogue = [...ongoing.values()][0] ?? null;
    // Without words there is nothing that could answer a question.
    const awaiting = text.trim() === '' ? null : dialogue;
    const verdict = decide({ reading, exact, asksForHuman: asksForHuman(text), intents: byId, policy, awaiting });
    const intent = verdict.intentId === null ? null : (byId.get(verdict.intentId) ?? null);
    const milliseconds = performance.now() - began;
    return { ...verdict, text, intent, dialogue, modelVersion: modelVersion ?? 'none', milliseconds };
  });
