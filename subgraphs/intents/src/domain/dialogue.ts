import type { Awaiting } from './decision.ts';
import type { Slots } from './flow.ts';

/** A flow under way: at `step` a question waits for the customer's answer. */
export type Dialogue = Awaiting & {
  readonly conversationId: string;
  readonly customerId: string;
  readonly step: string;
  readonly slots: Slots;
};
