import { createHash } from 'node:crypto';
import { configure, hashPassword, newSecret, plumbing, type Viewer } from '@liuke/kit';
import { agentViewer, type TestRoom } from '@liuke/kit/testing';
import { type Agent, ask, newId, password, privacyRoom, proven } from './people.ts';
import { startProvider, type TestProvider } from './provider.ts';
import { openTab } from './tab.ts';

export const gateway: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };
export const redirectUri = 'http://localhost:4000/sso/demo/callback';
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');
export const answerOf = (url: string): string => new URL(url).search.slice(1);

type Begun = { readonly url: string; readonly browser: string; readonly verifier: string };
export type Outcome = { readonly code: string | null; readonly refusal: string | null };
export const exchange = /* GraphQL */ `
  mutation ($code: String!, $verifier: String!) {
    signInByCode(code: $code, verifier: $verifier) { token refreshToken agent { id } }
  }
`;
type SignedIn = {
  readonly signInByCode: { readonly token: string; readonly refreshToken: string; readonly agent: { id: string } };
};

/** The privacy room, whose workspace `demo` signs its agents in by a provider on this machine. */
export const singleSignOn = async () => {
  const room: TestRoom = await privacyRoom();
  room.clock.set(new Date());
  configure({ privateTargets: true, publicUrl: 'http://localhost:4000' });
  const provider: TestProvider = await startProvider([redirectUri]);
  const admin: Viewer = proven(room, agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'ADMIN' }));

  const configured = (given: Record<string, unknown>) =>
    ask(room, admin, 'mutation ($input: SingleSignOnInput!) { setSingleSignOn(input: $input) { issuer } }', {
      input: { name: 'Example', ...given },
    });

  const begin = async (browser = newSecret()): Promise<Begun> => {
    const verifier = newSecret();
    const { beginSingleSignOn: url } = await ask<{ beginSingleSignOn: string }>(
      room,
      gateway,
      'mutation ($input: BeginSingleSignOnInput!) { beginSingleSignOn(workspaceKey: "demo", input: $input) }',
      { input: { browser, challenge: challengeOf(verifier), redirectUri } },
    );
    return { url, browser, verifier };
  };
  const finish = async (browser: string | null, answer: string, workspaceKey = 'demo'): Promise<Outcome> =>
    (
      await ask<{ finishSingleSignOn: Outcome }>(
        room,
        gateway,
        'mutation ($key: String!, $input: FinishSingleSignOnInput!) { finishSingleSignOn(workspaceKey: $key, input: $input) { code refusal } }',
        { key: workspaceKey, input: { browser, answer, redirectUri, ip: '203.0.113.9' } },
      )
    ).finishSingleSignOn;

  /** Signs in at the provider and comes back. */
  const comesBack = async (login: string, tab = openTab()) => {
    const begun = await begin();
    const answer = answerOf(await tab.signIn(begun.url, { login }, redirectUri));
    return { ...begun, answer, outcome: await finish(begun.browser, answer) };
  };
  const signedIn = async (login: string) => {
    const { outcome, verifier } = await comesBack(login);
    return (await ask<SignedIn>(room, gateway, exchange, { code: outcome.code, verifier })).signInByCode;
  };
  const disable = async ({ id, email }: Agent, disabled: boolean) =>
    room.hear('AgentSaved', {
      agentId: id,
      name: 'Grace',
      role: 'AGENT',
      disabled,
      email,
      passwordHash: await hashPassword(password),
    });
  const reasons = async (action: string): Promise<(string | null)[]> => {
    const { auditLog } = await ask<{ auditLog: { edges: { node: { reason: string | null } }[] } }>(
      room,
      admin,
      'query ($action: String!) { auditLog(filter: { action: $action }) { edges { node { reason } } } }',
      { action },
    );
    return auditLog.edges.map(({ node }) => node.reason);
  };
  await configured({ issuer: provider.issuer, ...provider.client });
  return {
    room,
    provider,
    admin,
    configured,
    begin,
    finish,
    comesBack,
    signedIn,
    disable,
    reasons,
    close: async (): Promise<void> => {
      configure({ privateTargets: false, publicUrl: null });
      await provider.close();
      await room.close();
    },
  };
};
