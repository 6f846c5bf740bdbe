import { randomUUID } from 'node:crypto';
import { partnerViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import metrics from '../subgraph.ts';
import { conversation, customer, data, refusal, supervisor } from '../testing/story.ts';

let room: TestRoom;
const [ling, tom] = [randomUUID(), randomUUID()];
const [sales, service] = [randomUUID(), randomUUID()];
const parcel = randomUUID();
const range = { from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z' };

/**
 * The day that all numbers below are counted from by hand:
 *
 * | opened | channel | first words after | human after | ended            | rating | agent, group, at once |
 * | 09:00  | WEB     | 1 s (bot)         | -           | by machine, 60 s | 5      | -                     |
 * | 09:05  | WEB     | 3 s (bot)         | 40 s        | by Ling, 600 s   | 4      | Ling, sales, 1        |
 * | 10:00  | WECHAT  | 20 s (Ling)       | 20 s        | by Ling, 300 s   | 2      | Ling, sales, 1        |
 * | 10:10  | WECHAT  | 10 s (Tom)        | 10 s        | open             | -      | Tom, service, 1       |
 * | 10:20  | WECHAT  | -                 | -           | waits            | -      | -                     |
 */
beforeAll(async () => {
  room = await testRoom(metrics);
  const at = (time: string) => room.clock.set(new Date(`2026-11-02T${time}Z`));
  await room.hear('IntentSaved', { intentId: parcel, name: 'order_status', enabled: true, deleted: false });
  await room.hear('AgentPresenceChanged', { agentId: ling, presence: 'ONLINE' });
  await room.hear('AgentPresenceChanged', { agentId: tom, presence: 'ONLINE' });
  await room.hear('AgentPresenceChanged', { agentId: ling, presence: 'AWAY' });

  at('09:00:00');
  const first = await conversation(room).opens();
  await first.asks(0, parcel);
  await first.hears(1, 'BOT');
  await first.ends(59, { automatic: true, handleSeconds: 60 });
  await first.isRated(1);
  await first.isRated(5);

  at('09:05:00');
  const second = await conversation(room).opens();
  await second.asks(0, parcel);
  await second.hears(3, 'BOT');
  await second.asks(7);
  await second.waits(0, sales);
  await second.isTaken(30, ling, sales);
  await second.hears(10, 'AGENT', ling, 40);
  await second.ends(550, { automatic: false, handleSeconds: 600, resolvedBy: 'AGENT', agentId: ling });
  await second.isRated(4);

  at('10:00:00');
  const third = await conversation(room, { channel: 'WECHAT' }).opens();
  await third.asks(0);
  await third.isTaken(5, ling, sales);
  await third.hears(15, 'AGENT', ling, 20);
  await third.hears(5, 'AGENT', ling, null);
  await third.ends(275, { automatic: false, handleSeconds: 300, resolvedBy: 'AGENT', agentId: ling });
  await third.isRated(2);

  at('10:10:00');
  const fourth = await conversation(room, { channel: 'WECHAT' }).opens();
  await fourth.asks(0);
  await fourth.isTaken(4, tom, service);
  await fourth.hears(6, 'AGENT', tom, 10);

  at('10:20:00');
  const fifth = await conversation(room, { channel: 'WECHAT' }).opens();
  await fifth.asks(0);
  await fifth.waits(0, service);

  at('10:30:00');
  await (await conversation(room, { workspaceId: room.otherWorkspace.id }).opens()).asks(0, parcel);
});
afterAll(() => room.close());

const overview = `query($range: TimeRange!) { overview(range: $range) {
  conversations automaticRate resolutionRate satisfaction firstResponseSecondsP50 firstResponseSecondsP90 waitingNow agentsOnline
} }`;
const performance = `query($range: TimeRange!, $by: PerformanceGrouping, $groupId: ID) {
  agentPerformance(range: $range, by: $by, groupId: $groupId) {
    key conversations firstResponseSecondsP50 firstResponseSecondsP90 responseSecondsP50 handleSecondsP50
    resolutionRate automaticRate satisfaction ratings agent { id }
  } }`;
type Row = { key: string; conversations: number; [measure: string]: unknown };
const rows = async (by: string, groupId: string | null = null): Promise<Row[]> =>
  (await data<{ agentPerformance: Row[] }>(room.query(supervisor(room), performance, { range, by, groupId })))
    .agentPerformance;
const counts = async (by: string) => (await rows(by)).map(({ key, conversations }) => [key, conversations]);

describe('the numbers of a day', () => {
  it('are what the day was', async () => {
    const seen = await data<{ overview: Record<string, number> }>(room.query(supervisor(room), overview, { range }));
    expect(seen.overview).toEqual({
      conversations: 5,
      automaticRate: 1 / 3,
      resolutionRate: 3 / 5,
      satisfaction: 2 / 3,
      // Of 1, 3, 10 and 20 seconds.
      firstResponseSecondsP50: 6.5,
      firstResponseSecondsP90: 17,
      waitingNow: 1,
      agentsOnline: 1,
    });
  });

  it('an empty range has nothing to measure, and still knows the present', async () => {
    const empty = { from: '2025-11-02T00:00:00Z', to: '2025-11-03T00:00:00Z' };
    const seen = await data<{ overview: Record<string, number> }>(room.query(supervisor(room), overview, { range: empty }));
    expect(seen.overview).toMatchObject({ conversations: 0, automaticRate: null, satisfaction: null, waitingNow: 1 });
  });

  it('by agent: the humans’ times', async () => {
    expect(await rows('AGENT')).toEqual([
      {
        key: ling,
        conversations: 2,
        // Of 20 and 40 seconds; the reply that nobody waited for is no response.
        firstResponseSecondsP50: 30,
        firstResponseSecondsP90: 38,
        responseSecondsP50: 30,
        handleSecondsP50: 450,
        resolutionRate: 1,
        automaticRate: 0,
        satisfaction: 0.5,
        ratings: 2,
        agent: { id: ling },
      },
      {
        key: tom,
        conversations: 1,
        firstResponseSecondsP50: 10,
        firstResponseSecondsP90: 10,
        responseSecondsP50: 10,
        handleSecondsP50: null,
        resolutionRate: 0,
        automaticRate: null,
        satisfaction: null,
        ratings: 0,
        agent: { id: tom },
      },
    ]);
    expect((await rows('AGENT', service)).map(({ key }) => key)).toEqual([tom]);
  });

  it('by every other grouping', async () => {
    expect(await counts('GROUP')).toEqual([
      [sales, 2],
      [service, 1],
    ]);
    expect(await counts('HOUR_OF_DAY')).toEqual([
      ['10', 3],
      ['09', 2],
    ]);
    expect(await counts('DAY')).toEqual([['2026-11-02', 5]]);
    expect(await counts('CHANNEL')).toEqual([
      ['WECHAT', 3],
      ['WEB', 2],
    ]);
    expect(await counts('INTENT')).toEqual([['order_status', 2]]);
    expect(await counts('CONCURRENCY')).toEqual([['1', 3]]);
  });

  it("each agent's row is the table's row, however many agents one asks for", async () => {
    const document = `query($of: [_Any!]!, $range: TimeRange!) {
      _entities(representations: $of) { ... on Agent { performance(range: $range) { key conversations } } } }`;
    const of = [ling, tom, randomUUID()].map((id) => ({ __typename: 'Agent', id }));
    expect(await data(room.query(supervisor(room), document, { of, range }))).toEqual({
      _entities: [
        { performance: { key: ling, conversations: 2 } },
        { performance: { key: tom, conversations: 1 } },
        { performance: null },
      ],
    });
  });

  it('are for those with the scope, in their own workspace', async () => {
    expect(await refusal(room.query(customer(room), overview, { range }))).toBe('FORBIDDEN');
    const partner = partnerViewer({ workspaceId: room.otherWorkspace.id, id: randomUUID() });
    const seen = await data<{ overview: object }>(room.query(partner, overview, { range }));
    expect(seen.overview).toMatchObject({ conversations: 1, waitingNow: 0, agentsOnline: 0 });
  });

  it('a range that ends before it begins, or is endless, is refused', async () => {
    for (const wrong of [
      { from: range.to, to: range.from },
      { from: '2020-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' },
    ])
      expect(await refusal(room.query(supervisor(room), overview, { range: wrong }))).toBe('BAD_USER_INPUT');
  });
});
