import { visible } from '../domain/visibility.ts';
import type { ArticleResolvers } from '../generated/resolvers.ts';

const none = { shown: 0, helpful: 0, unhelpful: 0, wilson: 0 };

export const Article: ArticleResolvers = {
  __resolveReference: async ({ id }, { load, viewer }) => visible(await load.article.load(id), viewer.scopes),
  versions: async ({ id }, _args, { load }) => (await load.versions.load(id)) ?? [],
  score: async ({ id }, _args, { load }) => (await load.score.load(id)) ?? none,
};
