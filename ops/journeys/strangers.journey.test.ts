import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoryHouse, type StoryHouse } from './house.ts';
import { agentAt, customerAt } from './people.ts';
import { recordStatements, type Statement } from './recording.ts';

type Stranger = {
  readonly workspace: string;
  readonly viewer_kind: string;
  readonly viewer_id: string;
  readonly session: string;
  readonly stepped_up: string;
};

const elsewhere = { workspace: randomUUID(), viewer_id: randomUUID(), session: randomUUID(), stepped_up: 'on' };
const ofAnotherWorkspace: Readonly<Record<string, Stranger>> = {
  nobody: { ...elsewhere, workspace: '', viewer_kind: 'nobody', viewer_id: '', stepped_up: 'off' },
  "another workspace's customer": { ...elsewhere, viewer_kind: 'customer' },
  "another workspace's agent": { ...elsewhere, viewer_kind: 'agent' },
  "another workspace's partner": { ...elsewhere, viewer_kind: 'partner' },
  "another workspace's house": { ...elsewhere, viewer_kind: 'house' },
};

/** What every signed-in viewer of a workspace may know: who answers and is there, what is published, what runs, what the workspace is called. */
const publicTables = new Set([
  'house.workspace',
  'routing.agent',
  'routing.presence',
  'knowledge.article',
  'metrics.experiment',
  'metrics.variant',
  // How long the audit chain is and its last hash, which whoever acts must append to; nothing of what it says.
  'privacy.audit_head',
]);

/** Statements whose answer comes from their parameters and not from rows. */
const rowless = (label: string): boolean => ['workspaces.lookFor'].includes(label);

const nothing = (value: unknown): boolean =>
  value === null ||
  value === false ||
  value === '' ||
  value === 0 ||
  value === '0' ||
  (Array.isArray(value) && value.length === 0);

describe('a stranger finds nothing', () => {
  let house: StoryHouse & { readonly databaseUrl: string };
  let client: pg.Client;
  const recording = recordStatements();

  beforeAll(async () => {
    house = await openStoryHouse();
    // Beyond what the seed has asked: the questions of a live customer, an agent and a supervisor.
    const [agent, supervisor] = await Promise.all(
      ['agent@demo.test', 'admin@demo.test'].map((email) => agentAt(house.url, email)),
    );
    await agent!.comesOnline();
    const ada = await customerAt(house.url);
    await ada.writes('转人工');
    const id = ada.conversationId();
    await agent!.isGiven(id);
    const conversation = (selection: string) => `query ($id: ID!) { conversation(id: $id) { ${selection} } }`;
    for (const document of [
      conversation(
        'id unreadCount assignment { reason agent { name load } } assignments { reason } queueEntry { position } drafts { id } dialogue { step }',
      ),
      conversation(
        'customer { identities { externalId } contact { phone } behaviour { kind } consents { purpose } history { edges { node { id } } } }',
      ),
      conversation('messages(last: 5) { edges { node { text classification { confidence } sources { id } } } }'),
      '{ conversations(first: 5) { edges { node { id lastMessage { text } } } } searchMessages(text: "包裹") { edges { node { text } } } cannedResponses { text } }',
      '{ agents { id name groups { name } } skillGroups { name waiting } routingRules { name } queue { priority } }',
      '{ intents { name examples } automationPolicy { answerAbove } model { version } drafts { edges { node { text } } } }',
      '{ articles { edges { node { title score { shown } versions { body } } } } questionClusters { label } searchKnowledge(query: "退货") { score } }',
      '{ apiKeys { prefix } auditLog { edges { node { action } } } privacySettings { stepUpMaxAgeSeconds } experiments { key } }',
    ]) {
      await supervisor!.asks(document, document.includes('$id') ? { id } : {});
    }
    ada.leaves();
    for (const person of [agent, supervisor]) await person!.leaves();
    recording.end();
    client = new pg.Client({ connectionString: house.databaseUrl });
    await client.connect();
  }, 120_000);
  afterAll(async () => {
    await client?.end();
    await house?.close();
  }, 60_000);

  const as = async <Result>(stranger: Stranger, work: () => Promise<Result>): Promise<Result> => {
    await client.query('begin; set local role liuke_app');
    try {
      for (const [name, value] of Object.entries(stranger))
        await client.query('select set_config($1, $2, true)', [`liuke.${name}`, value]);
      return await work();
    } finally {
      await client.query('rollback');
    }
  };
  const tables = async (): Promise<string[]> =>
    (
      await client.query<{ name: string }>(
        `select schemaname || '.' || tablename as name from pg_tables
         where schemaname in ('house', 'conversations', 'routing', 'intents', 'knowledge', 'metrics', 'privacy') and tablename <> 'migration'`,
      )
    ).rows.map(({ name }) => name);

  it.each(Object.entries(ofAnotherWorkspace))('in any table: %s', async (_, stranger) => {
    for (const table of await tables()) {
      const count = await as(
        stranger,
        async () => (await client.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count,
      );
      expect({ table, count }).toEqual({ table, count: '0' });
    }
  });

  it("in any table: another customer of the same shop, stepped up, but for what is everybody's", async () => {
    const { rows } = await client.query<{ id: string }>("select id from house.workspace where key = 'demo'");
    const other: Stranger = { ...elsewhere, workspace: rows[0]!.id, viewer_kind: 'customer' };
    for (const table of (await tables()).filter((name) => !publicTables.has(name))) {
      const count = await as(
        other,
        async () => (await client.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count,
      );
      expect({ table, count }).toEqual({ table, count: '0' });
    }
  });

  it.each(Object.entries(ofAnotherWorkspace))(
    'by any statement of any store function, with the parameters of its own viewer: %s',
    async (_, stranger) => {
      const found: string[] = [];
      let asked = 0;
      for (const statement of [...recording.recorded.values()].flat()) {
        if (rowless(statement.label)) continue;
        asked++;
        if (await as(stranger, () => finds(statement))) found.push(statement.label);
      }
      expect(asked).toBeGreaterThan(150);
      expect([...new Set(found)]).toEqual([]);
    },
  );

  /** Whether a statement yields anything or changes a row. A refusal by a policy or a missing grant is as good as nothing. */
  const finds = async ({ text, values }: Statement): Promise<boolean> => {
    const result = await client.query({ text, values: values as unknown[] }).catch((error: { code?: string }) => error);
    if (result instanceof Error || !('rows' in result)) return false;
    const { command, rowCount, rows } = result as pg.QueryResult<Record<string, unknown>>;
    if (command === 'UPDATE' || command === 'DELETE') return (rowCount ?? 0) > 0;
    if (command === 'INSERT') return false; // writes of its own; `with check` keeps it out of others' workspaces
    // What only says the parameters back tells nobody anything.
    const given = new Set(values.flat().map(String));
    return rows.some((row) => !Object.values(row).every((value) => nothing(value) || given.has(String(value))));
  };
});
