import { randomUUID } from 'node:crypto';
import { house } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import metrics from '../subgraph.ts';
import { conversation, customer, data, refusal, supervisor } from '../testing/story.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(metrics);
  room.clock.set(new Date('2026-11-02T12:00:00Z'));
});
afterAll(() => room.close());

const trackDocument = 'mutation($events: [BehaviourEventInput!]!) { track(events: $events) { accepted duplicates } }';
type Tracked = { track: { accepted: number; duplicates: number } };
const event = (kind: string, at: string, more: object = {}) => ({
  id: randomUUID(),
  kind,
  at: `2026-11-02T${at}Z`,
  ...more,
});
const tracks = async (id: string, events: object[]) =>
  (await data<Tracked>(room.query(customer(room, id), trackDocument, { events }))).track;
const behaviour = async (id: string, first = 20) => {
  const document = `query($of: [_Any!]!, $first: Int) {
    _entities(representations: $of) { ... on Customer { behaviour(first: $first) { id kind name at properties } } } }`;
  const of = [{ __typename: 'Customer', id }];
  type Seen = { _entities: [{ behaviour: { id: string; kind: string; at: string }[] }] };
  return (await data<Seen>(room.query(supervisor(room), document, { of, first })))._entities[0].behaviour;
};

describe('track', () => {
  it('batches that overlap and come at once count each event once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        async (batches) => {
          const id = randomUUID();
          const sent = batches.map((batch) => batch.map((n) => event('PAGE_VIEW', '10:00:00', { id: `event-${n}` })));
          const answers = await Promise.all(sent.map((events) => tracks(id, events)));
          const distinct = new Set(batches.flat()).size;
          expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(distinct);
          expect(answers.reduce((sum, { accepted, duplicates }) => sum + accepted + duplicates, 0)).toBe(
            batches.flat().length,
          );
          expect(await behaviour(id, 100)).toHaveLength(distinct);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("an id belongs to its customer: another's same id is another event", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    expect(await tracks(one, [event('SEARCH', '10:00:00', { id: 'same' })])).toEqual({ accepted: 1, duplicates: 0 });
    expect(await tracks(other, [event('SEARCH', '10:00:00', { id: 'same' })])).toEqual({ accepted: 1, duplicates: 0 });
  });

  it('is read newest first; a time to come counts as now', async () => {
    const id = randomUUID();
    await tracks(id, [
      event('PAGE_VIEW', '10:00:00', { name: 'home', properties: { campaign: 'autumn' } }),
      event('PURCHASE', '23:00:00'),
      event('ADD_TO_CART', '11:00:00'),
    ]);
    const seen = await behaviour(id);
    expect(seen.map(({ kind }) => kind)).toEqual(['PURCHASE', 'ADD_TO_CART', 'PAGE_VIEW']);
    expect(seen[0]?.at).toBe(room.clock.now().toISOString());
    expect(seen[2]).toMatchObject({ name: 'home', properties: { campaign: 'autumn' } });
    expect(await behaviour(id, 1)).toHaveLength(1);
  });

  it('500 events go, 501 do not; nobody but customers has behaviour', async () => {
    const events = Array.from({ length: 501 }, (_, n) => event('PAGE_VIEW', '10:00:00', { id: `e${n}` }));
    expect(await tracks(randomUUID(), events.slice(1))).toEqual({ accepted: 500, duplicates: 0 });
    expect(await refusal(room.query(customer(room), trackDocument, { events }))).toBe('BAD_USER_INPUT');
    expect(await refusal(room.query(supervisor(room), trackDocument, { events: [] }))).toBe('FORBIDDEN');
  });

  it('of a customer who chose anonymity, or hides it, nothing is shown', async () => {
    const id = randomUUID();
    await tracks(id, [event('PAGE_VIEW', '10:00:00')]);
    await room.hear('CustomerPrivacyChanged', { customerId: id, anonymous: true, hiddenFields: [] });
    expect(await behaviour(id)).toEqual([]);
    await room.hear('CustomerPrivacyChanged', { customerId: id, anonymous: false, hiddenFields: ['BEHAVIOUR'] });
    expect(await behaviour(id)).toEqual([]);
    await room.hear('CustomerPrivacyChanged', { customerId: id, anonymous: false, hiddenFields: [] });
    expect(await behaviour(id)).toHaveLength(1);
  });
});

