import { randomUUID } from 'node:crypto';
import type { ConversationResolved, MessageClassified, ReplySent } from '@liuke/kit';
import { agentViewer, customerViewer, type TestRoom } from '@liuke/kit/testing';

/** A supervisor: may read and manage metrics. */
export const supervisor = (room: TestRoom, workspaceId = room.workspace.id) =>
  agentViewer({ workspaceId, id: randomUUID(), role: 'SUPERVISOR' });
export const customer = (room: TestRoom, id: string = randomUUID(), workspaceId = room.workspace.id) =>
  customerViewer({ workspaceId, id });

/** The data of an operation that must succeed. */
export const data = async <Data>(result: ReturnType<TestRoom['query']>): Promise<Data> => {
  const { data: found, errors } = await result;
  if (errors) throw new Error(JSON.stringify(errors));
  return found as Data;
};
/** The code of an operation that must be refused. */
export const refusal = async (result: ReturnType<TestRoom['query']>): Promise<unknown> =>
  (await result).errors?.[0]?.extensions?.['code'];

/** A conversation told as the rooms tell it; each line moves the clock by the seconds given first. */
export const conversation = (
  room: TestRoom,
  given: { channel?: string; customerId?: string; workspaceId?: string } = {},
) => {
  const conversationId = randomUUID();
  const customerId = given.customerId ?? randomUUID();
  const channel = given.channel ?? 'WEB';
  const about = { conversationId, customerId };
  const facts = { ...about, channel, locale: 'zh', tier: null, tags: [] };
  const envelope = given.workspaceId === undefined ? {} : { workspaceId: given.workspaceId };
  let seq = 0;
  const story = {
    ...about,
    async opens(after = 0, reopened = false) {
      room.clock.advance(after * 1000);
      await room.hear('ConversationStarted', { ...facts, reopened }, envelope);
      return story;
    },
    async asks(after: number, intentId: string | null = null) {
      room.clock.advance(after * 1000);
      const messageId = randomUUID();
      const message = { ...facts, messageId, seq: ++seq, text: '…' };
      await room.hear('MessageReceived', { ...message, kind: 'TEXT', status: 'BOT' }, envelope);
      const meaning: Partial<MessageClassified> = {
        intentId,
        intentName: null,
        confidence: 0.9,
        outOfScope: intentId === null,
      };
      await room.hear(
        'MessageClassified',
        { ...message, ...meaning, decision: 'ANSWER', answerer: 'KNOWLEDGE', assisting: false } as MessageClassified,
        envelope,
      );
      return story;
    },
    async hears(
      after: number,
      speaker: 'AGENT' | 'BOT',
      agentId: string | null = null,
      responseSeconds: number | null = after,
    ) {
      room.clock.advance(after * 1000);
      const reply: ReplySent = {
        ...about,
        messageId: randomUUID(),
        seq: ++seq,
        speaker,
        agentId,
        text: '…',
        channel,
        inReplyTo: null,
        responseSeconds,
        first: seq === 2,
      };
      await room.hear('ReplySent', reply, envelope);
      return story;
    },
    async waits(after: number, groupId: string) {
      room.clock.advance(after * 1000);
      await room.hear('AgentRequested', { ...about, groupId, reason: 'NO_ANSWER', messageId: null }, envelope);
      await room.hear('ConversationQueued', { ...about, groupId, priority: 0 }, envelope);
      return story;
    },
    async isTaken(after: number, agentId: string, groupId: string | null = null) {
      room.clock.advance(after * 1000);
      const assigned = { ...about, agentId, agentName: 'An agent', groupId, reason: 'rule', waitedSeconds: after };
      await room.hear('ConversationAssigned', assigned, envelope);
      return story;
    },
    async ends(after: number, end: Partial<ConversationResolved> & { automatic: boolean; handleSeconds: number }) {
      room.clock.advance(after * 1000);
      await room.hear(
        'ConversationResolved',
        { ...about, agentId: null, resolvedBy: 'BOT', outcome: null, ...end },
        envelope,
      );
      return story;
    },
    async isRated(score: number) {
      await room.hear('ConversationRated', { ...about, agentId: null, score }, envelope);
      return story;
    },
  };
  return story;
};
