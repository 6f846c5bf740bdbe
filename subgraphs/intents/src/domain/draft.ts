import type { Button } from './flow.ts';

export type DraftStatus = 'PENDING' | 'ACCEPTED' | 'EDITED' | 'REJECTED' | 'EXPIRED';

export type Draft = {
  readonly id: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly customerId: string;
  /** What the customer wrote, masked. */
  readonly question: string | null;
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly confidence: number;
  readonly status: DraftStatus;
  readonly intentId: string | null;
  readonly articleIds: readonly string[];
  readonly reviewedBy: string | null;
  readonly createdAt: Date;
};

export type Review = 'ACCEPT' | 'EDIT' | 'REJECT';
export const longestReply = 4_000;

export const statusAfter = { ACCEPT: 'ACCEPTED', EDIT: 'EDITED', REJECT: 'REJECTED' } as const satisfies Record<
  Review,
  DraftStatus
>;
