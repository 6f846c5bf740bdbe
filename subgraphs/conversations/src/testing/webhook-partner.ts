import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { configure } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import conversations from '../subgraph.ts';
import { topics } from '../topics.ts';
import { type Answer, agent, data } from './guests.ts';

export type Heard = {
  readonly id: string;
  readonly signature: string;
  readonly timestamp: number;
  readonly raw: string;
  readonly body: Answer;
};
type Answers = (one: Heard, response: ServerResponse) => void;
export const ok: Answers = (_, response) => void response.writeHead(200).end('{}');

export const fields = 'id url events enabled disabledReason secret pending lastDeliveredAt lastError';
export const customerId = randomUUID();

/** A room that tells partners, and a partner's server on this machine that notes what it hears. */
export const webhookPartner = async () => {
  configure({ privateTargets: true });
  const heard: Heard[] = [];
  let answers = ok;
  const receiver = createServer(async (request, response) => {
    const raw = await text(request);
    const say = (name: string) => String(request.headers[name]);
    const one = {
      id: say('webhook-id'),
      signature: say('webhook-signature'),
      timestamp: Number(say('webhook-timestamp')),
      raw,
      body: JSON.parse(raw),
    };
    heard.push(one);
    answers(one, response);
  });
  const room: TestRoom = await testRoom(conversations, { background: true });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

  const admin = () => agent(room, 'ADMIN');
  const save = async (input: Record<string, unknown>, viewer = admin()): Promise<Answer> =>
    room.query(viewer, `mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { ${fields} } }`, { input });
  const saved = async (input: Record<string, unknown> = {}) =>
    data(await save({ url, events: ['message.received', 'message.sent'], ...input })).saveWebhook;
  return {
    room,
    url,
    heard,
    receiver,
    admin,
    save,
    saved,
    look: async (id: string): Promise<Answer> =>
      data(
        await room.query(
          admin(),
          `{ webhooks { ${fields} deliveries { edges { node { eventId type state attempts lastStatus lastError } } } } }`,
        ),
      ).webhooks.find((one: Answer) => one.id === id),
    wake: () => room.live.nudge(room.workspace.id, topics.webhooks),
    /** How the partner answers from now on; 200 until then. */
    answer: (how: Answers): void => {
      answers = how;
    },
    writes: (conversationId: string, seq: number, words = `word ${seq}`) =>
      room.hear('MessageReceived', {
        conversationId,
        messageId: randomUUID(),
        seq,
        customerId,
        text: words,
        kind: 'TEXT',
        channel: 'WEB',
        locale: 'zh-CN',
        status: 'BOT',
        tags: [],
      }),
    /** The places in their conversation of the messages that were heard. */
    of: (conversationId: string): number[] =>
      heard.filter(({ body }) => body.data.conversationId === conversationId).map(({ body }) => body.data.seq),
    /** Between tests: answers well again, every webhook is switched off, nothing has been heard. */
    forgets: async (): Promise<void> => {
      answers = ok;
      for (const one of data(await room.query(admin(), `{ webhooks { ${fields} } }`)).webhooks)
        await saved({ id: one.id, enabled: false });
      heard.length = 0;
    },
    close: async (): Promise<void> => {
      await room.close();
      receiver.closeAllConnections();
      receiver.close();
    },
  };
};
