import type { Viewer } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';
import { type Floor, floor } from './testing/floor.ts';

let room: TestRoom;
let on: Stage;
let orders: string;
let mei: Viewer;
let tom: Viewer;
let boss: Viewer;
let { online, asked, seen, whoHas } = {} as Floor;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  ({ online, asked, seen, whoHas } = floor(room, on));
  orders = await on.group('Orders');
  mei = await on.agent({ name: 'Mei', capacity: 1 }, orders);
  tom = await on.agent({ name: 'Tom' }, orders);
  boss = await on.agent({ name: 'Boss', role: 'SUPERVISOR' });
});

const assigns = (by: Viewer, conversationId: string, agentId: string, force?: boolean) =>
  room.query(by, 'mutation ($i: AssignInput!) { assignConversation(input: $i) { id } }', {
    i: { conversationId, agentId, ...(force !== undefined && { force }), note: 'Knows her' },
  });

describe('a supervisor', () => {
  it('gives it to whom they say, from the queue or out of another’s hands, and the reason names them', async () => {
    const waiting = await asked();
    await online(tom);
    expect(await whoHas(waiting)).toBe('Tom');
    await online(mei);
    dataOf(await assigns(boss, waiting, mei.id));
    expect(await whoHas(waiting)).toBe('Mei');
    expect((await seen(waiting)).assignment?.reason).toMatch(/^Assigned by Boss; load 0 of 1\./);
  });

  it('is refused a full agent, and one who is away, unless it is forced', async () => {
    await online(mei);
    const [hers, another] = [await asked(), await asked()];
    expect(await whoHas(hers)).toBe('Mei');
    expect(codeOf(await assigns(boss, another, mei.id))).toBe('CONFLICT');
    expect(codeOf(await assigns(boss, another, tom.id))).toBe('CONFLICT');
    dataOf(await assigns(boss, another, mei.id, true));
    expect([await whoHas(hers), await whoHas(another)]).toEqual(['Mei', 'Mei']);
    expect((await seen(another)).assignment?.reason).toContain('beyond capacity');
    const third = await asked();
    dataOf(await assigns(boss, third, tom.id, true));
    expect(await whoHas(third)).toBe('Tom');
  });

  it('forcing one upon an agent gives nobody else more: what comes next waits until she is below her capacity', async () => {
    await online(mei);
    const [hers, forced, next] = [await asked(), await asked(), await asked()];
    dataOf(await assigns(boss, forced, mei.id, true));
    await on.resolved(hers);
    expect(await whoHas(next)).toBeNull();
    await on.resolved(forced);
    expect(await whoHas(next)).toBe('Mei');
  });

  it('alone may: an agent is refused, and nothing has changed', async () => {
    await online(mei);
    const hers = await asked();
    expect(codeOf(await assigns(tom, hers, tom.id, true))).toBe('FORBIDDEN');
    expect(await whoHas(hers)).toBe('Mei');
  });
});
