import { fault, newSecret, publicUrl, type SubgraphTransport } from '@liuke/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { present } from '../errors.ts';
import { statusOf } from '../http/refuse.ts';
import type { RateLimiter } from '../limits/rate.ts';
import { languageOf, refusalPage, refusalPolicy } from './refusal-page.ts';
import { ssoRoom } from './room.ts';

export type SsoOptions = {
  readonly privacy: SubgraphTransport | undefined;
  readonly limiter: RateLimiter;
  readonly log: Logger;
};

/** Beginnings and returns of one network address; an office shares one. */
const perMinute = 120;
/** As long as the room waits for a browser to come back. */
const cookieSeconds = 600;

type ToWorkspace = { Params: { workspace: string }; Querystring: Record<string, unknown> };

/**
 * `GET /sso/<workspace key>?challenge=` sends a browser to the workspace's OpenID Connect provider, `/sso/<workspace key>/callback`
 * takes it back and on to the console. Nothing here is kept in this process, so any gateway takes any browser back.
 *
 * Each workspace has a callback of its own: a provider that is led to answer for another one's sign-in (mix-up) would have to
 * know an address that is not registered there. Where the browser goes in the end is ours to say: no request can name it. The
 * cookie proves that who comes back is who went; it means nothing anywhere else.
 */
export const ssoDoor = async (app: FastifyInstance, { privacy, limiter, log }: SsoOptions): Promise<void> => {
  inWords(app, log);
  const room = ssoRoom(privacy);
  const counted = async (request: FastifyRequest): Promise<void> => {
    const { allowed, retryAfter } = await limiter.take(`sso:${request.ip}`, perMinute);
    if (!allowed) throw fault('RATE_LIMITED', undefined, { retryAfter });
  };

  app.get<ToWorkspace>('/sso/:workspace', async (request, reply) => {
    await counted(request);
    const { workspace } = request.params;
    const { challenge } = request.query;
    // Opened by a link and not by the sign-in page, which alone has a secret to come back to.
    if (challenge === undefined) return away(reply, consoleAt({ workspace }));
    if (typeof challenge !== 'string' || !/^[\w-]{43}$/.test(challenge))
      throw fault('BAD_USER_INPUT', 'challenge is the SHA-256 of a secret, in base64url.');
    const browser = browserOf(request) ?? newSecret();
    const url = await room.begin(workspace, { browser, challenge, redirectUri: callbackOf(workspace) });
    if (url === null) throw fault('NOT_FOUND', 'The workspace has no single sign-on, or there is no such workspace.');
    reply.header('set-cookie', cookieOf(browser));
    return away(reply, url);
  });

  app.get<ToWorkspace>('/sso/:workspace/callback', async (request, reply) => {
    await counted(request);
    const { workspace } = request.params;
    const answer = request.url.split('?').slice(1).join('?');
    const redirectUri = callbackOf(workspace);
    const { code, refusal } = await room.finish(workspace, {
      browser: browserOf(request),
      answer,
      redirectUri,
      ip: request.ip,
    });
    // In the fragment: it reaches the page, and no server's log and no Referer.
    const told =
      code === null ? `sso-refused=${encodeURIComponent(refusal ?? 'FAILED')}` : `sso=${encodeURIComponent(code)}`;
    return away(reply, `${consoleAt({ workspace })}#${told}`);
  });
};

/**
 * Who comes here is a person in a browser, so what is refused is told on a page; programs that ask for JSON get it, as everywhere.
 */
const inWords = (app: FastifyInstance, log: Logger): void => {
  app.setErrorHandler((error: Error, request, reply) => {
    const { accept = '', 'accept-language': languages } = request.headers;
    if (accept.includes('json') && !accept.includes('text/html')) throw error;
    const { code, id, retryAfter } = present(error, log).extensions as Record<string, unknown> & { code: string };
    const { workspace } = request.params as { readonly workspace?: string };
    if (typeof retryAfter === 'number') reply.header('retry-after', String(Math.ceil(retryAfter)));
    return reply
      .code(statusOf(code))
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('vary', 'Accept, Accept-Language')
      .header('content-security-policy', refusalPolicy)
      .type('text/html; charset=utf-8')
      .send(
        refusalPage(languageOf(languages), {
          code,
          reference: typeof id === 'string' ? id : request.id,
          back: consoleAt(workspace === undefined ? {} : { workspace }),
        }),
      );
  });
};

const callbackOf = (workspace: string): string => `${publicUrl()}/sso/${encodeURIComponent(workspace)}/callback`;
const consoleAt = (query: Record<string, string>): string => `${publicUrl()}/console/?${new URLSearchParams(query)}`;

const away = (reply: FastifyReply, url: string): FastifyReply =>
  reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(url, 303);

const overTls = (): boolean => publicUrl().startsWith('https:');
const cookieName = (): string => (overTls() ? '__Secure-liuke-sso' : 'liuke-sso');

const cookieOf = (browser: string): string =>
  `${cookieName()}=${browser}; Path=/sso/; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax${overTls() ? '; Secure' : ''}`;

/** One that was begun in another tab goes on: the same browser has the same secret. */
const browserOf = ({ headers }: FastifyRequest): string | null => {
  for (const one of (headers.cookie ?? '').split(';')) {
    const [name, value] = one.trim().split('=', 2);
    if (name === cookieName() && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
};
