import { type AnswerFound, type DraftReviewed, house, type Viewer } from '@liuke/kit';
import { agentViewer, customerViewer } from '@liuke/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from '../testing/shop.ts';
import { expireDraft } from './expire-draft.ts';

const review = `mutation ($id: ID!, $action: DraftAction!, $text: String) {
  reviewDraft(id: $id, action: $action, text: $text) { draft { id status text reviewedBy { id } } message { id } } }`;

describe('a reply that waits for a human', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    // Nothing is sure enough, so everything that is understood is drafted.
    const set = 'mutation { setAutomationPolicy(input: { answerAbove: 1, reviewTimeoutSeconds: 60 }) { answerAbove } }';
    expect((await shop.query(shop.supervisor, set)).errors).toBeUndefined();
  });
  afterAll(() => shop?.close());

  const drafted = async (question = 'where is my parcel?'): Promise<{ id: string; found: AnswerFound }> => {
    const { conversationId, messageId, customerId, intentId, confidence } = await shop.says(question);
    const found: AnswerFound = {
      conversationId,
      messageId,
      customerId,
      text: 'It is on its way.',
      locale: 'en',
      decision: 'REVIEW',
      confidence,
      articleIds: [shop.newId()],
      intentId: intentId ?? null,
      buttons: [],
    };
    await shop.hear('AnswerFound', found);
    type Listed = { drafts: { edges: { node: { id: string; inReplyTo: { id: string } } }[] } };
    const { drafts } = await shop.ask<Listed>(
      shop.agent,
      '{ drafts(first: 100) { edges { node { id inReplyTo { id } } } } }',
    );
    return { id: drafts.edges.find(({ node }) => node.inReplyTo.id === messageId)!.node.id, found };
  };
  const decide = (id: string, action: string, viewer: Viewer = shop.agent, text?: string) =>
    shop.query(viewer, review, { id, action, ...(text === undefined ? {} : { text }) });
  const verdicts = async (draftId: string) =>
    (await shop.said())
      .filter(({ name, payload }) => name === 'DraftReviewed' && (payload as DraftReviewed).draftId === draftId)
      .map(({ payload }) => payload as DraftReviewed);
  const intentNamed = async (name: string) => {
    const [row] = await shop
      .as(house('intents', shop.workspace.id))
      .query<{ confirmed: number; rejected: number; examples: number }>(
        `-- test.intent
       select confirmed, rejected, (select count(*) from intents.example e where e.intent_id = i.id) as examples
       from intents.intent i where name = $1`,
        [name],
      );
    return row!;
  };

  it('is drafted once, however often the answer is found', async () => {
    const { found } = await drafted();
    await shop.hear('AnswerFound', { ...found, text: 'Another answer.' });
    const listed = await shop.query(
      shop.agent,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Conversation { drafts { text status } } } }',
      { of: [{ __typename: 'Conversation', id: found.conversationId }] },
    );
    expect(listed.errors).toBeUndefined();
    expect(listed.data?.['_entities']).toEqual([{ drafts: [{ text: 'It is on its way.', status: 'PENDING' }] }]);
  });

  it('is not drafted where the machine answers by itself', async () => {
    const { found } = await drafted();
    const other = { ...found, messageId: shop.newId(), conversationId: shop.newId(), decision: 'ANSWER' as const };
    await shop.hear('AnswerFound', other);
    const of = [{ __typename: 'Conversation', id: other.conversationId }];
    const listed = await shop.query(
      shop.agent,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Conversation { drafts { id } } } }',
      { of },
    );
    expect(listed.data?.['_entities']).toEqual([{ drafts: [] }]);
  });

  it('is sent as it is when accepted, and the question becomes an example', async () => {
    const question = 'tell me where the box with my lamp is now';
    await shop.query(shop.supervisor, 'mutation { setAutomationPolicy(input: { reviewAbove: 0.01 }) { reviewAbove } }');
    const { id, found } = await drafted(question);
    await shop.query(shop.supervisor, 'mutation { setAutomationPolicy(input: { reviewAbove: 0.7 }) { reviewAbove } }');
    const result = await decide(id, 'ACCEPT');
    expect(result.data?.['reviewDraft']).toEqual({
      draft: { id, status: 'ACCEPTED', text: found.text, reviewedBy: { id: shop.agent.id } },
      message: { id: found.messageId },
    });
    expect(await verdicts(id)).toEqual([
      expect.objectContaining({
        action: 'ACCEPT',
        text: found.text,
        timedOut: false,
        reviewedBy: shop.agent.id,
        articleIds: found.articleIds,
        messageId: found.messageId,
      }),
    ]);
    const again = await shop.says(question.toUpperCase());
    expect(again.confidence).toBeGreaterThan(0.9);
    expect(again.intentId).toBe(found.intentId);
  });

  it('is sent with the reviewer’s text when edited; without a text it is refused', async () => {
    const { id } = await drafted();
    expect((await decide(id, 'EDIT', shop.agent, '  ')).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    const result = await decide(id, 'EDIT', shop.agent, 'It arrives today.');
    expect(result.data?.['reviewDraft']).toMatchObject({ draft: { status: 'EDITED', text: 'It arrives today.' } });
    expect(await verdicts(id)).toEqual([expect.objectContaining({ action: 'EDIT', text: 'It arrives today.' })]);
  });

  it('is handed over when rejected; that counts against the intent and teaches nothing', async () => {
    const { id, found } = await drafted('track my order');
    const before = await intentNamed('track_order');
    const result = await decide(id, 'REJECT');
    expect(result.data?.['reviewDraft']).toMatchObject({ draft: { status: 'REJECTED' }, message: null });
    expect(await verdicts(id)).toEqual([expect.objectContaining({ action: 'REJECT', text: found.text, timedOut: false })]);
    expect(await intentNamed('track_order')).toEqual({ ...before, rejected: before.rejected + 1 });
  });

  it('is decided by the first of many reviewers; all others meet a conflict', async () => {
    const { id } = await drafted();
    const agents = Array.from({ length: 8 }, () => agentViewer({ workspaceId: shop.workspace.id, id: shop.newId() }));
    const actions = ['ACCEPT', 'EDIT', 'REJECT'];
    const results = await Promise.all(agents.map((agent, nth) => decide(id, actions[nth % 3]!, agent, 'It is here.')));
    const codes = results.map(({ errors }) => errors?.[0]?.extensions?.['code']);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(7);
    const winner = agents[codes.indexOf(undefined)]!;
    expect(await verdicts(id)).toEqual([expect.objectContaining({ reviewedBy: winner.id })]);
  });

  it('has one fate, however reviewers, the clock and an agent who takes the conversation come together', async () => {
    const deed = fc.constantFrom('ACCEPT', 'EDIT', 'REJECT', 'CLOCK', 'TAKEN');
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 6 }), async (deeds) => {
        const { id, found } = await drafted();
        const clock = shop.as(house('intents', shop.workspace.id));
        const taken = () =>
          shop.hear('ConversationAssigned', {
            conversationId: found.conversationId,
            customerId: found.customerId,
            agentId: shop.agent.id,
            agentName: 'Ada',
            reason: 'taken',
            waitedSeconds: 1,
          });
        const outcomes = await Promise.all(
          deeds.map(async (what) => {
            if (what === 'CLOCK') await expireDraft(clock, id);
            else if (what === 'TAKEN') await taken();
            else return (await decide(id, what, shop.agent, 'It is here.')).errors === undefined;
            return false;
          }),
        );
        const told = await verdicts(id);
        expect(outcomes.filter(Boolean).length).toBeLessThanOrEqual(1);
        expect(told.length).toBeLessThanOrEqual(1);
        if (outcomes.some(Boolean)) expect(told[0]?.reviewedBy).toBe(shop.agent.id);
        if (told.length === 0) expect(deeds).toContain('TAKEN');
        const [row] = await clock.query<{ status: string; looked: boolean }>(
          `-- test.fate
           select status, exists (select from intents.review r where r.conversation_id = d.conversation_id) as looked
           from intents.draft d where id = $1`,
          [id],
        );
        expect(row?.status).not.toBe('PENDING');
        expect(row?.looked).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('is no secret to the customer: they follow that somebody looks, and nothing else of it', async () => {
    const customerId = shop.newId();
    const { conversationId, messageId, confidence } = await shop.says('where is my parcel?', { customerId });
    const customer = customerViewer({ workspaceId: shop.workspace.id, id: customerId });
    const follow = 'subscription ($id: ID!) { reviewChanged(conversationId: $id) { id beingReviewed } }';
    const events = shop.subscribe(customer, follow, { id: conversationId });
    expect((await events.next()).value?.data).toEqual({ reviewChanged: { id: conversationId, beingReviewed: false } });
    const buttons = [{ title: 'Track', value: 'track', url: null }];
    const words = {
      text: 'It is on its way.',
      locale: 'en',
      decision: 'REVIEW' as const,
      confidence,
      articleIds: [],
      buttons,
    };
    await shop.hear('AnswerFound', { conversationId, messageId, customerId, ...words });
    expect((await events.next()).value?.data).toEqual({ reviewChanged: { id: conversationId, beingReviewed: true } });
    type Seen = {
      _entities: [{ drafts: { id: string; buttons: object[]; alternatives: { intent: { name: string } }[] }[] }];
    };
    const read = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Conversation {
      drafts { id buttons { title } sources { id } alternatives { intent { name } confidence } } } } }`;
    const of = [{ __typename: 'Conversation', id: conversationId }];
    const [seen] = (await shop.ask<Seen>(shop.agent, read, { of }))._entities;
    expect(seen.drafts[0]).toMatchObject({ buttons: [{ title: 'Track' }], sources: [] });
    expect(seen.drafts[0]!.alternatives.length).toBeGreaterThan(0);
    expect((await shop.query(customer, read, { of })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    await decide(seen.drafts[0]!.id, 'ACCEPT');
    expect((await events.next()).value?.data).toEqual({ reviewChanged: { id: conversationId, beingReviewed: false } });
    expect((await verdicts(seen.drafts[0]!.id))[0]?.buttons).toEqual(buttons);
    await events.return(undefined);
  });

  it('against the clock there is one winner too', async () => {
    const { id } = await drafted();
    const clock = shop.as(house('intents', shop.workspace.id));
    await Promise.all([decide(id, 'ACCEPT'), expireDraft(clock, id), expireDraft(clock, id)]);
    expect(await verdicts(id)).toHaveLength(1);
  });

  it('is off when an agent takes the conversation, and nothing is said of it', async () => {
    const { id, found } = await drafted();
    await shop.hear('ConversationAssigned', {
      conversationId: found.conversationId,
      customerId: found.customerId,
      agentId: shop.agent.id,
      agentName: 'Ada',
      reason: 'taken',
      waitedSeconds: 1,
    });
    expect((await decide(id, 'ACCEPT')).errors?.[0]?.extensions?.['code']).toBe('CONFLICT');
    expect(await verdicts(id)).toEqual([]);
  });

  it('is seen live: as it is made and as it is decided, of one conversation or of all', async () => {
    const { id, found } = await drafted();
    const watch = 'subscription ($of: ID) { draftChanged(conversationId: $of) { id status } }';
    const events = shop.subscribe(shop.agent, watch, { of: found.conversationId });
    expect((await events.next()).value?.data).toEqual({ draftChanged: { id, status: 'PENDING' } });
    await decide(id, 'ACCEPT');
    expect((await events.next()).value?.data).toEqual({ draftChanged: { id, status: 'ACCEPTED' } });
    await events.return(undefined);
  });

  it('is not another workspace’s to see or decide', async () => {
    const { id } = await drafted();
    const stranger = agentViewer({ workspaceId: shop.otherWorkspace.id, id: shop.newId(), role: 'ADMIN' });
    expect((await decide(id, 'ACCEPT', stranger)).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await shop.query(stranger, '{ drafts { edges { node { id } } } }')).data).toEqual({ drafts: { edges: [] } });
  });
});
