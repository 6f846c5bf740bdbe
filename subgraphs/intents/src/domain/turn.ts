import { mostMisses, type Progress } from './dialogue.ts';
import { type Flow, type Slots, typeOf, wordsOf } from './flow.ts';
import type { Heard } from './hear.ts';
import { phrasesFor } from './phrases.ts';
import { type Reading, readSlot } from './slots/read.ts';
import { type About, labelOf, question, shown, type Turn, walk } from './walk.ts';

const said = (turn: Turn, ...before: readonly string[]): Turn => ({ ...turn, said: [...before, ...turn.said] });

/** Begins a flow with what the first message tells already: "return order 12345678 please" is not asked for its number. */
export const begin = (flow: Flow, text: string, reading: Reading, about: About): Turn => {
  const slots: Record<string, string> = {};
  const types = new Set<string>();
  for (const step of flow.steps) {
    const type = typeOf(step);
    if (step.slot === null || type === 'TEXT' || Object.hasOwn(slots, step.slot)) continue;
    // Of two dates the first message may tell one; which, is not ours to guess.
    if (type !== 'CHOICE' && types.has(type)) continue;
    types.add(type);
    const found = readSlot(step, text, reading);
    if (found !== null) slots[step.slot] = found.value;
  }
  const { locale } = reading;
  return walk(flow, 0, { step: '', phase: 'ASKS', slots, facts: {}, confirmed: [], misses: 0, locale }, about);
};

/** The next turn after the customer's word. A step that is gone (the flow was edited) begins anew. */
export const take = (flow: Flow, before: Progress, heard: Heard, about: About): Turn => {
  const at = flow.steps.findIndex(({ name }) => name === before.step);
  const progress = heard.kind === 'NOTHING' ? before : { ...before, misses: 0 };
  const step = flow.steps[at];
  if (heard.kind === 'CORRECTION') return correct(flow, progress, heard, about);
  if (step === undefined) return walk(flow, 0, { ...progress, confirmed: [] }, about);
  switch (heard.kind) {
    case 'VALUE':
    case 'WORDS':
      return walk(
        flow,
        at,
        { ...progress, slots: { ...progress.slots, [step.slot ?? '']: heard.value } },
        about,
        'question',
      );
    case 'YES':
      return walk(flow, at, { ...progress, confirmed: [...progress.confirmed, step.name] }, about, 'question');
    case 'NO':
      return asked(flow, { ...progress, phase: 'CHANGES' }, about);
    case 'STOP':
      return {
        said: [phrasesFor(progress.locale).stopped],
        buttons: [],
        progress: { ...progress, phase: 'DONE' },
        handsOver: null,
      };
    case 'NOTHING':
      return missed(flow, progress, about);
  }
};

/** Asks once more. */
export const asked = (flow: Flow, progress: Progress, about: About, ...before: readonly string[]): Turn => {
  const { text, buttons } = question(flow, progress, about);
  return { said: text === '' ? before : [...before, text], buttons, progress, handsOver: null };
};

const missed = (flow: Flow, progress: Progress, about: About): Turn => {
  if (progress.phase === 'LOOKS_UP') return asked(flow, progress, about);
  const misses = progress.misses + 1;
  if (misses >= mostMisses)
    return { said: [], buttons: [], progress: { ...progress, phase: 'DONE' }, handsOver: 'MISUNDERSTOOD' };
  const step = flow.steps.find(({ name }) => name === progress.step);
  const phrases = phrasesFor(progress.locale);
  const hint =
    progress.phase === 'ASKS'
      ? ((step && wordsOf(step, progress.locale, 'hint')) ?? phrases.hints[typeOf(step)])
      : progress.phase === 'CONFIRMS'
        ? phrases.yesOrNo
        : phrases.hints.TEXT;
  return asked(flow, { ...progress, misses }, about, hint);
};

/**
 * A slot has another value: what was looked up and confirmed with the old one counts no more, and the flow is walked anew with what it knows. Words
 * that were said on the way are not said again.
 */
const correct = (
  flow: Flow,
  before: Progress,
  { slot, value }: Extract<Heard, { kind: 'CORRECTION' }>,
  about: About,
): Turn => {
  const phrases = phrasesFor(before.locale);
  const step = flow.steps.find((one) => one.slot === slot);
  const label = step ? labelOf(step, before.locale) : slot;
  const { [slot]: _, ...others } = before.slots;
  const slots: Slots = value === null ? others : { ...others, [slot]: value };
  const turn = walk(flow, 0, { ...before, slots, facts: {}, confirmed: [], misses: 0 }, about);
  if (value === null) return { ...turn, said: [phrases.whichThen(label)], buttons: turn.buttons };
  const told = phrases.corrected(label, shown(flow, slot, value, before.locale));
  return turn.progress.phase === 'DONE'
    ? said(turn, told)
    : { ...turn, said: [told, ...turn.said.slice(turn.progress.phase === 'LOOKS_UP' ? turn.said.length : -1)] };
};

/** The answer to a look-up has come; null: it failed. */
export const lookedUp = (flow: Flow, before: Progress, facts: Slots | null, about: About): Turn => {
  const at = flow.steps.findIndex(({ name }) => name === before.step);
  const name = flow.steps[at]?.lookup;
  if (name == null) return walk(flow, 0, before, about);
  const found = Object.entries(facts ?? { failed: 'yes' }).map(([key, value]) => [`${name}.${key}`, value]);
  const known = { ...before.facts, ...Object.fromEntries(found), ...(facts && { [`${name}.looked_up`]: 'yes' }) };
  return walk(flow, at, { ...before, facts: known }, about, 'lookup');
};
