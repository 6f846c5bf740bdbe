import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type Evidence } from './decision.ts';
import type { Intent } from './intent.ts';
import { defaultPolicy } from './policy.ts';

const intent = (id: string, given: Partial<Intent> = {}): Intent => ({
  id,
  name: id,
  description: null,
  enabled: true,
  established: true,
  handsOver: false,
  confirmed: 0,
  rejected: 0,
  flow: null,
  ...given,
});
// biome-ignore lint/suspicious/noThenProperty: the contract's name
const flow = { steps: [{ name: 'a', say: 'Hello.', ask: null, slot: null, when: null, then: null, lookup: null }] };
const known = [
  intent('parcel'),
  intent('return', { flow }),
  intent('new', { established: false }),
  intent('earned', { established: false, confirmed: 40 }),
  intent('person', { handsOver: true }),
];

const evidence = (best: string, confidence: number, given: Partial<Evidence> = {}): Evidence => ({
  reading: { candidates: [{ intent: best, confidence }], outOfScope: confidence < 0.3 },
  exact: null,
  asksForHuman: false,
  upset: false,
  followsUp: null,
  intents: new Map(known.map((one) => [one.id, one])),
  policy: defaultPolicy,
  awaiting: null,
  ...given,
});

const waiting = { intentId: 'return', confidence: 0.95, decision: 'ANSWER' as const };

