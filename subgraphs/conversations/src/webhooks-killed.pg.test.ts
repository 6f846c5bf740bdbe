import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { configure, houseSecret } from '@liuke/kit';
import { eventually, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import { type Answer, agent, data } from './testing/guests.ts';

const program = fileURLToPath(new URL('testing/poster-process.ts', import.meta.url));
/** Milliseconds: longer than what a dead process held stays held. A successor's clock is so much ahead, so nobody waits for it. */
const lease = 41_000;
const talks = Array.from({ length: 4 }, () => randomUUID());
const eachSays = 15;

type Heard = { readonly id: string; readonly talk: string; readonly seq: number };
const heard: Heard[] = [];
/** Null: the partner has it and does not answer. */
let answers: (one: Heard, response: ServerResponse) => void;
const ok = (_: Heard, response: ServerResponse) => void response.writeHead(200).end('{}');
const partner = createServer(async (request, response) => {
  const { conversationId, seq } = JSON.parse(await text(request)).data;
  const one = { id: String(request.headers['webhook-id']), talk: conversationId, seq };
  heard.push(one);
  answers(one, response);
});

let room: TestRoom;
let poster: ChildProcess;
let posters = 0;
const starts = (): void => {
  const env = { ...process.env, LIUKE_SECRET: houseSecret() };
  const clock = String(posters++ * lease);
  poster = fork(program, [room.url, clock], {
    execArgv: ['--import', 'tsx'],
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
};
const killed = async (): Promise<void> => {
  const gone = once(poster, 'exit');
  poster.kill('SIGKILL');
  await gone;
};
beforeAll(async () => {
  configure({ privateTargets: true });
  room = await testRoom(conversations);
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterAll(async () => {
  if (poster?.exitCode === null && poster.signalCode === null) await killed();
  await room?.close();
  partner.closeAllConnections();
  partner.close();
});

const customerId = randomUUID();
const writes = async (conversationId: string, seq: number): Promise<void> => {
  const words = {
    text: `word ${seq}`,
    kind: 'TEXT',
    channel: 'WEB',
    locale: 'zh-CN',
    status: 'BOT',
    tags: [] as string[],
  } as const;
  await room.hear('MessageReceived', { conversationId, messageId: randomUUID(), seq, customerId, ...words });
  if (poster.connected) poster.send('look', () => {});
};
const log = async (): Promise<{ pending: number; deliveries: Answer[] }> => {
  const [webhook] = data(
    await room.query(
      agent(room, 'ADMIN'),
      '{ webhooks { pending deliveries(first: 100) { edges { node { eventId state attempts lastStatus lastError } } } } }',
    ),
  ).webhooks;
  return { pending: webhook.pending, deliveries: webhook.deliveries.edges.map(({ node }: Answer) => node) };
};

it('killed in the midst of a stream, it goes on: every event at least once, in order, and the log says so', async () => {
  const url = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/hook`;
  const input = { url, events: ['message.received'] };
  data(
    await room.query(agent(room, 'ADMIN'), 'mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { id } }', {
      input,
    }),
  );
  answers = ok;
  starts();
  const stream = (async () => {
    for (let seq = 1; seq <= eachSays; seq++) {
      // Just ahead of what is told: every death finds it under way.
      await eventually('it is told', () => new Set(heard.map(({ id }) => id)).size > (seq - 5) * talks.length, 60_000);
      for (const talk of talks) await writes(talk, seq);
    }
  })();

  // Twice it dies with an event that the partner has and has not answered, twice right behind the partner's yes.
  const unanswered: string[] = [];
  for (const after of ['silence', 'yes', 'silence', 'yes']) {
    const before = heard.length;
    await new Promise<void>((resolve) => {
      answers = (one, response) => {
        if (heard.length < before + 6) return ok(one, response);
        if (after === 'yes') ok(one, response);
        else unanswered.push(one.id);
        resolve();
      };
    });
    await killed();
    answers = ok;
    starts();
  }
  await stream;
  await eventually(
    'all is told',
    async () => {
      poster.send('look', () => {});
      return (await log()).pending === 0;
    },
    60_000,
  );

  const inOrder = Array.from({ length: eachSays }, (_, index) => index + 1);
  for (const talk of talks) {
    const told = heard.filter((one) => one.talk === talk).map(({ seq }) => seq);
    expect(told.filter((seq, place) => seq !== told[place - 1])).toEqual(inOrder);
  }
  const times = new Map<string, number>();
  for (const { id } of heard) times.set(id, (times.get(id) ?? 0) + 1);
  expect(times.size).toBe(talks.length * eachSays);
  const { deliveries } = await log();
  expect(deliveries.map(({ eventId }) => eventId).sort()).toEqual([...times.keys()].sort());
  for (const { eventId, ...noted } of deliveries) {
    expect(noted).toMatchObject({ state: 'DELIVERED', lastStatus: 200, lastError: null });
    // A try counts from when it was begun: one that a kill kept from the line counts too.
    expect(noted.attempts).toBeGreaterThanOrEqual(times.get(eventId)!);
    if (unanswered.includes(eventId)) expect(noted.attempts).toBeGreaterThan(1);
  }
  expect(unanswered.length).toBeGreaterThanOrEqual(2);
}, 240_000);
