import { account, type FakeWechat } from '@liuke/gateway/testing/fake-wechat';
import { type AgentInStory, agentAt } from './people.ts';

/** A house whose shop has connected a channel, as its administrator does it. */
export type Connected = {
  /** The address that the provider posts to. */
  readonly webhook: string;
  readonly channelId: string;
};

const save = `mutation ($input: SaveChannelInput!) { saveChannel(input: $input) { id webhookUrl } }`;

export const connectWechat = async (
  houseUrl: string,
  wechat: Pick<FakeWechat, 'url'>,
  { kind = 'WECHAT', encrypted = false, ...more }: { kind?: string; encrypted?: boolean; passiveReply?: string } = {},
): Promise<Connected> => {
  const { appId, appSecret, token, encodingAesKey } = account;
  const settings = { appId, appSecret, token, apiBase: wechat.url, ...(encrypted && { encodingAesKey }), ...more };
  return connectChannel(houseUrl, kind, settings);
};

/** A channel of any kind, its settings by the provider's names. */
export const connectChannel = async (
  houseUrl: string,
  kind: string,
  settings: Readonly<Record<string, string>>,
): Promise<Connected> => {
  const admin = await agentAt(houseUrl, 'admin@demo.test');
  const { saveChannel } = await admin.asks<{ saveChannel: { id: string; webhookUrl: string } }>(save, {
    input: { kind, name: kind, settings: Object.entries(settings).map(([name, value]) => ({ name, value })) },
  });
  await admin.leaves();
  return { channelId: saveChannel.id, webhook: saveChannel.webhookUrl };
};

export type Seen = {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly channel: string;
  readonly delivery: string;
  readonly deliveryProblem: { readonly code: string; readonly sentence: string } | null;
  readonly sender: { readonly __typename: string };
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly url: string }[];
};

/** Everything of a conversation as an agent sees it. */
export const threadOf = async (desk: Pick<AgentInStory, 'asks'>, id: string): Promise<Seen[]> => {
  const { conversation } = await desk.asks<{ conversation: { messages: { edges: { node: Seen }[] } } }>(
    `query ($id: ID!) { conversation(id: $id) { messages(last: 100) { edges { node {
      id kind text channel delivery deliveryProblem { code sentence } sender { __typename }
      attachments { name contentType url } } } } } }`,
    { id },
  );
  return conversation.messages.edges.map(({ node }) => node);
};

/** The conversation in which a text was said; null while there is none. */
export const conversationWith = async (desk: Pick<AgentInStory, 'asks'>, text: string): Promise<string | null> => {
  const { conversations } = await desk.asks<{
    conversations: { edges: { node: { id: string; messages: { edges: { node: { text: string } }[] } } }[] };
  }>('{ conversations(first: 50) { edges { node { id messages(last: 30) { edges { node { text } } } } } } }');
  const found = conversations.edges.find(({ node }) => node.messages.edges.some(({ node: said }) => said.text === text));
  return found?.node.id ?? null;
};

/** An agent takes a conversation. */
export const takes = (desk: Pick<AgentInStory, 'asks'>, id: string): Promise<unknown> =>
  desk.asks('mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id });
