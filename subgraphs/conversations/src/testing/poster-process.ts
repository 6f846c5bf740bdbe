/** Tells partners what is due, in a process of its own: `node poster-process.ts <database url> <milliseconds that its clock is ahead>`. */
import { configure, memoryLive, openDatabase } from '@liuke/kit';
import { pino } from 'pino';
import { webhookPost } from '../background/webhooks.ts';
import { topics } from '../topics.ts';

const [url = '', ahead = '0'] = process.argv.slice(2);
configure({ privateTargets: true });
const log = pino({ level: 'silent' });
const live = memoryLive();
const clock = { now: () => new Date(Date.now() + Number(ahead)) };
const database = await openDatabase({ url, live, clock, log, max: 8 });
process.on('message', () => live.nudge('', topics.webhooks));
process.on('disconnect', () => process.exit(0));
await webhookPost().run({ as: (viewer) => database.as(viewer, 'conversations'), live, log });
