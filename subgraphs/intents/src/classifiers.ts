import type { Db } from '@liuke/kit';
import { type Classifier, classifier } from './model/model.ts';
import * as models from './store/models.ts';

/** Versions that this process holds ready; a few megabytes each. */
const most = 40;
const held = new Map<string, Promise<Classifier | null>>();

/**
 * The classifier of a version: from memory, or read once from the database. A version never changes, so nothing can be
 * stale: which one is in use is read with every classification, and a replica that has not seen it yet loads it then.
 * Null when the version is no longer kept.
 */
export const classifierOf = async (db: Db, version: string): Promise<Classifier | null> => {
  const known = held.get(version);
  const loading = known ?? load(db, version);
  held.delete(version);
  held.set(version, loading);
  for (const oldest of held.keys()) {
    if (held.size <= most) break;
    held.delete(oldest);
  }
  // Another request's transaction began the loading, and may have failed for reasons of its own.
  return known === undefined ? loading : known.catch(() => load(db, version));
};

const load = async (db: Db, version: string): Promise<Classifier | null> => {
  try {
    const fitted = await models.fitted(db, version);
    if (fitted !== null) return classifier(fitted);
    held.delete(version);
    return null;
  } catch (error) {
    held.delete(version);
    throw error;
  }
};
