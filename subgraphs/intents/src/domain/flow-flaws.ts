import { clausesOf } from './condition.ts';
import { end, type Flow, type FlowStep, typeOf } from './flow.ts';

const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
export const placeholder = /\{([\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)?)\}/gu;
const conversationFacts = ['tier', 'tags', 'locale', 'channel'] as const;
const most = { steps: 100, words: 2_000, options: 10, title: 80, locales: 20 } as const;

/** What does not hold together in a flow, as sentences; empty when all is well. */
export const flawsOf = ({ steps }: Flow): string[] => {
  const flaws: string[] = [];
  const names = new Set(steps.map(({ name }) => name));
  if (steps.length > most.steps) flaws.push(`A flow has at most ${most.steps} steps.`);
  if (names.size < steps.length) flaws.push('Two steps of the flow have the same name.');
  if (steps.every((step) => sentencesOf(step).length === 0)) flaws.push('The flow never says anything.');
  const known = knownIn(steps);
  for (const step of steps) flaws.push(...flawsOfStep(step, names, known).map((flaw) => `Step "${step.name}": ${flaw}`));
  return flaws;
};

type Names = { readonly slots: ReadonlySet<string>; readonly lookups: ReadonlySet<string> };
const knownIn = (steps: readonly FlowStep[]): Names => ({
  slots: new Set(steps.flatMap(({ slot }) => slot ?? [])),
  lookups: new Set(steps.flatMap(({ lookup }) => lookup ?? [])),
});

const sentencesOf = (step: FlowStep): string[] =>
  [step, ...(step.texts ?? [])].flatMap(({ ask, say, hint, confirm }) =>
    [ask, say, hint, confirm].filter((text) => !!text),
  ) as string[];

/** Why a name stands for nothing; null when it does stand for something. */
const unknown = (name: string, { slots, lookups }: Names): string | null => {
  const [head = '', key] = name.split('.');
  if (key === undefined) return slots.has(name) ? null : `no step fills the slot "${name}".`;
  if (head === 'conversation')
    return conversationFacts.some((fact) => fact === key)
      ? null
      : `of a conversation ${conversationFacts.join(', ')} are known.`;
  return lookups.has(head) ? null : `no step looks "${head}" up.`;
};

const flawsOfStep = (step: FlowStep, names: ReadonlySet<string>, known: Names): string[] => {
  const flaws: string[] = [];
  const type = typeOf(step);
  if (step.name.trim() === '' || step.name === end) flaws.push(`a step has a name, and not "${end}".`);
  if ((step.ask === null) !== (step.slot === null)) flaws.push('ask and slot go together.');
  if (step.slot !== null && (!plainName.test(step.slot) || step.slot === 'customer'))
    flaws.push("a slot's name is made of letters, digits and underscores, and is not `customer`.");
  if (step.lookup !== null && (!plainName.test(step.lookup) || step.lookup === 'conversation'))
    flaws.push("a look-up's name is made of letters, digits and underscores, and is not `conversation`.");
  for (const way of [step.then, step.otherwise ?? null])
    if (way !== null && way !== end && !names.has(way)) flaws.push(`there is no step "${way}".`);
  if (step.otherwise && step.lookup === null) flaws.push('otherwise belongs to a lookup.');
  const choices = step.choices?.length ?? 0;
  if (type === 'CHOICE' && (choices < 2 || choices > most.options)) flaws.push(`a CHOICE has 2 to ${most.options} choices.`);
  if (type !== 'CHOICE' && choices > 0) flaws.push('choices belong to a CHOICE.');
  if (type !== 'TEXT' && step.slot === null) flaws.push('slotType belongs to a slot.');
  if ((step.buttons?.length ?? 0) > most.options) flaws.push(`a step has at most ${most.options} buttons.`);
  if ((step.texts?.length ?? 0) > most.locales) flaws.push(`a step speaks at most ${most.locales} languages.`);
  for (const { value, title, titles, url } of [...(step.choices ?? []), ...(step.buttons ?? [])]) {
    const all = [value, title, ...(titles ?? []).map((one) => one.title)];
    if (all.some((text) => text.trim() === '' || text.length > most.title))
      flaws.push(`values and titles have 1 to ${most.title} characters.`);
    if (url && !/^(?:https:\/\/|\{)/.test(url)) flaws.push("a button's url is an https address.");
  }
  const clauses = step.when === null ? [] : clausesOf(step.when);
  if (clauses === null)
    flaws.push('when reads "name", "not name", "name = value | other" or "name != value", joined by "and".');
  for (const { name } of clauses ?? []) {
    const why = unknown(name, known);
    if (why !== null) flaws.push(why);
  }
  const spoken = [...sentencesOf(step), ...(step.buttons ?? []).map(({ url }) => url ?? '')];
  if (spoken.some((text) => text.length > most.words)) flaws.push(`a sentence has at most ${most.words} characters.`);
  for (const [, name = ''] of spoken.join('\n').matchAll(placeholder)) {
    const why = name === 'customer' ? null : unknown(name, known);
    if (why !== null) flaws.push(why);
  }
  return flaws;
};
