import type { Viewer } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import { keepConnected } from './actions/keep-connected.ts';
import { replay } from './domain/explanation.ts';
import * as assignments from './store/assignments.ts';
import * as decisions from './store/decisions.ts';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';

let room: TestRoom;
let on: Stage;
let orders: string;
let mei: Viewer;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  orders = await on.group('Orders');
  mei = await on.agent({ name: 'Mei', capacity: 1 }, orders);
});

const settings = (input: Record<string, unknown>) =>
  room.query(
    on.admin,
    'mutation ($input: RoutingSettingsInput!) { saveRoutingSettings(input: $input) { channelWeights { channel weight } idleAfterSeconds idlePercent } }',
    { input },
  );
const books = async (): Promise<unknown> => {
  const [row] = await on.db.query('-- test.books\nselect load, burden from routing.agent where id = $1', [mei.id]);
  return row;
};

describe('what a conversation weighs', () => {
  it('is its channel: two light ones fit where one plain one does, and no third', async () => {
    expect(dataOf(await settings({ channelWeights: [{ channel: 'EMAIL', weight: 50 }] }))).toEqual({
      saveRoutingSettings: { channelWeights: [{ channel: 'EMAIL', weight: 50 }], idleAfterSeconds: null, idlePercent: 50 },
    });
    await on.online(mei);
    const mails = [
      await on.waiting({ channel: 'EMAIL' }),
      await on.waiting({ channel: 'EMAIL' }),
      await on.waiting({ channel: 'EMAIL' }),
    ];
    expect(await Promise.all(mails.map(on.whoHas))).toEqual([mei.id, mei.id, null]);
    expect(await books()).toEqual({ load: 2, burden: 100 });
    await on.resolved(mails[0]!);
    expect(await on.whoHas(mails[2]!)).toBe(mei.id);
  });

  it('a plain one waits for a whole place; a light one that came later goes first into half of one', async () => {
    await settings({ channelWeights: [{ channel: 'EMAIL', weight: 50 }] }).then(dataOf);
    await on.online(mei);
    const [mail, web, later] = [
      await on.waiting({ channel: 'EMAIL' }),
      await on.waiting(),
      await on.waiting({ channel: 'EMAIL' }),
    ];
    expect([await on.whoHas(mail), await on.whoHas(web), await on.whoHas(later)]).toEqual([mei.id, null, mei.id]);
  });

  it('weights that change weigh at once what waits', async () => {
    await on.online(mei);
    const [, second] = [await on.waiting(), await on.waiting()];
    expect(await on.whoHas(second)).toBeNull();
    await settings({ channelWeights: [{ channel: 'WEB', weight: 1 }] }).then(dataOf);
    expect(await on.whoHas(second)).toBeNull();
    await room
      .query(on.admin, 'mutation ($i: SaveAgentInput!) { saveAgent(input: $i) { agent { id } } }', {
        i: { id: mei.id, capacity: 2 },
      })
      .then(dataOf);
    expect([await on.whoHas(second), await books()]).toEqual([mei.id, { load: 2, burden: 101 }]);
    expect(codeOf(await settings({ channelWeights: [{ channel: 'WEB', weight: 0 }] }))).toBe('BAD_USER_INPUT');
  });
});

describe('an idle conversation', () => {
  const speak = (id: string) =>
    on.hear('MessageReceived', {
      ...{ conversationId: id, messageId: id, seq: 1, customerId: id, text: '?', kind: 'TEXT' },
      ...{ channel: 'WEB', locale: 'en', status: 'ASSIGNED', tags: [] },
    });
  const passes = async (seconds: number): Promise<void> => {
    room.clock.advance(seconds * 1000);
    await keepConnected(on.db, mei.id, 0);
    await careForDesk(on.db);
  };

  it('makes room for another, and counts in full again when somebody speaks', async () => {
    await settings({ idleAfterSeconds: 300, idlePercent: 0 }).then(dataOf);
    await on.online(mei);
    const [first, second] = [await on.waiting(), await on.waiting()];
    await passes(299);
    expect(await on.whoHas(second)).toBeNull();
    await speak(first);
    await passes(1);
    expect(await on.whoHas(second)).toBeNull();
    await passes(299);
    expect([await on.whoHas(first), await on.whoHas(second)]).toEqual([mei.id, mei.id]);
    await speak(first);
    expect(await books()).toEqual({ load: 2, burden: 200 });
    const third = await on.waiting();
    await on.resolved(second);
    expect(await on.whoHas(third)).toBeNull();
    await on.resolved(first);
    expect([await on.whoHas(third), await books()]).toEqual([mei.id, { load: 1, burden: 100 }]);
  });
});

describe('every assignment explains itself', () => {
  const explain = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Conversation { assignment { explanation {
    rule group skills criterion reason omitted considered { name load capacity weight passedOver agent { id } } } } } } }`;

  it('who was looked at, how loaded they were then, and why each other one was passed over', async () => {
    const tom = await on.agent({ name: 'Tom', capacity: 2 }, orders);
    await on.agent({ name: 'Ann', capacity: 2 }, orders);
    await on.online(tom);
    await on.waiting();
    await on.online(mei);
    const { id, customer } = await on.conversation();
    await on.handedOff(id);
    const answer = await room.query(mei, explain, { r: [{ __typename: 'Conversation', id }] });
    expect(dataOf(answer)).toMatchObject({
      _entities: [
        {
          assignment: {
            explanation: {
              rule: null,
              group: 'Orders',
              criterion: 'LEAST_LOADED',
              omitted: 0,
              considered: [
                { name: 'Mei', load: 0, capacity: 100, weight: 100, passedOver: null, agent: { id: mei.id } },
                { name: 'Tom', load: 100, capacity: 200, passedOver: 'LEAST_LOADED' },
                { name: 'Ann', load: 0, passedOver: 'OFFLINE' },
              ],
            },
          },
        },
      ],
    });
    expect(codeOf(await room.query(customer, explain, { r: [{ __typename: 'Conversation', id }] }))).toBe('FORBIDDEN');
  });

  it('the log, given to the rule again, gives the same agent; of many agents it keeps the best forty', async () => {
    const many = await on.group('Many');
    const agents: Viewer[] = [];
    for (let n = 0; n < 45; n++) {
      const locales = n % 3 === 0 ? ['en'] : n % 3 === 1 ? ['zh_CN'] : [];
      agents.push(await on.agent({ name: `Agent ${n}`, capacity: 1 + (n % 4), locales }, many));
    }
    for (const agent of agents) await on.online(agent);
    const ids: string[] = [];
    for (let n = 0; n < 60; n++) {
      const { id, customer } = await on.conversation();
      await room
        .query(customer, 'mutation ($id: ID!, $g: ID) { requestAgent(conversationId: $id, groupId: $g) { id } }', {
          id,
          g: many,
        })
        .then(dataOf);
      ids.push(id);
      room.clock.advance(10);
    }
    const held = [...(await assignments.open(on.db, ids)).values()];
    const logs = await decisions.byAssignments(
      on.db,
      held.map(({ id }) => id),
    );
    expect(held).toHaveLength(60);
    for (const { id, agentId } of held) {
      const decision = logs.get(id)!;
      expect([decision.candidates.length, decision.omitted]).toEqual([40, 5]);
      expect(replay(decision)).toMatchObject({ kind: 'chosen', agentId });
      // In the database's order the best comes first: what was left out could not have been chosen.
      expect(decision.candidates[0]?.id).toBe(agentId);
    }
  });
});
