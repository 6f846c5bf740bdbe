import { WebSocket } from 'ws';
import { customerAt } from '../journeys/people.ts';
import { served } from './house.ts';
import { percentile, record, table } from './report.ts';

const people = 25;
const perSecond = 50;
const seconds = 20;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Calls `act` at an even pace whatever it takes, one caller after another. */
const pace = async (act: (index: number) => Promise<void>): Promise<void> => {
  const begun = performance.now();
  const acts: Promise<void>[] = [];
  for (let index = 0; index < perSecond * seconds; index++) {
    await pause(Math.max(0, begun + (index * 1000) / perSecond - performance.now()));
    acts.push(act(index));
  }
  await Promise.all(acts);
};

/** From sendMessage to the subscriber's event, through gateway, subgraph, Postgres and back, everything behind it at work too. */
const atPace = async (url: string, opening: string): Promise<number[]> => {
  const writers = await Promise.all(Array.from({ length: people }, () => customerAt(url)));
  for (const writer of writers) {
    await writer.writes(opening);
    await writer.hears(({ sender }) => sender.__typename !== 'Customer');
  }
  const screen: number[] = [];
  await pace(async (index) => {
    const writer = writers[index % people]!;
    const id = crypto.randomUUID();
    const begun = performance.now();
    const seen = writer
      .hears(({ clientMessageId }) => clientMessageId === id)
      .then(() => screen.push(performance.now() - begun));
    await Promise.all([writer.customer.send('谢谢，我知道了', id), seen]);
  });
  for (const writer of writers) writer.leaves();
  return screen;
};

/** From a question to the machine's answer on the screen, one at a time in an otherwise idle house. */
const questions = async (url: string): Promise<number[]> => {
  const answer: number[] = [];
  for (let count = 0; count < people; count++) {
    const writer = await customerAt(url);
    await writer.writes('你好');
    await writer.hearsFrom('Bot');
    const before = writer.heard.words.length;
    const begun = performance.now();
    await writer.customer.send('怎么退货？', crypto.randomUUID());
    await writer.hears((message) => writer.heard.words.indexOf(message) >= before && message.sender.__typename === 'Bot');
    answer.push(performance.now() - begun);
    writer.leaves();
  }
  return answer;
};

const house = async (): Promise<{ withPeople: number[]; withMachine: number[]; answer: number[] }> => {
  const { origin, close } = await served('ops/start.ts');
  const url = `${origin}/graphql`;
  const answer = await questions(url);
  const withPeople = await atPace(url, '转人工');
  const withMachine = await atPace(url, '我的包裹到哪里了？');
  await close();
  return { withPeople, withMachine, answer };
};

/** The floor: a WebSocket that inserts one row and echoes. */
const floor = async (): Promise<number[]> => {
  const { origin, close } = await served('ops/bench/echo.ts');
  const sockets = await Promise.all(
    Array.from(
      { length: people },
      () =>
        new Promise<WebSocket>((resolve) => {
          const socket = new WebSocket(origin.replace('http', 'ws'));
          socket.once('open', () => resolve(socket));
        }),
    ),
  );
  const waiting = new Map<string, () => void>();
  for (const socket of sockets) socket.on('message', (data) => waiting.get(String(data))?.());
  const echo: number[] = [];
  await pace((index) => {
    const id = crypto.randomUUID();
    const begun = performance.now();
    return new Promise((resolve) => {
      waiting.set(id, () => {
        echo.push(performance.now() - begun);
        resolve();
      });
      sockets[index % people]!.send(id);
    });
  });
  for (const socket of sockets) socket.terminate();
  await close();
  return echo;
};

export const bench = async (): Promise<void> => {
  const bare = await floor();
  const { withPeople, withMachine, answer } = await house();
  const row = (what: string, values: readonly number[]) => ({
    what,
    measured: values.length,
    'p50 ms': percentile(values, 0.5).toFixed(1),
    'p99 ms': percentile(values, 0.99).toFixed(1),
    'p50 over floor': (percentile(values, 0.5) / percentile(bare, 0.5)).toFixed(1),
    'p99 over floor': (percentile(values, 0.99) / percentile(bare, 0.99)).toFixed(1),
  });
  record(
    'Send to screen',
    `\`npm run bench -- send-to-screen\`: ${people} customers, ${perSecond} messages a second for ${seconds} s, one process on the embedded
database (durable commits); the load runs in a second process on the same 2 cores. From \`sendMessage\` to the subscriber's event.

${table([
  row('floor: WebSocket, one insert, echo', bare),
  row('the house, customers who wait for a person: sendMessage to messageAdded', withPeople),
  row('the house, every message answered by the machine as well: the same', withMachine),
  row("question to the machine's answer on the screen (idle house)", answer),
])}`,
  );
};
