import type { Loaders } from '@liuke/kit';
import * as answers from './store/answers.ts';
import * as articles from './store/articles.ts';
import * as versions from './store/versions.ts';
import * as votes from './store/votes.ts';

export const loaders = {
  article: articles.byIds,
  versions: versions.byArticles,
  score: votes.scores,
  sources: answers.sourcesByReplies,
} satisfies Loaders;
