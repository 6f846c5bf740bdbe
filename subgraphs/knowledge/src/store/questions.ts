import type { Db, Tx } from '@liuke/kit';
import type { Cluster, ClusterView, Weights } from '../domain/cluster.ts';

export type MissedQuestion = {
  readonly messageId: string;
  readonly customerId: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly locale: string;
  readonly intentName: string | null;
};

/** Clusters of one language are grown by one transaction at a time: two first questions of a kind open one cluster, not two. */
export const lockClusters = async (tx: Tx, language: string): Promise<void> => {
  await tx.query(
    `-- questions.lockClusters
     select pg_advisory_xact_lock(hashtextextended('knowledge.clusters:' || $1 || ':' || $2, 0))`,
    [tx.viewer.workspaceId, language],
  );
};

/** Clusters of the language that share at least one word with the question. */
export const clustersNear = (tx: Tx, language: string, words: readonly string[]): Promise<Cluster[]> =>
  tx.query<Cluster>(
    `-- questions.clustersNear
     select id, weights from knowledge.question_cluster
     where workspace_id = (select house.workspace()) and language = $1 and weights ?| $2::text[] order by id`,
    [language, words],
  );

export const putCluster = async (tx: Tx, id: string, language: string, weights: Weights): Promise<void> => {
  await tx.query(
    `-- questions.putCluster
     insert into knowledge.question_cluster (workspace_id, id, language, weights) values ($1, $2, $3, $4)
     on conflict (workspace_id, id) do update set weights = excluded.weights`,
    [tx.viewer.workspaceId, id, language, weights],
  );
};

export const remember = async (tx: Tx, question: MissedQuestion, clusterId: string, at: Date): Promise<void> => {
  await tx.query(
    `-- questions.remember
     insert into knowledge.missed_question
       (workspace_id, message_id, customer_id, cluster_id, text, words, locale, intent_name, asked_at)
     values ($1, $2, $3, $4, $5, $6::text[], $7, $8, $9) on conflict do nothing`,
    [
      tx.viewer.workspaceId,
      question.messageId,
      question.customerId,
      clusterId,
      question.text,
      question.words,
      question.locale,
      question.intentName,
      at,
    ],
  );
};

export const find = async (db: Db, messageId: string): Promise<MissedQuestion | null> => {
  const [row] = await db.query<MissedQuestion>(
    `-- questions.find
     select message_id, customer_id, text, words, locale, intent_name from knowledge.missed_question
     where workspace_id = (select house.workspace()) and message_id = $1`,
    [messageId],
  );
  return row ?? null;
};

export const newest = (db: Db): Promise<MissedQuestion[]> =>
  db.query<MissedQuestion>(
    `-- questions.newest
     select message_id, customer_id, text, words, locale, intent_name from knowledge.missed_question
     where workspace_id = (select house.workspace()) order by asked_at desc limit 2000`,
  );

export const askedBefore = async (db: Db, moment: Date): Promise<string[]> => {
  const rows = await db.query<{ messageId: string }>(
    `-- questions.askedBefore
     select message_id from knowledge.missed_question
     where workspace_id = (select house.workspace()) and asked_at < $1 limit 10000`,
    [moment],
  );
  return rows.map((row) => row.messageId);
};

/** Clusters without an article in use, biggest first. */
export const clusters = (db: Db, minimum: number, first: number): Promise<ClusterView[]> =>
  db.query<ClusterView>(
    `-- questions.clusters
     select cluster.id, mode() within group (order by question.text) as label, count(*)::int as size,
       (array_agg(question.text order by question.asked_at desc))[1:5] as examples,
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

/** What a draft is made from: the distinct questions, most asked first, and the intent recognized most. */
export type ClusterQuestions = {
  readonly texts: readonly string[];
  readonly locale: string;
  readonly intentName: string | null;
  readonly articleId: string | null;
};

export const lockCluster = async (tx: Tx, id: string): Promise<ClusterQuestions | null> => {
  const [cluster] = await tx.query<{ articleId: string | null }>(
    `-- questions.lockCluster
     select article_id from knowledge.question_cluster
     where workspace_id = (select house.workspace()) and id = $1 for update`,
    [id],
  );
  if (!cluster) return null;
  const texts = await tx.query<{ text: string }>(
    `-- questions.textsOf
     select text from knowledge.missed_question
     where workspace_id = (select house.workspace()) and cluster_id = $1
     group by text order by count(*) desc, min(asked_at) limit 20`,
    [id],
  );
  const [common] = await tx.query<{ locale: string | null; intentName: string | null }>(
    `-- questions.commonOf
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
    `-- questions.answeredBy
     update knowledge.question_cluster set article_id = $2 where workspace_id = (select house.workspace()) and id = $1`,
    [clusterId, articleId],
  );
};

/** Deletes the questions and takes their words out of the clusters' centres; empty clusters go with them. Returns how many. */
export const forget = async (tx: Tx, messageIds: readonly string[]): Promise<number> => {
  const gone = await tx.query<{ clusterId: string }>(
    `-- questions.forget
     delete from knowledge.missed_question
     where workspace_id = (select house.workspace()) and message_id = any($1::uuid[]) returning cluster_id`,
    [messageIds],
  );
  const touched = [...new Set(gone.map((row) => row.clusterId))];
  await tx.query(
    `-- questions.recount
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
    `-- questions.dropEmpty
     delete from knowledge.question_cluster cluster
     where cluster.workspace_id = (select house.workspace()) and cluster.id = any($1::uuid[])
       and not exists (select 1 from knowledge.missed_question question
                       where question.workspace_id = cluster.workspace_id and question.cluster_id = cluster.id)`,
    [touched],
  );
  return gone.length;
};

export const ofCustomer = async (db: Db, customerId: string): Promise<string[]> => {
  const rows = await db.query<{ messageId: string }>(
    `-- questions.ofCustomer
     select message_id from knowledge.missed_question
     where workspace_id = (select house.workspace()) and customer_id = $1`,
    [customerId],
  );
  return rows.map((row) => row.messageId);
};
