import { saysNo, saysStop, saysUnsure, saysYes, takesBack } from './answers.ts';
import type { Progress } from './dialogue.ts';
import { type Flow, type FlowStep, typeOf, wordsOf } from './flow.ts';
import { phrasesFor } from './phrases.ts';
import { type Reading, readSlot } from './slots/read.ts';

/** What a text is to the flow that waits. */
export type Heard =
  /** The value asked for. `whole`: and nothing else, so nothing else can be meant. */
  | { readonly kind: 'VALUE'; readonly value: string; readonly whole: boolean }
  /** Any words, where any words are an answer. */
  | { readonly kind: 'WORDS'; readonly value: string }
  | { readonly kind: 'YES' }
  | { readonly kind: 'NO' }
  /** Another value for a slot that was filled before; null: another one is meant, which, is to be asked. */
  | { readonly kind: 'CORRECTION'; readonly slot: string; readonly value: string | null }
  | { readonly kind: 'STOP' }
  /** `unsure`: they say that they do not know, so nothing else is meant either. */
  | { readonly kind: 'NOTHING'; readonly unsure: boolean };

const nothing = (text: string): Heard => ({ kind: 'NOTHING', unsure: saysUnsure(text) });

/** Reads a text as the customer's next word in a flow. */
export const hear = (flow: Flow, progress: Progress, text: string, reading: Reading): Heard => {
  const step = flow.steps.find(({ name }) => name === progress.step);
  if (progress.phase !== 'DONE' && saysStop(text)) return { kind: 'STOP' };
  if (progress.phase === 'ASKS' && step?.slot != null) return answerOf(flow, progress, step, text, reading);
  const correction = correctionOf(flow, progress, text, reading, progress.phase === 'CHANGES');
  if (correction !== null) return correction;
  if (progress.phase !== 'CONFIRMS') return nothing(text);
  return saysYes(text) ? { kind: 'YES' } : saysNo(text) ? { kind: 'NO' } : nothing(text);
};

const answerOf = (flow: Flow, progress: Progress, step: FlowStep, text: string, reading: Reading): Heard => {
  const free = typeOf(step) === 'TEXT';
  const found = readSlot(step, text, reading);
  if (!free && found?.whole) return { kind: 'VALUE', value: found.value, whole: true };
  const correction = correctionOf(flow, progress, text, reading, false);
  // "No, order 12345679" where the reason is asked for speaks of the order, whatever else it says.
  if (correction !== null && (free || found === null || takesBack(text))) return correction;
  if (found === null) return nothing(text);
  return free ? { kind: 'WORDS', value: found.value } : { kind: 'VALUE', ...found };
};

/** Words by which people speak of a slot of each type. */
const names = {
  ORDER_NUMBER: /order|订单|訂單|单号|單號/iu,
  PHONE: /phone|number to call|mobile|电话|電話|手机|手機|号码|號碼/iu,
  DATE: /date|\bday\b|日期|时间|時間|哪天/iu,
  CHOICE: null,
  TEXT: null,
} as const;

/**
 * A filled slot that the text speaks of anew: with words that take something back ("no, ...", 不对), or as a bare value of its type. `named`:
 * the customer was asked what to change, so a name is enough.
 */
const correctionOf = (flow: Flow, progress: Progress, text: string, reading: Reading, named: boolean): Heard | null => {
  const back = takesBack(text);
  const filled = flow.steps.filter(
    (step) =>
      step.slot !== null &&
      Object.hasOwn(progress.slots, step.slot) &&
      !(progress.phase === 'ASKS' && step.name === progress.step),
  );
  for (const step of filled) {
    const type = typeOf(step);
    if (type === 'TEXT') continue;
    const found = readSlot(step, text, reading);
    if (found === null || found.value === progress.slots[step.slot!]) continue;
    if (back || named || (found.whole && type !== 'CHOICE' && progress.phase !== 'DONE'))
      return { kind: 'CORRECTION', slot: step.slot!, value: found.value };
  }
  if (!back && !named) return null;
  const lower = text.toLowerCase();
  const spoken = filled.find((step) => {
    const label = wordsOf(step, progress.locale, 'label') ?? phrasesFor(progress.locale).labels[typeOf(step)];
    return (
      names[typeOf(step)]?.test(text) ||
      lower.includes(label.toLowerCase().replace(/^the /, '')) ||
      lower === step.slot!.toLowerCase()
    );
  });
  if (spoken !== undefined && progress.phase !== 'DONE') return { kind: 'CORRECTION', slot: spoken.slot!, value: null };
  return null;
};
