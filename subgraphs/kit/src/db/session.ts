import pg from 'pg';
import type { Logger } from 'pino';

/**
 * One connection beside the pool, opened at first use, for what belongs to a session: LISTEN, and advisory locks that make
 * one process the leader in something and that PostgreSQL takes back the moment that process is gone.
 */
export interface Session {
  /** Calls `heard` after each NOTIFY on `channel`, and once after each new connection: something may have been missed. */
  listen(channel: string, heard: () => void): () => void;
  /**
   * Runs `work` whenever this process is the one leader in `name`. `signal` says that leadership is over (lost with the
   * connection, or handed back): `work` then finishes what it has in hand. For a moment two may believe to lead, so what they do
   * must bear doubling. Returns what ends it, resolved when `work` has.
   */
  lead(name: string, work: (signal: AbortSignal) => Promise<void>): () => Promise<void>;
  /** Whether this process leads in `name` as far as it knows. */
  leads(name: string): boolean;
  close(): Promise<void>;
}

/** How soon a process takes over what another one led. */
const takeOverMilliseconds = 500;

type Work = (signal: AbortSignal) => Promise<void>;
/** `leading` from the lock to the end of the work; while one term ends, no other begins. */
type Post = { readonly name: string; readonly work: Work; leading: AbortController | null; running: Promise<void> };

const take = `-- session.lead
  select name from unnest($1::text[]) name where pg_try_advisory_lock(hashtextextended('liuke:' || name, 0))`;
const give = `-- session.resign
  select pg_advisory_unlock(hashtextextended('liuke:' || $1, 0))`;

export function openSession(url: string, log: Logger): Session {
  const listeners = new Map<string, Set<() => void>>();
  const posts = new Map<string, Post>();
  let client: pg.Client | null = null;
  let tending: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const lost = (gone: pg.Client): void => {
    if (client !== gone) return;
    client = null;
    for (const post of posts.values()) post.leading?.abort();
    if (!closed) log.warn('the database session for locks and notifications was lost; connecting again');
    gone.end().catch(() => {});
  };

  const connect = async (): Promise<pg.Client> => {
    const settings = {
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'liuke session',
    };
    const fresh = new pg.Client({ ...settings, pipeline: true } as pg.ClientConfig);
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', ({ channel }) => {
      for (const heard of listeners.get(channel) ?? []) heard();
    });
    try {
      await fresh.connect();
      for (const channel of listeners.keys()) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      fresh.end().catch(() => {});
      throw error;
    }
    client = fresh;
    for (const set of listeners.values()) for (const heard of set) heard();
    return fresh;
  };

  const begin = (post: Post): void => {
    const leading = new AbortController();
    post.leading = leading;
    post.running = post
      .work(leading.signal)
      .catch((error: unknown) => log.error({ err: error, post: post.name }, 'the work of a leader failed; it begins anew'))
      .then(async () => {
        // A lock that was lost with its connection is no longer ours to give.
        const lostBefore = leading.signal.aborted && posts.has(post.name) && !closed;
        if (!lostBefore) await client?.query(give, [post.name]).catch(() => {});
        post.leading = null;
      });
  };

  /** Keeps the connection and asks, in one statement, for every lock that is not ours. */
  const tend = async (): Promise<void> => {
    if (closed) return;
    const connection = client ?? (await connect());
    const open = [...posts.values()].filter((post) => post.leading === null).map((post) => post.name);
    if (open.length === 0) return;
    const { rows } = await connection.query<{ name: string }>(take, [open]);
    for (const { name } of rows) {
      const post = posts.get(name);
      if (client !== connection) return;
      if (post && post.leading === null && !closed) begin(post);
      else await connection.query(give, [name]);
    }
  };

  const tendInTurn = (): Promise<void> => {
    timer ??= setInterval(() => void tendInTurn(), takeOverMilliseconds).unref();
    tending = tending.then(tend).catch((error: unknown) => log.debug({ err: error }, 'the database session is not up'));
    return tending;
  };

  return {
    listen(channel, heard) {
      const set = listeners.get(channel);
      if (set) set.add(heard);
      else {
        listeners.set(channel, new Set([heard]));
        client?.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => {});
      }
      void tendInTurn();
      return () => listeners.get(channel)?.delete(heard);
    },
    lead(name, work) {
      if (posts.has(name)) throw new Error(`${name} is led twice in one process.`);
      const post: Post = { name, work, leading: null, running: Promise.resolve() };
      posts.set(name, post);
      void tendInTurn();
      return async () => {
        posts.delete(name);
        post.leading?.abort();
        await tending;
        post.leading?.abort();
        await post.running;
      };
    },
    leads: (name) => posts.get(name)?.leading?.signal.aborted === false,
    async close() {
      closed = true;
      if (timer) clearInterval(timer);
      for (const post of posts.values()) post.leading?.abort();
      // A connection that is being made is waited for, at most its time-out.
      await tending;
      await Promise.all([...posts.values()].map((post) => post.running));
      posts.clear();
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
}
