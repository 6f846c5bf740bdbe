import { randomUUID } from 'node:crypto';
import { signViewer } from '@liuke/kit';
import type { Caller, People } from './callers.ts';
import type { AskedHouse } from './house.ts';

/** For each entity one that exists, so that its fields are really resolved. */
export type Stage = Readonly<Record<string, string>>;

/** One customer writes, the machine drafts an answer, an agent takes over, and the shop has agents, groups, intents and articles from the demo. */
export const set = async (house: AskedHouse, { customer, agent, admin }: People): Promise<Stage> => {
  const by = async <Data>({ headers }: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const { data, errors } = await house.ask(headers, query, variables);
    if (errors || !data) throw new Error(`The stage could not be set: ${JSON.stringify(errors)}`);
    return data as Data;
  };
  // Nothing is answered and nothing handed over: every question gets a draft.
  await by(admin, 'mutation { setAutomationPolicy(input: { answerAbove: 1, reviewAbove: 0 }) { answerAbove } }');
  await by(customer, 'mutation { setMyContact(input: { phone: "+8613800138000" }) { id } }');
  const { startConversation } = await by<{ startConversation: { conversation: { id: string; lastMessage: Named } } }>(
    customer,
    `mutation ($id: String!) {
      startConversation(input: { firstMessage: "怎么退货？", clientMessageId: $id }) { conversation { id lastMessage { id } } }
    }`,
    { id: randomUUID() },
  );
  const { conversation } = startConversation;
  const drafts = `query ($id: ID!) { conversation(id: $id) { drafts { id } } }`;
  const drafted = async (): Promise<Named> => {
    for (;;) {
      const seen = await by<{ conversation: { drafts: Named[] } }>(admin, drafts, { id: conversation.id });
      const [draft] = seen.conversation.drafts;
      if (draft) return draft;
    }
  };
  const shop = await by<{ agents: Named[]; skillGroups: Named[]; intents: Named[]; articles: { edges: { node: Named }[] } }>(
    admin,
    '{ agents { id } skillGroups { id } intents { id } articles(status: PUBLISHED, first: 1) { edges { node { id } } } }',
  );
  const draft = await drafted();
  // However long the asking takes: what the agent takes below stays with them, though no console holds their presence.
  await by(admin, 'mutation { saveRoutingSettings(input: { goneAfterSeconds: 86400 }) { goneAfterSeconds } }');
  await by(agent, 'mutation { setPresence(presence: ONLINE) { agent { id } } }');
  await by(agent, 'mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id: conversation.id });
  return {
    Conversation: conversation.id,
    Message: conversation.lastMessage.id,
    Customer: customer.viewer!.id,
    Draft: draft.id,
    Agent: shop.agents[0]!.id,
    SkillGroup: shop.skillGroups[0]!.id,
    Intent: shop.intents[0]!.id,
    Article: shop.articles.edges[0]!.node.id,
  };
};

/**
 * The agent's open console, until the returned function closes it. Without it the agent would count as gone after a while, and
 * what they have would go back to the queue in the midst of the questions.
 */
export const sitsAtDesk = (house: AskedHouse, agent: Caller): (() => void) =>
  house.transports.get('routing')!.subscribe({ query: 'subscription { assignmentChanged { endedAt } }' }, callOf(agent), {
    next: () => undefined,
    error: (reason) => {
      throw reason;
    },
    complete: () => undefined,
  });

type Named = { readonly id: string };

/** The signed call by which the gateway would ask for this caller. */
export const callOf = ({ viewer }: Caller) => ({ viewerToken: signViewer(viewer!), ip: null });
