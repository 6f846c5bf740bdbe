export type FlowStep = {
  readonly name: string;
  readonly ask: string | null;
  readonly slot: string | null;
  readonly when: string | null;
  readonly say: string | null;
  readonly then: string | null;
  readonly lookup: string | null;
};
export type Flow = { readonly steps: readonly FlowStep[] };
export type Slots = Readonly<Record<string, string>>;

/** Where a flow stands after a turn. */
export type Turn = {
  /** What to say now; empty when no step had anything to say. */
  readonly text: string;
  /** The step whose question waits for the next message; null when the flow has ended. */
  readonly waitsAt: string | null;
  readonly slots: Slots;
};

export const end = 'end';
/** A flow that visits more steps than this in one turn goes in a circle without asking anything. */
const mostVisits = 100;
const longestValue = 500;
const slotName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const condition = /^\s*([\p{L}\p{N}_]+)\s*(?:=\s*(.*?)\s*)?$/u;
const slotInText = /\{([\p{L}\p{N}_]+)\}/gu;

/** What does not hold together in a flow, as sentences; empty when all is well. */
export const flawsOf = ({ steps }: Flow): string[] => {
  const names = new Set(steps.map(({ name }) => name));
  const slots = new Set(steps.flatMap(({ slot }) => slot ?? []));
  const flaws: string[] = [];
  if (names.size < steps.length) flaws.push('Two steps of the flow have the same name.');
  if (steps.every(({ say, ask }) => !say && !ask)) flaws.push('The flow never says anything.');
  for (const step of steps) {
    const at = `Step "${step.name}"`;
    if (step.name.trim() === '' || step.name === end) flaws.push(`${at}: a step has a name, and not "${end}".`);
    if (step.lookup)
      flaws.push(`${at}: facts cannot be looked up in this version; leave lookup out and ask the customer instead.`);
    if ((step.ask === null) !== (step.slot === null)) flaws.push(`${at}: ask and slot go together.`);
    if (step.slot !== null && !slotName.test(step.slot))
      flaws.push(`${at}: a slot's name is made of letters, digits and underscores.`);
    if (step.then !== null && step.then !== end && !names.has(step.then))
      flaws.push(`${at}: there is no step "${step.then}".`);
    const wanted = step.when === null ? null : condition.exec(step.when)?.[1];
    if (wanted === undefined) flaws.push(`${at}: when reads "slot" or "slot = value".`);
    else if (wanted !== null && !slots.has(wanted)) flaws.push(`${at}: no step fills the slot "${wanted}".`);
    for (const [, name = ''] of `${step.say ?? ''}${step.ask ?? ''}`.matchAll(slotInText)) {
      if (!slots.has(name)) flaws.push(`${at}: no step fills the slot "${name}".`);
    }
  }
  return flaws;
};

const holds = (when: string | null, slots: Slots): boolean => {
  if (when === null) return true;
  const [, slot = '', value] = condition.exec(when) ?? [];
  const filled = Object.hasOwn(slots, slot) ? slots[slot] : undefined;
  if (value === undefined) return filled !== undefined && filled !== '';
  return filled?.toLowerCase() === value.toLowerCase();
};

const filledIn = (text: string, slots: Slots): string =>
  text.replace(slotInText, (_, name: string) => (Object.hasOwn(slots, name) ? (slots[name] ?? '') : ''));

/** Begins a flow and goes as far as the first question, or to its end. */
export const begin = (flow: Flow): Turn => walk(flow, 0, {});

/** Takes the customer's answer to the question that waits at `step`, and goes on. A step that is gone (the flow was edited) begins anew. */
export const answer = (flow: Flow, step: string, slots: Slots, text: string): Turn => {
  const at = flow.steps.findIndex(({ name }) => name === step);
  const slot = flow.steps[at]?.slot;
  if (slot == null) return walk(flow, 0, slots);
  return walk(flow, at, { ...slots, [slot]: text.trim().slice(0, longestValue) }, true);
};

/** Says the waiting question once more. */
export const repeat = (flow: Flow, step: string, slots: Slots): Turn => {
  const at = flow.steps.findIndex(({ name }) => name === step);
  const ask = flow.steps[at]?.ask;
  return ask == null ? walk(flow, 0, slots) : { text: filledIn(ask, slots), waitsAt: step, slots };
};

/** `resuming`: what the first step says was said with its question, and is not said again. */
const walk = ({ steps }: Flow, from: number, slots: Slots, resuming = false): Turn => {
  const said: string[] = [];
  const turn = (waitsAt: string | null): Turn => ({ text: said.join('\n'), waitsAt, slots });
  let at = from;
  for (let visits = 0; visits < mostVisits; visits++) {
    const step = steps[at];
    if (step === undefined) return turn(null);
    if (!holds(step.when, slots)) {
      at++;
      continue;
    }
    if (step.say !== null && !(resuming && visits === 0)) said.push(filledIn(step.say, slots));
    if (step.ask !== null && step.slot !== null && !Object.hasOwn(slots, step.slot)) {
      said.push(filledIn(step.ask, slots));
      return turn(step.name);
    }
    if (step.then === end) return turn(null);
    at = step.then === null ? at + 1 : steps.findIndex(({ name }) => name === step.then);
  }
  return turn(null);
};
