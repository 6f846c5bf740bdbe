import { afterEach, describe, expect, it } from 'vitest';
import { agentSession, type Grant } from './agent.ts';
import { type Graph, openGraph } from './testing/graph.ts';
import type { TypedDocument } from './wire.ts';

const inbox = 'query Inbox { a }' as unknown as TypedDocument<{ a: number }, Record<string, unknown>>;
const grant = (number: number): Grant => ({
  __typename: 'SignInPayload',
  token: `t${number}`,
  refreshToken: `r${number}`,
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
  agent: { __typename: 'Agent', id: 'a1', name: '王芳' },
});

describe("an agent's session", () => {
  let graph: Graph;
  afterEach(() => graph?.close());

  it('exchanges its refresh token once, however many requests find the token ended', async () => {
    let good = 't1';
    graph = await openGraph({
      answers: ({ operation, token }) => {
        if (operation === 'SignIn') return { signIn: grant(1) };
        if (operation === 'RefreshSession') {
          good = 't2';
          return { refreshSession: grant(2) };
        }
        return token === good ? { a: 1 } : 'TOKEN_EXPIRED';
      },
      subscribed: () => undefined,
    });
    const grants: (string | null)[] = [];
    const session = agentSession({ url: graph.url, onGrant: (now) => grants.push(now?.token ?? null) });
    await session.signIn({ workspaceKey: 'demo', email: 'a@demo.test', password: 'x' });
    good = 'none';
    await Promise.all([1, 2, 3, 4].map(() => session.wire.ask(inbox, {})));
    const exchanged = graph.asked.filter(({ operation }) => operation === 'RefreshSession');
    expect(exchanged.map(({ variables, token }) => [variables['refreshToken'], token])).toEqual([['r1', null]]);
    expect(grants).toEqual(['t1', 't2']);
    await session.signOut();
  });

  it('tells that it has ended when the house takes its refresh token no longer, and stays when the house is away', async () => {
    graph = await openGraph({ answers: () => 'UNAUTHENTICATED', subscribed: () => undefined });
    const grants: unknown[] = [];
    const session = agentSession({ url: graph.url, onGrant: (now) => grants.push(now) });
    await expect(session.resume(grant(1))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(grants).toEqual([null]);

    const away = agentSession({ url: 'http://127.0.0.1:9/graphql', onGrant: (now) => grants.push(now) });
    await expect(away.resume(grant(1))).rejects.toMatchObject({ code: 'NETWORK' });
    expect(grants).toEqual([null]);
  });
});
