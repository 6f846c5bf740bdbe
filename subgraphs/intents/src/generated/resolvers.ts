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

export type Agent = {
  __typename?: 'Agent';
  id: Scalars['ID']['output'];
};

export type AutomationPolicy = {
  __typename?: 'AutomationPolicy';
  answerAbove: Scalars['Float']['output'];
  followUpHandsOff: Scalars['Boolean']['output'];
  reviewAbove: Scalars['Float']['output'];
  reviewTimeoutSeconds: Scalars['Int']['output'];
};

export type AutomationPolicyInput = {
  answerAbove?: InputMaybe<Scalars['Float']['input']>;
  followUpHandsOff?: InputMaybe<Scalars['Boolean']['input']>;
  reviewAbove?: InputMaybe<Scalars['Float']['input']>;
  reviewTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
};

export type Candidate = {
  __typename?: 'Candidate';
  confidence: Scalars['Float']['output'];
  intent: Intent;
};

export type Classification = {
  __typename?: 'Classification';
  candidates: Array<Candidate>;
  confidence: Scalars['Float']['output'];
  decision: Decision;
  intent?: Maybe<Intent>;
  milliseconds: Scalars['Float']['output'];
  modelVersion: Scalars['String']['output'];
  outOfScope: Scalars['Boolean']['output'];
};

export type Conversation = {
  __typename?: 'Conversation';
  dialogue?: Maybe<Dialogue>;
  drafts: Array<Draft>;
  id: Scalars['ID']['output'];
};

/** ANSWER above the upper threshold, REVIEW between the two, HANDOFF below the lower one or when a human is asked for. */
export type Decision =
  | 'ANSWER'
  | 'HANDOFF'
  | 'REVIEW';

export type Dialogue = {
  __typename?: 'Dialogue';
  intent?: Maybe<Intent>;
  slots: Array<Slot>;
  step?: Maybe<Scalars['String']['output']>;
};

export type Draft = {
  __typename?: 'Draft';
  confidence: Scalars['Float']['output'];
  conversation: Conversation;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  inReplyTo: Message;
  reviewedBy?: Maybe<Agent>;
  status: DraftStatus;
  text: Scalars['String']['output'];
};

export type DraftAction =
  | 'ACCEPT'
  | 'EDIT'
  | 'REJECT';

export type DraftConnection = {
  __typename?: 'DraftConnection';
  edges: Array<DraftEdge>;
  pageInfo: PageInfo;
};

export type DraftEdge = {
  __typename?: 'DraftEdge';
  cursor: Scalars['String']['output'];
  node: Draft;
};

export type DraftPayload = {
  __typename?: 'DraftPayload';
  draft: Draft;
  message?: Maybe<Message>;
};

export type DraftStatus =
  | 'ACCEPTED'
  | 'EDITED'
  | 'EXPIRED'
  | 'PENDING'
  | 'REJECTED';

/** A small state machine, stored as data: editable without a release. */
export type Flow = {
  __typename?: 'Flow';
  steps: Array<FlowStep>;
};

export type FlowStep = {
  __typename?: 'FlowStep';
  ask?: Maybe<Scalars['String']['output']>;
  lookup?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  say?: Maybe<Scalars['String']['output']>;
  slot?: Maybe<Scalars['String']['output']>;
  then?: Maybe<Scalars['String']['output']>;
  when?: Maybe<Scalars['String']['output']>;
};

export type FlowStepInput = {
  ask?: InputMaybe<Scalars['String']['input']>;
  lookup?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  say?: InputMaybe<Scalars['String']['input']>;
  slot?: InputMaybe<Scalars['String']['input']>;
  then?: InputMaybe<Scalars['String']['input']>;
  when?: InputMaybe<Scalars['String']['input']>;
};

export type Intent = {
  __typename?: 'Intent';
  description?: Maybe<Scalars['String']['output']>;
  enabled: Scalars['Boolean']['output'];
  examples: Array<Scalars['String']['output']>;
  /** The multi-turn dialogue that serves it: slots to fill, facts to look up, what to say in each state. Null: answered from knowledge. */
  flow?: Maybe<Flow>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type IntentPayload = {
  __typename?: 'IntentPayload';
  intent: Intent;
};

export type Message = {
  __typename?: 'Message';
  classification?: Maybe<Classification>;
  id: Scalars['ID']['output'];
};

/** What the model is, and how good: measured on held-out examples, not claimed. */
export type ModelCard = {
  __typename?: 'ModelCard';
  accuracy?: Maybe<Scalars['Float']['output']>;
  automaticCoverage?: Maybe<Scalars['Float']['output']>;
  automaticPrecision?: Maybe<Scalars['Float']['output']>;
  calibrationError?: Maybe<Scalars['Float']['output']>;
  encoder: Scalars['String']['output'];
  examples: Scalars['Int']['output'];
  intents: Scalars['Int']['output'];
  trainedAt?: Maybe<Scalars['DateTime']['output']>;
  version: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** A human says what a message meant; it becomes an example. */
  correctIntent: Classification;
  deleteIntent: Scalars['Boolean']['output'];
  /** ACCEPT sends it, EDIT sends the given text and teaches from it, REJECT hands over. */
  reviewDraft: DraftPayload;
  /** Adds or changes an intent; from its next classification on it is known: no restart, no other language, no script. */
  saveIntent: IntentPayload;
  setAutomationPolicy: AutomationPolicy;
  /** Refits the classifier's head on all examples and recalibrates it on held-out ones. */
  trainModel: ModelCard;
};


export type MutationCorrectIntentArgs = {
  intentId: Scalars['ID']['input'];
  messageId: Scalars['ID']['input'];
};


export type MutationDeleteIntentArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReviewDraftArgs = {
  action: DraftAction;
  id: Scalars['ID']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSaveIntentArgs = {
  input: SaveIntentInput;
};


export type MutationSetAutomationPolicyArgs = {
  input: AutomationPolicyInput;
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
  automationPolicy: AutomationPolicy;
  /** Classifies without storing: for the intent editor and for partners. */
  classify: Classification;
  /** Replies that wait for a human's word. */
  drafts: DraftConnection;
  intents: Array<Intent>;
  model: ModelCard;
};


export type QueryClassifyArgs = {
  conversationId?: InputMaybe<Scalars['ID']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
};


export type QueryDraftsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<DraftStatus>;
};

export type SaveIntentInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  examples?: InputMaybe<Array<Scalars['String']['input']>>;
  flow?: InputMaybe<Array<FlowStepInput>>;
  id?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
};

