import type { Db } from '@liuke/kit';
import { precisionOf } from '../domain/audit.ts';
import type { ModelCard } from '../generated/resolvers.ts';
import * as classifications from '../store/classifications.ts';
import * as models from '../store/models.ts';
import * as states from '../store/states.ts';

/** The model in use; before the first fit a card that says so. */
export const modelCard = async (db: Db): Promise<ModelCard> => {
  const { modelVersion, doubtedSince } = await states.read(db);
  const stored = modelVersion === null ? null : await models.card(db, modelVersion);
  if (stored === null) return { version: 'none', encoder: 'none', intents: 0, examples: 0 };
  const { samples, accuracy, calibrationError, automaticPrecision, automaticCoverage } = stored.card;
  const audit = await classifications.audit(db);
  return {
    version: stored.version,
    encoder: stored.card.encoder,
    intents: stored.intents,
    examples: samples,
    accuracy,
    calibrationError,
    automaticPrecision,
    automaticCoverage,
    suggestedAnswerAbove: stored.card.suggestedAnswerAbove,
    suggestedReviewAbove: stored.card.suggestedReviewAbove,
    auditedAnswers: audit.audited,
    auditedPrecision: precisionOf(audit),
    doubtedSince,
    trainedAt: stored.createdAt,
  };
};
