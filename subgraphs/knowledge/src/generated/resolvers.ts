import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
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
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Article = {
  __typename?: 'Article';
  body: Scalars['String']['output'];
  category?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  locale: Scalars['String']['output'];
  /** Questions that this article answers, as customers put them. */
  questions: Array<Scalars['String']['output']>;
  score: ArticleScore;
  status: ArticleStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  versions: Array<ArticleVersion>;
};

export type ArticleConnection = {
  __typename?: 'ArticleConnection';
  edges: Array<ArticleEdge>;
  pageInfo: PageInfo;
};

export type ArticleEdge = {
  __typename?: 'ArticleEdge';
  cursor: Scalars['String']['output'];
  node: Article;
};

export type ArticlePayload = {
  __typename?: 'ArticlePayload';
  article: Article;
};

/** wilson: the lower bound of the 95% Wilson interval of the helpful share, so ten votes weigh more than one. */
export type ArticleScore = {
  __typename?: 'ArticleScore';
  helpful: Scalars['Int']['output'];
  shown: Scalars['Int']['output'];
  unhelpful: Scalars['Int']['output'];
  wilson: Scalars['Float']['output'];
};

export type ArticleStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'RETIRED';

export type ArticleVersion = {
  __typename?: 'ArticleVersion';
  author: Scalars['String']['output'];
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
};

export type KnowledgeHit = {
  __typename?: 'KnowledgeHit';
  article: Article;
  passage: Scalars['String']['output'];
  score: Scalars['Float']['output'];
};

export type MaintenanceReport = {
  __typename?: 'MaintenanceReport';
  clusters: Array<QuestionCluster>;
  examined: Scalars['Int']['output'];
  retired: Array<Article>;
};

export type Message = {
  __typename?: 'Message';
  id: Scalars['ID']['output'];
  /** The articles that an automatic answer was built from. */
  sources: Array<Article>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** An agent's better answer; it becomes a proposed new version. */
  correctAnswer: ArticlePayload;
  /** Turns a cluster of questions into a draft article that already knows how it is asked for. */
  draftFromCluster: ArticlePayload;
  /** Runs the upkeep that otherwise runs on its schedule: retires low-rated answers, mines new questions; returns what it did. */
  maintainKnowledge: MaintenanceReport;
  publishArticle: ArticlePayload;
  /** The customer's 'was this helpful'; one vote a customer and message, the last one counts. */
  rateAnswer: Scalars['Boolean']['output'];
  restoreArticle: ArticlePayload;
  retireArticle: ArticlePayload;
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

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  article?: Maybe<Article>;
  articles: ArticleConnection;
  /** What customers ask often and no article answers, grouped by meaning, biggest first. */
  questionClusters: Array<QuestionCluster>;
  /** Hybrid search: words (segmented Chinese included) and meaning; only published articles for customers. */
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

export type QuestionCluster = {
  __typename?: 'QuestionCluster';
  examples: Array<Scalars['String']['output']>;
  firstAsked: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  lastAsked: Scalars['DateTime']['output'];
  size: Scalars['Int']['output'];
};

export type SaveArticleInput = {
  body?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  questions?: InputMaybe<Array<Scalars['String']['input']>>;
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
  Article: ResolverTypeWrapper<unknown>;
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
  DateTime: ResolverTypeWrapper<unknown>;
  KnowledgeHit: ResolverTypeWrapper<unknown>;
  MaintenanceReport: ResolverTypeWrapper<unknown>;
  Message: ResolverTypeWrapper<unknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<unknown>;
  PageInfo: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuestionCluster: ResolverTypeWrapper<unknown>;
  SaveArticleInput: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Article: unknown;
  String: unknown;
  ID: unknown;
  Int: unknown;
  ArticleConnection: unknown;
  ArticleEdge: unknown;
  ArticlePayload: unknown;
  ArticleScore: unknown;
  Float: unknown;
  ArticleVersion: unknown;
  DateTime: unknown;
  KnowledgeHit: unknown;
  MaintenanceReport: unknown;
  Message: unknown;
  Mutation: Record<PropertyKey, never>;
  Boolean: unknown;
  PageInfo: unknown;
  Query: Record<PropertyKey, never>;
  QuestionCluster: unknown;
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

