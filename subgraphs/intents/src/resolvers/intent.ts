import type { IntentResolvers } from '../generated/resolvers.ts';

export const Intent: IntentResolvers = {
  __resolveReference: ({ id }, { load }) => load.intent.load(id),
  examples: async ({ id }, _arguments, { load }) => (await load.examples.load(id)) ?? [],
};
