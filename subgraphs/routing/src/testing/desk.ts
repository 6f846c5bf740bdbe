import { randomUUID } from 'node:crypto';
import { type Db, house, type Role, type Viewer, withStepUp } from '@liuke/kit';
import { agentViewer, customerViewer, type SaidEvent, type TestRoom } from '@liuke/kit/testing';
import { saveAgent } from '../actions/save-agent.ts';
import { saveSkillGroup } from '../actions/save-skill-group.ts';
import type { Agent } from '../domain/agent.ts';
import type { SlaTarget } from '../domain/sla.ts';
import * as assignments from '../store/assignments.ts';

type Facts = { customerId?: string; locale?: string; tier?: string; tags?: string[]; channel?: string };

/** Words for the stories that routing's tests tell, each in a workspace of its own; time stands still unless they say otherwise. */
export type Stage = {
  readonly workspaceId: string;
  /** Routing itself, in this workspace. */
  readonly db: Db;
  /** What routing has said here, in order. */
  said(): Promise<SaidEvent[]>;
  hear: TestRoom['hear'];
  readonly admin: Viewer;
  group(
    name: string,
    values?: { skills?: string[]; overflowTo?: string; overflowAfterSeconds?: number; sla?: SlaTarget[] },
  ): Promise<string>;
  agent(values: Partial<Agent> & { name: string }, ...groupIds: string[]): Promise<Viewer>;
  /** A conversation that routing has heard of, of a new customer unless said whose. */
  conversation(facts?: Facts): Promise<{ id: string; customer: Viewer }>;
  /** The machine gives up on it. */
  handedOff(id: string): Promise<void>;
  /** A conversation that wants a human: the machine has given it up already. Its id. */
  waiting(facts?: Facts): Promise<string>;
  resolved(id: string): Promise<void>;
  online(agent: Viewer): Promise<void>;
  /** The id of the agent who has the conversation; null where nobody does. */
  whoHas(id: string): Promise<string | null>;
};

export const stage = (room: TestRoom): Stage => {
  const workspaceId = randomUUID();
  // No lease runs out because the machine is slow.
  room.clock.advance(0);
  const db = room.as(house('routing', workspaceId));
  const messageId = randomUUID();
  const administrator = agentViewer({ workspaceId, id: randomUUID(), role: 'ADMIN' });
  const hear: TestRoom['hear'] = (name, payload) => room.hear(name, payload, { workspaceId });
  const conversation: Stage['conversation'] = async ({
    customerId = randomUUID(),
    locale = 'zh-CN',
    tier,
    tags = [],
    channel = 'WEB',
  } = {}) => {
    const id = randomUUID();
    const facts = { conversationId: id, customerId, channel, locale, tier: tier ?? null, tags, reopened: false };
    await hear('ConversationStarted', facts);
    return { id, customer: customerViewer({ workspaceId, id: customerId }) };
  };
  const handedOff: Stage['handedOff'] = async (id) => {
    const [known] = await db.query<{ customerId: string }>(
      '-- test.customer\nselect customer_id from routing.conversation where id = $1',
      [id],
    );
    await hear('AnswerMissed', {
      conversationId: id,
      messageId,
      customerId: known?.customerId ?? randomUUID(),
      text: '?',
      channel: 'WEB',
      locale: 'zh-CN',
      tags: [],
    });
  };
  return {
    workspaceId,
    hear,
    said: async () => (await room.said()).filter((event) => event.workspaceId === workspaceId),
    db,
    // Proven at whatever time the room's clock stands.
    get admin() {
      return withStepUp(administrator, room.clock.now());
    },
    group: (name, values = {}) => saveSkillGroup(db, { id: null, values: { name, ...values } }),
    async agent(values, ...groupIds) {
      const id = await saveAgent(db, { id: null, values, groupIds, email: null, passwordHash: null });
      return agentViewer({ workspaceId, id, role: (values.role ?? 'AGENT') as Role });
    },
    conversation,
    handedOff,
    async waiting(facts) {
      const { id } = await conversation(facts);
      await handedOff(id);
      return id;
    },
    async online(agent) {
      dataOf(await room.query(agent, 'mutation { setPresence(presence: ONLINE) { agent { id } } }'));
    },
    whoHas: async (id) => (await assignments.openOf(db, id))?.agentId ?? null,
    resolved: (id) =>
      hear('ConversationResolved', {
        conversationId: id,
        customerId: randomUUID(),
        resolvedBy: 'AGENT',
        automatic: false,
        handleSeconds: 1,
      }),
  };
};

/** The data of an answer that has no errors. */
export const dataOf = <Data>(result: {
  readonly data?: unknown;
  readonly errors?: readonly unknown[] | undefined;
}): Data => {
  if (result.errors) throw new Error(`Refused: ${JSON.stringify(result.errors)}`);
  return result.data as Data;
};

/** The code of the first error; null where there is none. */
export const codeOf = (result: {
  readonly errors?: readonly { readonly extensions?: object }[] | undefined;
}): string | null => (result.errors?.[0]?.extensions as { code?: string } | undefined)?.code ?? null;
