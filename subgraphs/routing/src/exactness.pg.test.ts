import { randomUUID } from 'node:crypto';
import { type Database, type Db, Fault, house, memoryLive, openDatabase } from '@liuke/kit';
import { type TestDatabase, testDatabase } from '@liuke/kit/testing';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import { closeConversation } from './actions/close-conversation.ts';
import { connectAgent } from './actions/connect-agent.ts';
import { requestAgent } from './actions/request-agent.ts';
import { saveAgent } from './actions/save-agent.ts';
import { saveSkillGroup } from './actions/save-skill-group.ts';
import { setPresence } from './actions/set-presence.ts';
import { takeConversation } from './actions/take-conversation.ts';
import { transferConversation } from './actions/transfer-conversation.ts';

/** Seeds of each property: as many as run in some twenty seconds on two cores. */
const seeds = 40;
const minutes = 60_000;
/** It stands still: no lease runs out because a machine is slow, only where a test says so. */
const clock = { now: () => new Date(Date.UTC(2026, 0, 1)) };
const routers = 3;
const agentsAtWork = 5;
const capacity = 3;

let base: TestDatabase;
const processes: Database[] = [];
beforeAll(async () => {
  base = await testDatabase();
  for (let n = 0; n < routers; n++) {
    processes.push(await openDatabase({ url: base.url, live: memoryLive(), clock, log: pino({ level: 'silent' }), max: 8 }));
  }
});
afterAll(async () => {
  for (const database of processes) await database.close();
  await base.close();
});

/** A workspace of its own with agents in one group, and the conversations that a test names by number. */
const openShop = async (waiting: number) => {
  const workspaceId = randomUUID();
  const routersOf = processes.map((database): Db => database.as(house('routing', workspaceId), 'routing'));
  const db = routersOf[0]!;
  const groupId = await saveSkillGroup(db, { id: null, values: { name: 'Orders' } });
  const otherId = await saveSkillGroup(db, { id: null, values: { name: 'Returns', skills: ['refunds'] } });
  const agents: string[] = [];
  for (let n = 0; n < agentsAtWork; n++) {
    const values = { name: `Agent ${n}`, capacity, skills: n % 2 === 0 ? ['refunds'] : [] };
    const groupIds = [groupId, otherId];
    agents.push(await saveAgent(db, { id: null, values, groupIds, email: null, passwordHash: null }));
  }
  const ids = Array.from({ length: waiting }, () => randomUUID());
  await haveWaiting(db, ids, groupId);
  return { db, routersOf, agents, ids, groupId, otherId };
};

/** As that many requests, one after another, would have left them. */
const haveWaiting = async (db: Db, ids: readonly string[], groupId: string): Promise<void> => {
  await db.query(
    `-- test.conversations
     insert into routing.conversation (workspace_id, id, customer_id, channel, locale)
     select $1, id, gen_random_uuid(), 'WEB', 'en' from unnest($2::uuid[]) id`,
    [db.viewer.workspaceId, ids],
  );
  await db.query(
    `-- test.waits
     insert into routing.queue_entry
       (workspace_id, id, conversation_id, customer_id, group_id, priority, skills, locale, since, rank, change)
     select workspace_id, gen_random_uuid(), id, customer_id, $3, 0, '{}', locale, $4, $4, 1
     from routing.conversation where workspace_id = $1 and id = any ($2::uuid[])`,
    [db.viewer.workspaceId, ids, groupId, db.now()],
  );
};
type Shop = Awaited<ReturnType<typeof openShop>>;

type Books = {
  open: number;
  owners: number;
  over: number;
  miscounted: number;
  misweighed: number;
  both: number;
  missed: number;
  waiting: number;
};

/** What must hold at rest, counted from the rows alone, by other statements than those that routing decides with. */
const audit = async (db: Db): Promise<Books> => {
  const [books] = await db.query<Books>(
    `-- test.audit
     with held as (select * from routing.assignment where workspace_id = $1 and ended_at is null),
       waits as (select * from routing.queue_entry where workspace_id = $1 and left_at is null),
       staff as (select a.*, (select count(*) from held where held.agent_id = a.id) as has,
           (select coalesce(sum(counted), 0) from held where held.agent_id = a.id) as weighs,
           exists (select from routing.presence p where p.workspace_id = $1 and p.agent_id = a.id
             and p.said = 'ONLINE' and p.connected_until > $2) as online
         from routing.agent a where a.workspace_id = $1)
     select (select count(*) from held) as open,
       (select count(distinct conversation_id) from held) as owners,
       (select count(*) from staff where has > capacity) as over,
       (select count(*) from staff where has <> load) as miscounted,
       (select count(*) from staff where burden <> weighs) as misweighed,
       (select count(*) from held join waits using (conversation_id)) as both,
       (select count(*) from waits) as waiting,
       (select count(*) from waits w join routing.membership m on m.workspace_id = $1 and m.group_id = w.group_id
         join staff a on a.id = m.agent_id
         where a.online and a.has < a.capacity and w.skills <@ a.skills and w.passed_by is distinct from a.id) as missed`,
    [db.viewer.workspaceId, db.now()],
  );
  return books!;
};

