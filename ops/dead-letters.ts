import { deadLetters, plumbing, roomNames } from '@liuke/kit';
import { asOperator } from './operator.ts';

/**
 * For an operator: events that a room could not hear after all its tries.
 *
 *   npm run dead-letters                                    lists them, newest first
 *   npm run dead-letters -- replay <room> <workspace> <id>  gives one all its tries again
 */
await asOperator('dead-letters', async (database) => {
  const [verb, room, workspaceId, eventId] = process.argv.slice(2);
  const lettersOf = (name: (typeof roomNames)[number]) => deadLetters(database.as(plumbing('operator'), name), name);
  if (verb === undefined || verb === 'list') {
    const all = (await Promise.all(roomNames.map((name) => lettersOf(name).list()))).flat();
    if (all.length === 0) console.log('No dead letters.');
    else
      console.table(
        all.map(({ room: where, name, workspaceId: workspace, eventId: id, deadAt, attempts, error }) => ({
          room: where,
          event: name,
          workspace,
          id,
          dead: deadAt.toISOString(),
          attempts,
          error,
        })),
      );
    return;
  }
  const known = roomNames.find((name) => name === room);
  if (verb !== 'replay' || !known || !workspaceId || !eventId)
    throw new Error('Usage: npm run dead-letters -- [list | replay <room> <workspace> <id>]');
  const replayed = await lettersOf(known).replay(workspaceId, eventId);
  console.log(replayed ? 'It will be tried again within seconds.' : 'There is no such dead letter.');
  process.exitCode = replayed ? 0 : 1;
});