export type Slot = {
  __typename?: 'Slot';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  draftChanged: Draft;
  trainingProgress: TrainingProgress;
};


export type SubscriptionDraftChangedArgs = {
  conversationId?: InputMaybe<Scalars['ID']['input']>;
};

export type TrainingProgress = {
  __typename?: 'TrainingProgress';
  done: Scalars['Int']['output'];
  stage: Scalars['String']['output'];
  total: Scalars['Int']['output'];
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
  Conversation: Conversation;
  Draft: Draft;
  Intent: Intent;
  Message: Message;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Conversation:
    ( { __typename: 'Conversation' }
    & GraphQLRecursivePick<FederationTypes['Conversation'], {"id":true}> );
  Draft:
    ( { __typename: 'Draft' }
    & GraphQLRecursivePick<FederationTypes['Draft'], {"id":true}> );
  Intent:
    ( { __typename: 'Intent' }
    & GraphQLRecursivePick<FederationTypes['Intent'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Agent: ResolverTypeWrapper<unknown>;
  ID: ResolverTypeWrapper<unknown>;
  AutomationPolicy: ResolverTypeWrapper<unknown>;
  Float: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  AutomationPolicyInput: ResolverTypeWrapper<unknown>;
  Candidate: ResolverTypeWrapper<unknown>;
  Classification: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  Conversation: ResolverTypeWrapper<unknown>;
  DateTime: ResolverTypeWrapper<unknown>;
  Decision: ResolverTypeWrapper<unknown>;
  Dialogue: ResolverTypeWrapper<unknown>;
  Draft: ResolverTypeWrapper<unknown>;
  DraftAction: ResolverTypeWrapper<unknown>;
  DraftConnection: ResolverTypeWrapper<unknown>;
  DraftEdge: ResolverTypeWrapper<unknown>;
  DraftPayload: ResolverTypeWrapper<unknown>;
  DraftStatus: ResolverTypeWrapper<unknown>;
  Flow: ResolverTypeWrapper<unknown>;
  FlowStep: ResolverTypeWrapper<unknown>;
  FlowStepInput: ResolverTypeWrapper<unknown>;
  Intent: ResolverTypeWrapper<unknown>;
  IntentPayload: ResolverTypeWrapper<unknown>;
  Message: ResolverTypeWrapper<unknown>;
  ModelCard: ResolverTypeWrapper<unknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SaveIntentInput: ResolverTypeWrapper<unknown>;
  Slot: ResolverTypeWrapper<unknown>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TrainingProgress: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agent: unknown;
  ID: unknown;
  AutomationPolicy: unknown;
  Float: unknown;
  Boolean: unknown;
  Int: unknown;
  AutomationPolicyInput: unknown;
  Candidate: unknown;
  Classification: unknown;
  String: unknown;
  Conversation: unknown;
  DateTime: unknown;
  Dialogue: unknown;
  Draft: unknown;
  DraftConnection: unknown;
  DraftEdge: unknown;
  DraftPayload: unknown;
  Flow: unknown;
  FlowStep: unknown;
  FlowStepInput: unknown;
  Intent: unknown;
  IntentPayload: unknown;
  Message: unknown;
  ModelCard: unknown;
  Mutation: Record<PropertyKey, never>;
  PageInfo: unknown;
  Query: Record<PropertyKey, never>;
  SaveIntentInput: unknown;
  Slot: unknown;
  Subscription: Record<PropertyKey, never>;
  TrainingProgress: unknown;
};

export type AgentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AutomationPolicyResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['AutomationPolicy'] = ResolversParentTypes['AutomationPolicy']> = {
  answerAbove?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  followUpHandsOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewAbove?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reviewTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CandidateResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Candidate'] = ResolversParentTypes['Candidate']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  intent?: Resolver<ResolversTypes['Intent'], ParentType, ContextType>;
};

export type ClassificationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Classification'] = ResolversParentTypes['Classification']> = {
  candidates?: Resolver<Array<ResolversTypes['Candidate']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['Decision'], ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['Intent']>, ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outOfScope?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'], FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dialogue?: Resolver<Maybe<ResolversTypes['Dialogue']>, ParentType, ContextType>;
  drafts?: Resolver<Array<ResolversTypes['Draft']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DialogueResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Dialogue'] = ResolversParentTypes['Dialogue']> = {
  intent?: Resolver<Maybe<ResolversTypes['Intent']>, ParentType, ContextType>;
  slots?: Resolver<Array<ResolversTypes['Slot']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DraftResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Draft'] = ResolversParentTypes['Draft'], FederationReferenceType extends FederationReferenceTypes['Draft'] = FederationReferenceTypes['Draft']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Draft']> | FederationReferenceType, FederationReferenceType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inReplyTo?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DraftStatus'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftConnectionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['DraftConnection'] = ResolversParentTypes['DraftConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DraftEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DraftEdgeResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['DraftEdge'] = ResolversParentTypes['DraftEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Draft'], ParentType, ContextType>;
};

