import { customerAt } from '../journeys/people.ts';
import { served } from './house.ts';
import { record, table } from './report.ts';
import { between, total, type Work, watched, workOf } from './work.ts';

const people = 10;
const perSecond = 10;
const seconds = 20;
const messages = perSecond * seconds;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Look = () => Promise<Work>;

/** What the house does by itself, a second. */
const idle = async (look: Look): Promise<Work> => {
  await pause(2_000);
  const before = await look();
  await pause(10_000);
  return between(before, await look());
};

/** What it does for so many messages, everything that they set off included. */
const talk = async (url: string, look: Look, opening: string, words: string): Promise<Work> => {
  const writers = await Promise.all(Array.from({ length: people }, () => customerAt(url)));
  for (const writer of writers) {
    await writer.writes(opening);
    await writer.hears(({ sender }) => sender.__typename !== 'Customer');
  }
  await pause(2_000);
  const before = await look();
  const begun = performance.now();
  for (let index = 0; index < messages; index++) {
    await pause(Math.max(0, begun + (index * 1000) / perSecond - performance.now()));
    await writers[index % people]!.customer.send(words, crypto.randomUUID());
  }
  await pause(Math.max(0, begun + seconds * 1000 + 1_000 - performance.now()));
  const done = between(before, await look());
  for (const writer of writers) writer.leaves();
  return done;
};

/**
 * `npm run bench -- work`: what one message costs in transactions, statements and processor time. Unlike times, counts are the same
 * on a busy machine. The floor is one transaction of one statement.
 */
export const bench = async (): Promise<void> => {
  const { origin, folder, pid, close } = await served('ops/start.ts', watched);
  const look = () => workOf(origin, folder, pid);
  const url = `${origin}/graphql`;
  const alone = await idle(look);
  const withPeople = await talk(url, look, '转人工', '谢谢，我知道了');
  const withMachine = await talk(url, look, '我的包裹到哪里了？', '谢谢，我知道了');
  await close();
  const columns = {
    'idle, a second': [alone, 10],
    'a person answers': [withPeople, messages],
    'the machine answers': [withMachine, messages],
  } as const;
  const row = (what: string, read: (work: Work) => number) => ({
    what,
    ...Object.fromEntries(Object.entries(columns).map(([name, [work, by]]) => [name, (read(work) / by).toFixed(2)])),
  });
  const names = (of: 'statements' | 'transactions') =>
    [...new Set([alone, withPeople, withMachine].flatMap((work) => [...work[of].keys()]))]
      .filter((name) => [alone, withPeople, withMachine].some((work) => (work[of].get(name) ?? 0) >= 5))
      .sort((a, b) => (withMachine[of].get(b) ?? 0) - (withMachine[of].get(a) ?? 0));
  record(
    'Work for a message',
    `\`npm run bench -- work\`: ${people} customers, ${perSecond} messages a second for ${seconds} s, one process on the embedded database: what is done
for one message, whatever the house does by itself meanwhile included. The floor is one transaction of one statement. Processor time is
user and system, of a busy machine.

${table([
  row('transactions', ({ transactions }) => total(transactions)),
  ...names('transactions').map((name) => row(`- ${name}`, ({ transactions }) => transactions.get(name) ?? 0)),
  row('named statements', ({ statements }) => total(statements)),
  ...names('statements').map((name) => row(`- ${name}`, ({ statements }) => statements.get(name) ?? 0)),
  row('processor ms, house', ({ house }) => house),
  row('processor ms, PostgreSQL', ({ postgres }) => postgres),
])}`,
  );
};
