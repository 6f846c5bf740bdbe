import { correctAnswer } from '../actions/correct-answer.ts';
import { draftFromCluster } from '../actions/draft-from-cluster.ts';
import { maintainKnowledge } from '../actions/maintain-knowledge.ts';
import { publishArticle } from '../actions/publish-article.ts';
import { rateAnswer } from '../actions/rate-answer.ts';
import { restoreArticle } from '../actions/restore-article.ts';
import { retireArticle } from '../actions/retire-article.ts';
import { saveArticle } from '../actions/save-article.ts';
import type { ArticleContent } from '../domain/article.ts';
import type { MutationResolvers, SaveArticleInput } from '../generated/resolvers.ts';

/** What was given; null stands for "none" with the category alone, elsewhere it is as if left out. */
const contentOf = ({ locale, category, title, questions, body }: SaveArticleInput): Partial<ArticleContent> => ({
  ...(locale != null && { locale }),
  ...(category !== undefined && { category }),
  ...(title != null && { title }),
  ...(questions != null && { questions }),
  ...(body != null && { body }),
});

export const Mutation: MutationResolvers = {
  saveArticle: async (_root, { input }, { db }) => ({
    article: await saveArticle(db, { id: input.id ?? null, content: contentOf(input) }),
  }),
  publishArticle: async (_root, { id }, { db }) => ({ article: await publishArticle(db, id) }),
  retireArticle: async (_root, { id, reason }, { db }) => ({ article: await retireArticle(db, id, reason ?? null) }),
  restoreArticle: async (_root, { id, version }, { db }) => ({ article: await restoreArticle(db, id, version) }),
  rateAnswer: (_root, { messageId, helpful }, { db }) => rateAnswer(db, messageId, helpful),
  correctAnswer: async (_root, { messageId, text }, { db }) => ({ article: await correctAnswer(db, messageId, text) }),
  draftFromCluster: async (_root, { clusterId, answer }, { db }) => ({
    article: await draftFromCluster(db, clusterId, answer),
  }),
  maintainKnowledge: (_root, { dryRun }, { db }) => maintainKnowledge(db, dryRun ?? false),
};
