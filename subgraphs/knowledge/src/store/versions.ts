import type { BatchRead, Db, Tx } from '@liuke/kit';
import type { ArticleContent, ArticleVersion } from '../domain/article.ts';

const columns = 'version, locale, category, title, questions, body, author, proposed, created_at';

/** Numbers follow each other without a gap, because the article is locked while one is added. */
export const append = async (tx: Tx, articleId: string, content: ArticleContent, proposed = false): Promise<number> => {
  const [row] = await tx.query<{ version: number }>(
    `-- versions.append
     insert into knowledge.article_version
       (workspace_id, article_id, version, locale, category, title, questions, body, author, proposed, created_at)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6::text[], $7, $8, $9, $10
     from knowledge.article_version where workspace_id = $1 and article_id = $2
     returning version`,
    [
      tx.viewer.workspaceId,
      articleId,
      content.locale,
      content.category,
      content.title,
      content.questions,
      content.body,
      tx.viewer.id,
      proposed,
      tx.now(),
    ],
  );
  return row!.version;
};

export const find = async (db: Db, articleId: string, version: number): Promise<ArticleVersion | null> => {
  const [row] = await db.query<ArticleVersion>(
    `-- versions.find
     select ${columns} from knowledge.article_version
     where workspace_id = (select house.workspace()) and article_id = $1 and version = $2`,
    [articleId, version],
  );
  return row ?? null;
};

export const takenUp = async (tx: Tx, articleId: string, version: number): Promise<void> => {
  await tx.query(
    `-- versions.takenUp
     update knowledge.article_version set proposed = false
     where workspace_id = (select house.workspace()) and article_id = $1 and version = $2`,
    [articleId, version],
  );
};

/** Of each article all versions, newest first. */
export const byArticles = (async (db: Db, articleIds: readonly string[]) => {
  const rows = await db.query<ArticleVersion & { articleId: string }>(
    `-- versions.byArticles
     select article_id, ${columns} from knowledge.article_version
     where workspace_id = (select house.workspace()) and article_id = any($1::uuid[]) order by version desc`,
    [articleIds],
  );
  const byArticle = new Map<string, ArticleVersion[]>();
  for (const { articleId, ...version } of rows) byArticle.set(articleId, [...(byArticle.get(articleId) ?? []), version]);
  return byArticle;
}) satisfies BatchRead;
