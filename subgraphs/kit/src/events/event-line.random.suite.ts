import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { plumbing } from '../auth/viewer.ts';
import { eventually } from '../testing/eventually.ts';
import type { EventLineStage } from './event-line.stage.ts';
import { openHearing } from './inbox.ts';

/** What must hold whatever happens to a line: random steps on the stage of the suite. */
export function randomEventLineSuite(on: EventLineStage): void {
  const { rooms, open, rate, speaker, heardBy, outboxIsEmpty, nothingWaits } = on;
  describe('under random failures, doubled deliveries, lost connections and restarts', () => {
    const say = fc.record({
      kind: fc.constant('say' as const),
      key: fc.constantFrom('a', 'b', 'c'),
      failing: fc.constantFrom(0, 0, 0, 1, 3),
    });
    const step = fc.oneof(
      { weight: 6, arbitrary: say },
      { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('again' as const, 'cut' as const, 'restart' as const) }) },
    );

    it('each event takes effect exactly once, in order for each key', async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
          const prefix = `run${++run}-`;
          const said = new Map<string, string[]>();
          let line = await open();
          const hearing = openHearing({
            room: 'intents',
            handlers: rooms[1]!.handlers,
            database: on.t.database,
            log: on.t.database.log,
          });
          const doubles: Promise<void>[] = [];
          for (const one of steps) {
            if (one.kind === 'say') {
              const key = prefix + one.key;
              const scores = said.get(key) ?? [];
              said.set(key, scores);
              on.failures.set(`${key} ${scores.length}`, one.failing);
              await rate(speaker(), key, scores.length);
              scores.push(String(scores.length));
            } else if (one.kind === 'again') doubles.push(deliverAgain(hearing));
            else if (one.kind === 'cut') await cutConnections();
            else {
              await line.stop();
              line = await open();
            }
          }
          const total = [...said.values()].reduce((sum, scores) => sum + scores.length, 0);
          const ours = async () => (await heardBy('intents')).filter(({ key }) => key.startsWith(prefix));
          await eventually('everything is heard', async () => {
            on.t.clock.advance(20_000);
            return (await ours()).length >= total && (await outboxIsEmpty()) && (await nothingWaits());
          });
          await Promise.all(doubles);
          await line.stop();
          const heard = await ours();
          for (const [key, scores] of said)
            expect(heard.filter((one) => one.key === key).map(({ body }) => body)).toEqual(scores);
          expect(heard.length).toBe(total);
        }),
        { numRuns: Number(process.env['LIUKE_RUNS'] ?? 12) },
      );
    }, 180_000);

    /** Gives the room an event that it has heard once more, as a bus may at any time. */
    const deliverAgain = async ({ receive }: ReturnType<typeof openHearing>): Promise<void> => {
      const [known] = await on.t
        .as(plumbing('test'))
        .query<{ eventId: string; workspaceId: string; name: 'ConversationRated'; key: string; saidAt: Date }>(
          '-- inbox.any\nselect event_id, workspace_id, name, key, said_at from intents.inbox order by event_id desc limit 1',
        );
      if (!known) return;
      const payload = { conversationId: known.key, customerId: 'c1', score: 999 };
      await receive({ ...known, id: known.eventId, payload, at: known.saidAt });
    };

    /** Every connection of the running line is lost at once, in the midst of whatever it does; ours are spared. */
    const cutConnections = async (): Promise<void> => {
      const admin = new pg.Client({ connectionString: on.t.url });
      await admin.connect();
      const [own] = await on.t.database
        .as(plumbing('test'))
        .query<{ at: Date }>(
          '-- self.started\nselect backend_start as at from pg_stat_activity where pid = pg_backend_pid()',
        );
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name like 'liuke%' and backend_start > $1`,
        [own!.at],
      );
      await admin.end();
    };
  });
}
