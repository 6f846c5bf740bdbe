import { visible } from '../domain/visibility.ts';
import type { MessageResolvers } from '../generated/resolvers.ts';

export const Message: MessageResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  sources: async ({ id }, _args, { load, viewer }) => {
    const ids = (await load.sources.load(id)) ?? [];
    const articles = await Promise.all(ids.map((articleId) => load.article.load(articleId)));
    return articles.flatMap((article) => visible(article, viewer.scopes) ?? []);
  },
};
