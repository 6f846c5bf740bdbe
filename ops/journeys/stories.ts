import { LiukeError } from '@liuke/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyOf } from '../bench/story.ts';
import type { StoryHouse } from './house.ts';
import { type AgentInStory, agentAt, customerAt, partnerAt } from './people.ts';

const refusal = async (work: Promise<unknown>): Promise<LiukeError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LiukeError);
  return error as LiukeError;
};
const today = () => ({
  from: new Date(Date.now() - 3_600_000).toISOString(),
  to: new Date(Date.now() + 3_600_000).toISOString(),
});

const history = 'query { viewer { ... on Customer { id history(first: 10) { edges { node { id } } } } } }';
type History = { viewer: { id: string; history: { edges: { node: { id: string } }[] } } };

/** The five journeys of the house, told to any house that opens: in one process or in many, on any Postgres, with or without Redis. */
export const tellStories = (name: string, open: () => Promise<StoryHouse>): void => {
  describe(name, () => {
    let house: StoryHouse;
    beforeAll(async () => {
      house = await open();
    }, 120_000);
    afterAll(() => house?.close(), 60_000);

    it('Answered: an anonymous customer asks where the parcel is and the machine answers, live', async () => {
      const supervisor = await agentAt(house.url, 'supervisor@demo.test');
      const counted = async () =>
        (
          await supervisor.asks<{ overview: { conversations: number } }>(
            'query ($range: TimeRange!) { overview(range: $range) { conversations } }',
            { range: today() },
          )
        ).overview.conversations;
      const before = await counted();

      const ada = await customerAt(house.url);
      const asked = await ada.writes('我的包裹到哪里了？');
      const answer = await ada.hearsFrom('Bot');
      expect(answer.text).toMatch(/[\u4e00-\u9fff]/);
      expect(answer.seq).toBeGreaterThan(asked.seq);

      const { conversation } = await supervisor.asks<{
        conversation: {
          messages: {
            edges: { node: { id: string; classification: { decision: string; intent: { name: string } } | null } }[];
          };
        };
      }>(
        'query ($id: ID!) { conversation(id: $id) { messages(first: 20) { edges { node { id classification { decision intent { name } } } } } } }',
        {
          id: ada.conversationId(),
        },
      );
      const stored = conversation.messages.edges.find(({ node }) => node.id === asked.id)!.node;
      expect(stored.classification).toEqual({ decision: 'ANSWER', intent: { name: 'track_order' } });
      await expect.poll(counted).toBe(before + 1);
      ada.leaves();
      await supervisor.leaves();
    });

    it('Handed over: nobody knows the answer, an agent takes it, and both hear each other in order', async () => {
      const agent = await agentAt(house.url, 'agent@demo.test');
      await agent.comesOnline();
      const bao = await customerAt(house.url);
      await bao.writes('你们老板小时候在哪个城市的哪条街上长大？');
      const id = bao.conversationId();
      await agent.isGiven(id);
      const desk = agent.follows(id);
      await desk.first(({ sender }) => sender.__typename === 'Customer');
      await agent.repliesOnceTaken(id, '您好，我是客服。');
      await bao.hearsFrom('Agent');
      await bao.writes('终于有人了');
      await agent.replies(id, '我来帮您看看');
      await bao.heard.first(({ text }) => text === '我来帮您看看');
      await desk.first(({ text }) => text === '我来帮您看看');

      const spoken = (words: readonly { seq: number; kind: string; text: string | null }[]) =>
        words.filter(({ kind }) => kind === 'TEXT').map(({ text }) => text);
      expect(spoken(bao.heard.words)).toEqual(spoken(desk.words));
      expect(spoken(bao.heard.words).slice(-3)).toEqual(['您好，我是客服。', '终于有人了', '我来帮您看看']);
      const seqs = bao.heard.words.map(({ seq }) => seq);
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      await agent.asks('mutation ($id: ID!) { resolveConversation(id: $id) { conversation { status } } }', { id });
      bao.leaves();
      await agent.leaves();
    });

    it('Nothing missed: what is written while the line is cut arrives once, and then the live words', async () => {
      const agent = await agentAt(house.url, 'agent2@demo.test');
      await agent.comesOnline();
      const chen = await customerAt(house.url);
      await chen.writes('转人工');
      const id = chen.conversationId();
      await agent.isGiven(id);
      await expect
        .poll(
          async () =>
            (
              await agent.asks<{ conversation: { status: string } }>(
                'query ($id: ID!) { conversation(id: $id) { status } }',
                { id },
              )
            ).conversation.status,
        )
        .toBe('ASSIGNED');
      await agent.replies(id, 'zero');
      const last = await chen.heard.first(({ text }) => text === 'zero');

      chen.cutLine();
      chen.leaves();
      for (const words of ['one', 'two', 'three']) await agent.replies(id, words);
      const back = await customerAt(house.url, { resumeToken: chen.customer.session.resumeToken });
      expect(back.id).toBe(chen.id);
      back.listen(last.seq);
      await back.heard.atLeast(3);
      expect(back.heard.words.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
      await agent.replies(id, 'four');
      await back.heard.first(({ text }) => text === 'four');

      // The client's own line repairs itself too: cut, and the words of the meantime come without anybody asking again.
      back.cutLine();
      await agent.replies(id, 'five');
      await back.heard.first(({ text }) => text === 'five', 20_000);
      expect(back.heard.words.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four', 'five']);
      await agent.asks('mutation ($id: ID!) { resolveConversation(id: $id) { conversation { status } } }', { id });
      back.leaves();
      await agent.leaves();
    });

    it('Step-up: history opens only to who has just proved who they are', async () => {
      const dora = await customerAt(house.url, { locale: 'en' });
      await dora.writes('How do I return an item?');
      await dora.hearsFrom('Bot');
      const refused = await refusal(dora.asks(history));
      expect(refused.code).toBe('INSUFFICIENT_USER_AUTHENTICATION');
      expect(refused.extensions).toMatchObject({ acr_values: 'urn:liuke:step-up', max_age: 300 });

      const phone = `1380013${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`;
      await dora.customer.setContact({ phone });
      const challenge = await dora.customer.requestStepUp('history');
      const outbox = (await (await fetch(new URL('/demo/outbox', house.url))).json()) as { to: string; text: string }[];
      const code = /\d{6}/.exec(outbox.find(({ to }) => to === phone)!.text)![0];
      const wrong = code === '000000' ? '000001' : '000000';
      expect((await refusal(dora.customer.verifyStepUp(challenge.id, wrong))).code).toBe('BAD_USER_INPUT');
      await dora.customer.verifyStepUp(challenge.id, code);
      const { viewer } = await dora.asks<History>(history);
      expect(viewer.history.edges.map(({ node }) => node.id)).toContain(dora.conversationId());

      const agent = await agentAt(house.url, 'agent@demo.test');
      const seen = await agent.asks<{ customer: History['viewer'] }>(
        'query ($id: ID!) { customer(id: $id) { id history(first: 10) { edges { node { id } } } } }',
        { id: dora.id },
      );
      expect(seen.customer.history.edges.map(({ node }) => node.id)).toContain(dora.conversationId());

      const other = await customerAt(house.url);
      await other.writes('hello');
      const reached = await other.asks<{ conversation: null }>(
        'query ($id: ID!) { conversation(id: $id) { id lastMessage { text } } }',
        { id: dora.conversationId() },
      );
      expect(reached.conversation).toBeNull();
      expect(
        (
          await refusal(
            other.asks('query ($id: ID!) { customer(id: $id) { history { edges { node { id } } } } }', { id: dora.id }),
          )
        ).code,
      ).toBe('FORBIDDEN');
      for (const person of [dora, other]) person.leaves();
      await agent.leaves();
    });

    it('One graph: one operation tells the whole story, as a query and inside a subscription', async () => {
      const agent: AgentInStory = await agentAt(house.url, 'supervisor@demo.test');
      const emil = await customerAt(house.url);
      await emil.writes('多久能收到货');
      await emil.hearsFrom('Bot');
      const id = emil.conversationId();
      const changes = agent.wire.follow(
        `subscription ($id: ID!) { conversationChanged(conversationId: $id) { ${storyOf} } }` as never,
        { id } as never,
      ) as AsyncIterableIterator<{ conversationChanged: Story }>;
      const heard = changes.next();
      await emil.writes('转人工');
      const told = (await heard).value.conversationChanged as Story;
      expect(told.id).toBe(id);
      expect(told.messages.edges.length).toBeGreaterThanOrEqual(2);
      await changes.return?.();

      await expect.poll(async () => (await whole()).queueEntry ?? (await whole()).assignment).not.toBeNull();
      const asked = await whole();
      const [question] = asked.messages.edges;
      expect(question?.node.sender.__typename).toBe('Customer');
      expect(question?.node.classification?.decision).toBe('ANSWER');
      expect(asked.messages.edges.find(({ node }) => node.sender.__typename === 'Bot')!.node.sources.length).toBeGreaterThan(
        0,
      );
      emil.leaves();
      await agent.leaves();

      async function whole(): Promise<Story> {
        return (
          await agent.asks<{ conversation: Story }>(`query ($id: ID!) { conversation(id: $id) { ${storyOf} } }`, { id })
        ).conversation;
      }
    });

    it('A partner with the demo key reads what its scopes allow and nothing more', async () => {
      const partner = partnerAt(house.url, house.apiKey);
      const { conversations } = await partner.asks<{ conversations: { edges: unknown[] } }>(
        'query { conversations(first: 1) { edges { node { id } } } }',
      );
      expect(conversations.edges).toHaveLength(1);
      expect((await refusal(partner.asks('mutation { saveSkillGroup(input: { name: "x" }) { group { id } } }'))).code).toBe(
        'FORBIDDEN',
      );
    });
  });
};

type Story = {
  readonly id: string;
  readonly status: string;
  readonly messages: {
    readonly edges: readonly {
      readonly node: {
        readonly text: string;
        readonly sender: { readonly __typename: string };
        readonly classification: { readonly decision: string; readonly intent: { readonly name: string } | null } | null;
        readonly sources: readonly { readonly title: string }[];
      };
    }[];
  };
  readonly assignment: { readonly agent: { readonly name: string } } | null;
  readonly queueEntry: { readonly position: number } | null;
};
