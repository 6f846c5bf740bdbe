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
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Agent = {
  __typename?: 'Agent';
  id: Scalars['ID']['output'];
  performance?: Maybe<PerformanceRow>;
};


export type AgentPerformanceArgs = {
  range: TimeRange;
};

export type BehaviourEvent = {
  __typename?: 'BehaviourEvent';
  at: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: EventKind;
  name?: Maybe<Scalars['String']['output']>;
  properties?: Maybe<Scalars['JSONObject']['output']>;
  url?: Maybe<Scalars['String']['output']>;
};

export type BehaviourEventInput = {
  at: Scalars['DateTime']['input'];
  id: Scalars['ID']['input'];
  kind: EventKind;
  name?: InputMaybe<Scalars['String']['input']>;
  properties?: InputMaybe<Scalars['JSONObject']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
};

export type BehaviourPath = {
  __typename?: 'BehaviourPath';
  customers: Scalars['Int']['output'];
  /** Share among those who asked over the share among those who did not. */
  lift: Scalars['Float']['output'];
  share: Scalars['Float']['output'];
  steps: Array<Scalars['String']['output']>;
};

export type Customer = {
  __typename?: 'Customer';
  /** The newest behaviour first: what the agent sees beside the conversation. */
  behaviour: Array<BehaviourEvent>;
  id: Scalars['ID']['output'];
};


export type CustomerBehaviourArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type EventKind =
  | 'ADD_TO_CART'
  | 'CHAT_OPENED'
  | 'CHAT_STARTED'
  | 'CHECKOUT'
  | 'CUSTOM'
  | 'PAGE_VIEW'
  | 'PRODUCT_VIEW'
  | 'PROMPT_CLICKED'
  | 'PROMPT_SHOWN'
  | 'PURCHASE'
  | 'SEARCH';

export type Experiment = {
  __typename?: 'Experiment';
  goal: EventKind;
  goalWithinSeconds: Scalars['Int']['output'];
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
  results?: Maybe<ExperimentResults>;
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  status: ExperimentStatus;
  stoppedAt?: Maybe<Scalars['DateTime']['output']>;
  variants: Array<Variant>;
  winner?: Maybe<Scalars['String']['output']>;
};

/** Valid at any time of looking: an always-valid (sequential) test, so peeking does not inflate the error rate; plus the sample-ratio check. */
export type ExperimentResults = {
  __typename?: 'ExperimentResults';
  sampleRatioMismatch: Scalars['Boolean']['output'];
  variants: Array<VariantResult>;
};

export type ExperimentStatus =
  | 'DRAFT'
  | 'RUNNING'
  | 'STOPPED';

export type Funnel = {
  __typename?: 'Funnel';
  conversion: Scalars['Float']['output'];
  steps: Array<FunnelStep>;
};

export type FunnelInput = {
  breakdown?: InputMaybe<Scalars['String']['input']>;
  range: TimeRange;
  steps: Array<FunnelStepInput>;
  withinSeconds?: InputMaybe<Scalars['Int']['input']>;
};

export type FunnelStep = {
  __typename?: 'FunnelStep';
  customers: Scalars['Int']['output'];
  fromPrevious: Scalars['Float']['output'];
  kind: EventKind;
  medianSecondsFromPrevious?: Maybe<Scalars['Float']['output']>;
};

export type FunnelStepInput = {
  kind: EventKind;
  name?: InputMaybe<Scalars['String']['input']>;
  urlPrefix?: InputMaybe<Scalars['String']['input']>;
};

export type LiveOverview = {
  __typename?: 'LiveOverview';
  active: Scalars['Int']['output'];
  agentsOnline: Scalars['Int']['output'];
  botHandled: Scalars['Int']['output'];
  longestWaitSeconds: Scalars['Int']['output'];
  messagesPerMinute: Scalars['Int']['output'];
  waiting: Scalars['Int']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** The caller's variant: the same for the same customer for ever; asking counts as the exposure. */
  assignVariant?: Maybe<Variant>;
  saveExperiment: Experiment;
  startExperiment: Experiment;
  stopExperiment: Experiment;
  /** Up to 500 behaviour events a call, each with its own id: sending a batch twice counts once. */
  track: TrackPayload;
};


