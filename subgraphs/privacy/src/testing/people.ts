import { configure, hashPassword, house, nobody, type Role, type Viewer, verifyToken } from '@liuke/kit';
import { customerViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import { demoOutbox } from '../store/deliveries.ts';
import privacy from '../subgraph.ts';

/** The privacy room of a demo, with its clock at rest. */
export const privacyRoom = async (): Promise<TestRoom> => {
  const room = await testRoom(privacy);
  configure({ demo: true });
  room.clock.set(new Date());
  return room;
};

type Refusal = { readonly code: string; readonly message: string; readonly extensions: Record<string, unknown> };

export const ask = async <Data>(
  room: TestRoom,
  viewer: Viewer,
  document: string,
  variables?: Record<string, unknown>,
): Promise<Data> => {
  const { data, errors } = await room.query(viewer, document, variables);
  if (errors?.length) throw new Error(`${errors[0]!.extensions['code']}: ${errors[0]!.message}`);
  return data as Data;
};

/** The first error; throws where there is none. */
export const refusal = async (
  room: TestRoom,
  viewer: Viewer,
  document: string,
  variables?: Record<string, unknown>,
): Promise<Refusal> => {
  const { errors } = await room.query(viewer, document, variables);
  const [error] = errors ?? [];
  if (!error) throw new Error('Nothing was refused.');
  return { code: String(error.extensions['code']), message: error.message, extensions: error.extensions };
};

export const codeOf = async (
  room: TestRoom,
  viewer: Viewer,
  document: string,
  variables?: Record<string, unknown>,
): Promise<string> => (await refusal(room, viewer, document, variables)).code;

export const houseDb = (room: TestRoom, workspaceId: string = room.workspace.id) => room.as(house('privacy', workspaceId));

export const newId = (room: TestRoom): string => houseDb(room).newId();

/** A customer in a session of their own, of whom nothing is known yet. */
export const someCustomer = (room: TestRoom, given: Partial<Viewer> = {}): Viewer =>
  customerViewer({ workspaceId: room.workspace.id, id: newId(room), sessionId: newId(room), ...given });

export const password = 'correct horse battery staple';
let hashed: Promise<string> | null = null;
const passwordHash = () => (hashed ??= hashPassword(password));

export type Agent = { readonly id: string; readonly email: string };

/** An agent whom routing has told of. */
export const someAgent = async (
  room: TestRoom,
  role: Role = 'AGENT',
  workspaceId: string = room.workspace.id,
): Promise<Agent> => {
  const id = newId(room);
  const email = `${id}@demo.test`;
  const event = { agentId: id, name: 'Grace', role, disabled: false, email, passwordHash: await passwordHash() };
  await room.hear('AgentSaved', event, { workspaceId });
  return { id, email };
};

const signInDocument = /* GraphQL */ `
  mutation ($input: SignInInput!) {
    signIn(input: $input) { token refreshToken expiresAt agent { id } }
  }
`;

export type Tokens = {
  readonly token: string;
  readonly refreshToken: string;
  readonly expiresAt: string;
  readonly agent: { readonly id: string };
};

export const signInAs = (email: string, more: Record<string, unknown> = {}) =>
  [signInDocument, { input: { workspaceKey: 'demo', email, password, ...more } }] as const;

export const signedIn = async (room: TestRoom, agent: Agent, more: Record<string, unknown> = {}): Promise<Tokens> =>
  (await ask<{ signIn: Tokens }>(room, nobody, ...signInAs(agent.email, more))).signIn;

/** Whom a bearer token speaks for, as the gateway finds out. */
export const bearer = (room: TestRoom, token: string): Promise<Viewer> => verifyToken(token, undefined, room.clock.now());

export type Challenge = {
  readonly id: string;
  readonly method: string;
  readonly sentTo: string | null;
  readonly attemptsLeft: number;
};

export const challenged = async (room: TestRoom, viewer: Viewer, purpose = 'history'): Promise<Challenge> => {
  const document =
    'mutation ($purpose: String!) { requestStepUp(purpose: $purpose) { id method sentTo attemptsLeft expiresAt } }';
  return (await ask<{ requestStepUp: Challenge }>(room, viewer, document, { purpose })).requestStepUp;
};

export const verifying = (challengeId: string, code: string) =>
  [
    'mutation ($id: ID!, $code: String!) { verifyStepUp(challengeId: $id, code: $code) { token acr expiresAt } }',
    { id: challengeId, code },
  ] as const;

/** The newest code that went out. */
export const sentCode = async (room: TestRoom): Promise<string> =>
  /\d{6}/.exec((await demoOutbox(houseDb(room)))[0]!.text)![0];

export const wrongCode = (code: string): string => (code === '000000' ? '000001' : '000000');

/** The same person with a fresh proof, by the whole way through challenge and code. */
export const steppedUp = async (room: TestRoom, viewer: Viewer): Promise<Viewer> => {
  const challenge = await challenged(room, viewer);
  const { verifyStepUp } = await ask<{ verifyStepUp: { token: string } }>(
    room,
    viewer,
    ...verifying(challenge.id, await sentCode(room)),
  );
  return bearer(room, verifyStepUp.token);
};

/** A customer who can be reached, with a proof as fresh as the clock. */
export const proven = (room: TestRoom, viewer: Viewer): Viewer => {
  const seconds = Math.floor(room.clock.now().getTime() / 1000);
  return { ...viewer, acr: 'urn:liuke:step-up', authTime: seconds, stepUpUntil: seconds + 300 };
};
