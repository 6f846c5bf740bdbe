import { afterAll, describe, expect, it } from 'vitest';
import { killable } from './killable.ts';
import { agentAt, type CustomerInStory, customerAt } from './people.ts';

const kills = 10;
const people = 4;
const between = 12; // acknowledged messages between two kills

type Stored = {
  readonly seq: number;
  readonly text: string;
  readonly clientMessageId: string | null;
  readonly sender: { readonly __typename: string };
};

describe('killed at any moment', () => {
  let house: Awaited<ReturnType<typeof killable>>;
  afterAll(() => house?.close(), 60_000);

  it(`keeps every acknowledged message once and in order, and answers it, through ${kills} kills`, async () => {
    house = await killable();
    await house.start();
    const writers = await Promise.all(Array.from({ length: people }, () => customerAt(house.url)));
    const acknowledged = new Map<CustomerInStory, string[]>(writers.map((writer) => [writer, []]));
    const count = () => [...acknowledged.values()].reduce((sum, { length }) => sum + length, 0);
    let stopped = false;

    /** Writes one message after another; what is not acknowledged is sent again under the same id, as a client does. */
    const write = async (writer: CustomerInStory): Promise<void> => {
      for (let number = 1; !stopped; number++) {
        const id = `${writer.id}-${number}`;
        for (;;) {
          const sent = await writer.customer.send(`我的包裹到哪里了？第 ${number} 次`, id).then(
            () => true,
            () => false,
          );
          if (sent) break;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        acknowledged.get(writer)!.push(id);
      }
    };
    const writing = writers.map(write);
    for (let kill = 1; kill <= kills; kill++) {
      const enough = count() + between;
      await expect.poll(count, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(enough);
      await house.kill();
      await house.start();
    }
    stopped = true;
    await Promise.all(writing);

    const desk = await agentAt(house.url, 'supervisor@demo.test');
    for (const writer of writers) {
      const read = async (): Promise<{ status: string; stored: Stored[] }> => {
        const stored: Stored[] = [];
        let after: string | null = null;
        for (;;) {
          type Page = {
            conversation: {
              status: string;
              messages: { edges: { node: Stored }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
            };
          };
          const { conversation }: Page = await desk.asks<Page>(
            `query ($id: ID!, $after: String) { conversation(id: $id) { status messages(first: 100, after: $after) {
              edges { node { seq text clientMessageId sender { __typename } } } pageInfo { hasNextPage endCursor } } } }`,
            { id: writer.conversationId(), after },
          );
          stored.push(...conversation.messages.edges.map(({ node }) => node));
          if (!conversation.messages.pageInfo.hasNextPage) return { status: conversation.status, stored };
          after = conversation.messages.pageInfo.endCursor;
        }
      };
      const { stored } = await read();
      expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
      expect(stored.flatMap(({ clientMessageId }) => clientMessageId ?? [])).toEqual(acknowledged.get(writer));
      await expect
        .poll(
          async () => {
            const { status, stored: now } = await read();
            const asked = now.filter(({ sender }) => sender.__typename === 'Customer').length;
            const answered = now.filter(({ sender }) => sender.__typename === 'Bot').length;
            return answered === asked || (answered < asked && ['QUEUED', 'ASSIGNED'].includes(status));
          },
          { timeout: 30_000, interval: 200 },
        )
        .toBe(true);
      writer.leaves();
    }
    await desk.leaves();
  }, 240_000);
});
