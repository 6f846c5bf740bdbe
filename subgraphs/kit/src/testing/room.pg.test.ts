import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasingRoom } from './erasing-room.ts';
import { type TestRoom, testRoom } from './room.ts';
import { agentViewer } from './viewers.ts';

const background: string[] = [];
let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(erasingRoom(background), { background: true });
});
afterAll(() => room.close());

const request = (customerId: string) => ({ customerId, requestId: 'a request' }) as never;

describe('a room under test', () => {
  it('answers as the viewer says, by the real contract', async () => {
    const agent = agentViewer({ workspaceId: room.workspace.id, id: 'a', role: 'SUPERVISOR' });
    expect(await room.query(agent, '{ experiments { key } }')).toEqual({ data: { experiments: [] } });
    const { errors } = await room.query({ ...agent, scopes: [] }, '{ experiments { key } }');
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('hears an event once however often it comes, and shows what it says', async () => {
    const id = room.as(agentViewer({ workspaceId: room.workspace.id, id: 'a' })).newId();
    await room.hear('ErasureRequested', request('ada'), { id });
    await room.hear('ErasureRequested', request('ada'), { id });
    expect(await room.said()).toEqual([
      {
        name: 'PersonalDataErased',
        key: 'ada',
        workspaceId: room.workspace.id,
        payload: { customerId: 'ada', requestId: 'a request', room: 'metrics', rows: 0 },
      },
    ]);
  });

  it('tells the test what a handler threw', async () => {
    await expect(room.hear('ErasureRequested', request('trouble'))).rejects.toThrow('it cannot be erased');
  });

  it('runs its background where the test wants it', () => {
    expect(background).toEqual(['run']);
  });
});
