import { configure, plumbing, type Viewer } from '@liuke/kit';
import type { TestRoom } from '@liuke/kit/testing';
import { type Answer, agent, assign, code, data } from './guests.ts';

/** The gateway as this room sees it. */
export const gateway: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };

export const wechatSettings = (more: Readonly<Record<string, string>> = {}) =>
  Object.entries({ appId: 'wx0123456789abcdef', appSecret: 'a secret of the app', token: 'token123', ...more }).map(
    ([name, value]) => ({ name, value }),
  );

const save = `mutation ($input: SaveChannelInput!) { saveChannel(input: $input) {
  id kind name enabled webhookUrl lastReceivedAt lastError } }`;

export const saveChannel = (room: TestRoom, input: Record<string, unknown>, viewer = agent(room, 'ADMIN')) =>
  room.query(viewer, save, { input });

/** A WeChat account that is connected. */
export const connected = async (room: TestRoom, input: Record<string, unknown> = {}): Promise<string> => {
  configure({ publicUrl: 'https://chat.example' });
  const answer = await saveChannel(room, { kind: 'WECHAT', name: 'shop', settings: wechatSettings(), ...input });
  return data(answer).saveChannel.id;
};

const receive = `mutation ($input: ReceiveMessageInput!) { receiveMessage(input: $input) {
  repeated messageId conversationId unidentified } }`;

export const receives = async (room: TestRoom, input: Record<string, unknown>): Promise<Answer> =>
  data(await room.query(gateway, receive, { input: { kind: 'TEXT', ...input } })).receiveMessage;

export const leases = async (room: TestRoom, most = 10): Promise<{ deliveries: Answer[]; nextAt: string | null }> =>
  data(
    await room.query(
      gateway,
      `mutation ($most: Int!) { leaseDeliveries(most: $most, seconds: 60) { nextAt deliveries {
        lease messageId externalId context text kind attempt partsSent locale lastReceivedAt buttons { title value url }
        channel { id workspaceId kind settings { name value } } } } }`,
      { most },
    ),
  ).leaseDeliveries;

export const settles = async (room: TestRoom, delivery: Answer, came: Record<string, unknown>): Promise<boolean> =>
  data(
    await room.query(gateway, 'mutation ($input: SettleDeliveryInput!) { settleDelivery(input: $input) }', {
      input: {
        workspaceId: delivery.channel.workspaceId,
        messageId: delivery.messageId,
        lease: delivery.lease,
        providerIds: [],
        partsSent: 1,
        ...came,
      },
    }),
  ).settleDelivery;

/** An agent who has the conversation, and what they say in it. */
export const deskOf = async (room: TestRoom, conversationId: string, customerId: string) => {
  const lin = agent(room);
  await assign(room, conversationId, customerId, lin.id);
  const say = async (text: string, more: Record<string, unknown> = {}): Promise<Answer> =>
    data(
      await room.query(
        lin,
        'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id seq delivery } } }',
        { input: { conversationId, text, ...more } },
      ),
    ).sendMessage.message;
  const thread = async (): Promise<Answer[]> =>
    data(
      await room.query(
        lin,
        `query ($id: ID!) { conversation(id: $id) { messages(last: 100) { edges { node {
          id kind text channel delivery deliveryProblem { code sentence } sender { __typename } } } } } }`,
        { id: conversationId },
      ),
    ).conversation.messages.edges.map(({ node }: Answer) => node);
  return { viewer: lin, say, thread };
};

export const customerOf = async (room: TestRoom, conversationId: string): Promise<Answer> =>
  data(
    await room.query(
      agent(room),
      `query ($id: ID!) { conversation(id: $id) { status channel channels customer {
        id displayName identities { channel externalId verified } } } }`,
      { id: conversationId },
    ),
  ).conversation;

export { code };

/** The files that a gateway is given to fetch. */
export const leasedFiles = async (room: TestRoom): Promise<Answer[]> =>
  data(
    await room.query(
      gateway,
      `mutation { leaseFiles(most: 10, seconds: 60) { files {
        lease messageId position kind ref name contentType mostBytes channel { workspaceId } } } }`,
    ),
  ).leaseFiles.files;

/** A conversation's messages with their files, as an agent sees them. */
export const seenWithFiles = async (room: TestRoom, id: string): Promise<Answer[]> =>
  data(
    await room.query(
      agent(room),
      `query ($id: ID!) { conversation(id: $id) { messages(last: 20) { edges { node {
        kind text attachments { name contentType bytes } } } } } }`,
      { id },
    ),
  ).conversation.messages.edges.map(({ node }: Answer) => node);
