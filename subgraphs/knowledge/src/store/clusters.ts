import type { Db, Tx } from '@liuke/kit';
import type { Cluster, ClusterView, Weights } from '../domain/cluster.ts';
import { opened } from './questions.ts';

/** Clusters of one language are grown by one transaction at a time: two first questions of a kind open one cluster, not two. */
export const lockLanguage = async (tx: Tx, language: string): Promise<void> => {
  await tx.query(
    `-- clusters.lockLanguage
     select pg_advisory_xact_lock(hashtextextended('knowledge.clusters:' || $1 || ':' || $2, 0))`,
    [tx.viewer.workspaceId, language],
  );
};

/** Clusters of the language that share at least one word with the question, words and centres by their hashes. */
export const near = (tx: Tx, language: string, hashes: readonly string[]): Promise<Cluster[]> =>
  tx.query<Cluster>(
    `-- clusters.near
     select id, weights from knowledge.question_cluster
     where workspace_id = (select house.workspace()) and language = $1 and weights ?| $2::text[] order by id`,
    [language, hashes],
  );

export const put = async (tx: Tx, id: string, language: string, weights: Weights): Promise<void> => {
  await tx.query(
    `-- clusters.put
     insert into knowledge.question_cluster (workspace_id, id, language, weights) values ($1, $2, $3, $4)
     on conflict (workspace_id, id) do update set weights = excluded.weights`,
    [tx.viewer.workspaceId, id, language, weights],
  );
};

/** Clusters without an article in use, biggest first; a cluster's label is the question that most asked in the same words. */
export const unanswered = async (db: Db, minimum: number, first: number): Promise<ClusterView[]> => {
  const found = await db.query<Omit<ClusterView, 'label' | 'examples'> & { alike: string; newest: string[] }>(
    `-- clusters.unanswered
     select cluster.id, mode() within group (order by question.alike) as alike, count(*)::int as size,
       (array_agg(question.message_id order by question.asked_at desc))[1:5] as newest,
       min(question.asked_at) as first_asked, max(question.asked_at) as last_asked
     from knowledge.question_cluster cluster
     join knowledge.missed_question question
       on question.workspace_id = cluster.workspace_id and question.cluster_id = cluster.id
     left join knowledge.article
       on article.workspace_id = cluster.workspace_id and article.id = cluster.article_id and article.status <> 'RETIRED'
     where cluster.workspace_id = (select house.workspace()) and article.id is null
     group by cluster.id having count(*) >= $1
     order by size desc, last_asked desc, cluster.id limit $2`,
    [minimum, first],
  );
  const shown = await db.query<{ messageId: string; alike: string; text: string }>(
    `-- clusters.shown
     select message_id, alike, text from knowledge.missed_question
     where workspace_id = (select house.workspace()) and message_id = any($1::uuid[])
     union all
     (select distinct on (alike) message_id, alike, text from knowledge.missed_question
     where workspace_id = (select house.workspace()) and cluster_id = any($2::uuid[]) and alike = any($3::text[]))`,
    [found.flatMap(({ newest }) => newest), found.map(({ id }) => id), found.map(({ alike }) => alike)],
  );
  const texts = await opened(db, shown);
  const byMessage = new Map(texts.map(({ messageId, text }) => [messageId, text]));
  const byAlike = new Map(texts.map(({ alike, text }) => [alike, text]));
  return found.map(({ alike, newest, ...cluster }) => ({
    ...cluster,
    label: byAlike.get(alike) ?? '',
    examples: newest.flatMap((id) => byMessage.get(id) ?? []),
  }));
};

/** What a draft is made from: the distinct questions, most asked first, and the intent recognized most. */
export type ClusterQuestions = {
  readonly texts: readonly string[];
  readonly locale: string;
  readonly intentName: string | null;
  readonly articleId: string | null;
};

export const lock = async (tx: Tx, id: string): Promise<ClusterQuestions | null> => {
  const [cluster] = await tx.query<{ articleId: string | null }>(
    `-- clusters.lock
     select article_id from knowledge.question_cluster
     where workspace_id = (select house.workspace()) and id = $1 for update`,
    [id],
  );
  if (!cluster) return null;
  const distinct = await tx.query<{ messageId: string; text: string }>(
    `-- clusters.textsOf
     with alike as (
       select (array_agg(message_id order by asked_at))[1] as message_id, count(*) as times, min(asked_at) as first_asked
       from knowledge.missed_question where workspace_id = (select house.workspace()) and cluster_id = $1
       group by alike order by times desc, first_asked limit 20)
     select question.message_id, question.text from alike
     join knowledge.missed_question question
       on question.workspace_id = (select house.workspace()) and question.message_id = alike.message_id
     order by alike.times desc, alike.first_asked`,
    [id],
  );
  const texts = await opened(tx, distinct);
  const [common] = await tx.query<{ locale: string | null; intentName: string | null }>(
    `-- clusters.commonOf
     select mode() within group (order by locale) as locale, mode() within group (order by intent_name) as intent_name
     from knowledge.missed_question where workspace_id = (select house.workspace()) and cluster_id = $1`,
    [id],
  );
  if (texts.length === 0 || !common?.locale) return null;
  return {
    texts: texts.map((row) => row.text),
    locale: common.locale,
    intentName: common.intentName,
    articleId: cluster.articleId,
  };
};

export const answeredBy = async (tx: Tx, clusterId: string, articleId: string): Promise<void> => {
  await tx.query(
    `-- clusters.answeredBy
     update knowledge.question_cluster set article_id = $2 where workspace_id = (select house.workspace()) and id = $1`,
    [clusterId, articleId],
  );
};

/** Deletes the questions and takes their words out of the clusters' centres; empty clusters go with them. Returns how many. */
export const forgetQuestions = async (tx: Tx, messageIds: readonly string[]): Promise<number> => {
  const gone = await tx.query<{ clusterId: string }>(
    `-- clusters.forgetQuestions
     delete from knowledge.missed_question
     where workspace_id = (select house.workspace()) and message_id = any($1::uuid[]) returning cluster_id`,
    [messageIds],
  );
  const touched = [...new Set(gone.map((row) => row.clusterId))];
  await tx.query(
    `-- clusters.recount
     update knowledge.question_cluster cluster
     set weights = coalesce((
       select jsonb_object_agg(word, times) from (
         select word, count(*) as times from knowledge.missed_question question, unnest(question.words) as word
         where question.workspace_id = cluster.workspace_id and question.cluster_id = cluster.id group by word
       ) counted), '{}'::jsonb)
     where cluster.workspace_id = (select house.workspace()) and cluster.id = any($1::uuid[])`,
    [touched],
  );
  await tx.query(
    `-- clusters.dropEmpty
     delete from knowledge.question_cluster cluster
     where cluster.workspace_id = (select house.workspace()) and cluster.id = any($1::uuid[])
       and not exists (select 1 from knowledge.missed_question question
                       where question.workspace_id = cluster.workspace_id and question.cluster_id = cluster.id)`,
    [touched],
  );
  return gone.length;
};
