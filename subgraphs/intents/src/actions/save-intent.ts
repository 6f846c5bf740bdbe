import { type Db, fault, type Tx } from '@liuke/kit';
import type { Flow, FlowStep } from '../domain/flow.ts';
import { flawsOf } from '../domain/flow-flaws.ts';
import { flawOf, type Intent } from '../domain/intent.ts';
import * as examples from '../store/examples.ts';
import * as intents from '../store/intents.ts';
import * as states from '../store/states.ts';
import { planRefit } from './plan-refit.ts';
import { teachIntent } from './teach-intent.ts';

/** What is left out (null) stays as it is. */
export type IntentInput = {
  readonly id: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly examples: readonly string[] | null;
  readonly flow: readonly FlowStep[] | null;
  readonly enabled: boolean | null;
};

/**
 * Adds or changes an intent. Its row of the model is fitted within the transaction, so the next classification anywhere
 * knows it; the full refit and the recalibration are planned.
 */
export const saveIntent = (db: Db, input: IntentInput): Promise<Intent> => {
  check(input);
  return db.transaction(async (tx) => {
    const state = await states.lock(tx);
    const before = input.id === null ? null : await intents.byId(tx, input.id);
    if (input.id !== null && before === null) throw fault('NOT_FOUND', 'There is no intent with this id.');
    const intent = merged(tx, before, input);
    const namesake = await intents.byName(tx, intent.name);
    if (namesake !== null && namesake.id !== intent.id) {
      throw fault('BAD_USER_INPUT', `There is another intent with the name "${intent.name}".`);
    }
    await intents.save(tx, intent, await states.bumpRevision(tx));
    if (input.examples !== null) await examples.replace(tx, intent.id, input.examples);
    if (input.examples !== null || before?.enabled !== intent.enabled) await teachIntent(tx, state.modelVersion, intent.id);
    await planRefit(tx, 'soon');
    const { id: intentId, name, enabled } = intent;
    await tx.say('IntentSaved', { intentId, name, enabled, deleted: false }, intentId);
    return intent;
  });
};

const check = (input: IntentInput): void => {
  const flaw = flawOf(input.name.trim(), input.description, input.examples);
  if (flaw !== null) throw fault('BAD_USER_INPUT', flaw);
  if (input.flow === null || input.flow.length === 0) return;
  const flaws = flawsOf({ steps: input.flow });
  if (flaws.length > 0) throw fault('BAD_USER_INPUT', flaws.join(' '));
};

const merged = (tx: Tx, before: Intent | null, input: IntentInput): Intent => ({
  id: before?.id ?? tx.newId(),
  name: input.name.trim(),
  description: input.description ?? before?.description ?? null,
  enabled: input.enabled ?? before?.enabled ?? true,
  established: before?.established ?? false,
  handsOver: before?.handsOver ?? false,
  confirmed: before?.confirmed ?? 0,
  rejected: before?.rejected ?? 0,
  flow: flowOf(before, input.flow),
});

const flowOf = (before: Intent | null, steps: readonly FlowStep[] | null): Flow | null => {
  if (steps === null) return before?.flow ?? null;
  return steps.length === 0 ? null : { steps };
};
