import { house, type Viewer } from '@liuke/kit';
import { agentViewer, partnerViewer } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openShop, type Shop } from '../testing/shop.ts';

type Drafted = { readonly conversationId: string; readonly messageId: string; readonly customerId: string };
type Listed = { drafts: { edges: { node: { id: string; inReplyTo: { id: string } } }[] } };

describe('whose word a held reply waits for', () => {
  let shop: Shop;
  let mei: Viewer;
  let tom: Viewer;
  let partner: Viewer;
  beforeAll(async () => {
    shop = await openShop(undefined, { background: true });
    const set = `mutation {
      setAutomationPolicy(input: { answerAbove: 1, reviewAbove: 0.01, reviewTimeoutSeconds: 600 }) { answerAbove } }`;
    await shop.ask(shop.supervisor, set);
  });
  afterAll(() => shop?.close());
  beforeEach(() => {
    const { id: workspaceId } = shop.workspace;
    mei = agentViewer({ workspaceId, id: shop.newId() });
    tom = agentViewer({ workspaceId, id: shop.newId() });
    partner = partnerViewer({ workspaceId, id: shop.newId() });
  });

  const answered = ({ conversationId, messageId, customerId }: Drafted) =>
    shop.hear('AnswerFound', {
      ...{ conversationId, messageId, customerId, text: 'It is on its way.', locale: 'en', decision: 'REVIEW' },
      ...{ confidence: 0.8, articleIds: [], intentId: null, buttons: [] },
    });
  const offered = ({ conversationId, messageId, customerId }: Drafted, agentIds: string[]) =>
    shop.hear('ReviewOffered', { conversationId, messageId, customerId, groupId: shop.newId(), agentIds });
  const drafted = async (reviewers: readonly string[] | null) => {
    const said = await shop.says('where is my parcel?', {}, reviewers);
    await answered(said);
    return said;
  };
  /** The draft as the viewer lists it; null: to them there is none. */
  const idFor = async (viewer: Viewer, { messageId }: Drafted) => {
    const { drafts } = await shop.ask<Listed>(viewer, '{ drafts(first: 100) { edges { node { id inReplyTo { id } } } } }');
    return drafts.edges.find(({ node }) => node.inReplyTo.id === messageId)?.node.id ?? null;
  };
  const whoSees = async (said: Drafted) => {
    const all = { mei, tom, partner, supervisor: shop.supervisor };
    const seen = await Promise.all(Object.values(all).map((viewer) => idFor(viewer, said)));
    return Object.keys(all).filter((_, nth) => seen[nth] !== null);
  };
  const accept = async (viewer: Viewer, id: string) => {
    const result = await shop.query(
      viewer,
      'mutation ($id: ID!) { reviewDraft(id: $id, action: ACCEPT) { draft { id } } }',
      {
        id,
      },
    );
    return result.errors?.[0]?.extensions?.['code'] ?? null;
  };

  it("is that of the group's agents: to another group's there is no such draft, whichever way they ask", async () => {
    const said = await drafted([mei.id]);
    expect(await whoSees(said)).toEqual(['mei', 'partner', 'supervisor']);
    const read = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Conversation { drafts { text } } ... on Draft { text } } }`;
    const id = (await idFor(mei, said))!;
    const of = [
      { __typename: 'Conversation', id: said.conversationId },
      { __typename: 'Draft', id },
    ];
    const text = 'It is on its way.';
    expect(await shop.ask(mei, read, { of })).toEqual({ _entities: [{ drafts: [{ text }] }, { text }] });
    expect(await shop.ask(tom, read, { of })).toEqual({ _entities: [{ drafts: [] }, null] });
    expect(await accept(tom, id)).toBe('NOT_FOUND');
    expect(await accept(mei, id)).toBeNull();
    expect(await accept(tom, id)).toBe('NOT_FOUND');
  });

  it('is that of a supervisor too', async () => {
    const said = await drafted([mei.id]);
    const id = (await idFor(shop.supervisor, said))!;
    expect(await accept(shop.supervisor, id)).toBeNull();
    expect(await accept(mei, id)).toBe('CONFLICT');
  });

  it("is everybody's where no group is named, or nobody is in it", async () => {
    expect(await whoSees(await drafted([]))).toEqual(['mei', 'tom', 'partner', 'supervisor']);
  });

  it('is no agent’s until the group is known, which may be after the draft was made; the first offer counts', async () => {
    const said = await drafted(null);
    expect(await whoSees(said)).toEqual(['partner', 'supervisor']);
    await offered(said, [mei.id]);
    await offered(said, [mei.id]);
    await offered(said, [tom.id]);
    expect(await whoSees(said)).toEqual(['mei', 'partner', 'supervisor']);
  });

  it('is the same where the offer comes before the draft, twice', async () => {
    const said = await shop.says('where is my parcel?', {}, null);
    await offered(said, [mei.id]);
    await offered(said, [mei.id]);
    await answered(said);
    expect(await whoSees(said)).toEqual(['mei', 'partner', 'supervisor']);
  });

  it('is asked for live: of the group at once, of nobody else; of all once half of the time-out is over', async () => {
    const said = await drafted(null);
    const id = await idFor(shop.supervisor, said);
    const watch = 'subscription ($of: ID) { draftChanged(conversationId: $of) { id status } }';
    const [near, far] = [mei, tom].map((viewer) => shop.subscribe(viewer, watch, { of: said.conversationId }));
    let heard = false;
    const farHears = far!.next().then(({ value }) => {
      heard = true;
      return value?.data;
    });
    await offered(said, [mei.id]);
    expect((await near!.next()).value?.data).toEqual({ draftChanged: { id, status: 'PENDING' } });
    expect([heard, await idFor(tom, said)]).toEqual([false, null]);
    shop.clock.advance(301_000);
    expect(await farHears).toEqual({ draftChanged: { id, status: 'PENDING' } });
    expect(await accept(tom, id!)).toBeNull();
    expect((await near!.next()).value?.data).toEqual({ draftChanged: { id, status: 'ACCEPTED' } });
    await Promise.all([near!.return(undefined), far!.return(undefined)]);
  });

  it('never stays nobody’s: where routing says nothing, all are asked at half of the time-out', async () => {
    const said = await drafted(null);
    shop.clock.advance(301_000);
    await vi.waitFor(async () => expect(await idFor(tom, said)).not.toBeNull(), { timeout: 10_000 });
    await offered(said, [mei.id]);
    expect(await idFor(tom, said)).not.toBeNull();
  });

  it('stays its group’s once it is decided', async () => {
    const said = await drafted([mei.id]);
    expect(await accept(mei, (await idFor(mei, said))!)).toBeNull();
    shop.clock.advance(301_000);
    const open = async () =>
      shop
        .as(house('intents', shop.workspace.id))
        .query('-- test.offers\nselect from intents.schedule where kind = $1', ['DRAFT_OFFER']);
    await vi.waitFor(async () => expect(await open()).toEqual([]), { timeout: 10_000 });
    const list = '{ drafts(status: ACCEPTED, first: 100) { edges { node { id inReplyTo { id } } } } }';
    const { drafts } = await shop.ask<Listed>(tom, list);
    expect(drafts.edges.filter(({ node }) => node.inReplyTo.id === said.messageId)).toEqual([]);
  });

  it('is forgotten with the customer', async () => {
    const said = await drafted([mei.id]);
    await shop.hear('ErasureRequested', { requestId: shop.newId(), customerId: said.customerId });
    const left = await shop
      .as(house('intents', shop.workspace.id))
      .query('-- test.left\nselect from intents.classification where reviewers @> $1::text[]', [[mei.id]]);
    expect(left).toEqual([]);
    await offered(said, [mei.id]);
    expect(await whoSees(said)).toEqual([]);
  });
});
