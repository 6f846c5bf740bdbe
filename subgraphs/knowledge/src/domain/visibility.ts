import type { Article } from './article.ts';

/**
 * What row-level security cannot know, because scopes do not travel into Postgres: staff and API keys without
 * `knowledge:read` see what customers see. Others get the article, these get null.
 */
export const visible = <T extends Pick<Article, 'status'>>(article: T | null, scopes: readonly string[]): T | null =>
  article && (article.status === 'PUBLISHED' || scopes.includes('knowledge:read')) ? article : null;