/** What is refused for good reason (taken already, full, closed) is no failure of routing. */
const minding = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => {
    if (!(error instanceof Fault) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
  });
};

describe('under any concurrency, over several routers', () => {
  it(
    '5 agents of capacity 3 and 60 waiting: exactly 15 are assigned, none over, none owned twice',
    async () => {
      const others = fc.array(fc.constantFrom('online', 'connect', 'care', 'ask'), { minLength: 27, maxLength: 27 });
      const scenario = others.chain((kinds) => {
        const arrivals = Array.from({ length: agentsAtWork }, (_, agent) => ({ kind: 'connect', agent }));
        const rest = kinds.map((kind, n) => ({ kind, agent: n % agentsAtWork }));
        return fc.shuffledSubarray([...arrivals, ...rest], { minLength: arrivals.length + rest.length });
      });
      await fc.assert(
        fc.asyncProperty(scenario, async (triggers) => {
          const shop = await openShop(60);
          const pull = (trigger: (typeof triggers)[number], n: number): Promise<unknown> => {
            const db = shop.routersOf[n % routers]!;
            const agentId = shop.agents[trigger.agent]!;
            if (trigger.kind === 'online') return setPresence(db, agentId, 'ONLINE');
            if (trigger.kind === 'connect') return connectAgent(db, agentId);
            if (trigger.kind === 'care') return careForDesk(db);
            return requestAgent(db, { conversationId: shop.ids[n]!, reason: 'CUSTOMER_ASKED' });
          };
          await Promise.all(triggers.map(pull));
          const books = await audit(shop.db);
          expect(books).toEqual({
            open: 15,
            owners: 15,
            over: 0,
            miscounted: 0,
            misweighed: 0,
            both: 0,
            missed: 0,
            waiting: 45,
          });
        }),
        { numRuns: seeds },
      );
    },
    5 * minutes,
  );

  it(
    'agents come, go, take, transfer and resolve at random: the books are right, and nobody waits beside a free agent who fits',
    async () => {
      const step = fc.record({
        kind: fc.constantFrom(
          'connect',
          'away',
          'vanish',
          'resolve',
          'resolve',
          'ask',
          'take',
          'toAgent',
          'toGroup',
          'care',
        ),
        agent: fc.nat({ max: agentsAtWork - 1 }),
        other: fc.nat({ max: agentsAtWork - 1 }),
        conversation: fc.nat({ max: 29 }),
      });
      type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
      const act = async (shop: Shop, { kind, agent, other, conversation }: Step, n: number): Promise<void> => {
        const db = shop.routersOf[n % routers]!;
        const agentId = shop.agents[agent]!;
        const conversationId = shop.ids[conversation]!;
        const transfer = { conversationId, note: null, byAgentId: null };
        if (kind === 'connect') await connectAgent(db, agentId);
        else if (kind === 'away') await setPresence(db, agentId, 'AWAY');
        else if (kind === 'vanish') await vanish(db, agentId);
        else if (kind === 'resolve') await closeConversation(db, conversationId);
        else if (kind === 'care') await careForDesk(db);
        else if (kind === 'ask') await requestAgent(db, { conversationId, reason: 'CUSTOMER_ASKED', groupId: shop.otherId });
        else if (kind === 'take') await minding(takeConversation(db, conversationId, agentId));
        else if (kind === 'toAgent')
          await minding(transferConversation(db, { ...transfer, to: { agentId: shop.agents[other]! } }));
        else
          await minding(
            transferConversation(db, { ...transfer, to: { groupId: other % 2 === 0 ? shop.groupId : shop.otherId } }),
          );
      };
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { minLength: 1, maxLength: 32 }), { minLength: 1, maxLength: 3 }),
          async (rounds) => {
            const shop = await openShop(30);
            for (const steps of rounds) {
              await Promise.all(steps.map((one, n) => act(shop, one, n)));
              const books = await audit(shop.db);
              expect(books).toMatchObject({ over: 0, miscounted: 0, misweighed: 0, both: 0, missed: 0, owners: books.open });
            }
          },
        ),
        { numRuns: seeds },
      );
    },
    5 * minutes,
  );
});

/** As when every process that holds the agent's subscription is killed, and the lease has run out since. */
const vanish = (db: Db, agentId: string): Promise<unknown> =>
  db.query(
    `-- test.vanish
     update routing.presence set connected_until = $3 where workspace_id = $1 and agent_id = $2`,
    [db.viewer.workspaceId, agentId, db.now()],
  );
