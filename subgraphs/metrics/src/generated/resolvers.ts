import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgentStub, CustomerStub } from '../domain/stubs.ts';
import type { Experiment as ExperimentRow } from '../domain/experiment.ts';
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
  /** A JSON object. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An agent, as far as metrics knows of them. */
export type Agent = {
  __typename?: 'Agent';
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** How the agent did with the conversations opened in the range; null when there were none. */
  performance?: Maybe<PerformanceRow>;
};


/** An agent, as far as metrics knows of them. */
export type AgentPerformanceArgs = {
  range: TimeRange;
};

/** Something a visitor did. */
export type BehaviourEvent = {
  __typename?: 'BehaviourEvent';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** As the client made it; unique for the customer. */
  id: Scalars['ID']['output'];
  /** What was done. */
  kind: EventKind;
  /** The page's, product's or custom event's name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Anything more. */
  properties?: Maybe<Scalars['JSONObject']['output']>;
  /** Where. */
  url?: Maybe<Scalars['String']['output']>;
};

/** Something the calling customer did. */
export type BehaviourEventInput = {
  /** When; a time to come counts as now. */
  at: Scalars['DateTime']['input'];
  /** Made by the client, at most 64 characters: the same id of the same customer counts once. */
  id: Scalars['ID']['input'];
  /** What was done. */
  kind: EventKind;
  /** The page's, product's or custom event's name; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Anything more, at most 4,000 characters as JSON. */
  properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Where; at most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** What was done, step by step, before asking. */
export type BehaviourPath = {
  __typename?: 'BehaviourPath';
  /** Customers who asked and had gone this path within the day before. */
  customers: Scalars['Int']['output'];
  /** Share among those who asked over the share among those who did not; half a customer is added to each count, so it is always finite. */
  lift: Scalars['Float']['output'];
  /** Share of those who asked, 0 to 1. */
  share: Scalars['Float']['output'];
  /** One to three steps in order, e.g. `PRODUCT_VIEW /shoes`. */
  steps: Array<Scalars['String']['output']>;
};

/** A customer, as far as metrics knows of them. */
export type Customer = {
  __typename?: 'Customer';
  /** The newest behaviour first: what the agent sees beside the conversation. Empty while the customer is anonymous by choice or hides `behaviour`. */
  behaviour: Array<BehaviourEvent>;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
};


/** A customer, as far as metrics knows of them. */
export type CustomerBehaviourArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a visitor did. */
export type EventKind =
  /** Put something into the cart. */
  | 'ADD_TO_CART'
  /** Opened the chat window. */
  | 'CHAT_OPENED'
  /** Wrote the first message. */
  | 'CHAT_STARTED'
  /** Began to pay. */
  | 'CHECKOUT'
  /** Anything else; the name says what. */
  | 'CUSTOM'
  /** Saw a page. */
  | 'PAGE_VIEW'
  /** Saw a product. */
  | 'PRODUCT_VIEW'
  /** Followed a prompt. */
  | 'PROMPT_CLICKED'
  /** Was shown a prompt. */
  | 'PROMPT_SHOWN'
  /** Paid. */
  | 'PURCHASE'
  /** Searched. */
  | 'SEARCH';

/** Variants of what customers meet, compared by how many reach the goal. */
export type Experiment = {
  __typename?: 'Experiment';
  /** What counts as success: the customer does this after being exposed. */
  goal: EventKind;
  /** Seconds after the exposure within which the goal counts. */
  goalWithinSeconds: Scalars['Int']['output'];
  /** Made by its author, e.g. `prompt-timing`. */
  key: Scalars['String']['output'];
  /** For people. */
  name: Scalars['String']['output'];
  /** What came out so far; null for a draft. */
  results?: Maybe<ExperimentResults>;
  /** When it was started. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it is in its life. */
  status: ExperimentStatus;
  /** When it was stopped. */
  stoppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The first is the control. */
  variants: Array<Variant>;
  /** Key of the variant that everyone gets after the end. */
  winner?: Maybe<Scalars['String']['output']>;
};

/**
 * Valid at any time of looking: an always-valid (sequential) test, so peeking does not inflate the error rate; plus the
 * sample-ratio check. Method: mixture sequential probability ratio test on the difference of two rates with a normal mixture
 * (standard deviation 0.05), and the confidence sequence that belongs to it; the error rate of 5% is shared evenly between the
 * variants that are compared with the control.
 */
export type ExperimentResults = {
  __typename?: 'ExperimentResults';
  /** True when customers are spread over the variants otherwise than by weight (chi-square test, p below 0.001): do not trust the results. */
  sampleRatioMismatch: Scalars['Boolean']['output'];
  /** In the experiment's order: the control first. */
  variants: Array<VariantResult>;
};

/** Where an experiment is in its life. */
export type ExperimentStatus =
  /** Being written. */
  | 'DRAFT'
  /** Assigns variants. */
  | 'RUNNING'
  /** Ended; assigns its winner, if it has one. */
  | 'STOPPED';

/** How many customers took the steps in order. A customer counts once, with the attempt that came furthest. */
export type Funnel = {
  __typename?: 'Funnel';
  /** Share of the first step's customers who took the last, 0 to 1; 0 when nobody began. */
  conversion: Scalars['Float']['output'];
  /** The same for each value of the breakdown's property, most customers first, at most 20; empty without a breakdown. */
  groups: Array<FunnelGroup>;
  /** In the order asked for. */
  steps: Array<FunnelStep>;
};

/** A funnel of those who began with one value of the breakdown's property. */
export type FunnelGroup = {
  __typename?: 'FunnelGroup';
  /** Share of the first step's customers who took the last, 0 to 1. */
  conversion: Scalars['Float']['output'];
  /** In the order asked for. */
  steps: Array<FunnelStep>;
  /** The property's value as text; empty where the event had none. */
  value: Scalars['String']['output'];
};

/** Steps that customers take in order. */
export type FunnelInput = {
  /** Name of a property of the first step's event to split by, e.g. `campaign`: fills `groups`. */
  breakdown?: InputMaybe<Scalars['String']['input']>;
  /** When the first step was taken; later steps may lie behind its end, within the window. */
  range: TimeRange;
  /** One to ten steps, in order. */
  steps: Array<FunnelStepInput>;
  /** Seconds within which all steps are taken, counted from the first; at most 90 days. */
  withinSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A step and who took it. */
export type FunnelStep = {
  __typename?: 'FunnelStep';
  /** Customers who took it after all steps before. */
  customers: Scalars['Int']['output'];
  /** Share of the previous step's customers, 0 to 1; 1 for the first step. */
  fromPrevious: Scalars['Float']['output'];
  /** What is done. */
  kind: EventKind;
  /** Half of them took it within this many seconds of the step before; null for the first step and where nobody took it. */
  medianSecondsFromPrevious?: Maybe<Scalars['Float']['output']>;
};

/** One step: all that is given must hold. */
export type FunnelStepInput = {
  /** What is done. */
  kind: EventKind;
  /** With exactly this name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** At an address that begins so. */
  urlPrefix?: InputMaybe<Scalars['String']['input']>;
};

/** The wallboard's numbers, all of this moment. */
export type LiveOverview = {
  __typename?: 'LiveOverview';
  /** Conversations that a human has. */
  active: Scalars['Int']['output'];
  /** Agents whose presence is ONLINE. */
  agentsOnline: Scalars['Int']['output'];
  /** Conversations that the machine has and in which something was said within the last half hour. */
  botHandled: Scalars['Int']['output'];
  /** Seconds that the longest waiting one has waited; 0 when none waits. */
  longestWaitSeconds: Scalars['Int']['output'];
  /** Messages of customers, agents and the machine within the last 60 seconds. */
  messagesPerMinute: Scalars['Int']['output'];
  /** Conversations that wait for a human. */
  waiting: Scalars['Int']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * The caller's variant: the same for the same customer for ever; asking counts as the exposure. Null when the experiment does
   * not run (a stopped one gives its winner) and for callers who are no customer.
   */
  assignVariant?: Maybe<Variant>;
  /** Writes a draft, or changes it: an experiment that was started keeps what it was started with. Errors: BAD_USER_INPUT, CONFLICT. */
  saveExperiment: Experiment;
  /** Begins to assign variants. Errors: NOT_FOUND, CONFLICT when it has been stopped. */
  startExperiment: Experiment;
  /** Ends it; with a winner every customer gets that variant from now on. Errors: NOT_FOUND, BAD_USER_INPUT, CONFLICT when it never ran. */
  stopExperiment: Experiment;
  /**
   * Up to 500 behaviour events a call of the calling customer, each with its own id: sending a batch twice counts once. Errors:
   * BAD_USER_INPUT, FORBIDDEN for callers who are no customer.
   */
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

/** The house in eight numbers. Shares are 0 to 1; null where there is nothing to measure. */
export type Overview = {
  __typename?: 'Overview';
  /** Agents whose presence is ONLINE right now, whatever the range. */
  agentsOnline: Scalars['Int']['output'];
  /** Share of the resolved ones in which no human spoke. */
  automaticRate?: Maybe<Scalars['Float']['output']>;
  /** Conversations opened or reopened in the range. */
  conversations: Scalars['Int']['output'];
  /** Seconds from the customer's first waiting message to the first words of machine or human: half were faster. */
  firstResponseSecondsP50?: Maybe<Scalars['Float']['output']>;
  /** The same: nine of ten were faster. */
  firstResponseSecondsP90?: Maybe<Scalars['Float']['output']>;
  /** Share of the conversations that is resolved by now. */
  resolutionRate?: Maybe<Scalars['Float']['output']>;
  /** Share of the ratings that is 4 or 5 of 5. */
  satisfaction?: Maybe<Scalars['Float']['output']>;
  /** Promised answers in these conversations that an agent gave in time; see SlaTarget. */
  slaMet: Scalars['Int']['output'];
  /** Promised answers that were not given in time, be they given later or not yet. */
  slaMissed: Scalars['Int']['output'];
  /** Share of the promised answers that was given in time, of those that are met or missed by now. */
  slaRate?: Maybe<Scalars['Float']['output']>;
  /** Conversations that wait for a human right now, whatever the range. */
  waitingNow: Scalars['Int']['output'];
};

/** What a row of the performance table stands for. */
export type PerformanceGrouping =
  /** One agent; the key is the agent's id. */
  | 'AGENT'
  /** The channel, e.g. `WEB`. */
  | 'CHANNEL'
  /** How many conversations the agent had at once when this one was assigned, itself included: `1`, `2` ... */
  | 'CONCURRENCY'
  /** Day in UTC on which conversations were opened: `2026-11-23`. */
  | 'DAY'
  /** One skill group; the key is its id. */
  | 'GROUP'
  /** Hour of the day in UTC in which conversations were opened: `00` to `23`. */
  | 'HOUR_OF_DAY'
  /** The first intent that was recognized; the key is its name. */
  | 'INTENT';

/** How one group of conversations went. Shares are 0 to 1; null where there is nothing to measure. */
export type PerformanceRow = {
  __typename?: 'PerformanceRow';
  /** Only when grouped by agent. */
  agent?: Maybe<Agent>;
  /** Share of the resolved conversations in which no human spoke. */
  automaticRate?: Maybe<Scalars['Float']['output']>;
  /** Conversations opened or reopened. */
  conversations: Scalars['Int']['output'];
  /** Seconds from the customer's first waiting message to the first words of a human: half were faster. */
  firstResponseSecondsP50?: Maybe<Scalars['Float']['output']>;
  /** The same: nine of ten were faster. */
  firstResponseSecondsP90?: Maybe<Scalars['Float']['output']>;
  /** Seconds from opening to closing: half were faster. */
  handleSecondsP50?: Maybe<Scalars['Float']['output']>;
  /** What the row stands for; see PerformanceGrouping. */
  key: Scalars['String']['output'];
  /** How many ratings. */
  ratings: Scalars['Int']['output'];
  /** Share of the conversations that is resolved by now. */
  resolutionRate?: Maybe<Scalars['Float']['output']>;
  /** Seconds from a customer's waiting message to a human's words, every reply counted: half were faster. */
  responseSecondsP50?: Maybe<Scalars['Float']['output']>;
  /** Share of the ratings that is 4 or 5 of 5. */
  satisfaction?: Maybe<Scalars['Float']['output']>;
  /** Promised answers in these conversations that an agent gave in time. Grouped by agent: by who answered; see SlaTarget. */
  slaMet: Scalars['Int']['output'];
  /** Promised answers that were not given in time, be they given later or not yet. Grouped by agent: those of conversations that the agent had then. */
  slaMissed: Scalars['Int']['output'];
  /** Share of the promised answers that was given in time, of those that are met or missed by now. */
  slaRate?: Maybe<Scalars['Float']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * How agents did, one row a key, most conversations first. Counts conversations opened (or reopened) in the range; response
   * times are those of humans. AGENT, GROUP and CONCURRENCY count only conversations that a human got.
   */
  agentPerformance: Array<PerformanceRow>;
  /** One experiment; null when there is none of this key. */
  experiment?: Maybe<Experiment>;
  /** The experiments, newest first. */
  experiments: Array<Experiment>;
  /** How many customers took the steps in order, and where they were lost. Errors: BAD_USER_INPUT for no or more than ten steps. */
  funnel: Funnel;
  /** The house in eight numbers: conversations opened (or reopened) in the range, and what is so right now. */
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

/** An experiment as its author writes it. */
export type SaveExperimentInput = {
  /** What counts as success. */
  goal: EventKind;
  /** Seconds after the exposure within which the goal counts; at most 90 days. */
  goalWithinSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Letters, digits, `-` and `_`, at most 64. */
  key: Scalars['String']['input'];
  /** For people, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Two to ten; the first is the control. */
  variants: Array<VariantInput>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** The wallboard: one frame at once, then one a second while anything changes. */
  liveOverview: LiveOverview;
};

/** A span of time, the end not included; at most 400 days. */
export type TimeRange = {
  /** First moment. */
  from: Scalars['DateTime']['input'];
  /** First moment that no longer counts. */
  to: Scalars['DateTime']['input'];
};

/** What became of a batch. */
export type TrackPayload = {
  __typename?: 'TrackPayload';
  /** Events that were new. */
  accepted: Scalars['Int']['output'];
  /** Events that had been counted before, or came twice in the batch. */
  duplicates: Scalars['Int']['output'];
};

/** settings is what the client acts on: {"promptAfterSeconds": 30, "text": "..."}. */
export type Variant = {
  __typename?: 'Variant';
  /** Unique in its experiment. */
  key: Scalars['String']['output'];
  /** What the client acts on. */
  settings: Scalars['JSONObject']['output'];
  /** Its share of the customers, relative to the other variants' weights. */
  weight: Scalars['Int']['output'];
};

/** A variant as its author writes it. */
export type VariantInput = {
  /** Unique in its experiment, at most 64 characters. */
  key: Scalars['String']['input'];
  /** What the client acts on, at most 4,000 characters as JSON. */
  settings: Scalars['JSONObject']['input'];
  /** Its share of the customers, relative to the other variants' weights; 0 to 1,000. */
  weight?: Scalars['Int']['input'];
};

/** How one variant did. */
export type VariantResult = {
  __typename?: 'VariantResult';
  /** Of these, who reached the goal in time. */
  converted: Scalars['Int']['output'];
  /** Customers who were given it. */
  exposed: Scalars['Int']['output'];
  /** Upper end of the lift's confidence sequence. */
  high?: Maybe<Scalars['Float']['output']>;
  /** The variant's key. */
  key: Scalars['String']['output'];
  /** Its rate less the control's, as a difference: 0.02 is two customers of a hundred more. Null for the control and without data. */
  liftOverControl?: Maybe<Scalars['Float']['output']>;
  /** Lower end of the lift's confidence sequence. */
  low?: Maybe<Scalars['Float']['output']>;
  /** Always-valid p value of 'no difference to the control'. */
  pValue?: Maybe<Scalars['Float']['output']>;
  /** converted over exposed; 0 when nobody was exposed. */
  rate: Scalars['Float']['output'];
  /** True when p is below the error rate that falls to this comparison. */
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
  Agent: ResolverTypeWrapper<AgentStub>;
  ID: ResolverTypeWrapper<unknown>;
  BehaviourEvent: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  BehaviourEventInput: ResolverTypeWrapper<unknown>;
  BehaviourPath: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  Float: ResolverTypeWrapper<unknown>;
  Customer: ResolverTypeWrapper<CustomerStub>;
  DateTime: ResolverTypeWrapper<unknown>;
  EventKind: ResolverTypeWrapper<unknown>;
  Experiment: ResolverTypeWrapper<ExperimentRow>;
  ExperimentResults: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  ExperimentStatus: ResolverTypeWrapper<unknown>;
  Funnel: ResolverTypeWrapper<unknown>;
  FunnelGroup: ResolverTypeWrapper<unknown>;
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
  Agent: AgentStub;
  ID: unknown;
  BehaviourEvent: unknown;
  String: unknown;
  BehaviourEventInput: unknown;
  BehaviourPath: unknown;
  Int: unknown;
  Float: unknown;
  Customer: CustomerStub;
  DateTime: unknown;
  Experiment: ExperimentRow;
  ExperimentResults: unknown;
  Boolean: unknown;
  Funnel: unknown;
  FunnelGroup: unknown;
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
  groups?: Resolver<Array<ResolversTypes['FunnelGroup']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['FunnelStep']>, ParentType, ContextType>;
};

export type FunnelGroupResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FunnelGroup'] = ResolversParentTypes['FunnelGroup']> = {
  conversion?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['FunnelStep']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  slaMet?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slaMissed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slaRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  slaMet?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slaMissed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slaRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  FunnelGroup?: FunnelGroupResolvers<ContextType>;
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

