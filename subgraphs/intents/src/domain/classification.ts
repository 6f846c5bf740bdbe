import type { EventDecision } from '@liuke/kit';
import type { Candidate } from './decision.ts';

/** What a text was taken to mean, as it is stored and shown. */
export type Classification = {
  /** Masked. */
  readonly text: string;
  readonly intentId: string | null;
  readonly confidence: number;
  readonly outOfScope: boolean;
  readonly decision: EventDecision;
  readonly candidates: readonly Candidate[];
  readonly modelVersion: string;
  readonly milliseconds: number;
};

export type StoredClassification = Classification & {
  readonly messageId: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly correctedBy: string | null;
};
