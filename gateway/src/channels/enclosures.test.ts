import { fault, openBytes, type Storage } from '@liuke/kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { Enclosures } from './enclosures.ts';
import type { FileRoom } from './file-room.ts';
import type { ChannelCall, EnclosedFile } from './received.ts';
import { png } from './testing/media.ts';
import { doorOf } from './testing/posted.ts';

const door = doorOf('EMAIL', {});
const key = Buffer.alloc(32, 7);
const lying = new Map<string, Buffer>();
let placed: { name: string; contentType: string; bytes: number }[] = [];
let storage: Pick<Storage, 'put'>;
const room: Pick<FileRoom, 'placeEnclosure'> = {
  async placeEnclosure(_channelId, found) {
    if (found.bytes > 1_000) throw fault('BAD_USER_INPUT');
    placed.push(found);
    return { attachmentId: `a${placed.length}`, storageKey: `w/a${placed.length}`, sealKey: key.toString('base64') };
  },
};
beforeEach(() => {
  placed = [];
  lying.clear();
  storage = {
    put: async (at, bytes) => {
      lying.set(at, Buffer.from(bytes));
    },
  };
});

const picture = (more: Partial<EnclosedFile> = {}): EnclosedFile => ({
  name: 'broken.png',
  contentType: 'image/png',
  bytes: png,
  inWords: `[Picture] ${more.name ?? 'broken.png'}`,
  ...more,
});
const stored = async (text: string, ...enclosed: readonly EnclosedFile[]) => {
  const from = { externalId: 'ada@example.com' };
  const calls: ChannelCall[] = [
    { method: 'message.receive', params: { messageId: 'm', from, kind: 'TEXT', text, enclosed } },
  ];
  const [call] = await new Enclosures(room as FileRoom, storage as Storage).store(calls, door);
  return call!.params;
};

describe('files that come with a message', () => {
  it('lie sealed before the message is stored, which names them', async () => {
    const said = await stored('look', picture(), picture({ name: '' }));
    expect(said).toMatchObject({ kind: 'TEXT', text: 'look', attachmentIds: ['a1', 'a2'] });
    expect(said).not.toHaveProperty('enclosed');
    expect(placed.map(({ name }) => name)).toEqual(['broken.png', 'file.png']);
    expect(openBytes(key, 'w/a1', lying.get('w/a1')!)).toEqual(png);
  });

  it('are what their bytes are, whatever they are called; what is not taken stands in words', async () => {
    const said = await stored(
      'look',
      picture({ contentType: 'application/pdf' }),
      picture({ name: 'run.exe', contentType: 'application/x-msdownload', bytes: Buffer.from('MZ\x90\0') }),
      picture({ name: 'large.png', bytes: Buffer.concat([png, Buffer.alloc(2_000)]) }),
      picture({ name: 'empty.png', bytes: Buffer.alloc(0) }),
    );
    expect(placed).toEqual([{ name: 'broken.png', contentType: 'image/png', bytes: png.length }]);
    expect(said).toMatchObject({
      text: 'look\n\n[Picture] run.exe\n\n[Picture] large.png\n\n[Picture] empty.png',
      attachmentIds: ['a1'],
    });
  });

  it('without words are a message of their kind, and more than ten are named', async () => {
    expect(await stored('', picture())).toMatchObject({ kind: 'IMAGE', text: '[Picture] broken.png' });
    const twelve = Array.from({ length: 12 }, (_, at) => picture({ name: `${at}.png` }));
    const said = await stored('look', ...twelve);
    expect(said).toMatchObject({ text: 'look\n\n[Picture] 10.png\n\n[Picture] 11.png' });
    expect(said).toHaveProperty('attachmentIds.length', 10);
  });

  it('that cannot be stored now keep their message from being acknowledged', async () => {
    storage = { put: () => Promise.reject(new Error('the disk is full')) };
    await expect(stored('look', picture())).rejects.toThrow('the disk is full');
  });
});
