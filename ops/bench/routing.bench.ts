import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure, memoryLive, migrate, migrationsOf, openDatabase, startPostgres } from '@liuke/kit';
import pg from 'pg';
import { pino } from 'pino';
import { median, percentile, record, table } from './report.ts';
import { openShop, type Plan, type Shop } from './routing/shop.ts';

configure({ secret: 'a secret for measurements alone, over 32 bytes' });

const scales = [100, 1_000, 10_000] as const;
const agents = 1_000;
const groups = 10;
const rounds = 8;
const perRound = 15;
const burst = 400;
const inFlight = 8;

type Times = { readonly resolves: number[]; readonly arrives: number[]; readonly statements: Map<string, number> };

const timed = async (into: number[], act: () => Promise<void>): Promise<void> => {
  const from = performance.now();
  await act();
  into.push(performance.now() - from);
};

/** Each round by each shop in turn, so that what disturbs the machine disturbs all alike. The queues keep their length. */
const cost = async (shops: readonly Shop[], watch: (statements: Map<string, number> | null) => void): Promise<Times[]> => {
  const times = shops.map((): Times => ({ resolves: [], arrives: [], statements: new Map() }));
  for (let round = -1; round < rounds; round++) {
    for (const [index, shop] of shops.entries()) {
      const { resolves, arrives, statements } = times[index]!;
      const warm = round < 0;
      const held = await shop.held(perRound);
      const before = await shop.assigned();
      watch(warm ? null : statements);
      for (const one of held) await timed(warm ? [] : resolves, () => shop.resolves(one));
      watch(null);
      if ((await shop.assigned()) - before < perRound)
        throw new Error('An agent was left without work while others waited.');
      for (const { groupId } of held) await timed(warm ? [] : arrives, () => shop.arrives(groupId));
    }
  }
  return times;
};

/** Assignments a second while so many conversations are resolved at once. */
const rate = async (shop: Shop): Promise<number> => {
  const held = await shop.held(burst);
  const before = await shop.assigned();
  const from = performance.now();
  const work = async (): Promise<void> => {
    for (let one = held.pop(); one; one = held.pop()) await shop.resolves(one);
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  const seconds = (performance.now() - from) / 1000;
  return ((await shop.assigned()) - before) / seconds;
};

const shown = (kind: string, times: readonly Times[]): Record<string, string | number>[] => {
  const base = median(times[0]?.resolves ?? []);
  return times.map(({ resolves, arrives, statements }, index) => {
    const heaviest = [...statements].sort((a, b) => b[1] - a[1]).slice(0, 3);
    return {
      queue: kind,
      waiting: scales[index]!.toLocaleString('en'),
      'resolved and assigned anew p50 ms': median(resolves).toFixed(2),
      'p90 ms': percentile(resolves, 0.9).toFixed(2),
      'over 100 waiting': (median(resolves) / base).toFixed(2),
      'queued p50 ms': median(arrives).toFixed(2),
      'most time in (ms)': heaviest.map(([label, ms]) => `${label} ${(ms / resolves.length).toFixed(2)}`).join(', '),
    };
  });
};

export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-bench-'));
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), durable: true });
  await migrate(postgres.url, [migrationsOf('routing')]);
  let statements: Map<string, number> | null = null;
  const database = await openDatabase({
    url: postgres.url,
    live: memoryLive(),
    log: pino({ level: 'silent' }),
    observe: (label, ms) => statements?.set(label, (statements.get(label) ?? 0) + ms),
  });
  const watch = (into: Map<string, number> | null): void => {
    statements = into;
  };
  const open = (plan: Pick<Plan, 'online' | 'groups' | 'stuck'>): Promise<Shop[]> =>
    Promise.all(scales.map((waiting) => openShop(database, { waiting, agents, ...plan })));

  const shops = await open({ online: agents, groups, stuck: false });
  const oneGroup = await open({ online: 100, groups: 1, stuck: false });
  const stuck = await open({ online: 100, groups: 1, stuck: true });
  await analyze(postgres.url);
  const easy = await cost(shops, watch);
  const big = await cost(oneGroup, watch);
  const hard = await cost(stuck, watch);
  const [, full, fullest] = shops as [Shop, Shop, Shop];
  const one = await rate(fullest);
  const two = await Promise.all([rate(full), rate(fullest)]);

  await database.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  record(
    'Routing on PostgreSQL',
    `\`npm run bench -- routing\`: routing's own actions on the embedded database (durable commits), load and database on the same 2
cores. ${agents.toLocaleString('en')} agents in ${groups} groups, all full: when a conversation is resolved its agent gets the next one, in the same transaction
(close, free the place, choose who is first, choose the agent, claim, keep the decision, tell the house). A row is
${rounds * perRound} of them one after another; the three queues take turns and are kept at their length. One group: all agents are in it, 100 of
them online. First cannot be served: those who wait longest need a skill that nobody online has, others wait behind them.

${table([...shown(`${groups} groups`, easy), ...shown('one group', big), ...shown('one group, first cannot be served', hard)])}

Assignments a second with ${agents.toLocaleString('en')} agents and ${(10_000).toLocaleString('en')} waiting, ${inFlight} resolved at a time: ${one.toFixed(0)} at one desk; ${(two[0] + two[1]).toFixed(0)} at the desks of
two workspaces side by side.`,
  );
};

/** What PostgreSQL's own upkeep does within a minute. */
const analyze = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
};
