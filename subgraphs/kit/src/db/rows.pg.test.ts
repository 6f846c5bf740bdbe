import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { rooms } from './migrate.ts';

type Table = {
  schema: string;
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
  firstKeyColumn: string | null;
};

/** What has no viewer: the bookkeeping of the migrations themselves, which the application may not even read. */
const exempt = ['house.migration'];
/** The one table whose rows are workspaces: its own id is the workspace's. */
const keyedById = ['house.workspace'];

let client: pg.Client;
let tables: Table[];
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('templateUrl') });
  await client.connect();
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
       (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid and i.indisprimary) as "firstKeyColumn"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'f', 'm') and n.nspname = any($1)`,
    [['house', ...rooms]],
  );
  tables = rows.filter(({ schema, name }) => !exempt.includes(`${schema}.${name}`));
});
afterAll(() => client.end());

const named = (of: readonly Table[]): string[] => of.map(({ schema, name }) => `${schema}.${name}`).sort();

describe('every table of every room', () => {
  it('has row-level security, for its owner too', () => {
    expect(tables.length).toBeGreaterThan(2);
    expect(named(tables.filter(({ enabled, forced }) => !enabled || !forced))).toEqual([]);
  });

  it('has a policy', () => {
    expect(named(tables.filter(({ policies }) => policies === 0))).toEqual([]);
  });

  it('has a primary key that begins with workspace_id', () => {
    const wrong = tables.filter(({ firstKeyColumn }) => firstKeyColumn !== 'workspace_id');
    expect(named(wrong)).toEqual(keyedById);
  });
});

it('every view asks with the rights of the one who reads it', async () => {
  const { rows } = await client.query(
    `select n.nspname || '.' || c.relname as view from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'v' and n.nspname = any($1)
       and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,
    [['house', ...rooms]],
  );
  expect(rows).toEqual([]);
});

/** Functions that may, each for a reason that stands above it and with conditions of its own for each viewer. */
const ownersRights = ['conversations.messages_with'];

it('no function runs with the rights of its owner, but for those argued for, which fix their search path', async () => {
  const { rows } = await client.query(
    `select n.nspname || '.' || p.proname as function from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname = any($1)
       and not (n.nspname || '.' || p.proname = any($2) and p.proconfig::text like '%search_path=%')`,
    [['house', ...rooms], ownersRights],
  );
  expect(rows).toEqual([]);
});

it('the application role can neither bypass row-level security nor change a table', async () => {
  const { rows } = await client.query(
    "select rolsuper, rolbypassrls, rolcreaterole, rolcanlogin from pg_roles where rolname = 'liuke_app'",
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false }]);
  const owned = await client.query(
    `select n.nspname || '.' || c.relname as relation from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and (pg_get_userbyid(c.relowner) = 'liuke_app'
       or (c.relkind in ('r', 'p') and has_table_privilege('liuke_app', c.oid, 'truncate')))`,
    [['house', ...rooms]],
  );
  expect(owned.rows).toEqual([]);
});
