import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Article as ArticleRow, MessageStub } from '../domain/article.ts';
import type { ClusterView } from '../domain/cluster.ts';
import type { RoomContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment, ISO 8601 with zone: 2026-11-23T07:04:00.000Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A piece of knowledge: what it answers, and the answer. Customers see published articles only. */
export type Article = {
  __typename?: 'Article';
  /** The answer, plain text. */
  body: Scalars['String']['output'];
  /** The name of the intent that it answers; null when it is found by its words alone. */
  category?: Maybe<Scalars['String']['output']>;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** Language, BCP 47: `zh`, `en`. */
  locale: Scalars['String']['output'];
  /** Questions that this article answers, as customers put them. */
  questions: Array<Scalars['String']['output']>;
  /** How well it served. */
  score: ArticleScore;
  /** Where it is in its life. */
  status: ArticleStatus;
  /** Plain text. */
  title: Scalars['String']['output'];
  /** When its content or status last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Number of the current version: 1, 2, 3 ... */
  version: Scalars['Int']['output'];
  /** Every version there was or is proposed, newest first. */
  versions: Array<ArticleVersion>;
};

/** A page of articles. */
export type ArticleConnection = {
  __typename?: 'ArticleConnection';
  /** The page. */
  edges: Array<ArticleEdge>;
  /** Where it lies. */
  pageInfo: PageInfo;
};

/** An article in a list. */
export type ArticleEdge = {
  __typename?: 'ArticleEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The article. */
  node: Article;
};

/** The article as it is now. */
export type ArticlePayload = {
  __typename?: 'ArticlePayload';
  /** The article. */
  article: Article;
};

/** wilson: the lower bound of the 95% Wilson interval of the helpful share, so ten votes weigh more than one. */
export type ArticleScore = {
  __typename?: 'ArticleScore';
  /** Customers' votes that it helped. */
  helpful: Scalars['Int']['output'];
  /** How often it was sent as an automatic answer. */
  shown: Scalars['Int']['output'];
  /** Customers' votes that it did not. */
  unhelpful: Scalars['Int']['output'];
  /** 0 to 1; 0 without votes. */
  wilson: Scalars['Float']['output'];
};

/** Where an article is in its life. */
export type ArticleStatus =
  /** Being written: staff only. */
  | 'DRAFT'
  /** Found by customers and used for answers. */
  | 'PUBLISHED'
  /** Out of use, kept for the record. */
  | 'RETIRED';

/** An article as it once was, is, or is proposed to be. */
export type ArticleVersion = {
  __typename?: 'ArticleVersion';
  /** Id of the agent or API key who wrote it; `knowledge` for the house. */
  author: Scalars['String']['output'];
  /** Plain text. */
  body: Scalars['String']['output'];
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** True for an agent's correction that nobody has taken up: restoreArticle takes it up. */
  proposed: Scalars['Boolean']['output'];
  /** 1, 2, 3 ... in the order written. */
  version: Scalars['Int']['output'];
};

/** An article that a search found. */
export type KnowledgeHit = {
  __typename?: 'KnowledgeHit';
  /** The article. */
  article: Article;
  /** The sentence of the body that matches best, at most 200 characters. */
  passage: Scalars['String']['output'];
  /** 0 to 1: how well the words match how it is asked for and what it says. */
  score: Scalars['Float']['output'];
};

/** What the upkeep did, or would do. */
export type MaintenanceReport = {
  __typename?: 'MaintenanceReport';
  /** What is still asked often and not answered, biggest first. */
  clusters: Array<QuestionCluster>;
  /** Published articles and missed questions looked at. */
  examined: Scalars['Int']['output'];
  /** Articles retired for their votes. */
  retired: Array<Article>;
};

/** A message of a conversation, as far as knowledge knows of it. */
export type Message = {
  __typename?: 'Message';
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** The articles that an automatic answer was built from; empty for every other message. Best first. */
  sources: Array<Article>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * An agent's better answer. It becomes a proposed new version of the article that the answer was built from; where no
   * article stood behind the message, a draft. Nothing changes for customers until someone takes it up. Errors: NOT_FOUND, BAD_USER_INPUT.
   */
  correctAnswer: ArticlePayload;
  /** Turns a cluster of questions into a draft article that already knows how it is asked for. Errors: NOT_FOUND, CONFLICT when it has an article. */
  draftFromCluster: ArticlePayload;
  /**
   * Runs the upkeep that otherwise runs every six hours: retires published articles that customers surely find unhelpful (at least ten votes and even the upper bound
   * of the 95% Wilson interval below one half), and drops missed questions that a published article answers by now or that are
   * older than 180 days. Returns what it did.
   */
  maintainKnowledge: MaintenanceReport;
  /** Makes it findable by customers and usable for answers. Publishing a published article changes nothing. Error: NOT_FOUND. */
  publishArticle: ArticlePayload;
  /**
   * The customer's 'was this helpful' on an automatic answer that they were given. One vote a customer and message, the last
   * one counts. Returns true. Error: NOT_FOUND when the message was not such an answer.
   */
  rateAnswer: Scalars['Boolean']['output'];
  /**
   * Makes the content of an earlier or a proposed version the current one, as a new version; the status stays. This is how a
   * proposed version is taken up. Error: NOT_FOUND.
   */
  restoreArticle: ArticlePayload;
  /** Takes it out of search and answers; it is kept and can be published again. Error: NOT_FOUND. */
  retireArticle: ArticlePayload;
  /**
   * Writes a new draft (without id: title, body and locale are needed) or a new version of an article. Fields left out keep
   * their value; the status stays as it is, so saving a published article publishes the change. Errors: NOT_FOUND, BAD_USER_INPUT.
   */
  saveArticle: ArticlePayload;
};


export type MutationCorrectAnswerArgs = {
  messageId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationDraftFromClusterArgs = {
  answer: Scalars['String']['input'];
  clusterId: Scalars['ID']['input'];
};


export type MutationMaintainKnowledgeArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPublishArticleArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRateAnswerArgs = {
  helpful: Scalars['Boolean']['input'];
  messageId: Scalars['ID']['input'];
};


export type MutationRestoreArticleArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationRetireArticleArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSaveArticleArgs = {
  input: SaveArticleInput;
};

/** Where a page lies in its list; the cursors go into `after` and `before`. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the page's last edge; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when more follows this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when something lies before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first edge; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** One article; null when there is none, or when it is not published and the caller may not read unpublished ones. */
  article?: Maybe<Article>;
  /** The articles, newest change first; keyset-paged. */
  articles: ArticleConnection;
  /** What customers ask often and no article answers, grouped by the words they share, biggest first. */
  questionClusters: Array<QuestionCluster>;
  /**
   * Search by words, Chinese ones segmented: how an article is asked for (title, questions) weighs more than its body. Best
   * first. Customers find only published articles.
   */
  searchKnowledge: Array<KnowledgeHit>;
};


export type QueryArticleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ArticleStatus>;
};


