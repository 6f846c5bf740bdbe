import { LiukeError } from './error.ts';
import { RefreshSessionDocument, SignInDocument, type SignInMutation, SignOutDocument } from './generated/documents.ts';
import { createWire, type Wire, type WireOptions } from './wire.ts';

export type Grant = SignInMutation['signIn'];
export type AgentOptions = Omit<WireOptions, 'credentials'> & {
  /** Where the session is kept between visits; null when signed out. */
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
  const wire: Wire = createWire({ ...options, credentials: () => ({ token: grant?.token ?? null }) });

  const accept = (next: Grant | null): void => {
    grant = next;
    clearTimeout(renewal);
    options.onGrant?.(next);
    if (next === null) return;
    // A minute before the end; at least ten seconds from now, so that a wrong clock cannot make a storm.
    const wait = Math.max(10_000, new Date(next.expiresAt).getTime() - Date.now() - 60_000);
    renewal = setTimeout(() => void renew().catch(() => undefined), wait);
  };

  const renew = async (): Promise<void> => {
    if (grant === null) throw new LiukeError('Nobody is signed in.', { code: 'UNAUTHENTICATED' });
    try {
      accept((await wire.ask(RefreshSessionDocument, { refreshToken: grant.refreshToken })).refreshSession);
    } catch (error) {
      if (error instanceof LiukeError && error.code !== 'NETWORK') accept(null);
      throw error;
    }
  };

  return {
    wire,
    agent: () => grant?.agent ?? null,
    async signIn(input: SignIn): Promise<Grant> {
      const { signIn } = await wire.ask(SignInDocument, { input: { totp: null, ...input } });
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
