import { afterEach, describe, expect, it } from 'vitest';
import { agentSession, type Grant } from './agent.ts';
import type { AskForCode } from './proof.ts';
import { type Graph, openGraph } from './testing/graph.ts';
import type { TypedDocument } from './wire.ts';

const secret = 'mutation Secret { a }' as unknown as TypedDocument<{ a: number }, Record<string, unknown>>;
const grant: Grant = {
  __typename: 'SignInPayload',
  token: 'plain',
  refreshToken: 'r',
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
  agent: { __typename: 'Agent', id: 'a1', name: '王芳' },
};

describe('what needs a fresh proof of identity', () => {
  let graph: Graph;
  afterEach(() => graph?.close());

  /** A graph where `right` is the code of each challenge; `overAfter` wrong ones end it. */
  const open = async (askForCode: AskForCode | undefined, overAfter = 5) => {
    let [challenges, wrong] = [0, 0];
    graph = await openGraph({
      answers: ({ operation, variables, token }) => {
        if (operation === 'SignIn') return { signIn: grant };
        if (operation === 'RequestStepUp') {
          wrong = 0;
          challenges += 1;
          return { requestStepUp: { id: `c${challenges}`, method: 'TOTP', sentTo: null, attemptsLeft: 5 } };
        }
        if (operation === 'VerifyStepUp') {
          if (wrong === overAfter) return 'NOT_FOUND';
          if (variables['code'] === 'right') return { verifyStepUp: { token: 'proven', acr: 'x', expiresAt: '' } };
          wrong += 1;
          return 'BAD_USER_INPUT';
        }
        return token === 'proven' ? { a: 1 } : 'INSUFFICIENT_USER_AUTHENTICATION';
      },
      subscribed: () => undefined,
    });
    const tokens: (string | undefined)[] = [];
    const session = agentSession({
      url: graph.url,
      onGrant: (now) => tokens.push(now?.token),
      ...(askForCode && { askForCode }),
    });
    await session.signIn({ workspaceKey: 'demo', email: 'a@demo.test', password: 'x' });
    return { session, tokens };
  };

  it('is asked once more with the proof, and the agent only asked for the code', async () => {
    const { session, tokens } = await open(async () => 'right');
    expect(await session.wire.ask(secret, {})).toEqual({ a: 1 });
    expect(graph.asked.map(({ operation }) => operation)).toEqual([
      'SignIn',
      'Secret',
      'RequestStepUp',
      'VerifyStepUp',
      'Secret',
    ]);
    expect(tokens).toEqual(['plain', 'proven']);
  });

  it('asks the agent once, however many requests want it', async () => {
    let asked = 0;
    const { session } = await open(async () => {
      asked += 1;
      return 'right';
    });
    await Promise.all([1, 2, 3].map(() => session.wire.ask(secret, {})));
    expect(asked).toBe(1);
  });

  it('a wrong code is asked for again, and a challenge that is over is another one', async () => {
    const seen: string[] = [];
    const codes = ['no', 'no', 'late', 'right'];
    const { session } = await open(async ({ id }, before) => {
      seen.push(`${id} ${before ?? 'first'}`);
      return codes.shift()!;
    }, 2);
    expect(await session.wire.ask(secret, {})).toEqual({ a: 1 });
    expect(seen).toEqual(['c1 first', 'c1 wrong', 'c1 wrong', 'c2 over']);
  });

  it('is refused as before where the agent would rather not, or nobody can ask', async () => {
    const refusal = { code: 'INSUFFICIENT_USER_AUTHENTICATION' };
    const { session } = await open(async () => null);
    await expect(session.wire.ask(secret, {})).rejects.toMatchObject(refusal);
    await graph.close();
    const silent = await open(undefined);
    await expect(silent.session.wire.ask(secret, {})).rejects.toMatchObject(refusal);
  });
});
