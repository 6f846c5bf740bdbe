import { readFileSync, writeFileSync } from 'node:fs';
import { roomNames, scopes } from '@liuke/kit';
import { subgraphSdl } from '@liuke/schema';
import { expect, it } from 'vitest';
import { rolesPage } from './roles.ts';

it('the page of roles is what the table of scopes says', () => {
  const file = new URL('roles.md', import.meta.url);
  const before = readFileSync(file, 'utf8');
  const now = rolesPage();
  if (before !== now) writeFileSync(file, now);
  expect(before).toBe(now);
});

it('the schema asks for no scope that is not in the table, and every scope is asked for', () => {
  const asked = new Set(
    roomNames.flatMap((room) =>
      [...subgraphSdl(room).matchAll(/@requiresScopes\(scopes: (\[\[.*?\]\])\)/g)].flatMap(([, lists]) =>
        (JSON.parse(lists!) as string[][]).flat(),
      ),
    ),
  );
  asked.delete('gateway');
  expect([...asked].sort()).toEqual(Object.keys(scopes).sort());
});
