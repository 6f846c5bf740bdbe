import { type Fault, fault } from '@liuke/kit';
import type { Context } from 'graphql-ws';
import type { Logger } from 'pino';
import { type Caller, rateKey } from '../caller.ts';
import { admit, type Door } from '../http/admit.ts';
import { closeCodes, type LiveLimits } from './limits.ts';
import { SocketsPerCustomer } from './per-customer.ts';
import type { Extra } from './socket.ts';

type Ctx = Context<Record<string, unknown> | undefined, Extra>;
type Session = { readonly caller: Caller; readonly expiry: NodeJS.Timeout | null };

export type SessionsOptions = {
  readonly door: Door;
  readonly limits: LiveLimits;
  readonly ipOf: (extra: Extra) => string | null;
  readonly log: Logger;
};

/** setTimeout's longest; a token that lives longer is looked at again then. */
const longest = 2_147_483_647;
/** Milliseconds for the errors of ended subscriptions to leave before the socket is closed. */
const lastWords = 1_000;

/** Who sits behind each socket, from connection_init to its close, and when his token ends. */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #sessions = new WeakMap<Extra, Session>();
  readonly #perCustomer: SocketsPerCustomer;
  /** Open sockets whose caller has a session that can end. */
  readonly #open = new Map<Ctx, Caller>();

  constructor(options: SessionsOptions) {
    this.#options = options;
    this.#perCustomer = new SocketsPerCustomer(options.limits.socketsPerCustomer);
    options.door.ended.onEnded(() => this.#lookAgain());
  }

  /** False closes with 4403: the client gets a new token and comes again. */
  async begin(ctx: Ctx): Promise<boolean> {
    const { door, ipOf, log } = this.#options;
    const { extra, connectionParams } = ctx;
    try {
      const origin = extra.request.headers.origin;
      const caller = await admit(door, credentialsIn(connectionParams), { ip: ipOf(extra), origin });
      if (extra.socket.readyState !== extra.socket.OPEN) return false;
      const key = countedAs(caller);
      if (key !== null && !this.#perCustomer.take(key)) {
        extra.close(closeCodes.tryAgainLater, 'TOO_MANY_SOCKETS');
        return false;
      }
      const session: Session = { caller, expiry: this.#watch(ctx, caller) };
      this.#sessions.set(extra, session);
      this.#open.set(ctx, caller);
      // It may have ended while the socket was opened.
      await caller.admission.still();
      return true;
    } catch (error) {
      log.debug({ err: error }, 'a socket was refused');
      return false;
    }
  }

  end(ctx: Ctx): void {
    const { extra } = ctx;
    this.#open.delete(ctx);
    const session = this.#sessions.get(extra);
    if (!session) return;
    this.#sessions.delete(extra);
    if (session.expiry) clearTimeout(session.expiry);
    const key = countedAs(session.caller);
    if (key !== null) this.#perCustomer.free(key);
  }

  callerOf({ extra }: Ctx): Caller {
    const session = this.#sessions.get(extra);
    if (!session) throw fault('UNAUTHENTICATED');
    return session.caller;
  }

  #watch(ctx: Ctx, caller: Caller): NodeJS.Timeout | null {
    const left = caller.admission.viewer.expiresAt * 1000 - Date.now();
    if (left > longest) return null;
    return setTimeout(() => void this.#expire(ctx, fault('TOKEN_EXPIRED')), Math.max(0, left));
  }

  /** Sessions have ended: theirs are closed, whether anything happens on them or not. */
  #lookAgain(): void {
    for (const [ctx, { admission }] of this.#open) {
      const refusal = this.#options.door.ended.refusalOf(admission.viewer);
      if (refusal) void this.#expire(ctx, refusal);
    }
  }

  /** Each subscription is told why; then the socket, which holds no right any more, is closed. */
  async #expire(ctx: Ctx, reason: Fault): Promise<void> {
    for (const subscription of Object.values(ctx.subscriptions)) {
      if (subscription && 'fail' in subscription && typeof subscription.fail === 'function') subscription.fail(reason);
    }
    const until = Date.now() + lastWords;
    while (Object.keys(ctx.subscriptions).length > 0 && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 10));
    ctx.extra.close(closeCodes.unauthorized, reason.code);
  }
}

/** Agents' consoles open many; who has not signed in has no name to be counted by. */
const countedAs = (caller: Caller): string | null => (caller.admission.viewer.kind === 'customer' ? rateKey(caller) : null);

const credentialsIn = (parameters: Record<string, unknown> | undefined) => {
  const text = (name: string): string | undefined => {
    const value = parameters?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return { authorization: text('authorization') ?? text('Authorization'), apiKey: text('apiKey') };
};
