import { newSecret } from '@liuke/kit';
import { expect, it } from 'vitest';
import { workspaceOfToken, workspaceToken } from './workspace-token.ts';

it('it names its workspace, and nothing else is one', () => {
  const workspace = '0193573a-1c6e-7cc1-a9a8-3c1d4e5f6a7b';
  expect(workspaceOfToken(workspaceToken(workspace, newSecret()))).toBe(workspace);
  expect(['', 'x.y', `${workspace}.short`, `' or 1=1.${newSecret()}`].map(workspaceOfToken)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
