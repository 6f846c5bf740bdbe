import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import metrics from '../subgraph.ts';
import { customer, data, refusal, supervisor } from '../testing/story.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(metrics);
  room.clock.set(new Date('2026-11-02T12:00:00Z'));
});
afterAll(() => room.close());

const save =
  'mutation($input: SaveExperimentInput!) { saveExperiment(input: $input) { key status variants { key weight } results { sampleRatioMismatch } } }';
const start = 'mutation($key: String!) { startExperiment(key: $key) { status startedAt } }';
const stop = 'mutation($key: String!, $winner: String) { stopExperiment(key: $key, winner: $winner) { status winner } }';
const assign = 'mutation($key: String!) { assignVariant(experimentKey: $key) { key settings } }';
const results = `query($key: String!) { experiment(key: $key) {
  results { sampleRatioMismatch variants { key exposed converted rate liftOverControl pValue significant } } } }`;
const input = (key: string) => ({
  key,
  name: 'When to offer help',
  goal: 'PURCHASE',
  goalWithinSeconds: 3600,
  variants: [
    { key: 'control', weight: 1, settings: {} },
    { key: 'early', weight: 1, settings: { promptAfterSeconds: 5 } },
  ],
});
type Assigned = { assignVariant: { key: string; settings: object } | null };
const assigned = async (key: string, id: string) =>
  (await data<Assigned>(room.query(customer(room, id), assign, { key }))).assignVariant;
type Results = {
  experiment: { results: { variants: { key: string; exposed: number; converted: number; rate: number }[] } };
};
const outcome = async (key: string) =>
  (await data<Results>(room.query(supervisor(room), results, { key }))).experiment.results;

describe('experiments', () => {
  it('a draft gives nothing; running it gives each customer one variant for ever, exposed once', async () => {
    const saved = await data<{ saveExperiment: object }>(room.query(supervisor(room), save, { input: input('timing') }));
    expect(saved.saveExperiment).toMatchObject({
      status: 'DRAFT',
      results: null,
      variants: [{ key: 'control', weight: 1 }, { key: 'early' }],
    });
    const id = randomUUID();
    expect(await assigned('timing', id)).toBeNull();
    await data(room.query(supervisor(room), start, { key: 'timing' }));
    const answers = await Promise.all(Array.from({ length: 8 }, () => assigned('timing', id)));
    expect(new Set(answers.map((variant) => variant?.key)).size).toBe(1);
    expect((await outcome('timing')).variants.reduce((sum, { exposed }) => sum + exposed, 0)).toBe(1);
  });

  it('what was started keeps what it was started with', async () => {
    expect(await refusal(room.query(supervisor(room), save, { input: input('timing') }))).toBe('CONFLICT');
    expect(await refusal(room.query(supervisor(room), start, { key: 'none' }))).toBe('NOT_FOUND');
    expect(await refusal(room.query(supervisor(room), stop, { key: 'timing', winner: 'nobody' }))).toBe('BAD_USER_INPUT');
  });

  it('counts the goal only after the exposure and in time', async () => {
    await data(room.query(supervisor(room), save, { input: input('goal') }));
    await data(room.query(supervisor(room), start, { key: 'goal' }));
    const exposedAt = room.clock.now().getTime();
    const buys = async (id: string, afterSeconds: number) => {
      const at = new Date(exposedAt + afterSeconds * 1000).toISOString();
      const events = [{ id: 'purchase', kind: 'PURCHASE', at }];
      await data(
        room.query(
          customer(room, id),
          'mutation($events: [BehaviourEventInput!]!) { track(events: $events) { accepted } }',
          { events },
        ),
      );
    };
    const ids = Array.from({ length: 40 }, () => randomUUID());
    for (const id of ids) await assigned('goal', id);
    room.clock.advance(10_000_000);
    await buys(ids[0]!, 100);
    await buys(ids[1]!, -100);
    await buys(ids[2]!, 3601);
    const { variants } = await outcome('goal');
    expect(variants.reduce((sum, { exposed }) => sum + exposed, 0)).toBe(40);
    expect(variants.reduce((sum, { converted }) => sum + converted, 0)).toBe(1);
  });

  it('after its end everyone gets the winner, and nobody is exposed any more', async () => {
    await data(room.query(supervisor(room), stop, { key: 'goal', winner: 'early' }));
    expect(await assigned('goal', randomUUID())).toEqual({ key: 'early', settings: { promptAfterSeconds: 5 } });
    expect((await outcome('goal')).variants.reduce((sum, { exposed }) => sum + exposed, 0)).toBe(40);
    expect(await refusal(room.query(supervisor(room), start, { key: 'goal' }))).toBe('CONFLICT');
    expect(await refusal(room.query(supervisor(room), stop, { key: 'goal' }))).toBe('CONFLICT');
  });

  it('are listed by status, and are their workspace’s own', async () => {
    const list = 'query($status: ExperimentStatus) { experiments(status: $status) { key } }';
    expect(await data(room.query(supervisor(room), list, { status: 'STOPPED' }))).toEqual({
      experiments: [{ key: 'goal' }],
    });
    expect(await data(room.query(supervisor(room, room.otherWorkspace.id), list))).toEqual({ experiments: [] });
    expect(await assigned('nowhere', randomUUID())).toBeNull();
    const elsewhere = customer(room, randomUUID(), room.otherWorkspace.id);
    expect(await data(room.query(elsewhere, assign, { key: 'goal' }))).toEqual({ assignVariant: null });
  });
});
