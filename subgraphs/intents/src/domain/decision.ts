import type { EventAnswerer, EventDecision, EventHandoffReason } from '@liuke/kit';
import type { Reading } from '../model/model.ts';
import type { Heard } from './hear.ts';
import type { Intent } from './intent.ts';
import type { AutomationPolicy } from './policy.ts';
import { hasEarnedTrust } from './probation.ts';

/** A flow that waits for the customer's answer. */
export type Awaiting = {
  readonly intentId: string;
  readonly confidence: number;
  readonly decision: 'ANSWER' | 'REVIEW';
  /** What the text is to its question. */
  readonly heard: Heard;
};

export type Evidence = {
  readonly reading: Reading;
  /** The intent that has this very text among its examples. */
  readonly exact: string | null;
  readonly asksForHuman: boolean;
  readonly upset: boolean;
  /** It asks for more of an automatic answer of this intent, given just before; null: it does not, or that is allowed. */
  readonly followsUp: string | null;
  readonly intents: ReadonlyMap<string, Intent>;
  readonly policy: AutomationPolicy;
  readonly awaiting: Awaiting | null;
};

export type Candidate = { readonly intentId: string; readonly confidence: number };

export type Verdict = {
  readonly intentId: string | null;
  readonly confidence: number;
  readonly outOfScope: boolean;
  readonly candidates: readonly Candidate[];
  readonly decision: EventDecision;
  readonly answerer: EventAnswerer;
  readonly handoffReason: EventHandoffReason | null;
  /** The text answers what the awaiting flow has asked, or says again what it began with; null: it has nothing to do with it. */
  readonly inDialogue: 'ANSWERS' | 'REPEATS' | null;
};

/** What a human wrote down as an example means what they filed it under; not quite 1, for the same words can be meant otherwise. */
const writtenDown = 0.99;

type Meaning = Pick<Verdict, 'intentId' | 'confidence' | 'outOfScope' | 'candidates'>;

/** What a text means and what happens with it: one place, pure, so that it can be read and tested as a table. */
export const decide = (evidence: Evidence): Verdict => {
  const { intents, policy, awaiting } = evidence;
  const meaning = meaningOf(evidence);
  const intent = meaning.intentId === null ? null : (intents.get(meaning.intentId) ?? null);
  const handOff = (handoffReason: EventHandoffReason): Verdict => ({
    ...meaning,
    decision: 'HANDOFF',
    answerer: 'NOBODY',
    handoffReason,
    inDialogue: null,
  });

  if (evidence.asksForHuman) return handOff('CUSTOMER_ASKED');
  if (evidence.upset) return handOff('UPSET');
  const heard = awaiting?.heard;
  const answered =
    heard !== undefined && (heard.kind === 'VALUE' ? heard.whole : heard.kind !== 'NOTHING' && heard.kind !== 'WORDS');
  if (!answered && intent?.handsOver && meaning.confidence > policy.reviewAbove) return handOff('CUSTOMER_ASKED');

  const sure = intent !== null && meaning.confidence > policy.answerAbove;
  if (awaiting !== null && (answered || !interrupts(evidence, awaiting, meaning, sure))) {
    const { intentId, confidence, decision } = awaiting;
    // Free words that mean the flow itself ("I want to return it because ...") are the answer, unless they are how it is always begun.
    const again = sure && intent.id === intentId && !answered;
    const inDialogue = again && (heard?.kind !== 'WORDS' || evidence.exact === intentId) ? 'REPEATS' : 'ANSWERS';
    const candidates = [{ intentId, confidence }];
    return {
      intentId,
      confidence,
      outOfScope: false,
      candidates,
      decision,
      answerer: 'FLOW',
      handoffReason: null,
      inDialogue,
    };
  }
  if (evidence.followsUp !== null && !(sure && intent.id !== evidence.followsUp)) return handOff('FOLLOW_UP');

  if (intent === null || meaning.outOfScope || meaning.confidence <= policy.reviewAbove) return handOff('LOW_CONFIDENCE');
  const trusted = intent.established || hasEarnedTrust(intent) || evidence.exact === intent.id;
  const decision = sure && trusted ? 'ANSWER' : 'REVIEW';
  const answerer = intent.flow === null ? 'KNOWLEDGE' : 'FLOW';
  return { ...meaning, decision, answerer, handoffReason: null, inDialogue: null };
};

/** Whether a text that may answer the waiting question means something else: surely, or at all where it answers nothing. */
const interrupts = (
  { policy, intents }: Evidence,
  { intentId, heard }: Awaiting,
  meaning: Meaning,
  sure: boolean,
): boolean => {
  if (meaning.intentId === null || meaning.intentId === intentId || !intents.has(meaning.intentId)) return false;
  return (
    sure || (heard.kind === 'NOTHING' && !heard.unsure && !meaning.outOfScope && meaning.confidence > policy.reviewAbove)
  );
};

const meaningOf = ({ reading, exact, asksForHuman, intents }: Evidence): Meaning => {
  const told = asksForHuman ? [...intents.values()].find(({ handsOver }) => handsOver)?.id : exact;
  const read = reading.candidates.map(({ intent, confidence }) => ({ intentId: intent, confidence }));
  if (told != null && intents.has(told)) {
    const confidence = Math.max(writtenDown, read[0]?.intentId === told ? read[0].confidence : 0);
    // The others share the little that is left.
    const others = read.filter(({ intentId }) => intentId !== told);
    const rest = others.map((other) => ({ ...other, confidence: Math.min(other.confidence, 1 - confidence) }));
    return {
      intentId: told,
      confidence,
      outOfScope: false,
      candidates: [{ intentId: told, confidence }, ...rest].slice(0, 3),
    };
  }
  const best = read[0];
  const { outOfScope } = reading;
  return {
    intentId: outOfScope ? null : (best?.intentId ?? null),
    confidence: best?.confidence ?? 0,
    outOfScope,
    candidates: read,
  };
};
