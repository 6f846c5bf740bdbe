import type { Db } from '@liuke/kit';
import { precisionOf } from '../domain/audit.ts';
import type { MisreadIntentResolvers } from '../generated/resolvers.ts';
import * as classifications from '../store/classifications.ts';
import * as models from '../store/models.ts';
import * as states from '../store/states.ts';

/** Shown of those that are to be looked at again. */
const mostShown = 5;

export const MisreadIntent: MisreadIntentResolvers = {
  intent: ({ intentId }, _arguments, { load }) => load.intent.load(intentId),
  conversations: ({ conversationIds }) => [...new Set(conversationIds)].slice(0, mostShown).map((id) => ({ id })),
};

/** The model in use; before the first fit a card that says so. */
export const modelCard = async (db: Db) => {
  const { modelVersion, doubtedSince } = await states.read(db);
  const stored = modelVersion === null ? null : await models.card(db, modelVersion);
  if (stored === null) return { version: 'none', encoder: 'none', intents: 0, examples: 0, misreadIntents: [] };
  const { samples, accuracy, calibrationError, automaticPrecision, automaticCoverage } = stored.card;
  const [audit, misreadIntents] = await Promise.all([classifications.audit(db), classifications.misread(db)]);
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
    misreadIntents,
    doubtedSince,
    trainedAt: stored.createdAt,
  };
};
