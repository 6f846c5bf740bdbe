import type { Viewer } from '@liuke/kit';
import { agentViewer, type TestRoom } from '@liuke/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '../store/audit.ts';
import { ask, codeOf, houseDb, newId, privacyRoom, someCustomer } from '../testing/people.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

let room: TestRoom;
let auditor: Viewer;
beforeAll(async () => {
  room = await privacyRoom();
  auditor = agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'ADMIN' });
});
afterAll(() => room.close());

const act = (viewer: Viewer, action: string, ip: string | null = null) =>
  room.as(viewer).transaction((tx) => append(tx, { viewer, ip }, { action, subject: `agent:${viewer.id}` }));

type Page = { auditLog: { edges: { cursor: string; node: Record<string, unknown> }[]; pageInfo: { hasNextPage: boolean } } };
const page = async (viewer: Viewer, args: string): Promise<Page['auditLog']> =>
  (
    await ask<Page>(
      room,
      viewer,
      `{ auditLog(${args}) { edges { cursor node { actor action subject ip hash } } pageInfo { hasNextPage } } }`,
    )
  ).auditLog;

describe('the audit log', () => {
  it('stays one unbroken chain however many append at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 20 }), async (writers) => {
        const before = await verifyAuditChain(houseDb(room));
        await Promise.all(
          Array.from({ length: writers }, (_, index) => act(index % 3 ? auditor : someCustomer(room), `act-${index}`)),
        );
        const after = await verifyAuditChain(houseDb(room));
        if (!before.intact || !after.intact) throw new Error('The chain broke.');
        expect(after.head.seq).toBe(before.head.seq + writers);
      }),
      { numRuns: 10 },
    );
  });

  it('has no gap where an act was rolled back', async () => {
    const failing = room.as(auditor).transaction(async (tx) => {
      await append(tx, { viewer: auditor, ip: null }, { action: 'never' });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await act(auditor, 'then');
    expect((await verifyAuditChain(houseDb(room))).intact).toBe(true);
  });

  it('can be changed or deleted by nobody, the house included', async () => {
    for (const db of [houseDb(room), room.as(auditor)]) {
      for (const statement of [
        "update privacy.audit_entry set actor = 'x'",
        'delete from privacy.audit_entry',
        'truncate privacy.audit_entry',
      ]) {
        await expect(db.query(`-- test.tamper\n${statement}`)).rejects.toThrow(/permission denied|must be owner/);
      }
    }
    expect((await verifyAuditChain(houseDb(room))).intact).toBe(true);
  });

  it('takes entries in nobody’s name but the own', async () => {
    const forged = room
      .as(auditor)
      .transaction((tx) => append(tx, { viewer: someCustomer(room), ip: null }, { action: 'forged' }));
    await expect(forged).rejects.toThrow('row-level security');
  });

  it('is read newest first, page by page, by whoever has the scope', async () => {
    for (let i = 0; i < 5; i += 1) await act(auditor, 'paged', '192.0.2.1');
    const first = await page(auditor, 'filter: { action: "paged" }, first: 3');
    expect(first.edges).toHaveLength(3);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await page(auditor, `filter: { action: "paged" }, first: 3, after: "${first.edges[2]!.cursor}"`);
    expect(rest.edges).toHaveLength(2);
    expect(rest.edges[0]!.node).toMatchObject({ actor: `agent:${auditor.id}`, ip: '192.0.2.1' });
    const agent = agentViewer({ workspaceId: room.workspace.id, id: newId(room) });
    expect(await codeOf(room, agent, '{ auditLog { edges { cursor } } }')).toBe('FORBIDDEN');
    expect(await codeOf(room, auditor, '{ auditLog(first: 101) { edges { cursor } } }')).toBe('BAD_USER_INPUT');
  });

  it('is searched by who did it, to whom, and when', async () => {
    const ada = someCustomer(room);
    room.clock.advance(60_000);
    const from = room.clock.now().toISOString();
    await act(ada, 'searched', '192.0.2.1');
    expect((await page(auditor, `filter: { actorId: "${ada.id}" }`)).edges).toHaveLength(1);
    expect((await page(auditor, `filter: { subjectId: "${ada.id}" }`)).edges).toHaveLength(1);
    const found = await page(auditor, `filter: { from: "${from}" }`);
    expect(found.edges.map(({ node }) => node['action'])).toEqual(['searched']);
    // A customer's address is personal, and this log outlives an erasure.
    expect(found.edges[0]!.node['ip']).toBeNull();
    expect((await page(auditor, `filter: { to: "2020-01-01T00:00:00Z" }`)).edges).toHaveLength(0);
  });

  it('of another workspace is not there', async () => {
    const stranger = agentViewer({ workspaceId: room.otherWorkspace.id, id: newId(room), role: 'ADMIN' });
    expect((await page(stranger, 'first: 10')).edges).toEqual([]);
    expect(await verifyAuditChain(houseDb(room, room.otherWorkspace.id))).toMatchObject({ intact: true, head: { seq: 0 } });
  });
});
