import type { BatchRead, Db, Tx } from '@liuke/kit';
import type { Article, ArticleContent, ArticleStatus } from '../domain/article.ts';
import { segment } from '../domain/words.ts';

const columns = 'id, status, locale, category, title, questions, body, version, updated_at';

/** What the index holds of an article: every word, cut the same way as the questions that look for it. */
const segmented = (content: ArticleContent): { asked: string; body: string } => ({
  asked: segment([content.title, ...content.questions].join('\n')).join(' '),
  body: segment(content.body).join(' '),
});

export const byIds = (async (db: Db, ids: readonly string[]) => {
  const rows = await db.query<Article>(
    `-- articles.byIds
     select ${columns} from knowledge.article where workspace_id = (select house.workspace()) and id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}) satisfies BatchRead;

/** The article, locked until the transaction ends; null when there is none. */
export const lock = async (tx: Tx, id: string): Promise<Article | null> => {
  const [row] = await tx.query<Article>(
    `-- articles.lock
     select ${columns} from knowledge.article where workspace_id = (select house.workspace()) and id = $1 for update`,
    [id],
  );
  return row ?? null;
};

export const insert = async (tx: Tx, id: string, content: ArticleContent): Promise<Article> => {
  const words = segmented(content);
  const [row] = await tx.query<Article>(
    `-- articles.insert
     insert into knowledge.article (workspace_id, id, status, locale, category, title, questions, body, version,
       segmented_asked, segmented_body, created_at, updated_at)
     values ($1, $2, 'DRAFT', $3, $4, $5, $6::text[], $7, 1, $8, $9, $10, $10)
     returning ${columns}`,
    [
      tx.viewer.workspaceId,
      id,
      content.locale,
      content.category,
      content.title,
      content.questions,
      content.body,
      words.asked,
      words.body,
      tx.now(),
    ],
  );
  return row!;
};

export const rewrite = async (tx: Tx, id: string, version: number, content: ArticleContent): Promise<Article> => {
  const words = segmented(content);
  const [row] = await tx.query<Article>(
    `-- articles.rewrite
     update knowledge.article
     set locale = $2, category = $3, title = $4, questions = $5::text[], body = $6, version = $7,
         segmented_asked = $8, segmented_body = $9, updated_at = $10
     where workspace_id = (select house.workspace()) and id = $1
     returning ${columns}`,
    [
      id,
      content.locale,
      content.category,
      content.title,
      content.questions,
      content.body,
      version,
      words.asked,
      words.body,
      tx.now(),
    ],
  );
  return row!;
};

export const setStatus = async (tx: Tx, id: string, status: ArticleStatus, reason: string | null): Promise<Article> => {
  const [row] = await tx.query<Article>(
    `-- articles.setStatus
     update knowledge.article set status = $2, retired_reason = $3, updated_at = $4
     where workspace_id = (select house.workspace()) and id = $1
     returning ${columns}`,
    [id, status, reason, tx.now()],
  );
  return row!;
};

export type ArticleFilter = { readonly status: ArticleStatus | null; readonly category: string | null };
/** Keyset: the change and the id of the row that the page lies after, or before when read backwards. */
export type ArticlePage = {
  readonly after?: readonly unknown[];
  readonly before?: readonly unknown[];
  readonly limit: number;
  readonly backwards: boolean;
};

/** Newest change first. */
export const page = (db: Db, filter: ArticleFilter, at: ArticlePage): Promise<Article[]> => {
  const order = at.backwards ? 'updated_at asc, id asc' : 'updated_at desc, id desc';
  return db.query<Article>(
    `-- articles.page
     select ${columns} from knowledge.article
     where workspace_id = (select house.workspace())
       and ($1::text is null or status = $1) and ($2::text is null or category = $2)
       and ($3::timestamptz is null or (updated_at, id) < ($3::timestamptz, $4::uuid))
       and ($5::timestamptz is null or (updated_at, id) > ($5::timestamptz, $6::uuid))
     order by ${order} limit $7`,
    [
      filter.status,
      filter.category,
      at.after?.[0] ?? null,
      at.after?.[1] ?? null,
      at.before?.[0] ?? null,
      at.before?.[1] ?? null,
      at.limit,
    ],
  );
};

/** Words come from `segment`, so they hold letters, marks and digits alone and need no quoting. */
const anyOf = (words: readonly string[]): string => words.join(' | ');

/** Published articles that share a word with the question or have the category, most promising first. */
export const candidates = (
  db: Db,
  ask: { words: readonly string[]; category: string | null; language: string | null; limit: number },
): Promise<Article[]> =>
  db.query<Article>(
    `-- articles.candidates
     select ${columns} from knowledge.article, to_tsquery('simple', $1) as question
     where workspace_id = (select house.workspace()) and status = 'PUBLISHED'
       and ($3::text is null or language = $3)
       and (words @@ question or category = $2)
     order by (category is not null and category = $2) desc, ts_rank(words, question) desc, id
     limit $4`,
    [anyOf(ask.words), ask.category, ask.language, ask.limit],
  );

export const published = (db: Db): Promise<Article[]> =>
  db.query<Article>(
    `-- articles.published
     select ${columns} from knowledge.article where workspace_id = (select house.workspace()) and status = 'PUBLISHED' order by id`,
  );

/** Articles carry the intent's name: it follows when the intent is renamed. */
export const recategorize = async (tx: Tx, from: string, to: string): Promise<void> => {
  await tx.query(
    `-- articles.recategorize
     update knowledge.article set category = $2 where workspace_id = (select house.workspace()) and category = $1`,
    [from, to],
  );
};
