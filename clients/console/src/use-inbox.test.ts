import { describe, expect, it } from 'vitest';
import { placed, type Row } from './use-inbox.ts';

const row = (id: string, status: string, at: string, agentId: string | null = null): Row =>
  ({
    id,
    status,
    updatedAt: `2026-11-23T${at}:00.000Z`,
    assignment: agentId === null ? null : { agent: { id: agentId, name: agentId } },
    heardAt: 0,
  }) as never;
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

describe('a list of the inbox', () => {
  it('stands newest activity first, also when a change is heard late', () => {
    const rows = [row('b', 'QUEUED', '09:30'), row('a', 'QUEUED', '09:00')];
    expect(ids(placed(rows, row('c', 'QUEUED', '09:10'), 'waiting', 'me'))).toEqual(['b', 'c', 'a']);
    expect(ids(placed(rows, row('a', 'QUEUED', '09:45'), 'waiting', 'me'))).toEqual(['a', 'b']);
  });

  it('lets go of what no longer belongs there', () => {
    const rows = [row('a', 'QUEUED', '09:00')];
    expect(placed(rows, row('a', 'ASSIGNED', '09:01', 'me'), 'waiting', 'me')).toEqual([]);
  });

  it('of mine holds what I have and nobody else', () => {
    expect(ids(placed([], row('a', 'ASSIGNED', '09:00', 'me'), 'mine', 'me'))).toEqual(['a']);
    expect(ids(placed([row('a', 'ASSIGNED', '09:00', 'me')], row('a', 'ASSIGNED', '09:01', 'other'), 'mine', 'me'))).toEqual(
      [],
    );
  });
});