describe('two customers who are one', () => {
  const merge = (keptId: string, absorbedId: string) =>
    room.hear('CustomersMerged', { keptId, absorbedId }, { key: keptId });
  const rowsOf = async (table: string, id: string) =>
    (
      await room
        .as(house('metrics', room.workspace.id))
        .query(`-- test.rows\nselect * from metrics.${table} where customer_id = $1`, [id])
    ).length;

  it('did what either did, each act once', async () => {
    const [kept, absorbed] = [randomUUID(), randomUUID()];
    await tracks(kept, [event('PAGE_VIEW', '10:00:00', { id: 'both' }), event('SEARCH', '10:01:00')]);
    await tracks(absorbed, [event('PAGE_VIEW', '10:00:00', { id: 'both' }), event('PURCHASE', '10:02:00')]);
    await merge(kept, absorbed);
    expect((await behaviour(kept)).map(({ kind }) => kind)).toEqual(['PURCHASE', 'SEARCH', 'PAGE_VIEW']);
    expect(await rowsOf('behaviour', absorbed)).toBe(0);
  });

  it('take their conversations and messages along, so that an erasure finds them', async () => {
    const [kept, absorbed] = [randomUUID(), randomUUID()];
    const told = await conversation(room, { customerId: absorbed }).opens();
    await told.asks(1, randomUUID());
    await merge(kept, absorbed);
    for (const table of ['conversation', 'message', 'question']) {
      expect([await rowsOf(table, kept), await rowsOf(table, absorbed)]).toEqual([1, 0]);
    }
  });

  it('show nothing where one of them did not want it shown', async () => {
    const [kept, absorbed] = [randomUUID(), randomUUID()];
    await tracks(kept, [event('SEARCH', '10:01:00')]);
    await room.hear('CustomerPrivacyChanged', { customerId: kept, anonymous: false, hiddenFields: ['EMAIL'] });
    await room.hear('CustomerPrivacyChanged', { customerId: absorbed, anonymous: false, hiddenFields: ['BEHAVIOUR'] });
    expect(await behaviour(kept)).toHaveLength(1);
    await merge(kept, absorbed);
    expect(await behaviour(kept)).toEqual([]);
    expect(await rowsOf('customer_privacy', absorbed)).toBe(0);
  });
});

