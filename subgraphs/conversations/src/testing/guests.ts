import { randomUUID } from 'node:crypto';
import { nobody, type Role, type Viewer, verifyToken, withStepUp } from '@liuke/kit';
import { agentViewer, partnerViewer, type TestRoom } from '@liuke/kit/testing';
import type { ExecutionResult } from 'graphql';
import { SignJWT } from 'jose';

/** The parts of an answer that these tests look into. */
// biome-ignore lint/suspicious/noExplicitAny: answers are checked field by field by the tests themselves
export type Answer = any;

/** The answer's data; a refusal fails the test with what it said. */
export const data = ({ data: found, errors }: ExecutionResult): Answer => {
  if (errors?.length)
    throw new Error(errors.map(({ message, extensions }) => `${extensions?.['code']}: ${message}`).join('; '));
  return found;
};

/** The code of the refusal; null when nothing was refused. */
export const code = ({ errors }: ExecutionResult): unknown => errors?.[0]?.extensions?.['code'] ?? null;

export const identitySecret = 'liuke-demo-identity-secret-32bytes';

export const identityToken = (
  claims: Record<string, unknown>,
  secret = identitySecret,
  expires: string | Date = '1h',
): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));

const start = `mutation ($input: StartSessionInput!) { startSession(input: $input) {
  token resumeToken expiresAt customer { id anonymous displayName tier locale } conversation { id status lastSeq } } }`;

export type Guest = {
  readonly viewer: Viewer;
  readonly id: string;
  readonly resumeToken: string;
  readonly session: Answer;
  /** Opens their conversation with these words and returns its id. */
  opens(text?: string): Promise<string>;
  writes(conversationId: string, text: string, clientMessageId?: string): Promise<Answer>;
  asks(document: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  readonly steppedUp: Guest;
};

const guest = (room: TestRoom, viewer: Viewer, session: Answer): Guest => ({
  viewer,
  id: session.customer.id,
  resumeToken: session.resumeToken,
  session,
  asks: (document, variables) => room.query(viewer, document, variables),
  opens: async (text) => {
    const answer = await room.query(
      viewer,
      'mutation ($input: StartConversationInput!) { startConversation(input: $input) { conversation { id } } }',
      { input: text === undefined ? {} : { firstMessage: text } },
    );
    return data(answer).startConversation.conversation.id;
  },
  writes: async (conversationId, text, clientMessageId) =>
    data(await send(room, viewer, { conversationId, text, ...(clientMessageId && { clientMessageId }) })).sendMessage
      .message,
  get steppedUp() {
    return guest(room, withStepUp(viewer, room.clock.now()), session);
  },
});

export const send = (room: TestRoom, viewer: Viewer, input: Record<string, unknown>): Promise<ExecutionResult> =>
  room.query(
    viewer,
    `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message {
      id seq kind text clientMessageId sender { __typename ... on Customer { id } ... on Agent { id } ... on Bot { name } } } } }`,
    { input },
  );

/** A session as the widget starts it: without an identity an anonymous customer. */
export const arrives = async (room: TestRoom, input: Record<string, unknown> = {}): Promise<Guest> => {
  const answer = await room.query(nobody, start, { input: { workspaceKey: room.workspace.key, ...input } });
  const session = data(answer).startSession;
  return guest(room, await verifyToken(session.token, undefined, room.clock.now()), session);
};

export const refusedArrival = async (room: TestRoom, input: Record<string, unknown>): Promise<unknown> =>
  code(await room.query(nobody, start, { input: { workspaceKey: room.workspace.key, ...input } }));

export const agent = (room: TestRoom, role: Role = 'AGENT', workspaceId = room.workspace.id): Viewer =>
  agentViewer({ workspaceId, id: randomUUID(), role });

export const partner = (room: TestRoom, ...scopes: string[]): Viewer =>
  partnerViewer({ workspaceId: room.workspace.id, id: randomUUID(), scopes });

/** Routing's word that an agent has it. */
export const assign = (
  room: TestRoom,
  conversationId: string,
  customerId: string,
  agentId: string,
  agentName = 'Lin',
): Promise<void> =>
  room.hear('ConversationAssigned', {
    conversationId,
    customerId,
    agentId,
    agentName,
    groupId: null,
    reason: 'test',
    waitedSeconds: 0,
  });

/** All messages that a viewer sees of a conversation. */
export const thread = async (room: TestRoom, viewer: Viewer, id: string): Promise<Answer[]> => {
  const answer = await room.query(
    viewer,
    `query ($id: ID!) { conversation(id: $id) { messages(last: 100) { edges { node {
      id seq kind text unread: delivery sender { __typename } } } } } }`,
    { id },
  );
  return data(answer).conversation.messages.edges.map(({ node }: Answer) => node);
};
