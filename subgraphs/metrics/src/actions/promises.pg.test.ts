import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import metrics from '../subgraph.ts';
import { conversation, data, supervisor } from '../testing/story.ts';

let room: TestRoom;
const [ling, tom] = [randomUUID(), randomUUID()];
const [sales, service] = [randomUUID(), randomUUID()];
const range = { from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z' };
const at = (time: string): string => `2026-11-02T${time}.000Z`;
beforeAll(async () => {
  room = await testRoom(metrics);
});
afterAll(() => room.close());

type Story = ReturnType<typeof conversation>;
const about = ({ conversationId, customerId }: Story, groupId: string, agentId: string | null, due: string) => ({
  ...{ conversationId, customerId, groupId, agentId, dueAt: at(due) },
});
const rows = async (by: string, groupId: string | null = null) => {
  const asked = `query($range: TimeRange!, $by: PerformanceGrouping, $groupId: ID) {
    agentPerformance(range: $range, by: $by, groupId: $groupId) { key slaMet slaMissed slaRate } }`;
  const found = await data<{ agentPerformance: { key: string }[] }>(
    room.query(supervisor(room), asked, { range, by, groupId }),
  );
  return Object.fromEntries(found.agentPerformance.map(({ key, ...row }) => [key, row]));
};

it('promised answers count once, with those whose they were, and the last word on each is the answer', async () => {
  room.clock.set(new Date(at('09:00:00')));
  const first = await (await (await conversation(room).opens()).waits(0, sales)).isTaken(30, ling, sales);
  await room.hear('ResponseMet', {
    ...{ ...about(first, sales, ling, '09:02:00'), kind: 'FIRST', answeredAt: at('09:01:00') },
  });
  const missed = { ...about(first, sales, ling, '09:10:00'), kind: 'NEXT' as const };
  await room.hear('ResponseMissed', missed);
  await room.hear('ResponseMissed', missed);
  // Nobody had it when it was late; Tom got it then.
  const second = await (await conversation(room).opens()).waits(0, service);
  await room.hear('ResponseMissed', { ...about(second, service, null, '09:05:00'), kind: 'FIRST' });
  await second.isTaken(600, tom, service);
  // News of the answer came after the timer had rung: it was in time.
  const late = { ...about(second, service, tom, '09:20:00'), kind: 'NEXT' as const };
  await room.hear('ResponseMissed', late);
  await room.hear('ResponseMet', { ...late, answeredAt: at('09:19:59') });
  await room.hear('ResponseMissed', late);

  const { overview } = await data<{ overview: unknown }>(
    room.query(supervisor(room), 'query($range: TimeRange!) { overview(range: $range) { slaMet slaMissed slaRate } }', {
      range,
    }),
  );
  expect(overview).toEqual({ slaMet: 2, slaMissed: 2, slaRate: 0.5 });
  expect(await rows('AGENT')).toEqual({
    [ling]: { slaMet: 1, slaMissed: 1, slaRate: 0.5 },
    [tom]: { slaMet: 1, slaMissed: 0, slaRate: 1 },
  });
  expect(await rows('GROUP')).toEqual({
    [sales]: { slaMet: 1, slaMissed: 1, slaRate: 0.5 },
    [service]: { slaMet: 1, slaMissed: 1, slaRate: 0.5 },
  });
  expect(await rows('CHANNEL', sales)).toEqual({ WEB: { slaMet: 1, slaMissed: 1, slaRate: 0.5 } });
});

it('a promise belongs to the opening in which it was settled; where nothing was promised there is no rate', async () => {
  room.clock.set(new Date(at('12:00:00')));
  const workspaceId = room.otherWorkspace.id;
  const story = await conversation(room, { workspaceId }).opens();
  await story.ends(60, { automatic: false, handleSeconds: 60 });
  room.clock.set(new Date('2026-11-04T12:00:00Z'));
  await story.opens(0, true);
  await room.hear(
    'ResponseMissed',
    { ...about(story, sales, ling, '12:00:00'), kind: 'FIRST', dueAt: '2026-11-04T12:05:00.000Z' },
    { workspaceId },
  );
  const asked = 'query($range: TimeRange!) { overview(range: $range) { conversations slaMet slaMissed slaRate } }';
  const see = (from: string, to: string) =>
    data(room.query(supervisor(room, workspaceId), asked, { range: { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` } }));
  expect(await see('2026-11-02', '2026-11-03')).toEqual({
    overview: { conversations: 1, slaMet: 0, slaMissed: 0, slaRate: null },
  });
  expect(await see('2026-11-04', '2026-11-05')).toEqual({
    overview: { conversations: 1, slaMet: 0, slaMissed: 1, slaRate: 0 },
  });
});
