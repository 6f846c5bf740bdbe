import type { RoomContext } from '../context.ts';
import type { Candidate as CandidateRow } from '../domain/decision.ts';
import type { Intent } from '../domain/intent.ts';
import type { CandidateResolvers, ClassificationResolvers } from '../generated/resolvers.ts';
import { languageOf } from '../model/language.ts';

/** An intent that was deleted since is no candidate any more. */
export const stillThere = async (candidates: readonly CandidateRow[], { load }: RoomContext): Promise<CandidateRow[]> => {
  const intents = await load.intent.loadMany(candidates.map(({ intentId }) => intentId));
  return candidates.filter((_, at) => intents[at] !== null && !(intents[at] instanceof Error));
};

export const Classification: ClassificationResolvers = {
  language: ({ text }) => languageOf(text),
  intent: ({ intentId }, _arguments, { load }) => (intentId === null ? null : load.intent.load(intentId)),
  candidates: ({ candidates }, _arguments, context) => stillThere(candidates, context),
};

export const Candidate: CandidateResolvers = {
  intent: async ({ intentId }, _arguments, { load }) => (await load.intent.load(intentId)) as Intent,
};
