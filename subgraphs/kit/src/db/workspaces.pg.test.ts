import { afterAll, describe, expect, it } from 'vitest';
import { nobody } from '../auth/viewer.ts';
import { notesDatabase } from '../testing/notes.ts';
import { identitySecretOf, workspaceByKey } from './workspaces.ts';

const { t, db } = await notesDatabase();
afterAll(() => t.close());

describe('a workspace', () => {
  it('is found by its public key before there is a viewer, and only it', async () => {
    expect(await workspaceByKey(t.as(nobody), 'demo')).toMatchObject({ id: t.workspace.id, key: 'demo' });
    expect(await workspaceByKey(t.as(nobody), 'no such')).toBeNull();
    expect(await t.as(nobody).query('-- workspaces.all\nselect id from house.workspace')).toEqual([]);
  });

  it('shows its secret to the house alone', async () => {
    expect(await identitySecretOf(db)).toBe('liuke-demo-identity-secret-32bytes');
    const agent = t.as({ ...nobody, kind: 'agent', id: 'a', workspaceId: t.workspace.id });
    expect(await agent.query('-- secrets.all\nselect value from house.workspace_secret')).toEqual([]);
    await expect(identitySecretOf(agent)).rejects.toThrow('only the house');
  });
});
