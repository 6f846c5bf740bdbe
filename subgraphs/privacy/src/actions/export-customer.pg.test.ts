import { plumbing, type Viewer } from '@liuke/kit';
import { agentViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, codeOf, houseDb, newId, privacyRoom, proven, someCustomer } from '../testing/people.ts';

let room: TestRoom;
let ada: Viewer;
beforeAll(async () => {
  room = await privacyRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  ada = someCustomer(room);
  await room.hear('CustomerIdentified', { customerId: ada.id, phone: '13800005678', realName: 'Ada' });
  await ask(room, ada, 'mutation { setMyPrivacy(input: { consents: [{ purpose: "marketing", granted: true }] }) { id } }');
});

const exporting = (customerId: string) =>
  ['mutation ($id: ID!) { exportCustomer(customerId: $id) { id kind status url } }', { id: customerId }] as const;
const reading = (id: string) =>
  ['query ($id: ID!) { dataRequest(id: $id) { kind status url expiresAt rooms { room rows } } }', { id }] as const;
type Request = { id: string; status: string; url: string | null; rooms: { room: string; rows: number }[] };
const begun = async (viewer: Viewer): Promise<Request> =>
  (await ask<{ exportCustomer: Request }>(room, viewer, ...exporting(ada.id))).exportCustomer;
const read = async (viewer: Viewer, id: string): Promise<Request> =>
  (await ask<{ dataRequest: Request }>(room, viewer, ...reading(id))).dataRequest;

const others = ['conversations', 'routing', 'intents', 'knowledge', 'metrics'];
const telling = (requestId: string, name: string, section: string, rows: object[], last = false) =>
  room.hear('PersonalDataExported', {
    requestId,
    customerId: ada.id,
    room: name,
    section,
    rows: rows.length,
    lines: rows.map((row) => JSON.stringify(row)).join('\n'),
    last,
  });
const told = async (id: string): Promise<void> => {
  for (const name of others) {
    await telling(id, name, 'things', [
      { name, at: 1 },
      { name, at: 2 },
    ]);
    await telling(id, name, 'things', [{ name, at: 3 }]);
    await telling(id, name, '', [], true);
  }
};

const gateway = (): Viewer => ({ ...plumbing('gateway'), scopes: ['gateway'] });
type Archive = { customerId: string; parts: { part: number; room: string; section: string; rows: number }[] };
const archiveOf = async (url: string): Promise<{ link: string; archive: Archive | null }> => {
  const link = url.replace('/exports/', '');
  const document = 'query ($link: String!) { exportArchive(link: $link) { customerId parts { part room section rows } } }';
  return {
    link,
    archive: (await ask<{ exportArchive: Archive | null }>(room, gateway(), document, { link })).exportArchive,
  };
};
const partOf = async (link: string, part: number): Promise<string | null> =>
  (
    await ask<{ exportPart: string | null }>(
      room,
      gateway(),
      'query ($link: String!, $part: Int!) { exportPart(link: $link, part: $part) }',
      {
        link,
        part,
      },
    )
  ).exportPart;

describe('an export', () => {
  it('asks every room, and is done when each has told its last', async () => {
    const { id, status, url } = await begun(proven(room, ada));
    expect([status, url]).toEqual(['RUNNING', null]);
    expect((await room.said()).findLast(({ name }) => name === 'ExportRequested')?.payload).toEqual({
      requestId: id,
      customerId: ada.id,
    });
    await told(id);
    const done = await read(proven(room, ada), id);
    expect(done).toMatchObject({ kind: 'EXPORT', status: 'DONE', url: expect.stringContaining('/exports/') });
    expect(done.rooms.filter(({ room: name }) => name !== 'privacy')).toEqual(
      others.toSorted().map((name) => ({ room: name, rows: 3 })),
    );
  });

  it('holds what was told and what this room knows, and counts it', async () => {
    const { id } = await begun(proven(room, ada));
    await told(id);
    const { link, archive } = await archiveOf((await read(proven(room, ada), id)).url!);
    expect(archive?.customerId).toBe(ada.id);
    const rows = new Map<string, object[]>();
    for (const { part, room: name, section, rows: count } of archive!.parts) {
      const lines = (await partOf(link, part))!.split('\n').map((line) => JSON.parse(line) as object);
      expect(lines).toHaveLength(count);
      rows.set(`${name}/${section}`, [...(rows.get(`${name}/${section}`) ?? []), ...lines]);
    }
    expect(rows.get('metrics/things')).toEqual([1, 2, 3].map((at) => ({ name: 'metrics', at })));
    expect(rows.get('privacy/contact')).toEqual([expect.objectContaining({ phone: '13800005678', realName: 'Ada' })]);
    expect(rows.get('privacy/consents')).toEqual([expect.objectContaining({ purpose: 'marketing', granted: true })]);
    expect(rows.get('privacy/audit')).toContainEqual(expect.objectContaining({ action: 'export.requested' }));
  });

  it('is fetched only by a link that is signed, fresh and of this house', async () => {
    const { id } = await begun(proven(room, ada));
    await told(id);
    const url = (await read(proven(room, ada), id)).url!;
    expect((await archiveOf(`${url.slice(0, -3)}AAA`)).archive).toBeNull();
    expect(await partOf('nothing', 1)).toBeNull();
    const own = 'query { exportArchive(link: "x") { requestId } }';
    expect(await codeOf(room, proven(room, ada), own)).toBe('FORBIDDEN');
    room.clock.advance(11 * 60_000);
    const { link, archive } = await archiveOf(url);
    expect([archive, await partOf(link, 1)]).toEqual([null, null]);
  });

  it('is kept for seven days', async () => {
    const { id } = await begun(proven(room, ada));
    await told(id);
    room.clock.advance(7 * 86_400_000 + 1);
    expect((await read(proven(room, ada), id)).url).toBeNull();
  });

  it('asked for again while it runs is the same one', async () => {
    const [first, second] = await Promise.all([begun(proven(room, ada)), begun(proven(room, ada))]);
    expect(second.id).toBe(first.id);
  });

  it('is for the customer alone or an admin, after a step-up', async () => {
    const admin = proven(room, agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'ADMIN' }));
    expect(await codeOf(room, ada, ...exporting(ada.id))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(await codeOf(room, proven(room, someCustomer(room)), ...exporting(ada.id))).toBe('NOT_FOUND');
    expect(
      await codeOf(
        room,
        proven(room, agentViewer({ workspaceId: room.workspace.id, id: newId(room) })),
        ...exporting(ada.id),
      ),
    ).toBe('FORBIDDEN');
    const { id } = await begun(admin);
    await told(id);
    // Without a fresh proof nobody reads it; another customer sees nothing.
    expect(await codeOf(room, ada, ...reading(id))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(await read(proven(room, someCustomer(room)), id)).toBeNull();
    expect(await read({ ...admin, workspaceId: room.otherWorkspace.id }, id)).toBeNull();
  });

  it('goes with the customer who is erased', async () => {
    const { id } = await begun(proven(room, ada));
    await told(id);
    const url = (await read(proven(room, ada), id)).url!;
    await ask(room, proven(room, ada), 'mutation ($id: ID!) { eraseCustomer(customerId: $id) { id } }', { id: ada.id });
    const left = await houseDb(room).query('-- test.left\nselect 1 from privacy.export_part where request_id = $1', [id]);
    expect(left).toEqual([]);
    expect((await archiveOf(url)).archive?.parts ?? []).toEqual([]);
  });
});
