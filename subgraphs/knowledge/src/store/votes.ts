import type { BatchRead, Db, Tx } from '@liuke/kit';
import { type ArticleScore, wilsonInterval } from '../domain/score.ts';

/** The customer's vote on each article behind the answer; an earlier one of theirs is replaced. */
export const cast = async (tx: Tx, messageId: string, articleIds: readonly string[], helpful: boolean): Promise<void> => {
  await tx.query(
    `-- votes.cast
     insert into knowledge.vote (workspace_id, message_id, customer_id, article_id, helpful, voted_at)
     select $1, $2, $3, article_id, $5, $6 from unnest($4::uuid[]) as source(article_id) order by article_id
     on conflict (workspace_id, message_id, customer_id, article_id)
     do update set helpful = excluded.helpful, voted_at = excluded.voted_at`,
    [tx.viewer.workspaceId, messageId, tx.viewer.id, articleIds, helpful, tx.now()],
  );
};

/** An answer that a human rewrote before it was sent says nothing of the article: votes on it are not counted. */
export const scores = (async (db: Db, articleIds: readonly string[]) => {
  const rows = await db.query<{ articleId: string; shown: number; helpful: number; unhelpful: number }>(
    `-- votes.scores
     select article.id as article_id, coalesce(tally.shown, 0) as shown,
       coalesce(vote.helpful, 0)::int as helpful, coalesce(vote.unhelpful, 0)::int as unhelpful
     from unnest($1::uuid[]) as article(id)
     left join knowledge.article_tally tally
       on tally.workspace_id = (select house.workspace()) and tally.article_id = article.id
     left join lateral (
       select count(*) filter (where vote.helpful) as helpful, count(*) filter (where not vote.helpful) as unhelpful
       from knowledge.vote left join knowledge.answer using (workspace_id, message_id)
       where vote.workspace_id = (select house.workspace()) and vote.article_id = article.id
         and answer.review is distinct from 'EDIT'
     ) vote on true`,
    [articleIds],
  );
  return new Map(
    rows.map(({ articleId, ...counts }): [string, ArticleScore] => [
      articleId,
      { ...counts, wilson: wilsonInterval(counts).lower },
    ]),
  );
}) satisfies BatchRead;
