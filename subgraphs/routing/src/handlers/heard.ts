import type { Tx } from '@liuke/kit';
import { type Outcome, type Request, requestAgent } from '../actions/request-agent.ts';
import type { Heard } from '../store/conversations.ts';

type Facts = {
  readonly conversationId: string;
  readonly customerId: string;
  readonly channel: string;
  readonly locale: string;
  readonly tier?: string | null | undefined;
  readonly tags: readonly string[];
};

/** What an event tells of its conversation. */
export const heardIn = ({ conversationId, customerId, channel, locale, tier, tags }: Facts): Heard => ({
  id: conversationId,
  customerId,
  channel,
  locale,
  tier: tier ?? null,
  tags,
});

/** The machine cannot go on: a human is wanted. An event that came before its conversation is heard again later. */
export const handOver = async (tx: Tx, request: Request): Promise<void> => {
  const outcome: Outcome = await requestAgent(tx, request);
  if (outcome === 'unknown') throw new Error('Routing has not heard of this conversation yet.');
};
