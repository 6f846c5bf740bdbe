import { house, type Viewer } from '@liuke/kit';
import { agentViewer } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from '../testing/shop.ts';
import { trainModel } from './train-model.ts';

const save = `mutation ($input: SaveIntentInput!) { saveIntent(input: $input) { intent { id name description examples enabled flow { steps { name say } } } } }`;
const warranty = ['how long is the warranty', 'is there a warranty on this?', '保修多久', '保修期多长', '有没有质保'];

describe('teaching an intent', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop?.close());

  const saved = async (input: object, viewer: Viewer = shop.supervisor) => {
    const result = await shop.query(viewer, save, { input });
    return { id: (result.data?.['saveIntent'] as { intent: { id: string } } | undefined)?.intent.id, ...result };
  };
  const codeOf = (result: { errors?: readonly { extensions?: Record<string, unknown> }[] | undefined }) =>
    result.errors?.[0]?.extensions?.['code'];

  it('is live from the next message on, on probation, and the others stay what they were', async () => {
    expect((await shop.says('保修期是几年')).intentName).toBeNull();
    const { id, errors } = await saved({ name: 'warranty', examples: warranty });
    expect(errors).toBeUndefined();
    expect(await shop.says('what warranty do I get on this')).toMatchObject({
      intentId: id,
      intentName: 'warranty',
      decision: 'REVIEW',
    });
    expect(await shop.says('where is my parcel?')).toMatchObject({ intentName: 'track_order', decision: 'ANSWER' });
    expect(await shop.said()).toContainEqual(
      expect.objectContaining({
        name: 'IntentSaved',
        payload: { intentId: id, name: 'warranty', enabled: true, deleted: false },
      }),
    );
  });

  it('answers a text that equals one of its examples, on probation or not', async () => {
    expect(await shop.says('How long is the warranty???')).toMatchObject({ intentName: 'warranty', decision: 'ANSWER' });
  });

  it('still knows it after a full refit, and every later one', async () => {
    await trainModel(shop.as(house('intents', shop.workspace.id)), 'KEEP');
    expect(await shop.says('what warranty do I get on this')).toMatchObject({ intentName: 'warranty' });
    const { data } = await shop.query(
      shop.supervisor,
      '{ model { version intents examples accuracy automaticPrecision trainedAt } }',
    );
    expect(data?.['model']).toMatchObject({ intents: 7 });
  });

  it('keeps what is left out, and replaces what is given', async () => {
    const { id } = await saved({ name: 'gift', description: 'Gift wrap', examples: ['wrap it as a gift', 'gift wrapping'] });
    const { data } = await saved({ id, name: 'gift wrap' });
    expect(data?.['saveIntent']).toMatchObject({
      intent: {
        name: 'gift wrap',
        description: 'Gift wrap',
        examples: ['wrap it as a gift', 'gift wrapping'],
        enabled: true,
      },
    });
    const changed = await saved({ id, name: 'gift wrap', examples: ['gift wrapping', '礼品包装'] });
    expect(changed.data?.['saveIntent']).toMatchObject({ intent: { examples: ['gift wrapping', '礼品包装'] } });
  });

  it('is not recognised while it is switched off, nor after it is deleted', async () => {
    const { id } = await saved({ name: 'loyalty', examples: ['how do my points work', '积分怎么用'] });
    expect((await shop.says('积分怎么用')).intentId).toBe(id);
    await saved({ id, name: 'loyalty', enabled: false });
    expect((await shop.says('积分怎么用')).intentId).not.toBe(id);
    await saved({ id, name: 'loyalty', enabled: true });
    expect((await shop.says('积分怎么用')).intentId).toBe(id);
    const remove = 'mutation ($id: ID!) { deleteIntent(id: $id) }';
    expect((await shop.query(shop.supervisor, remove, { id })).data).toEqual({ deleteIntent: true });
    expect((await shop.query(shop.supervisor, remove, { id })).data).toEqual({ deleteIntent: false });
    expect((await shop.says('积分怎么用')).intentId).not.toBe(id);
  });

  it('shows the nearest intents before it is saved', async () => {
    const near = `query ($examples: [String!]!, $id: ID) { intentNeighbours(name: "find_my_stuff", examples: $examples, id: $id) {
      intent { id name } cosine sharedNgrams nearestExample } }`;
    const examples = ['where did my parcel go', 'my package is nowhere to be seen', '我的包裹去哪儿了'];
    type Near = { intentNeighbours: { intent: { id: string; name: string }; cosine: number; sharedNgrams: number }[] };
    const { intentNeighbours: found } = await shop.ask<Near>(shop.supervisor, near, { examples });
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      intent: { name: 'track_order' },
      nearestExample: expect.stringMatching(/parcel|package|包裹/),
    });
    expect(found[0]!.cosine).toBeGreaterThan(0.4);
    expect(found[0]!.sharedNgrams).toBeGreaterThan(found[1]!.sharedNgrams);
    const without = await shop.ask<Near>(shop.supervisor, near, { examples, id: found[0]!.intent.id });
    expect(without.intentNeighbours.map(({ intent }) => intent.name)).not.toContain('track_order');
    expect(codeOf(await shop.query(shop.supervisor, near, { examples: ['!!!'] }))).toBe('BAD_USER_INPUT');
  });

  it('refuses a taken name, a flow that does not hold together and a fact that nobody looks up, with a sentence', async () => {
    expect(codeOf(await saved({ name: 'track_order' }))).toBe('BAD_USER_INPUT');
    // biome-ignore lint/suspicious/noThenProperty: the contract's name
    const broken = await saved({ name: 'x', flow: [{ name: 'a', say: 'hello', then: 'nowhere' }] });
    expect(broken.errors?.[0]?.message).toContain('there is no step "nowhere"');
    const lookup = await saved({ name: 'x', flow: [{ name: 'a', say: '{order.state}' }] });
    expect(lookup.errors?.[0]?.message).toContain('no step looks "order" up');
    expect(codeOf(await saved({ id: shop.newId(), name: 'nobody' }))).toBe('NOT_FOUND');
    expect(codeOf(await saved({ name: 'mine' }, shop.agent))).toBe('FORBIDDEN');
  });

  it('by several people at once forgets nobody', async () => {
    const names = ['alpha', 'beta', 'gamma', 'delta'];
    await Promise.all(names.map((name) => saved({ name, examples: [`${name} ${name} please`, `tell me about ${name}`] })));
    const known = await Promise.all(names.map((name) => shop.says(`about ${name} please`)));
    expect(known.map(({ intentName }) => intentName)).toEqual(names);
  });

  it('reads every message by one whole model while models are swapped', async () => {
    let swapping = true;
    const teaching = (async () => {
      for (let round = 0; round < 5; round++) {
        await saved({ name: `round ${round}`, examples: [`round number ${'abcde'[round]} of the game`] });
      }
      await trainModel(shop.as(house('intents', shop.workspace.id)), 'KEEP');
      swapping = false;
    })();
    const ask =
      '{ classify(text: "where is my parcel?") { intent { name } confidence decision candidates { intent { name } } } }';
    let asked = 0;
    while (swapping) {
      const { data, errors } = await shop.query(shop.supervisor, ask);
      expect(errors).toBeUndefined();
      expect(data?.['classify']).toMatchObject({ intent: { name: 'track_order' }, decision: 'ANSWER' });
      asked += 1;
    }
    await teaching;
    expect(asked).toBeGreaterThan(0);
  });

  it('happens in one workspace alone', async () => {
    const stranger = agentViewer({ workspaceId: shop.otherWorkspace.id, id: shop.newId(), role: 'ADMIN' });
    const seen = await shop.query(
      stranger,
      '{ intents { name } model { version } classify(text: "where is my parcel?") { outOfScope decision } }',
    );
    expect(seen.data).toEqual({
      intents: [],
      model: { version: 'none' },
      classify: { outOfScope: true, decision: 'HANDOFF' },
    });
  });
});