export type DraftPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['DraftPayload'] = ResolversParentTypes['DraftPayload']> = {
  draft?: Resolver<ResolversTypes['Draft'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
};

export type FlowResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Flow'] = ResolversParentTypes['Flow']> = {
  steps?: Resolver<Array<ResolversTypes['FlowStep']>, ParentType, ContextType>;
};

export type FlowStepResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FlowStep'] = ResolversParentTypes['FlowStep']> = {
  ask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lookup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  say?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  then?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  when?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IntentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Intent'] = ResolversParentTypes['Intent'], FederationReferenceType extends FederationReferenceTypes['Intent'] = FederationReferenceTypes['Intent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Intent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  examples?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  flow?: Resolver<Maybe<ResolversTypes['Flow']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntentPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['IntentPayload'] = ResolversParentTypes['IntentPayload']> = {
  intent?: Resolver<ResolversTypes['Intent'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ModelCardResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ModelCard'] = ResolversParentTypes['ModelCard']> = {
  accuracy?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  automaticCoverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  automaticPrecision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  calibrationError?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  encoder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trainedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  correctIntent?: Resolver<ResolversTypes['Classification'], ParentType, ContextType, RequireFields<MutationCorrectIntentArgs, 'intentId' | 'messageId'>>;
  deleteIntent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDeleteIntentArgs, 'id'>>;
  reviewDraft?: Resolver<ResolversTypes['DraftPayload'], ParentType, ContextType, RequireFields<MutationReviewDraftArgs, 'action' | 'id'>>;
  saveIntent?: Resolver<ResolversTypes['IntentPayload'], ParentType, ContextType, RequireFields<MutationSaveIntentArgs, 'input'>>;
  setAutomationPolicy?: Resolver<ResolversTypes['AutomationPolicy'], ParentType, ContextType, RequireFields<MutationSetAutomationPolicyArgs, 'input'>>;
  trainModel?: Resolver<ResolversTypes['ModelCard'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  automationPolicy?: Resolver<ResolversTypes['AutomationPolicy'], ParentType, ContextType>;
  classify?: Resolver<ResolversTypes['Classification'], ParentType, ContextType, RequireFields<QueryClassifyArgs, 'text'>>;
  drafts?: Resolver<ResolversTypes['DraftConnection'], ParentType, ContextType, RequireFields<QueryDraftsArgs, 'first' | 'status'>>;
  intents?: Resolver<Array<ResolversTypes['Intent']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['ModelCard'], ParentType, ContextType>;
};

export type SlotResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Slot'] = ResolversParentTypes['Slot']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  draftChanged?: SubscriptionResolver<ResolversTypes['Draft'], "draftChanged", ParentType, ContextType, Partial<SubscriptionDraftChangedArgs>>;
  trainingProgress?: SubscriptionResolver<ResolversTypes['TrainingProgress'], "trainingProgress", ParentType, ContextType>;
};

export type TrainingProgressResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['TrainingProgress'] = ResolversParentTypes['TrainingProgress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RoomContext> = {
  Agent?: AgentResolvers<ContextType>;
  AutomationPolicy?: AutomationPolicyResolvers<ContextType>;
  Candidate?: CandidateResolvers<ContextType>;
  Classification?: ClassificationResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Dialogue?: DialogueResolvers<ContextType>;
  Draft?: DraftResolvers<ContextType>;
  DraftConnection?: DraftConnectionResolvers<ContextType>;
  DraftEdge?: DraftEdgeResolvers<ContextType>;
  DraftPayload?: DraftPayloadResolvers<ContextType>;
  Flow?: FlowResolvers<ContextType>;
  FlowStep?: FlowStepResolvers<ContextType>;
  Intent?: IntentResolvers<ContextType>;
  IntentPayload?: IntentPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  ModelCard?: ModelCardResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Slot?: SlotResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TrainingProgress?: TrainingProgressResolvers<ContextType>;
};

