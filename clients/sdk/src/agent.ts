import { LiukeError } from './error.ts';
import { RefreshSessionDocument, SignInDocument, type SignInMutation, SignOutDocument } from './generated/documents.ts';
import { createWire, type SessionWireOptions, type Wire } from './wire.ts';

export type Grant = SignInMutation['signIn'];
export type AgentOptions = SessionWireOptions & {
  /** Where the session is kept between visits; null when it ended: signed out, or the house takes it no longer. */
  readonly onGrant?: (grant: Grant | null) => void;
};
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

  return {
    wire,
    agent: () => grant?.agent ?? null,
    async signIn(input: SignIn): Promise<Grant> {
      const { signIn } = await wire.ask(SignInDocument, { input: { totp: null, ...input } }, 'anew');
      accept(signIn);
      return signIn;
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
