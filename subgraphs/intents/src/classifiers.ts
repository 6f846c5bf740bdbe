import type { Db } from '@liuke/kit';
import { type Classifier, classifier, type FittedModel } from './model/model.ts';
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
  hold(version, loading);
  // Another request's transaction began the loading, and may have failed for reasons of its own.
  return known === undefined ? loading : known.catch(() => load(db, version));
};

/**
 * Holds a version that was fitted here, so that the first message after its swap need not read it back. Where the swap is rolled
 * back nobody ever asks for it.
 */
export const holdFitted = (version: string, model: FittedModel): void => hold(version, Promise.resolve(classifier(model)));

const hold = (version: string, loading: Promise<Classifier | null>): void => {
  held.delete(version);
  held.set(version, loading);
  for (const oldest of held.keys()) {
    if (held.size <= most) break;
    held.delete(oldest);
  }
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