export type MutationAssignVariantArgs = {
  experimentKey: Scalars['String']['input'];
};


export type MutationSaveExperimentArgs = {
  input: SaveExperimentInput;
};


export type MutationStartExperimentArgs = {
  key: Scalars['String']['input'];
};


export type MutationStopExperimentArgs = {
  key: Scalars['String']['input'];
  winner?: InputMaybe<Scalars['String']['input']>;
};


export type MutationTrackArgs = {
  events: Array<BehaviourEventInput>;
};

export type Overview = {
  __typename?: 'Overview';
  agentsOnline: Scalars['Int']['output'];
  automaticRate?: Maybe<Scalars['Float']['output']>;
  conversations: Scalars['Int']['output'];
  firstResponseSecondsP50?: Maybe<Scalars['Float']['output']>;
  firstResponseSecondsP90?: Maybe<Scalars['Float']['output']>;
  resolutionRate?: Maybe<Scalars['Float']['output']>;
  satisfaction?: Maybe<Scalars['Float']['output']>;
  waitingNow: Scalars['Int']['output'];
};

export type PerformanceGrouping =
  | 'AGENT'
  | 'CHANNEL'
  | 'CONCURRENCY'
  | 'DAY'
  | 'GROUP'
  | 'HOUR_OF_DAY'
  | 'INTENT';

export type PerformanceRow = {
  __typename?: 'PerformanceRow';
  agent?: Maybe<Agent>;
  automaticRate?: Maybe<Scalars['Float']['output']>;
  conversations: Scalars['Int']['output'];
  firstResponseSecondsP50?: Maybe<Scalars['Float']['output']>;
  firstResponseSecondsP90?: Maybe<Scalars['Float']['output']>;
  handleSecondsP50?: Maybe<Scalars['Float']['output']>;
  key: Scalars['String']['output'];
  ratings: Scalars['Int']['output'];
  resolutionRate?: Maybe<Scalars['Float']['output']>;
  responseSecondsP50?: Maybe<Scalars['Float']['output']>;
  satisfaction?: Maybe<Scalars['Float']['output']>;
};

export type Query = {
  __typename?: 'Query';
  agentPerformance: Array<PerformanceRow>;
  experiment?: Maybe<Experiment>;
  experiments: Array<Experiment>;
  funnel: Funnel;
  overview: Overview;
  /** What people who asked about an intent had done before, against people who did not ask: where the visitors are lost. */
  pathsBefore: Array<BehaviourPath>;
};


export type QueryAgentPerformanceArgs = {
  by?: InputMaybe<PerformanceGrouping>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  range: TimeRange;
};


export type QueryExperimentArgs = {
  key: Scalars['String']['input'];
};


export type QueryExperimentsArgs = {
  status?: InputMaybe<ExperimentStatus>;
};


export type QueryFunnelArgs = {
  input: FunnelInput;
};


export type QueryOverviewArgs = {
  range: TimeRange;
};


export type QueryPathsBeforeArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  intentId: Scalars['ID']['input'];
  range: TimeRange;
};

export type SaveExperimentInput = {
  goal: EventKind;
  goalWithinSeconds?: InputMaybe<Scalars['Int']['input']>;
  key: Scalars['String']['input'];
  name: Scalars['String']['input'];
  variants: Array<VariantInput>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** The wallboard: one frame a second while anything changes. */
  liveOverview: LiveOverview;
};

export type TimeRange = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

export type TrackPayload = {
  __typename?: 'TrackPayload';
  accepted: Scalars['Int']['output'];
  duplicates: Scalars['Int']['output'];
};

/** settings is what the client acts on: {"promptAfterSeconds": 30, "text": "..."}. */
export type Variant = {
  __typename?: 'Variant';
  key: Scalars['String']['output'];
  settings: Scalars['JSONObject']['output'];
  weight: Scalars['Int']['output'];
};

export type VariantInput = {
  key: Scalars['String']['input'];
  settings: Scalars['JSONObject']['input'];
  weight?: Scalars['Int']['input'];
};

