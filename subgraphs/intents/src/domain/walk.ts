import { holds, type Known } from './condition.ts';
import type { Progress } from './dialogue.ts';
import { type Button, end, type Flow, type FlowOption, type FlowStep, titleOf, typeOf, wordsOf } from './flow.ts';
import { placeholder } from './flow-flaws.ts';
import { phrasesFor } from './phrases.ts';
import { spokenDate } from './slots/date.ts';

/** What is known of the conversation itself. */
export type About = {
  readonly tier: string | null;
  readonly tags: readonly string[];
  readonly locale: string;
  readonly channel: string;
};

/** What a flow does next. */
export type Turn = {
  readonly said: readonly string[];
  readonly buttons: readonly Button[];
  readonly progress: Progress;
  /** A human is needed: a look-up failed, or the customer was not understood three times. */
  readonly handsOver: 'NO_ANSWER' | 'MISUNDERSTOOD' | null;
};

/** A flow that visits more steps than this in one turn goes in a circle without asking anything. */
const mostVisits = 100;

export const knownOf = ({ slots, facts }: Progress, about: About): Known => ({
  ...slots,
  ...facts,
  'conversation.tier': about.tier ?? '',
  'conversation.tags': about.tags,
  'conversation.locale': about.locale,
  'conversation.channel': about.channel,
});

/** How a slot's value is shown: a day as people read it, a choice by its title. */
export const shown = (flow: Flow, slot: string, value: string, locale: string): string => {
  const step = flow.steps.find((one) => one.slot === slot);
  if (step === undefined) return value;
  if (typeOf(step) === 'DATE' && /^\d{4}-\d\d-\d\d$/.test(value)) return spokenDate(value, locale);
  const option = step.choices?.find((one) => one.value === value);
  return option ? titleOf(option, locale) : value;
};

/** A sentence with its values; `{customer}` stays, since only conversations knows the name. */
const filledIn = (text: string, flow: Flow, progress: Progress, about: About): string => {
  const known = knownOf(progress, about);
  return text.replace(placeholder, (whole, name: string) => {
    if (name === 'customer') return whole;
    const value = Object.hasOwn(known, name) ? known[name] : '';
    return typeof value === 'string' ? shown(flow, name, value, progress.locale) : (value ?? []).join(', ');
  });
};

const buttonsOf = (options: readonly FlowOption[] | undefined, flow: Flow, progress: Progress, about: About): Button[] =>
  (options ?? []).flatMap((option): Button[] => {
    const title = titleOf(option, progress.locale);
    if (!option.url) return [{ title, value: option.value, url: null }];
    const known = knownOf(progress, about);
    if ([...option.url.matchAll(placeholder)].some(([, name = '']) => !known[name])) return [];
    return [{ title, value: option.value, url: filledIn(option.url, flow, progress, about) }];
  });

/** The question that waits, with what can be pressed to answer it; empty where none does. */
export const question = (flow: Flow, progress: Progress, about: About): { text: string; buttons: readonly Button[] } => {
  const step = flow.steps.find(({ name }) => name === progress.step);
  const phrases = phrasesFor(progress.locale);
  const worded = (what: 'ask' | 'confirm') =>
    filledIn((step && wordsOf(step, progress.locale, what)) ?? '', flow, progress, about);
  switch (progress.phase) {
    case 'ASKS': {
      const offered =
        typeOf(step) === 'CHOICE'
          ? step?.choices?.map((one) => ({ ...one, value: titleOf(one, progress.locale) }))
          : step?.buttons;
      return { text: worded('ask'), buttons: buttonsOf(offered, flow, progress, about) };
    }
    case 'CONFIRMS':
      return {
        text: worded('confirm'),
        buttons: [phrases.yes, phrases.no].map((title) => ({ title, value: title, url: null })),
      };
    case 'CHANGES':
      return {
        text: phrases.whatToChange,
        buttons: flow.steps
          .filter((one) => one.slot !== null && Object.hasOwn(progress.slots, one.slot))
          .map((one) => {
            const title = labelOf(one, progress.locale);
            return { title, value: title, url: null };
          }),
      };
    case 'LOOKS_UP':
      return { text: phrases.looking, buttons: [] };
    case 'DONE':
    case 'LEFT':
      return { text: '', buttons: [] };
  }
};

export const labelOf = (step: FlowStep, locale: string): string =>
  wordsOf(step, locale, 'label') ?? phrasesFor(locale).labels[typeOf(step)];

/** How far the first step is done already: nothing of it, its look-up, or its question too. */
export type Done = 'nothing' | 'lookup' | 'question';

/** Goes on from a step to the next question, look-up or end. */
export const walk = (flow: Flow, from: number, before: Progress, about: About, done: Done = 'nothing'): Turn => {
  const said: string[] = [];
  const buttons: Button[] = [];
  let progress = before;
  const stop = (step: string, phase: Progress['phase'], handsOver: Turn['handsOver'] = null): Turn => {
    progress = { ...progress, step, phase };
    const { text, buttons: more } = phase === 'LOOKS_UP' ? { text: '', buttons: [] } : question(flow, progress, about);
    return { said: text === '' ? said : [...said, text], buttons: [...buttons, ...more].slice(0, 10), progress, handsOver };
  };
  let at = from;
  for (let visits = 0; visits < mostVisits; visits++) {
    const step = flow.steps[at];
    if (step === undefined) break;
    const first = visits === 0 ? done : 'nothing';
    if (first === 'nothing' && !holds(step.when, knownOf(progress, about))) {
      at++;
      continue;
    }
    if (step.lookup !== null) {
      if (
        !Object.hasOwn(progress.facts, `${step.lookup}.looked_up`) &&
        !Object.hasOwn(progress.facts, `${step.lookup}.failed`)
      )
        return stop(step.name, 'LOOKS_UP');
      if (Object.hasOwn(progress.facts, `${step.lookup}.failed`)) {
        if (!step.otherwise) return stop(step.name, 'DONE', 'NO_ANSWER');
        if (step.otherwise === end) break;
        at = flow.steps.findIndex(({ name }) => name === step.otherwise);
        continue;
      }
    }
    if (first !== 'question') {
      const say = wordsOf(step, progress.locale, 'say');
      if (say) said.push(filledIn(say, flow, progress, about));
      if (step.slot === null || Object.hasOwn(progress.slots, step.slot))
        buttons.push(...buttonsOf(step.buttons, flow, progress, about));
    }
    if (step.ask !== null && step.slot !== null && !Object.hasOwn(progress.slots, step.slot)) return stop(step.name, 'ASKS');
    if (step.confirm && !progress.confirmed.includes(step.name)) return stop(step.name, 'CONFIRMS');
    if (step.then === end) break;
    at = step.then === null ? at + 1 : flow.steps.findIndex(({ name }) => name === step.then);
  }
  return stop(progress.step, 'DONE');
};