export type QueryQuestionClustersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  minimum?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySearchKnowledgeArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  query: Scalars['String']['input'];
};

/** Questions of customers that no article answered and that share their words. */
export type QuestionCluster = {
  __typename?: 'QuestionCluster';
  /** Up to five of its questions, newest first, personal data masked. */
  examples: Array<Scalars['String']['output']>;
  /** When the first was asked. */
  firstAsked: Scalars['DateTime']['output'];
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** The question of it that was asked most. */
  label: Scalars['String']['output'];
  /** When the newest was asked. */
  lastAsked: Scalars['DateTime']['output'];
  /** How many questions. */
  size: Scalars['Int']['output'];
};

/** An article's content. Without id a new draft; with id what is left out stays. */
export type SaveArticleInput = {
  /** The answer, plain text, at most 20,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** The name of the intent that it answers; null for none. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** The article to change; absent for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Language, BCP 47: `zh`, `en`. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** As customers put them; at most 50, each of at most 300 characters. */
  questions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At most 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Article: Article;
  Message: Message;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Article:
    ( { __typename: 'Article' }
    & GraphQLRecursivePick<FederationTypes['Article'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Article: ResolverTypeWrapper<ArticleRow>;
  String: ResolverTypeWrapper<unknown>;
  ID: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  ArticleConnection: ResolverTypeWrapper<unknown>;
  ArticleEdge: ResolverTypeWrapper<unknown>;
  ArticlePayload: ResolverTypeWrapper<unknown>;
  ArticleScore: ResolverTypeWrapper<unknown>;
  Float: ResolverTypeWrapper<unknown>;
  ArticleStatus: ResolverTypeWrapper<unknown>;
  ArticleVersion: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  DateTime: ResolverTypeWrapper<unknown>;
  KnowledgeHit: ResolverTypeWrapper<unknown>;
  MaintenanceReport: ResolverTypeWrapper<unknown>;
  Message: ResolverTypeWrapper<MessageStub>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuestionCluster: ResolverTypeWrapper<ClusterView>;
  SaveArticleInput: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Article: ArticleRow;
  String: unknown;
  ID: unknown;
  Int: unknown;
  ArticleConnection: unknown;
  ArticleEdge: unknown;
  ArticlePayload: unknown;
  ArticleScore: unknown;
  Float: unknown;
  ArticleVersion: unknown;
  Boolean: unknown;
  DateTime: unknown;
  KnowledgeHit: unknown;
  MaintenanceReport: unknown;
  Message: MessageStub;
  Mutation: Record<PropertyKey, never>;
  PageInfo: unknown;
  Query: Record<PropertyKey, never>;
  QuestionCluster: ClusterView;
  SaveArticleInput: unknown;
};

export type ArticleResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article'], FederationReferenceType extends FederationReferenceTypes['Article'] = FederationReferenceTypes['Article']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Article']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['ArticleScore'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ArticleStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['ArticleVersion']>, ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticlePayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ArticlePayload'] = ResolversParentTypes['ArticlePayload']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticleScoreResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ArticleScore'] = ResolversParentTypes['ArticleScore']> = {
  helpful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unhelpful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wilson?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ArticleVersionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ArticleVersion'] = ResolversParentTypes['ArticleVersion']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type KnowledgeHitResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['KnowledgeHit'] = ResolversParentTypes['KnowledgeHit']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  passage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MaintenanceReportResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['MaintenanceReport'] = ResolversParentTypes['MaintenanceReport']> = {
  clusters?: Resolver<Array<ResolversTypes['QuestionCluster']>, ParentType, ContextType>;
  examined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retired?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  correctAnswer?: Resolver<ResolversTypes['ArticlePayload'], ParentType, ContextType, RequireFields<MutationCorrectAnswerArgs, 'messageId' | 'text'>>;
  draftFromCluster?: Resolver<ResolversTypes['ArticlePayload'], ParentType, ContextType, RequireFields<MutationDraftFromClusterArgs, 'answer' | 'clusterId'>>;
  maintainKnowledge?: Resolver<ResolversTypes['MaintenanceReport'], ParentType, ContextType, RequireFields<MutationMaintainKnowledgeArgs, 'dryRun'>>;
  publishArticle?: Resolver<ResolversTypes['ArticlePayload'], ParentType, ContextType, RequireFields<MutationPublishArticleArgs, 'id'>>;
  rateAnswer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRateAnswerArgs, 'helpful' | 'messageId'>>;
  restoreArticle?: Resolver<ResolversTypes['ArticlePayload'], ParentType, ContextType, RequireFields<MutationRestoreArticleArgs, 'id' | 'version'>>;
  retireArticle?: Resolver<ResolversTypes['ArticlePayload'], ParentType, ContextType, RequireFields<MutationRetireArticleArgs, 'id'>>;
  saveArticle?: Resolver<ResolversTypes['ArticlePayload'], ParentType, ContextType, RequireFields<MutationSaveArticleArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<QueryArticleArgs, 'id'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QueryArticlesArgs, 'first'>>;
  questionClusters?: Resolver<Array<ResolversTypes['QuestionCluster']>, ParentType, ContextType, RequireFields<QueryQuestionClustersArgs, 'first' | 'minimum'>>;
  searchKnowledge?: Resolver<Array<ResolversTypes['KnowledgeHit']>, ParentType, ContextType, RequireFields<QuerySearchKnowledgeArgs, 'first' | 'query'>>;
};

export type QuestionClusterResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['QuestionCluster'] = ResolversParentTypes['QuestionCluster']> = {
  examples?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  firstAsked?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastAsked?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RoomContext> = {
  Article?: ArticleResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  ArticlePayload?: ArticlePayloadResolvers<ContextType>;
  ArticleScore?: ArticleScoreResolvers<ContextType>;
  ArticleVersion?: ArticleVersionResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  KnowledgeHit?: KnowledgeHitResolvers<ContextType>;
  MaintenanceReport?: MaintenanceReportResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuestionCluster?: QuestionClusterResolvers<ContextType>;
};

