/**
 * The privacy room in a process of its own, for `killableRoom` to kill. Told by its one argument, a `Told` as JSON; says in one line
 * where it listens, and ends with whoever started it.
 */
import { type Config, configure, memoryLive, openDatabase, openLog, openRoom, openServer } from '@liuke/kit';
import privacy from '../subgraph.ts';

export type Told = Pick<Config, 'sms' | 'mail' | 'secret'> & {
  readonly databaseUrl: string;
  /** Milliseconds by which its clock is ahead. */
  readonly ahead: number;
};

const { databaseUrl, ahead, ...values } = JSON.parse(process.argv[2]!) as Told;
configure({ ...values, demo: false });
const log = openLog('privacy', { level: 'error' });
const live = memoryLive();
const clock = { now: () => new Date(Date.now() + ahead) };
const database = await openDatabase({ url: databaseUrl, live, log, clock });
const room = await openRoom(privacy, { database, live, log });
room.start();
process.stdout.write(`${await openServer(room.host).listen(0, '127.0.0.1')}\n`);
process.stdin.resume().once('end', () => process.exit());
