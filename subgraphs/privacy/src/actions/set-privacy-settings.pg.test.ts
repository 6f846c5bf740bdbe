import type { Viewer } from '@liuke/kit';
import { agentViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, codeOf, newId, privacyRoom, proven, refusal } from '../testing/people.ts';

let room: TestRoom;
let admin: Viewer;
beforeAll(async () => {
  room = await privacyRoom();
  admin = proven(room, agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'ADMIN' }));
});
afterAll(() => room.close());

const selection = 'stepUpMaxAgeSeconds retentionDays cipherSuite maskPatterns';
const setting = (input: Record<string, unknown>) =>
  [`mutation ($input: PrivacySettingsInput!) { setPrivacySettings(input: $input) { ${selection} } }`, { input }] as const;
const defaults = { stepUpMaxAgeSeconds: 300, retentionDays: null, cipherSuite: 'AES_256_GCM', maskPatterns: [] };

describe('privacy settings', () => {
  it('have defaults, and keep what a change does not name', async () => {
    expect(await ask(room, admin, `{ privacySettings { ${selection} } }`)).toEqual({ privacySettings: defaults });
    await ask(room, admin, ...setting({ stepUpMaxAgeSeconds: 120 }));
    const changed = { ...defaults, stepUpMaxAgeSeconds: 120, maskPatterns: ['ORD-\\d{8}'] };
    expect(await ask(room, admin, ...setting({ maskPatterns: ['ORD-\\d{8}'] }))).toEqual({ setPrivacySettings: changed });
    expect(await ask(room, admin, `{ privacySettings { ${selection} } }`)).toEqual({ privacySettings: changed });
    const stranger = { ...admin, workspaceId: room.otherWorkspace.id };
    expect(await ask(room, stranger, `{ privacySettings { ${selection} } }`)).toEqual({ privacySettings: defaults });
  });

  it('tell the house of new patterns', async () => {
    await ask(room, admin, ...setting({ maskPatterns: ['VIP\\d{4}'] }));
    expect((await room.said()).at(-1)).toMatchObject({
      name: 'PrivacySettingsChanged',
      payload: { maskPatterns: ['VIP\\d{4}'], retentionDays: null },
    });
  });

  it('refuse a pattern that could run long, and say which', async () => {
    const refused = await refusal(room, admin, ...setting({ maskPatterns: ['\\d{6}', '(a+)+$'] }));
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('number 2') });
  });

  it.each([
    [{ stepUpMaxAgeSeconds: 59 }, 'BAD_USER_INPUT'],
    [{ stepUpMaxAgeSeconds: 3601 }, 'BAD_USER_INPUT'],
    [{ retentionDays: 0 }, 'BAD_USER_INPUT'],
  ])('refuse %j with %s', async (input, code) => {
    expect(await codeOf(room, admin, ...setting(input))).toBe(code);
  });

  it('are for admins', async () => {
    const supervisor = agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'SUPERVISOR' });
    expect(await codeOf(room, supervisor, ...setting({ stepUpMaxAgeSeconds: 300 }))).toBe('FORBIDDEN');
  });
});
