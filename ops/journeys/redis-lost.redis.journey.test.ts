import { eventually, hasRedis, startRedis, type TestRedis } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoryHouse, type StoryHouse } from './house.ts';
import { agentAt, customerAt } from './people.ts';

const saveDraft = 'mutation ($id: ID!, $text: String!) { saveMyDraft(conversationId: $id, text: $text) { text } }';
const myDraft = 'query ($id: ID!) { myDraft(conversationId: $id) { text } }';
const facts = `query ($id: ID!) { conversation(id: $id) {
  assignment { agent { id } } openOn { person { __typename } } messages(first: 100) { edges { node { seq text } } } } }`;
type Facts = {
  readonly conversation: {
    readonly assignment: { readonly agent: { readonly id: string } } | null;
    readonly openOn: readonly { readonly person: { readonly __typename: string } }[];
    readonly messages: { readonly edges: readonly { readonly node: { readonly seq: number; readonly text: string } }[] };
  };
};

describe.skipIf(!hasRedis)('Redis is killed under load', () => {
  let redis: TestRedis;
  let house: StoryHouse;
  beforeAll(async () => {
    redis = (await startRedis())!;
    house = await openStoryHouse({ redisUrl: redis.url });
  }, 120_000);
  afterAll(async () => {
    await house?.close();
    await redis?.stop();
  }, 60_000);

  it('no acknowledged message and no assignment is lost, windows stay live, and what sessions had at hand comes back', async () => {
    const agent = await agentAt(house.url, 'agent@demo.test');
    await agent.comesOnline();
    const ada = await customerAt(house.url);
    await ada.writes('转人工');
    const id = ada.conversationId();
    await agent.isGiven(id);
    const desk = agent.follows(id);
    await agent.asks(saveDraft, { id, text: 'half a reply' });
    expect(await agent.asks(myDraft, { id })).toEqual({ myDraft: { text: 'half a reply' } });
    const open = async () =>
      (await agent.asks<Facts>(facts, { id })).conversation.openOn.map(({ person }) => person.__typename);
    await eventually('both windows are known to be open', async () => (await open()).sort().join() === 'Agent,Customer');

    const acknowledged: string[] = [];
    const writes = async (from: number, to: number): Promise<void> => {
      for (let number = from; number < to; number++) {
        // An answer may fail while Redis goes; what is acknowledged counts, and what is not is sent again with the same id.
        const [words, clientMessageId] = [`message ${number}`, crypto.randomUUID()];
        await eventually(`${words} is acknowledged`, () =>
          ada.writes(words, clientMessageId).then(
            () => acknowledged.push(words),
            () => false,
          ),
        );
      }
    };
    const load = Promise.all([writes(0, 20), writes(20, 40)]);
    await desk.atLeast(5);
    await redis.kill();
    // Nobody waits for the Redis that is away, and what cannot be kept is said not to be.
    await writes(40, 50);
    await expect(agent.asks(saveDraft, { id, text: 'lost' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await open()).toEqual([]);
    await ada.asks('mutation ($id: ID!) { setTyping(conversationId: $id, typing: true) }', { id });
    await load;
    await redis.startAgain();

    const last = await ada.writes('after it');
    acknowledged.push('after it');
    await desk.first(({ text }) => text === last.text);
    const { conversation } = await agent.asks<Facts>(facts, { id });
    expect(conversation.assignment?.agent.id).toBe(agent.id);
    const stored = conversation.messages.edges.map(({ node }) => node);
    expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
    for (const words of acknowledged) expect(stored.filter(({ text }) => text === words)).toHaveLength(1);
    // The agent's window has heard each once and in order, over the loss.
    const heard = desk.words.map(({ seq }) => seq);
    expect(heard).toEqual([...new Set(heard)].sort((one, other) => one - other));
    expect(desk.words.filter(({ text }) => acknowledged.includes(text ?? ''))).toHaveLength(acknowledged.length);

    await eventually('the draft can be kept again', () =>
      agent.asks(saveDraft, { id, text: 'half a reply, again' }).catch(() => null),
    );
    expect(await agent.asks(myDraft, { id })).toEqual({ myDraft: { text: 'half a reply, again' } });
    await eventually('both windows are known again', async () => (await open()).sort().join() === 'Agent,Customer');
    await agent.replies(id, 'a reply');
    await ada.hears(({ text }) => text === 'a reply');
    // Work goes on: the next customer is given to somebody.
    const bob = await customerAt(house.url);
    await bob.writes('转人工');
    await agent.isGiven(bob.conversationId());
    ada.leaves();
    bob.leaves();
    await agent.leaves();
  }, 120_000);
});