export type VariantResult = {
  __typename?: 'VariantResult';
  converted: Scalars['Int']['output'];
  exposed: Scalars['Int']['output'];
  high?: Maybe<Scalars['Float']['output']>;
  key: Scalars['String']['output'];
  liftOverControl?: Maybe<Scalars['Float']['output']>;
  low?: Maybe<Scalars['Float']['output']>;
  pValue?: Maybe<Scalars['Float']['output']>;
  rate: Scalars['Float']['output'];
  significant: Scalars['Boolean']['output'];
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
  Agent: Agent;
  Customer: Customer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Agent:
    ( { __typename: 'Agent' }
    & GraphQLRecursivePick<FederationTypes['Agent'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Agent: ResolverTypeWrapper<unknown>;
  ID: ResolverTypeWrapper<unknown>;
  BehaviourEvent: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  BehaviourEventInput: ResolverTypeWrapper<unknown>;
  BehaviourPath: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  Float: ResolverTypeWrapper<unknown>;
  Customer: ResolverTypeWrapper<unknown>;
  DateTime: ResolverTypeWrapper<unknown>;
  EventKind: ResolverTypeWrapper<unknown>;
  Experiment: ResolverTypeWrapper<unknown>;
  ExperimentResults: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  ExperimentStatus: ResolverTypeWrapper<unknown>;
  Funnel: ResolverTypeWrapper<unknown>;
  FunnelInput: ResolverTypeWrapper<unknown>;
  FunnelStep: ResolverTypeWrapper<unknown>;
  FunnelStepInput: ResolverTypeWrapper<unknown>;
  JSONObject: ResolverTypeWrapper<unknown>;
  LiveOverview: ResolverTypeWrapper<unknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Overview: ResolverTypeWrapper<unknown>;
  PerformanceGrouping: ResolverTypeWrapper<unknown>;
  PerformanceRow: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SaveExperimentInput: ResolverTypeWrapper<unknown>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimeRange: ResolverTypeWrapper<unknown>;
  TrackPayload: ResolverTypeWrapper<unknown>;
  Variant: ResolverTypeWrapper<unknown>;
  VariantInput: ResolverTypeWrapper<unknown>;
  VariantResult: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agent: unknown;
  ID: unknown;
  BehaviourEvent: unknown;
  String: unknown;
  BehaviourEventInput: unknown;
  BehaviourPath: unknown;
  Int: unknown;
  Float: unknown;
  Customer: unknown;
  DateTime: unknown;
  Experiment: unknown;
  ExperimentResults: unknown;
  Boolean: unknown;
  Funnel: unknown;
  FunnelInput: unknown;
  FunnelStep: unknown;
  FunnelStepInput: unknown;
  JSONObject: unknown;
  LiveOverview: unknown;
  Mutation: Record<PropertyKey, never>;
  Overview: unknown;
  PerformanceRow: unknown;
  Query: Record<PropertyKey, never>;
  SaveExperimentInput: unknown;
  Subscription: Record<PropertyKey, never>;
  TimeRange: unknown;
  TrackPayload: unknown;
  Variant: unknown;
  VariantInput: unknown;
  VariantResult: unknown;
};

export type AgentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent'], FederationReferenceType extends FederationReferenceTypes['Agent'] = FederationReferenceTypes['Agent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  performance?: Resolver<Maybe<ResolversTypes['PerformanceRow']>, ParentType, ContextType, RequireFields<AgentPerformanceArgs, 'range'>>;
};

export type BehaviourEventResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['BehaviourEvent'] = ResolversParentTypes['BehaviourEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  properties?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BehaviourPathResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['BehaviourPath'] = ResolversParentTypes['BehaviourPath']> = {
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lift?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  behaviour?: Resolver<Array<ResolversTypes['BehaviourEvent']>, ParentType, ContextType, RequireFields<CustomerBehaviourArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ExperimentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Experiment'] = ResolversParentTypes['Experiment']> = {
  goal?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  goalWithinSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  results?: Resolver<Maybe<ResolversTypes['ExperimentResults']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ExperimentStatus'], ParentType, ContextType>;
  stoppedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['Variant']>, ParentType, ContextType>;
  winner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExperimentResultsResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ExperimentResults'] = ResolversParentTypes['ExperimentResults']> = {
  sampleRatioMismatch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['VariantResult']>, ParentType, ContextType>;
};

export type FunnelResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Funnel'] = ResolversParentTypes['Funnel']> = {
  conversion?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['FunnelStep']>, ParentType, ContextType>;
};

