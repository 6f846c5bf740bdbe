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

/** Name, avatar, locales and presence are for everyone signed in: a customer may know who answers. */
export type Agent = {
  __typename?: 'Agent';
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** How many conversations at once, and how many now. */
  capacity: Scalars['Int']['output'];
  groups: Array<SkillGroup>;
  id: Scalars['ID']['output'];
  load: Scalars['Int']['output'];
  locales: Array<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  presence: Presence;
  role: AgentRole;
  skills: Array<Scalars['String']['output']>;
};

export type AgentPayload = {
  __typename?: 'AgentPayload';
  agent: Agent;
};

export type AgentRole =
  | 'ADMIN'
  | 'AGENT'
  | 'SUPERVISOR';

/** Why this agent: the rule, the skills matched, the load at that moment. A supervisor can always ask. */
export type Assignment = {
  __typename?: 'Assignment';
  agent?: Maybe<Agent>;
  assignedAt: Scalars['DateTime']['output'];
  conversation: Conversation;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  group?: Maybe<SkillGroup>;
  reason: Scalars['String']['output'];
  rule?: Maybe<RoutingRule>;
};

export type ChannelKind =
  | 'APP'
  | 'EMAIL'
  | 'LINE'
  | 'MESSENGER'
  | 'SMS'
  | 'TELEGRAM'
  | 'WEB'
  | 'WECHAT'
  | 'WECHAT_MINI'
  | 'WHATSAPP';

export type Conversation = {
  __typename?: 'Conversation';
  assignment?: Maybe<Assignment>;
  assignments: Array<Assignment>;
  id: Scalars['ID']['output'];
  queueEntry?: Maybe<QueueEntry>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Asks for a human: what the widget's 'talk to a person' does, and what a low confidence does. */
  requestAgent: Conversation;
  saveAgent: AgentPayload;
  /** Rules are tried in order; the first whose condition holds names the group, the priority and the needed skills. */
  saveRoutingRules: Array<RoutingRule>;
  saveSkillGroup: SkillGroupPayload;
  /** An agent's presence; kept alive by the console's open subscription, and AWAY when that is gone. */
  setPresence: AgentPayload;
  takeConversation: Conversation;
  transferConversation: Conversation;
};


