import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sweepFiles } from '@liuke/conversations/background/files';
import { plumbing } from '@liuke/kit';
import pino from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { fileDoors, sends } from './file-doors.ts';

const { room, folder, here, uploads, visitor, close } = await fileDoors();
afterAll(close);

describe('who is erased', () => {
  it('leaves no picture behind', async () => {
    const ada = await visitor();
    const { attachments } = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [await uploads(ada)] });
    const unsent = await uploads(ada);
    await room.hear('ErasureRequested', { requestId: randomUUID(), customerId: ada.id });
    expect((await fetch(here(attachments[0]!.url))).status).toBe(404);
    const dropped = await room
      .as(plumbing('conversations'))
      .query<{ id: string }>('-- test.dropped\nselect id from conversations.dropped_file');
    expect(dropped).toHaveLength(2);
    await sweepFiles({ as: room.as, log: pino({ level: 'silent' }) });
    const left = readdirSync(join(folder, 'files'), { recursive: true }).map(String);
    for (const { id } of [...dropped, { id: unsent }]) expect(left.some((name) => name.endsWith(id))).toBe(false);
    ada.leaves();
  });

  it('and what was never sent goes after a day', async () => {
    const ada = await visitor();
    const id = await uploads(ada);
    room.clock.advance(25 * 3_600_000);
    await sweepFiles({ as: room.as, log: pino({ level: 'silent' }) });
    expect(
      readdirSync(join(folder, 'files'), { recursive: true })
        .map(String)
        .some((name) => name.endsWith(id)),
    ).toBe(false);
    room.clock.set(new Date());
    ada.leaves();
  });
});