export type FunnelStepResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FunnelStep'] = ResolversParentTypes['FunnelStep']> = {
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromPrevious?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  medianSecondsFromPrevious?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type LiveOverviewResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['LiveOverview'] = ResolversParentTypes['LiveOverview']> = {
  active?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  agentsOnline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  botHandled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  longestWaitSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messagesPerMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignVariant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType, RequireFields<MutationAssignVariantArgs, 'experimentKey'>>;
  saveExperiment?: Resolver<ResolversTypes['Experiment'], ParentType, ContextType, RequireFields<MutationSaveExperimentArgs, 'input'>>;
  startExperiment?: Resolver<ResolversTypes['Experiment'], ParentType, ContextType, RequireFields<MutationStartExperimentArgs, 'key'>>;
  stopExperiment?: Resolver<ResolversTypes['Experiment'], ParentType, ContextType, RequireFields<MutationStopExperimentArgs, 'key'>>;
  track?: Resolver<ResolversTypes['TrackPayload'], ParentType, ContextType, RequireFields<MutationTrackArgs, 'events'>>;
};

export type OverviewResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Overview'] = ResolversParentTypes['Overview']> = {
  agentsOnline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  automaticRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  conversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstResponseSecondsP50?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  firstResponseSecondsP90?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  resolutionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  waitingNow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PerformanceRowResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['PerformanceRow'] = ResolversParentTypes['PerformanceRow']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  automaticRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  conversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstResponseSecondsP50?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  firstResponseSecondsP90?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  handleSecondsP50?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolutionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  responseSecondsP50?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agentPerformance?: Resolver<Array<ResolversTypes['PerformanceRow']>, ParentType, ContextType, RequireFields<QueryAgentPerformanceArgs, 'by' | 'range'>>;
  experiment?: Resolver<Maybe<ResolversTypes['Experiment']>, ParentType, ContextType, RequireFields<QueryExperimentArgs, 'key'>>;
  experiments?: Resolver<Array<ResolversTypes['Experiment']>, ParentType, ContextType, Partial<QueryExperimentsArgs>>;
  funnel?: Resolver<ResolversTypes['Funnel'], ParentType, ContextType, RequireFields<QueryFunnelArgs, 'input'>>;
  overview?: Resolver<ResolversTypes['Overview'], ParentType, ContextType, RequireFields<QueryOverviewArgs, 'range'>>;
  pathsBefore?: Resolver<Array<ResolversTypes['BehaviourPath']>, ParentType, ContextType, RequireFields<QueryPathsBeforeArgs, 'first' | 'intentId' | 'range'>>;
};

export type SubscriptionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  liveOverview?: SubscriptionResolver<ResolversTypes['LiveOverview'], "liveOverview", ParentType, ContextType>;
};

export type TrackPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['TrackPayload'] = ResolversParentTypes['TrackPayload']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VariantResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VariantResultResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['VariantResult'] = ResolversParentTypes['VariantResult']> = {
  converted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exposed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  liftOverControl?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  significant?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RoomContext> = {
  Agent?: AgentResolvers<ContextType>;
  BehaviourEvent?: BehaviourEventResolvers<ContextType>;
  BehaviourPath?: BehaviourPathResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Experiment?: ExperimentResolvers<ContextType>;
  ExperimentResults?: ExperimentResultsResolvers<ContextType>;
  Funnel?: FunnelResolvers<ContextType>;
  FunnelStep?: FunnelStepResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  LiveOverview?: LiveOverviewResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Overview?: OverviewResolvers<ContextType>;
  PerformanceRow?: PerformanceRowResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TrackPayload?: TrackPayloadResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  VariantResult?: VariantResultResolvers<ContextType>;
};