export type MutationRequestAgentArgs = {
  conversationId: Scalars['ID']['input'];
  groupId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationSaveAgentArgs = {
  input: SaveAgentInput;
};


export type MutationSaveRoutingRulesArgs = {
  rules: Array<RoutingRuleInput>;
};


export type MutationSaveSkillGroupArgs = {
  input: SaveSkillGroupInput;
};


export type MutationSetPresenceArgs = {
  presence: Presence;
};


export type MutationTakeConversationArgs = {
  conversationId: Scalars['ID']['input'];
};


export type MutationTransferConversationArgs = {
  input: TransferInput;
};

export type Presence =
  | 'AWAY'
  | 'OFFLINE'
  | 'ONLINE';

export type Query = {
  __typename?: 'Query';
  agent?: Maybe<Agent>;
  agents: Array<Agent>;
  /** Waiting conversations in the order they will be served. */
  queue: Array<QueueEntry>;
  routingRules: Array<RoutingRule>;
  skillGroups: Array<SkillGroup>;
};


export type QueryAgentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAgentsArgs = {
  groupId?: InputMaybe<Scalars['ID']['input']>;
  online?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryQueueArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
};

export type QueueEntry = {
  __typename?: 'QueueEntry';
  conversation: Conversation;
  estimatedSeconds?: Maybe<Scalars['Int']['output']>;
  group: SkillGroup;
  position: Scalars['Int']['output'];
  priority: Scalars['Int']['output'];
  waitingSeconds: Scalars['Int']['output'];
};

export type RoutingCondition = {
  __typename?: 'RoutingCondition';
  channels?: Maybe<Array<ChannelKind>>;
  intents?: Maybe<Array<Scalars['String']['output']>>;
  locales?: Maybe<Array<Scalars['String']['output']>>;
  pastIntents?: Maybe<Array<Scalars['String']['output']>>;
  tags?: Maybe<Array<Scalars['String']['output']>>;
  tiers?: Maybe<Array<Scalars['String']['output']>>;
};

export type RoutingConditionInput = {
  channels?: InputMaybe<Array<ChannelKind>>;
  intents?: InputMaybe<Array<Scalars['String']['input']>>;
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  pastIntents?: InputMaybe<Array<Scalars['String']['input']>>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  tiers?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type RoutingRule = {
  __typename?: 'RoutingRule';
  agent?: Maybe<Agent>;
  condition: RoutingCondition;
  group: SkillGroup;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  priority: Scalars['Int']['output'];
  skills: Array<Scalars['String']['output']>;
};

export type RoutingRuleInput = {
  agentId?: InputMaybe<Scalars['ID']['input']>;
  condition: RoutingConditionInput;
  groupId: Scalars['ID']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
  priority?: Scalars['Int']['input'];
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type SaveAgentInput = {
  avatarUrl?: InputMaybe<Scalars['String']['input']>;
  capacity?: InputMaybe<Scalars['Int']['input']>;
  disabled?: InputMaybe<Scalars['Boolean']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  id?: InputMaybe<Scalars['ID']['input']>;
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  name?: InputMaybe<Scalars['String']['input']>;
  password?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<AgentRole>;
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type SaveSkillGroupInput = {
  hours?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  overflowAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
  overflowToId?: InputMaybe<Scalars['ID']['input']>;
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type SkillGroup = {
  __typename?: 'SkillGroup';
  agents: Array<Agent>;
  hours?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  overflowAfterSeconds?: Maybe<Scalars['Int']['output']>;
  overflowTo?: Maybe<SkillGroup>;
  skills: Array<Scalars['String']['output']>;
  waiting: Scalars['Int']['output'];
};

export type SkillGroupPayload = {
  __typename?: 'SkillGroupPayload';
  group: SkillGroup;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** The agent's own work: each assignment as it is made or taken away. Holding it open is what 'online' means. */
  assignmentChanged: Assignment;
  queueChanged: QueueEntry;
  /** The customer's place in the queue. */
  queuePositionChanged: QueueEntry;
};


export type SubscriptionQueueChangedArgs = {
  groupId?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionQueuePositionChangedArgs = {
  conversationId: Scalars['ID']['input'];
};

export type TransferInput = {
  conversationId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  toAgentId?: InputMaybe<Scalars['ID']['input']>;
  toGroupId?: InputMaybe<Scalars['ID']['input']>;
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
  Conversation: Conversation;
  SkillGroup: SkillGroup;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Agent:
    ( { __typename: 'Agent' }
    & GraphQLRecursivePick<FederationTypes['Agent'], {"id":true}> );
  Conversation:
    ( { __typename: 'Conversation' }
    & GraphQLRecursivePick<FederationTypes['Conversation'], {"id":true}> );
  SkillGroup:
    ( { __typename: 'SkillGroup' }
    & GraphQLRecursivePick<FederationTypes['SkillGroup'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Agent: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  ID: ResolverTypeWrapper<unknown>;
  AgentPayload: ResolverTypeWrapper<unknown>;
  AgentRole: ResolverTypeWrapper<unknown>;
  Assignment: ResolverTypeWrapper<unknown>;
  ChannelKind: ResolverTypeWrapper<unknown>;
  Conversation: ResolverTypeWrapper<unknown>;
  DateTime: ResolverTypeWrapper<unknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Presence: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<unknown>;
  QueueEntry: ResolverTypeWrapper<unknown>;
  RoutingCondition: ResolverTypeWrapper<unknown>;
  RoutingConditionInput: ResolverTypeWrapper<unknown>;
  RoutingRule: ResolverTypeWrapper<unknown>;
  RoutingRuleInput: ResolverTypeWrapper<unknown>;
  SaveAgentInput: ResolverTypeWrapper<unknown>;
  SaveSkillGroupInput: ResolverTypeWrapper<unknown>;
  SkillGroup: ResolverTypeWrapper<unknown>;
  SkillGroupPayload: ResolverTypeWrapper<unknown>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TransferInput: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agent: unknown;
  String: unknown;
  Int: unknown;
  ID: unknown;
  AgentPayload: unknown;
  Assignment: unknown;
  Conversation: unknown;
  DateTime: unknown;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  Boolean: unknown;
  QueueEntry: unknown;
  RoutingCondition: unknown;
  RoutingConditionInput: unknown;
  RoutingRule: unknown;
  RoutingRuleInput: unknown;
  SaveAgentInput: unknown;
  SaveSkillGroupInput: unknown;
  SkillGroup: unknown;
  SkillGroupPayload: unknown;
  Subscription: Record<PropertyKey, never>;
  TransferInput: unknown;
};

export type AgentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent'], FederationReferenceType extends FederationReferenceTypes['Agent'] = FederationReferenceTypes['Agent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  load?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  locales?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  presence?: Resolver<ResolversTypes['Presence'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AgentRole'], ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AgentPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['AgentPayload'] = ResolversParentTypes['AgentPayload']> = {
  agent?: Resolver<ResolversTypes['Agent'], ParentType, ContextType>;
};

export type AssignmentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['RoutingRule']>, ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'], FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  assignments?: Resolver<Array<ResolversTypes['Assignment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  queueEntry?: Resolver<Maybe<ResolversTypes['QueueEntry']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MutationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestAgent?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType, RequireFields<MutationRequestAgentArgs, 'conversationId'>>;
  saveAgent?: Resolver<ResolversTypes['AgentPayload'], ParentType, ContextType, RequireFields<MutationSaveAgentArgs, 'input'>>;
  saveRoutingRules?: Resolver<Array<ResolversTypes['RoutingRule']>, ParentType, ContextType, RequireFields<MutationSaveRoutingRulesArgs, 'rules'>>;
  saveSkillGroup?: Resolver<ResolversTypes['SkillGroupPayload'], ParentType, ContextType, RequireFields<MutationSaveSkillGroupArgs, 'input'>>;
  setPresence?: Resolver<ResolversTypes['AgentPayload'], ParentType, ContextType, RequireFields<MutationSetPresenceArgs, 'presence'>>;
  takeConversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType, RequireFields<MutationTakeConversationArgs, 'conversationId'>>;
  transferConversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType, RequireFields<MutationTransferConversationArgs, 'input'>>;
};

export type QueryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType, RequireFields<QueryAgentArgs, 'id'>>;
  agents?: Resolver<Array<ResolversTypes['Agent']>, ParentType, ContextType, Partial<QueryAgentsArgs>>;
  queue?: Resolver<Array<ResolversTypes['QueueEntry']>, ParentType, ContextType, RequireFields<QueryQueueArgs, 'first'>>;
  routingRules?: Resolver<Array<ResolversTypes['RoutingRule']>, ParentType, ContextType>;
  skillGroups?: Resolver<Array<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
};

export type QueueEntryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['QueueEntry'] = ResolversParentTypes['QueueEntry']> = {
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  estimatedSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['SkillGroup'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoutingConditionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['RoutingCondition'] = ResolversParentTypes['RoutingCondition']> = {
  channels?: Resolver<Maybe<Array<ResolversTypes['ChannelKind']>>, ParentType, ContextType>;
  intents?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  locales?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  pastIntents?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  tiers?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RoutingRuleResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['RoutingRule'] = ResolversParentTypes['RoutingRule']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['RoutingCondition'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['SkillGroup'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SkillGroupResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SkillGroup'] = ResolversParentTypes['SkillGroup'], FederationReferenceType extends FederationReferenceTypes['SkillGroup'] = FederationReferenceTypes['SkillGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SkillGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agents?: Resolver<Array<ResolversTypes['Agent']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overflowAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  overflowTo?: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkillGroupPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SkillGroupPayload'] = ResolversParentTypes['SkillGroupPayload']> = {
  group?: Resolver<ResolversTypes['SkillGroup'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  assignmentChanged?: SubscriptionResolver<ResolversTypes['Assignment'], "assignmentChanged", ParentType, ContextType>;
  queueChanged?: SubscriptionResolver<ResolversTypes['QueueEntry'], "queueChanged", ParentType, ContextType, Partial<SubscriptionQueueChangedArgs>>;
  queuePositionChanged?: SubscriptionResolver<ResolversTypes['QueueEntry'], "queuePositionChanged", ParentType, ContextType, RequireFields<SubscriptionQueuePositionChangedArgs, 'conversationId'>>;
};

export type Resolvers<ContextType = RoomContext> = {
  Agent?: AgentResolvers<ContextType>;
  AgentPayload?: AgentPayloadResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueEntry?: QueueEntryResolvers<ContextType>;
  RoutingCondition?: RoutingConditionResolvers<ContextType>;
  RoutingRule?: RoutingRuleResolvers<ContextType>;
  SkillGroup?: SkillGroupResolvers<ContextType>;
  SkillGroupPayload?: SkillGroupPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

