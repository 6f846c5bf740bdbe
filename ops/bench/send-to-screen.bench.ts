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

/** From sendMessage to the subscriber's event, through gateway, subgraph, Postgres and back, with the machine answering beside. */
const house = async (): Promise<{ screen: number[]; answer: number[] }> => {
  const { origin, close } = await served('ops/start.ts');
  const writers = await Promise.all(Array.from({ length: people }, () => customerAt(`${origin}/graphql`)));
  for (const writer of writers) {
    await writer.writes('我的包裹到哪里了？');
    await writer.hearsFrom('Bot');
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
  const answer: number[] = [];
  for (const writer of writers) {
    const before = writer.heard.words.length;
    const begun = performance.now();
    await writer.writes('怎么退货？');
    await writer
      .hears((message) => writer.heard.words.indexOf(message) >= before && message.sender.__typename === 'Bot')
      .then(
        () => answer.push(performance.now() - begun),
        () => undefined,
      );
  }
  for (const writer of writers) writer.leaves();
  await close();
  return { screen, answer };
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
  const { screen, answer } = await house();
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
  row("the house: sendMessage to the customer's own messageAdded", screen),
  row("question to the machine's answer on the screen (idle house)", answer),
])}`,
  );
};
