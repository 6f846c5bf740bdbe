import { LiukeError } from './error.ts';
import {
  RefreshSessionDocument,
  SignInByCodeDocument,
  SignInDocument,
  type SignInMutation,
  SignInProviderDocument,
  type SignInProviderQuery,
  SignOutDocument,
} from './generated/documents.ts';
import { type AskForCode, provingWire } from './proof.ts';
import { createWire, type SessionWireOptions, type Wire } from './wire.ts';

export type Grant = SignInMutation['signIn'];
export type AgentOptions = SessionWireOptions & {
  /** Where the session is kept between visits; null when it ended: signed out, or the house takes it no longer. */
  readonly onGrant?: (grant: Grant | null) => void;
  /** Where the graph wants a fresh proof of identity. Absent: what wants one is refused. */
  readonly askForCode?: AskForCode;
};
export type SignInProvider = NonNullable<SignInProviderQuery['signInProvider']>;
export type SignIn = {
  readonly workspaceKey: string;
  readonly email: string;
  readonly password: string;
  readonly totp?: string | null;
};

/** An agent's session: signs in, renews its token before it ends, and lends its wire to the console's own documents. */
export const agentSession = (options: AgentOptions) => {
  let grant: Grant | null = null;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  const wire: Wire = createWire({ ...options, credentials: () => ({ token: grant?.token ?? null }), renew: () => renew() });

  const accept = (next: Grant | null): void => {
    grant = next;
    clearTimeout(renewal);
    options.onGrant?.(next);
    if (next === null) return;
    // A minute before the end; at least ten seconds from now, so that a wrong clock cannot make a storm.
    const wait = Math.max(10_000, new Date(next.expiresAt).getTime() - Date.now() - 60_000);
    renewal = setTimeout(() => void renew().catch(() => undefined), wait);
  };

  const exchange = async (): Promise<void> => {
    if (grant === null) throw new LiukeError('Nobody is signed in.', { code: 'UNAUTHENTICATED' });
    try {
      const { refreshToken } = grant;
      accept((await wire.ask(RefreshSessionDocument, { refreshToken }, 'anew')).refreshSession);
    } catch (error) {
      if (error instanceof LiukeError && error.code === 'UNAUTHENTICATED') accept(null);
      throw error;
    }
  };
  // A refresh token that comes twice ends the whole session, so whoever needs a new token waits for the same exchange.
  let exchanging: Promise<void> | null = null;
  const renew = (): Promise<void> => {
    exchanging ??= exchange().finally(() => {
      exchanging = null;
    });
    return exchanging;
  };

  const { askForCode } = options;
  const proven = (token: string): void => {
    if (grant === null) return;
    grant = { ...grant, token };
    options.onGrant?.(grant);
  };

  return {
    /** What the session's own documents are asked by. */
    wire: askForCode ? provingWire(wire, { askForCode, accept: proven }) : wire,
    agent: () => grant?.agent ?? null,
    async signIn(input: SignIn): Promise<Grant> {
      const { signIn } = await wire.ask(SignInDocument, { input: { totp: null, ...input } }, 'anew');
      accept(signIn);
      return signIn;
    },
    /** How the agents of a workspace sign in besides a password; null: not at all. */
    async signInProvider(workspaceKey: string): Promise<SignInProvider | null> {
      return (await wire.ask(SignInProviderDocument, { workspaceKey }, 'anew')).signInProvider;
    },
    /** The end of a single sign-on: the code that came back, and the secret that the page began with. */
    async signInByCode(code: string, verifier: string): Promise<Grant> {
      const { signInByCode } = await wire.ask(SignInByCodeDocument, { code, verifier }, 'anew');
      accept(signInByCode);
      return signInByCode;
    },
    /** Goes on with a stored session: its refresh token is exchanged at once. */
    async resume(stored: Grant): Promise<void> {
      grant = stored;
      await renew();
    },
    async signOut(): Promise<void> {
      await wire.ask(SignOutDocument, {}).catch(() => undefined);
      accept(null);
      wire.close();
    },
  };
};

export type AgentSession = ReturnType<typeof agentSession>;
