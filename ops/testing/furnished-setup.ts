import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run; in it, once a story needed it, `house`: the data of a house that was opened and stopped. */
    furnishedIn: string;
  }
}

/** Where the stories of a run keep the one house that they all begin with a copy of. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-furnished-'));
  project.provide('furnishedIn', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
