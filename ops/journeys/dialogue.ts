import { expect } from 'vitest';
import { type AgentInStory, type CustomerInStory, customerAt } from './people.ts';

/** A customer in a dialogue: writes, and waits for what the machine says to it. */
export const talkerAt = async (...given: Parameters<typeof customerAt>) => talker(await customerAt(...given));

export const talker = (customer: CustomerInStory) => ({
  ...customer,
  /** Resolves to the machine's next words after these. */
  async says(words: string) {
    const { seq } = await customer.writes(words);
    return customer.heard.first(({ sender, seq: at }) => sender.__typename === 'Bot' && at > seq, 30_000);
  },
});

export type Slots = readonly { readonly name: string; readonly value: string }[];
type Seen = {
  readonly status: string;
  readonly dialogue: { readonly intent: { readonly name: string }; readonly step: string; readonly slots: Slots } | null;
  readonly messages: { readonly edges: readonly { readonly node: { readonly text: string } }[] };
};

/** A conversation as the one who takes it over sees it. */
export const seenBy = async (desk: Pick<AgentInStory, 'asks'>, id: string): Promise<Seen> =>
  (
    await desk.asks<{ conversation: Seen }>(
      `query ($id: ID!) { conversation(id: $id) { status dialogue { intent { name } step slots { name value } }
         messages(last: 50) { edges { node { text } } } } }`,
      { id },
    )
  ).conversation;

/** Waits until the machine has let go of it. */
export const isWithHumans = async (desk: Pick<AgentInStory, 'asks'>, id: string): Promise<Seen> => {
  await expect.poll(async () => (await seenBy(desk, id)).status, { timeout: 30_000 }).not.toBe('BOT');
  return seenBy(desk, id);
};

export type Draft = { readonly id: string; readonly text: string; readonly status: string; readonly confidence: number };

/** The draft that waits in a conversation. */
export const draftIn = async (desk: Pick<AgentInStory, 'asks'>, id: string): Promise<Draft> => {
  const read = async () =>
    (
      await desk.asks<{ conversation: { drafts: Draft[] } }>(
        'query ($id: ID!) { conversation(id: $id) { drafts { id text status confidence } } }',
        { id },
      )
    ).conversation.drafts.find(({ status }) => status === 'PENDING') ?? null;
  await expect.poll(read, { timeout: 30_000 }).not.toBeNull();
  return (await read())!;
};

export const review = (desk: Pick<AgentInStory, 'asks'>, id: string, action: string, text: string | null = null) =>
  desk.asks<{ reviewDraft: { draft: Draft } }>(
    'mutation ($id: ID!, $action: DraftAction!, $text: String) { reviewDraft(id: $id, action: $action, text: $text) { draft { id text status confidence } } }',
    { id, action, text },
  );
