import type { Db } from '@liuke/kit';
import type { ModelCard } from '../generated/resolvers.ts';
import * as models from '../store/models.ts';
import * as states from '../store/states.ts';

const encoder = 'hashed n-grams';

/** The model in use; before the first fit a card that says so. */
export const modelCard = async (db: Db): Promise<ModelCard> => {
  const { modelVersion } = await states.read(db);
  const stored = modelVersion === null ? null : await models.card(db, modelVersion);
  if (stored === null) return { version: 'none', encoder, intents: 0, examples: 0 };
  const { samples, accuracy, calibrationError, automaticPrecision, automaticCoverage } = stored.card;
  return {
    version: stored.version,
    encoder,
    intents: stored.intents,
    examples: samples,
    accuracy,
    calibrationError,
    automaticPrecision,
    automaticCoverage,
    trainedAt: stored.createdAt,
  };
};
