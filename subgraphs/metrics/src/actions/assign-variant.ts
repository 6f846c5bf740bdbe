import type { Db } from '@liuke/kit';
import { type Variant, variantFor } from '../domain/experiment.ts';
import * as experiments from '../store/experiments.ts';

/** The calling customer's variant, recorded as an exposure while the experiment runs; null where there is none to give. */
export const assignVariant = async (db: Db, experimentKey: string): Promise<Variant | null> => {
  if (db.viewer.kind !== 'customer') return null;
  return db.transaction(async (tx) => {
    const experiment = await experiments.find(tx, experimentKey);
    if (!experiment || experiment.status === 'DRAFT') return null;
    const given =
      experiment.status === 'STOPPED'
        ? experiment.winner
        : await experiments.expose(tx, experimentKey, variantFor(experiment, tx.viewer.id).key);
    return experiment.variants.find((variant) => variant.key === given) ?? null;
  });
};
