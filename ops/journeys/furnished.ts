import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { dataFolder } from './house.ts';

/** Opens a house on this folder for the first time, with the demo shop, and stops it again. */
export type Furnish = (folder: string) => Promise<void>;

/**
 * A data folder with the demo shop in it, gone with the story. Furnishing a house takes a PostgreSQL, a seed and a fitted model; it is
 * done once a run, by whoever needs it first, and what a story gets is a copy: its house starts a second time.
 */
export const furnishedFolder = async (furnish: Furnish) => {
  const { folder, remove } = dataFolder();
  rmSync(folder, { recursive: true });
  const model = await once(furnish);
  // Ownership and rights belong to PostgreSQL's user: no copy by Node keeps them.
  const { status, stderr } = spawnSync('cp', ['-a', model, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The furnished house could not be copied: ${stderr}`);
  return { folder, remove };
};

const once = async (furnish: Furnish): Promise<string> => {
  const within = inject('furnishedIn');
  const [house, begun] = [join(within, 'house'), join(within, 'begun')];
  while (!existsSync(house)) {
    if (!claims(begun)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    const { folder } = dataFolder();
    try {
      await furnish(folder);
      renameSync(folder, house);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      rmSync(begun, { recursive: true });
      throw error;
    }
  }
  return house;
};

/** Making a folder is one step: of many who try, one has made it. */
const claims = (folder: string): boolean => {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
};
