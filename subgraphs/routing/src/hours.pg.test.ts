import type { Viewer } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import { keepConnected } from './actions/keep-connected.ts';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';

let room: TestRoom;
let on: Stage;
let mei: Viewer;
let orders: string;
const evening = new Date('2030-03-04T20:00:00+08:00');
const morning = new Date('2030-03-05T09:00:00+08:00');
const hours = 'Mo-Fr 09:00-18:00; Asia/Shanghai';
const save = 'mutation ($input: SaveSkillGroupInput!) { saveSkillGroup(input: $input) { group { id hours open opensAt } } }';
const awaySave = `mutation ($input: SaveSkillGroupInput!) { saveSkillGroup(input: $input) {
  group { awayMessages { locale text } } } }`;

beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  room.clock.set(evening);
  const made = await room.query(on.admin, save, { input: { name: 'Orders', hours } });
  const { group } = dataOf<{ saveSkillGroup: { group: { id: string } } }>(made).saveSkillGroup;
  expect(group).toMatchObject({ hours, open: false });
  orders = group.id;
  mei = await on.agent({ name: 'Mei' }, orders);
});

describe('outside opening hours', () => {
  it('nobody gets it, however free, and the customer can be told when we are back', async () => {
    await on.online(mei);
    const { id } = await on.conversation({ locale: 'en' });
    await on.handedOff(id);
    expect(await on.whoHas(id)).toBeNull();
    const said = (await on.said()).slice(-2);
    expect(said.map(({ name }) => name)).toEqual(['ConversationQueued', 'ReachedOutsideHours']);
    expect(said[1]?.payload).toMatchObject({
      conversationId: id,
      locale: 'en',
      opensAt: morning.toISOString(),
      timeZone: 'Asia/Shanghai',
    });
  });

  it("the group's own words go with it, in the customer's language", async () => {
    const awayMessages = [
      { locale: 'en', text: 'Back {time}.' },
      { locale: 'zh', text: '休息中' },
    ];
    const saved = await room.query(on.admin, awaySave, { input: { id: orders, awayMessages } });
    expect(dataOf<{ saveSkillGroup: { group: object } }>(saved).saveSkillGroup.group).toEqual({ awayMessages });
    for (const [locale, message] of [
      ['en-GB', 'Back {time}.'],
      ['fr', null],
    ] as const) {
      const { id } = await on.conversation({ locale });
      await on.handedOff(id);
      expect((await on.said()).at(-1)?.payload).toMatchObject({ conversationId: id, message });
    }
    for (const wrong of [
      [{ locale: 'en', text: ' ' }],
      [{ locale: 'en', text: 'x'.repeat(501) }],
      [{ locale: 'no tag', text: 'x' }],
      [awayMessages[0], { locale: 'EN', text: 'x' }],
    ]) {
      expect(codeOf(await room.query(on.admin, awaySave, { input: { id: orders, awayMessages: wrong } }))).toBe(
        'BAD_USER_INPUT',
      );
    }
  });

  it('the opening hour serves who waited, by its timer', async () => {
    const id = await on.waiting();
    room.clock.set(new Date(morning.getTime() - 1_000));
    await on.online(mei);
    expect(await on.whoHas(id)).toBeNull();
    room.clock.set(morning);
    await careForDesk(on.db);
    expect(await on.whoHas(id)).toBe(mei.id);
  });

  it('an agent may take it, and one may go on to another group after a wait', async () => {
    const night = await on.group('Night');
    await room.query(on.admin, save, { input: { id: orders, overflowToId: night, overflowAfterSeconds: 30 } }).then(dataOf);
    const [one, two] = [await on.conversation(), await on.conversation()];
    await on.handedOff(one.id);
    await on.handedOff(two.id);
    await room
      .query(mei, 'mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id: one.id })
      .then(dataOf);
    const owl = await on.agent({ name: 'Owl' }, night);
    room.clock.advance(30_000);
    await keepConnected(on.db, owl.id, 0);
    await careForDesk(on.db);
    expect([await on.whoHas(one.id), await on.whoHas(two.id)]).toEqual([mei.id, owl.id]);
  });

  it('longer hours count at once', async () => {
    await on.online(mei);
    const id = await on.waiting();
    const input = { id: orders, hours: 'Mo-Fr 09:00-22:00; Asia/Shanghai' };
    expect(dataOf(await room.query(on.admin, save, { input }))).toMatchObject({ saveSkillGroup: { group: { open: true } } });
    expect(await on.whoHas(id)).toBe(mei.id);
  });

  it('hours that cannot be read are refused in words', async () => {
    const refused = await room.query(on.admin, save, { input: { id: orders, hours: 'nine to five' } });
    expect(codeOf(refused)).toBe('BAD_USER_INPUT');
    expect(refused.errors?.[0]?.message).toContain('time zone');
  });
});
