import type { MessageResolvers } from '../generated/resolvers.ts';

export const Message: MessageResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  classification: ({ id }, _arguments, { load }) => load.classification.load(id),
};
