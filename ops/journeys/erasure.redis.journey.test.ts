import { roomNames } from '@liuke/kit';
import { verifyReceipt } from '@liuke/privacy/receipt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redisPath } from '../testing/binaries.ts';
import { adaComes, isErased } from './erasure/ada.ts';
import { messagesOf, restores, takesABackup } from './erasure/backup.ts';
import { deadWords, givesThePartnerUp, leavesDeadLetters, roomsThatHold } from './erasure/dead-letters.ts';
import { emptied, leavesWords, preparesTheShop } from './erasure/leaves-words.ts';
import { openScene, type Scene } from './erasure/scene.ts';
import { agentAt, type CustomerInStory, customerAt } from './people.ts';

/** One story, told in order: what she leaves, that nobody can read it, that nothing is left of it. */
describe.skipIf(redisPath() === null)('somebody who is erased', () => {
  let scene: Scene;
  let ada: CustomerInStory;
  let workspaceId: string;
  let bo: string;
  let backup: string;
  let receipt: string;
  beforeAll(async () => {
    scene = await openScene();
    const [row] = await scene.query<{ workspaceId: string }>(
      'select workspace_id as "workspaceId" from house.workspace_key',
    );
    workspaceId = row!.workspaceId;
  }, 180_000);
  afterAll(async () => {
    ada?.leaves();
    await scene?.close();
  }, 60_000);

  it('has left words in every kind of content', async () => {
    const admin = await agentAt(scene.url, 'admin@demo.test');
    await preparesTheShop(scene, admin);
    ada = await adaComes(scene.url);
    await leavesWords(scene, ada, admin);
    await admin.leaves();
  }, 120_000);

  it('and in dead letters: of every room that could not hear, and of a partner who could not be told', async () => {
    await leavesDeadLetters(scene, ada);
    await givesThePartnerUp(scene, ada);
    const said = await deadWords(await scene.withKeys(scene.databaseUrl()), workspaceId, ada.id);
    expect([...said.keys()].sort()).toEqual([...roomNames].sort());
    for (const [room, words] of said) expect(words.join(), room).toMatch(/kanarie/i);
    ada.leaves();
  }, 120_000);

  it('none of which can be read in a dump or in any file', async () => {
    expect(scene.inADump()).toEqual([]);
    const { found, bytes } = await scene.everywhere();
    expect(found).toEqual([]);
    expect(bytes).toBeGreaterThan(20_000_000);
  }, 60_000);

  it('leaves nothing behind, and a receipt that lists every room', async () => {
    const other = await customerAt(scene.url, { locale: 'en' });
    await other.writes('boundless sky');
    await other.heard.atLeast(1);
    bo = other.id;
    other.leaves();
    backup = await takesABackup(scene);

    const { id } = ada;
    ada = await adaComes(scene.url);
    expect(ada.id).toBe(id);
    receipt = await isErased(scene, ada);
    expect((await scene.everywhere()).found).toEqual([]);
    for (const table of emptied) expect(await scene.count(`${table} where customer_id = '${id}'`), table).toBe(0);
    expect(await roomsThatHold(scene, id)).toEqual([]);

    const now = await scene.withKeys(scene.databaseUrl());
    const genuine = await verifyReceipt((viewer) => now.as(viewer, 'privacy'), receipt);
    expect(genuine).toMatchObject({ receipt: { customerId: id, workspaceId } });
    expect(genuine!.receipt.keysDestroyed).toBeGreaterThan(0);
    expect(genuine!.receipt.rooms.map(({ room }) => room).sort()).toEqual([...roomNames].sort());
  }, 180_000);

  it('cannot be read in a copy of the whole database from before either, while others can', async () => {
    const before = await restores(scene, backup);
    const hers = await messagesOf(before, workspaceId, ada.id);
    expect(hers.length).toBeGreaterThan(6);
    expect(new Set(hers)).toEqual(new Set([null]));
    const dead = [...(await deadWords(before, workspaceId, ada.id)).values()];
    expect(dead.every((letters) => letters.length > 0)).toBe(true);
    expect(new Set(dead.flat())).toEqual(new Set([null]));
    expect(await messagesOf(before, workspaceId, bo)).toContainEqual(expect.stringContaining('boundless sky'));
  }, 120_000);
});
