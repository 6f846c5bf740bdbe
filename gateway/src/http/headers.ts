import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Credentials } from '../viewer.ts';

/** What a request shows so that we know who asks. */
export const credentialsIn = ({ authorization, 'x-api-key': apiKey }: IncomingHttpHeaders): Credentials => ({
  authorization,
  apiKey: Array.isArray(apiKey) ? apiKey[0] : apiKey,
});

/** `'*'`, or the origins (`https://shop.example`) whose pages may call; pages of the gateway's own host always may. */
export type Origins = '*' | readonly string[];

/** True for callers that are no web page (they send no Origin). */
export const originAllowed = (origin: string | undefined, host: string | undefined, origins: Origins): boolean => {
  if (origin === undefined || origins === '*' || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};

const allowedHeaders = 'authorization, content-type, x-api-key, apollo-require-preflight, x-apollo-operation-name';
/** The paths that pages of other origins may be let in to. */
const apis: ReadonlySet<string> = new Set(['/graphql', '/rpc']);
const isApi = (path: string): boolean => apis.has(path) || path.startsWith('/uploads/');
const exposedHeaders = 'www-authenticate, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset, x-request-id';

/**
 * The widget lives on other people's sites, so /graphql can be opened to their origins, even to all (`*`). That gives
 * nothing away: credentials travel in headers that a page must already hold, never in cookies, so another site's page can
 * do no more than any program can; `Access-Control-Allow-Credentials` is never sent.
 */
export const crossOrigin = (app: FastifyInstance, origins: Origins): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (!isApi(pathOf(request.url))) return undefined;
    const { origin } = request.headers;
    if (origins !== '*') reply.header('vary', 'Origin');
    if (origin === undefined || !originAllowed(origin, request.headers.host, origins)) return undefined;
    reply
      .header('access-control-allow-origin', origins === '*' ? '*' : origin)
      .header('access-control-expose-headers', exposedHeaders);
    if (request.method !== 'OPTIONS') return undefined;
    reply
      .header('access-control-allow-methods', 'GET, POST, PUT')
      .header('access-control-allow-headers', allowedHeaders)
      .header('access-control-max-age', '600');
    return reply.code(204).send();
  });
};

/** The pages' own rule may be stricter; this is what holds for every answer. */
export const securityHeaders = (app: FastifyInstance, tls: boolean): void => {
  app.addHook('onSend', async (request, reply) => {
    reply
      .header('x-content-type-options', 'nosniff')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('x-request-id', request.id);
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'strict-origin-when-cross-origin');
    // Only where this process speaks TLS: what a proxy promises of its own is the proxy's to say.
    if (tls) reply.header('strict-transport-security', 'max-age=31536000');
    // A 304 has no content of its own, and what it says of rules replaces those of the page that the browser has kept.
    if (!reply.hasHeader('content-security-policy') && reply.statusCode !== 304) {
      const html = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
      reply.header(
        'content-security-policy',
        html ? "base-uri 'self'; object-src 'none'; frame-ancestors 'self'" : "default-src 'none'; frame-ancestors 'none'",
      );
    }
    if (!reply.hasHeader('cache-control') && pathOf(request.url) === '/graphql') reply.header('cache-control', 'no-store');
  });
};

export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;
