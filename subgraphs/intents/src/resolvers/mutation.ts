import { fault } from '@liuke/kit';
import { correctIntent } from '../actions/correct-intent.ts';
import { deleteIntent } from '../actions/delete-intent.ts';
import { reviewDraft } from '../actions/review-draft.ts';
import { saveIntent } from '../actions/save-intent.ts';
import { setAutomationPolicy } from '../actions/set-automation-policy.ts';
import { setFactSource } from '../actions/set-fact-source.ts';
import { trainModel } from '../actions/train-model.ts';
import type { FlowOption, FlowStep } from '../domain/flow.ts';
import type { AutomationPolicy } from '../domain/policy.ts';
import type { FlowOptionInput, FlowStepInput, MutationResolvers } from '../generated/resolvers.ts';
import { isId } from './ids.ts';
import { modelCard } from './model-card.ts';

export const Mutation: MutationResolvers = {
  saveIntent: async (_root, { input }, { db }) => {
    if (input.id != null && !isId(input.id)) throw fault('NOT_FOUND', 'There is no intent with this id.');
    const intent = await saveIntent(db, {
      id: input.id ?? null,
      name: input.name,
      description: input.description ?? null,
      examples: input.examples ?? null,
      flow: input.flow?.map(step) ?? null,
      enabled: input.enabled ?? null,
    });
    return { intent };
  },

  deleteIntent: async (_root, { id }, { db }) => isId(id) && deleteIntent(db, id),

  correctIntent: async (_root, { messageId, intentId }, { db }) => {
    if (!isId(messageId) || !isId(intentId)) throw fault('NOT_FOUND');
    return correctIntent(db, messageId, intentId);
  },

  trainModel: async (_root, _arguments, { db }) => {
    if (!(await trainModel(db, 'ANEW'))) throw fault('BAD_USER_INPUT', 'There are no examples to learn from.');
    return modelCard(db);
  },

  setAutomationPolicy: (_root, { input }, { db }) => {
    const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
    return setAutomationPolicy(db, Object.fromEntries(given) as Partial<AutomationPolicy>);
  },

  setFactSource: async (_root, { input }, { db }) => {
    const { source, secret } = await setFactSource(db, {
      url: input.url ?? null,
      timeoutMilliseconds: input.timeoutMilliseconds ?? null,
      cacheSeconds: input.cacheSeconds ?? null,
      newSecret: input.newSecret ?? false,
    });
    return { factSource: source.url === null ? null : { ...source, url: source.url }, secret };
  },

  reviewDraft: async (_root, { id, action, text }, { db }) => {
    if (!isId(id)) throw fault('NOT_FOUND', 'There is no draft with this id.');
    const draft = await reviewDraft(db, id, action, text ?? null);
    return { draft, message: action === 'REJECT' ? null : { id: draft.messageId } };
  },
};

/** An empty string says the same as nothing. */
const step = ({ name, ask, slot, when, say, then, lookup, ...more }: FlowStepInput): FlowStep => ({
  name: name.trim(),
  ask: ask || null,
  slot: slot || null,
  when: when || null,
  say: say || null,
  // biome-ignore lint/suspicious/noThenProperty: the contract's name; a text, so nothing takes a step for a promise
  then: then || null,
  lookup: lookup || null,
  ...(more.otherwise && { otherwise: more.otherwise }),
  ...(more.slotType && { slotType: more.slotType }),
  ...(more.hint && { hint: more.hint }),
  ...(more.label && { label: more.label }),
  ...(more.confirm && { confirm: more.confirm }),
  ...(more.choices?.length && { choices: more.choices.map(option) }),
  ...(more.buttons?.length && { buttons: more.buttons.map(option) }),
  ...(more.texts?.length && { texts: more.texts }),
});

const option = ({ value, title, words, url, titles }: FlowOptionInput): FlowOption => ({
  value: value.trim(),
  title: title.trim(),
  ...(words?.length && { words }),
  ...(url && { url }),
  ...(titles?.length && { titles }),
});