describe('funnel', () => {
  const document = `query($input: FunnelInput!) { funnel(input: $input) {
    steps { kind customers fromPrevious medianSecondsFromPrevious } conversion
    groups { value conversion steps { customers } } } }`;
  const range = { from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z' };
  const workspace = () => room.otherWorkspace.id;
  const visitor = async (...events: object[]) => {
    await data(room.query(customer(room, randomUUID(), workspace()), trackDocument, { events }));
  };
  const funnel = async (input: object) =>
    (await data<{ funnel: object }>(room.query(supervisor(room, workspace()), document, { input: { range, ...input } })))
      .funnel;
  const steps = [{ kind: 'PRODUCT_VIEW' }, { kind: 'ADD_TO_CART' }, { kind: 'PURCHASE' }];

  beforeAll(async () => {
    const autumn = { properties: { campaign: 'autumn' } };
    // Takes all steps, the cart 60 and the purchase 600 seconds after.
    await visitor(
      event('PRODUCT_VIEW', '08:00:00', autumn),
      event('ADD_TO_CART', '08:01:00'),
      event('PURCHASE', '08:11:00'),
    );
    // Comes back later and gets further than at first: counts once, with the second attempt (120 seconds to the cart).
    await visitor(
      event('PRODUCT_VIEW', '01:00:00', autumn),
      event('PRODUCT_VIEW', '08:00:00', autumn),
      event('ADD_TO_CART', '08:02:00'),
      event('PURCHASE', '08:30:00'),
    );
    // The order counts: a cart before the product is none.
    await visitor(event('ADD_TO_CART', '07:00:00'), event('PRODUCT_VIEW', '08:00:00'));
    // Bought, but outside of an hour.
    await visitor(
      event('PRODUCT_VIEW', '08:00:00', { url: 'https://shop/shoes/1' }),
      event('ADD_TO_CART', '08:03:00'),
      event('PURCHASE', '09:30:00'),
    );
  });

  it('counts who took the steps in order and in time, each customer once', async () => {
    expect(await funnel({ steps, withinSeconds: 3600 })).toEqual({
      steps: [
        { kind: 'PRODUCT_VIEW', customers: 4, fromPrevious: 1, medianSecondsFromPrevious: null },
        { kind: 'ADD_TO_CART', customers: 3, fromPrevious: 0.75, medianSecondsFromPrevious: 120 },
        { kind: 'PURCHASE', customers: 2, fromPrevious: 2 / 3, medianSecondsFromPrevious: 1140 },
      ],
      conversion: 0.5,
      groups: [],
    });
  });
  it('a longer window lets more through', async () => {
    expect(await funnel({ steps })).toMatchObject({ conversion: 0.75 });
  });
  it('a step is narrowed by name and address', async () => {
    const narrowed = [{ kind: 'PRODUCT_VIEW', urlPrefix: 'https://shop/shoes' }, { kind: 'PURCHASE' }];
    expect(await funnel({ steps: narrowed })).toMatchObject({ steps: [{ customers: 1 }, { customers: 1 }], conversion: 1 });
    expect(await funnel({ steps: [{ kind: 'PRODUCT_VIEW', name: 'none' }] })).toMatchObject({ conversion: 0 });
  });
  it('splits by a property of the first step', async () => {
    expect(await funnel({ steps, withinSeconds: 3600, breakdown: 'campaign' })).toMatchObject({
      conversion: 0.5,
      groups: [
        { value: '', conversion: 0, steps: [{ customers: 2 }, { customers: 1 }, { customers: 0 }] },
        { value: 'autumn', conversion: 1, steps: [{ customers: 2 }, { customers: 2 }, { customers: 2 }] },
      ],
    });
  });
  it('without steps it is refused', async () => {
    const asked = room.query(supervisor(room), document, { input: { range, steps: [] } });
    expect(await refusal(asked)).toBe('BAD_USER_INPUT');
  });
});

describe('paths before', () => {
  it('show what those who asked had done, and the others had not', async () => {
    const intentId = randomUUID();
    const views = (urls: string[]) =>
      urls.map((url, n) => event('PAGE_VIEW', `0${n + 1}:00:00`, { url: `https://shop${url}?x=1` }));
    for (let n = 0; n < 4; n++) {
      const id = randomUUID();
      await tracks(id, [...views(['/', '/cart', '/cart', '/returns']), event('CHAT_OPENED', '04:30:00')]);
      const story = await conversation(room, { customerId: id }).opens();
      await story.asks(0, intentId);
      await tracks(id, [event('PURCHASE', '11:59:59')]);
    }
    for (let n = 0; n < 4; n++) await tracks(randomUUID(), views(['/', '/cart', '/paid']));
    const document = `query($intentId: ID!, $range: TimeRange!) {
      pathsBefore(intentId: $intentId, range: $range, first: 100) { steps customers share lift } }`;
    const range = { from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z' };
    type Seen = { pathsBefore: { steps: string[]; customers: number; share: number; lift: number }[] };
    const { pathsBefore } = await data<Seen>(room.query(supervisor(room), document, { intentId, range }));
    expect(pathsBefore[0]).toMatchObject({
      steps: ['PAGE_VIEW /', 'PAGE_VIEW /cart', 'PAGE_VIEW /returns'].slice(-pathsBefore[0]!.steps.length),
      customers: 4,
      share: 1,
    });
    const common = pathsBefore.find(({ steps }) => steps.join() === 'PAGE_VIEW /,PAGE_VIEW /cart');
    expect(common?.lift).toBeLessThan(pathsBefore[0]!.lift);
    expect(pathsBefore.some(({ steps }) => steps.includes('CHAT_OPENED'))).toBe(false);
  });
});