describe('what happens with a text', () => {
  it.each([
    ['parcel', 0.95, 'ANSWER', 'KNOWLEDGE', null],
    ['parcel', 0.9, 'REVIEW', 'KNOWLEDGE', null],
    ['parcel', 0.71, 'REVIEW', 'KNOWLEDGE', null],
    ['parcel', 0.7, 'HANDOFF', 'NOBODY', 'LOW_CONFIDENCE'],
    ['parcel', 0.1, 'HANDOFF', 'NOBODY', 'LOW_CONFIDENCE'],
    ['return', 0.95, 'ANSWER', 'FLOW', null],
    ['return', 0.8, 'REVIEW', 'FLOW', null],
    ['new', 0.99, 'REVIEW', 'KNOWLEDGE', null],
    ['earned', 0.99, 'ANSWER', 'KNOWLEDGE', null],
    ['person', 0.8, 'HANDOFF', 'NOBODY', 'CUSTOMER_ASKED'],
    ['person', 0.5, 'HANDOFF', 'NOBODY', 'LOW_CONFIDENCE'],
  ])('%s at %d: %s by %s', (best, confidence, decision, answerer, handoffReason) => {
    expect(decide(evidence(best, confidence))).toMatchObject({ decision, answerer, handoffReason });
  });

  it('an example, word for word, is answered on probation too', () => {
    expect(decide(evidence('parcel', 0.5, { exact: 'new' }))).toMatchObject({ intentId: 'new', decision: 'ANSWER' });
  });

  it('an example of an intent that is gone counts for nothing', () => {
    expect(decide(evidence('parcel', 0.5, { exact: 'deleted' }))).toMatchObject({ decision: 'HANDOFF' });
  });

  it('an explicit wish for a human is followed whatever else the text says', () => {
    const awaiting = { ...waiting, heard: { kind: 'WORDS', value: 'x' } as const };
    expect(decide(evidence('parcel', 0.99, { asksForHuman: true, awaiting }))).toMatchObject({
      decision: 'HANDOFF',
      handoffReason: 'CUSTOMER_ASKED',
      intentId: 'person',
    });
  });

  it('what a flow waits for is its answer, unless another intent is surely meant', () => {
    const awaiting = { ...waiting, heard: { kind: 'NOTHING', unsure: false } as const };
    expect(decide(evidence('parcel', 0.2, { awaiting }))).toMatchObject({
      intentId: 'return',
      confidence: 0.95,
      outOfScope: false,
      answerer: 'FLOW',
      inDialogue: 'ANSWERS',
    });
    expect(decide(evidence('return', 0.95, { awaiting }))).toMatchObject({ inDialogue: 'REPEATS' });
    expect(decide(evidence('parcel', 0.95, { awaiting }))).toMatchObject({ intentId: 'parcel', inDialogue: null });
  });

  it('a value and nothing else is the answer, whatever it resembles; with other words around it another intent may be meant', () => {
    const whole = { ...waiting, heard: { kind: 'VALUE', value: '12345678', whole: true } as const };
    expect(decide(evidence('parcel', 0.95, { awaiting: whole }))).toMatchObject({
      intentId: 'return',
      inDialogue: 'ANSWERS',
    });
    const part = { ...waiting, heard: { kind: 'VALUE', value: '12345678', whole: false } as const };
    expect(decide(evidence('parcel', 0.95, { awaiting: part }))).toMatchObject({ intentId: 'parcel', inDialogue: null });
    expect(decide(evidence('parcel', 0.8, { awaiting: part }))).toMatchObject({ intentId: 'return', inDialogue: 'ANSWERS' });
  });

  it('what answers nothing and may mean another intent is reviewed as that one', () => {
    const awaiting = { ...waiting, heard: { kind: 'NOTHING', unsure: false } as const };
    expect(decide(evidence('parcel', 0.8, { awaiting }))).toMatchObject({ intentId: 'parcel', decision: 'REVIEW' });
    // "I forgot" does not ask for a new password where an order number is wanted.
    const unsure = { ...waiting, heard: { kind: 'NOTHING', unsure: true } as const };
    expect(decide(evidence('parcel', 0.8, { awaiting: unsure }))).toMatchObject({
      intentId: 'return',
      inDialogue: 'ANSWERS',
    });
    expect(decide(evidence('parcel', 0.95, { awaiting: unsure }))).toMatchObject({ intentId: 'parcel', decision: 'ANSWER' });
  });

  it('free words that mean the flow itself are its answer, unless it always begins so', () => {
    const awaiting = { ...waiting, heard: { kind: 'WORDS', value: 'I want to return it, it is torn' } as const };
    expect(decide(evidence('return', 0.95, { awaiting }))).toMatchObject({ inDialogue: 'ANSWERS' });
    expect(decide(evidence('return', 0.95, { awaiting, exact: 'return' }))).toMatchObject({ inDialogue: 'REPEATS' });
  });

  it('anger goes to a human at once, also within a flow', () => {
    const awaiting = { ...waiting, heard: { kind: 'WORDS', value: 'x' } as const };
    expect(decide(evidence('parcel', 0.99, { upset: true, awaiting }))).toMatchObject({
      decision: 'HANDOFF',
      handoffReason: 'UPSET',
    });
  });

  it('a follow-up for detail goes to a human, unless another intent is surely meant', () => {
    expect(decide(evidence('parcel', 0.95, { followsUp: 'parcel' }))).toMatchObject({
      decision: 'HANDOFF',
      handoffReason: 'FOLLOW_UP',
    });
    expect(decide(evidence('return', 0.95, { followsUp: 'parcel' }))).toMatchObject({ decision: 'ANSWER' });
  });

  it('follows the thresholds, whatever they are: never an answer at or below the upper, never a review at or below the lower', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, fc.constantFrom(...known.map(({ id }) => id)), (a, b, confidence, best) => {
        const policy = { ...defaultPolicy, answerAbove: Math.max(a, b), reviewAbove: Math.min(a, b) };
        const { decision, answerer } = decide(evidence(best, confidence, { policy }));
        if (decision === 'ANSWER') expect(confidence).toBeGreaterThan(policy.answerAbove);
        if (decision === 'REVIEW') expect(confidence).toBeGreaterThan(policy.reviewAbove);
        expect(answerer === 'NOBODY').toBe(decision === 'HANDOFF');
      }),
    );
  });
});
