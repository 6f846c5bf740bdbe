/** A process that answers one path slowly, for the test that SIGTERM lets it finish. */
import { setTimeout as wait } from 'node:timers/promises';
import Fastify from 'fastify';
import { pino } from 'pino';
import { closeAfterAnswers } from '../closing.ts';
import { Lifecycle, stopOnSignals } from '../lifecycle.ts';

const log = pino({ level: 'silent' });
const lifecycle = new Lifecycle({ log, patience: Number(process.argv[2] ?? 10_000) });
stopOnSignals(lifecycle, log);
await lifecycle.start(
  'first',
  () => 'first',
  async () => process.stdout.write('stopped first\n'),
);
const app = await lifecycle.start(
  'server',
  () => Fastify(),
  async (opened) => {
    await opened.close();
    process.stdout.write('stopped server\n');
  },
);
closeAfterAnswers(app);
app.get('/slow', async () => {
  process.stdout.write('asked\n');
  await wait(Number(process.argv[3] ?? 300));
  return 'the whole answer';
});
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
