import { connection, fault } from '@liuke/kit';
import { searchKnowledge } from '../actions/search-knowledge.ts';
import type { Article as ArticleRow } from '../domain/article.ts';
import { visible } from '../domain/visibility.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import * as articles from '../store/articles.ts';
import * as clusters from '../store/clusters.ts';

export const Query: QueryResolvers = {
  searchKnowledge: (_root, { query, locale, first }, { db }) => searchKnowledge(db, query, locale ?? null, first ?? 5),

  article: async (_root, { id }, { load, viewer }) => visible(await load.article.load(id), viewer.scopes),

  articles: (_root, { status, category, first, after }, { db }) =>
    connection<ArticleRow>({
      first,
      after,
      cursorOf: (article) => [article.updatedAt.toISOString(), article.id],
      fetch: (page) => articles.page(db, { status: status ?? null, category: category ?? null }, page),
    }),

  questionClusters: (_root, args, { db }) => {
    const { minimum, first } = { minimum: args.minimum ?? 3, first: args.first ?? 25 };
    if (minimum < 1 || first < 1 || first > 100) throw fault('BAD_USER_INPUT', 'minimum is at least 1, first 1 to 100.');
    return clusters.unanswered(db, minimum, first);
  },
};
