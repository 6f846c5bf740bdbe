import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgentStub, ConversationStub, MessageStub } from '../domain/stubs.ts';
import type { Candidate as CandidateRow } from '../domain/decision.ts';
import type { Classification as ClassificationRow } from '../domain/classification.ts';
import type { Dialogue as DialogueRow } from '../domain/dialogue.ts';
import type { Draft as DraftRow } from '../domain/draft.ts';
import type { Intent as IntentRow } from '../domain/intent.ts';
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

/** An agent; the rest stands in routing. */
export type Agent = {
  __typename?: 'Agent';
  /** UUID. */
  id: Scalars['ID']['output'];
};

/** How sure the machine must be; one a workspace. */
export type AutomationPolicy = {
  __typename?: 'AutomationPolicy';
  /** Above this confidence the machine answers, 0 to 1; 0.9 unless changed. */
  answerAbove: Scalars['Float']['output'];
  /** Whether a customer's follow-up for detail goes to a human. */
  followUpHandsOff: Scalars['Boolean']['output'];
  /** Above this, up to `answerAbove`, a human reviews; up to this one takes over. 0 to 1; 0.7 unless changed. */
  reviewAbove: Scalars['Float']['output'];
  /** How long a draft waits for its reviewer before the conversation is handed over, in seconds; 120 unless changed. */
  reviewTimeoutSeconds: Scalars['Int']['output'];
};

/** What to change of the policy. */
export type AutomationPolicyInput = {
  /** 0 to 1, not below `reviewAbove`. */
  answerAbove?: InputMaybe<Scalars['Float']['input']>;
  /** Whether a customer's follow-up for detail goes to a human. */
  followUpHandsOff?: InputMaybe<Scalars['Boolean']['input']>;
  /** 0 to 1, not above `answerAbove`. */
  reviewAbove?: InputMaybe<Scalars['Float']['input']>;
  /** 5 to 86,400 seconds; for drafts made from now on. */
  reviewTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** An intent that may be meant. */
export type Candidate = {
  __typename?: 'Candidate';
  /** The chance that it is the one, 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** The intent. */
  intent: Intent;
};

/** What a text means and what follows from it. */
export type Classification = {
  __typename?: 'Classification';
  /** The likeliest intents, best first, at most three. */
  candidates: Array<Candidate>;
  /** The calibrated chance that `intent` is right, 0 to 1: of texts at 0.9, nine in ten are. */
  confidence: Scalars['Float']['output'];
  /** What happens, or would happen, with it under the workspace's policy. */
  decision: Decision;
  /** The most likely intent; null when none is known or none is meant. */
  intent?: Maybe<Intent>;
  /** The language of the text (`zh-Hans`, `zh-Hant`, `en`, `ja`, ...), the one with most of its words; null where it has no words, or none known. */
  language?: Maybe<Scalars['String']['output']>;
  /** What the classification took, in milliseconds. */
  milliseconds: Scalars['Float']['output'];
  /** Version of the model that read it; `none` before there is one. */
  modelVersion: Scalars['String']['output'];
  /** True when, more likely than not, no known intent is meant. */
  outOfScope: Scalars['Boolean']['output'];
};

/** A conversation; here, what the machine does in it. */
export type Conversation = {
  __typename?: 'Conversation';
  /** The flow that is under way; null when none is. */
  dialogue?: Maybe<Dialogue>;
  /** Every draft made for it, oldest first. */
  drafts: Array<Draft>;
  /** UUID. */
  id: Scalars['ID']['output'];
};

/** ANSWER above the upper threshold, REVIEW between the two, HANDOFF below the lower one or when a human is asked for. */
export type Decision =
  /** The machine answers. */
  | 'ANSWER'
  /** A human takes over. */
  | 'HANDOFF'
  /** The machine drafts an answer, a human decides. */
  | 'REVIEW';

/** A flow under way. */
export type Dialogue = {
  __typename?: 'Dialogue';
  /** The intent whose flow it is. */
  intent?: Maybe<Intent>;
  /** What has been learned so far. */
  slots: Array<Slot>;
  /** The step whose question waits for an answer. */
  step?: Maybe<Scalars['String']['output']>;
};

/** A reply that the machine was not sure enough to send by itself. */
export type Draft = {
  __typename?: 'Draft';
  /** The chance that the intent behind it is right, 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** Where it would be sent. */
  conversation: Conversation;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** UUID. */
  id: Scalars['ID']['output'];
  /** The customer's message that it answers. */
  inReplyTo: Message;
  /** Who decided; null while it is pending, and where nobody did. */
  reviewedBy?: Maybe<Agent>;
  /** Where it stands. */
  status: DraftStatus;
  /** The reply; once edited, what was sent. */
  text: Scalars['String']['output'];
};

/** A reviewer's word. */
export type DraftAction =
  /** Send it. */
  | 'ACCEPT'
  /** Send the given text. */
  | 'EDIT'
  /** Send nothing: a human answers. */
  | 'REJECT';

/** A page of drafts. */
export type DraftConnection = {
  __typename?: 'DraftConnection';
  /** The drafts with their cursors. */
  edges: Array<DraftEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A draft in a page. */
export type DraftEdge = {
  __typename?: 'DraftEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The draft. */
  node: Draft;
};

/** The draft as it now is. */
export type DraftPayload = {
  __typename?: 'DraftPayload';
  /** The draft. */
  draft: Draft;
  /** The customer's message that is now answered, with ACCEPT and EDIT; null with REJECT. The reply itself appears in the conversation a moment later. */
  message?: Maybe<Message>;
};

/** Where a draft stands. */
export type DraftStatus =
  /** Sent as it was. */
  | 'ACCEPTED'
  /** Sent with the reviewer's text. */
  | 'EDITED'
  /** Nobody decided in time, or a human had taken the conversation. */
  | 'EXPIRED'
  /** Waits for a reviewer. */
  | 'PENDING'
  /** Refused by the reviewer: a human answers. */
  | 'REJECTED';

/** A small state machine, stored as data: editable without a release. */
export type Flow = {
  __typename?: 'Flow';
  /** In their order; the first one begins. */
  steps: Array<FlowStep>;
};

/** One state of a flow: is passed over unless `when` holds; says `say`; asks `ask` and keeps the answer in `slot`; goes on. */
export type FlowStep = {
  __typename?: 'FlowStep';
  /** A question to the customer; the next message answers it. Only together with `slot`. */
  ask?: Maybe<Scalars['String']['output']>;
  /** A fact to look up in the workspace's own systems. */
  lookup?: Maybe<Scalars['String']['output']>;
  /** Unique in the flow; `then` of other steps refers to it. */
  name: Scalars['String']['output'];
  /** Said to the customer; `{slot}` stands for the slot's value. */
  say?: Maybe<Scalars['String']['output']>;
  /** Where the answer is kept; a slot that is filled is not asked for again. */
  slot?: Maybe<Scalars['String']['output']>;
  /** The step to go on with; `end` ends the dialogue. Null: the next one in order; the last one ends. */
  then?: Maybe<Scalars['String']['output']>;
  /** The step is taken only when this holds: `slot` (it is filled) or `slot = value` (it has this value, case aside). */
  when?: Maybe<Scalars['String']['output']>;
};

/** A step of a flow; see FlowStep. */
export type FlowStepInput = {
  /** A question; only together with `slot`. */
  ask?: InputMaybe<Scalars['String']['input']>;
  /** Refused by this version: facts cannot be looked up yet. */
  lookup?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the flow. */
  name: Scalars['String']['input'];
  /** Said to the customer; `{slot}` stands for the slot's value. */
  say?: InputMaybe<Scalars['String']['input']>;
  /** Where the answer is kept; letters, digits and underscores. */
  slot?: InputMaybe<Scalars['String']['input']>;
  /** The step to go on with, or `end`. */
  then?: InputMaybe<Scalars['String']['input']>;
  /** `slot` or `slot = value`. */
  when?: InputMaybe<Scalars['String']['input']>;
};

/** Something that customers want, as they would say it. */
export type Intent = {
  __typename?: 'Intent';
  /** For people: what it is about. */
  description?: Maybe<Scalars['String']['output']>;
  /** False: it is not recognised, and its examples are kept. */
  enabled: Scalars['Boolean']['output'];
  /** Sentences that mean it, in any language: the classifier learns from them. */
  examples: Array<Scalars['String']['output']>;
  /** The multi-turn dialogue that serves it: slots to fill, facts to look up, what to say in each state. Null: answered from knowledge. */
  flow?: Maybe<Flow>;
  /** UUID. */
  id: Scalars['ID']['output'];
  /** Unique in the workspace: `track_order`. Articles of this category answer it. */
  name: Scalars['String']['output'];
};

/** An intent beside one that is about to be saved. */
export type IntentNeighbour = {
  __typename?: 'IntentNeighbour';
  /** Cosine between what the encoder makes of both intents' examples, in the middle, -1 to 1; 0.8 and above is near. Null without an encoder. */
  cosine?: Maybe<Scalars['Float']['output']>;
  /** The intent that is there. */
  intent: Intent;
  /** Its example that is nearest to one of the new ones: what to look at. */
  nearestExample: Scalars['String']['output'];
  /** Of the weight of the new examples' words and letter groups, the part that this intent's examples hold too, 0 to 1. */
  sharedNgrams: Scalars['Float']['output'];
};

/** The intent as it now is. */
export type IntentPayload = {
  __typename?: 'IntentPayload';
  /** The intent. */
  intent: Intent;
};

/** A message; here, what it was taken to mean. */
export type Message = {
  __typename?: 'Message';
  /** Null for what no customer wrote, and until it is read. */
  classification?: Maybe<Classification>;
  /** UUID. */
  id: Scalars['ID']['output'];
};

/** What the model is, and how good: measured on held-out examples, not claimed. */
export type ModelCard = {
  __typename?: 'ModelCard';
  /** Share of held-out examples whose best intent is right, 0 to 1. */
  accuracy?: Maybe<Scalars['Float']['output']>;
  /**
   * Answers that the machine gave by itself and of which a human has said what the customer meant (`correctIntent`, with the same
   * intent too), of the latest 200.
   */
  auditedAnswers?: Maybe<Scalars['Int']['output']>;
  /** Of those, the part that the machine had understood rightly, 0 to 1; null without any. */
  auditedPrecision?: Maybe<Scalars['Float']['output']>;
  /** Of held-out examples, the part that would be answered without a human, 0 to 1. */
  automaticCoverage?: Maybe<Scalars['Float']['output']>;
  /** Of what would be answered without a human at a threshold of 0.9, the part that is right, 0 to 1; out-of-scope texts count as wrong, at 20 % of the traffic. */
  automaticPrecision?: Maybe<Scalars['Float']['output']>;
  /** How far confidence and truth lie apart over all traffic, out-of-scope texts included: 0 is perfect. */
  calibrationError?: Maybe<Scalars['Float']['output']>;
  /** Since when `auditedPrecision` is under 0.95 (from 20 audited answers on); null while it is not. */
  doubtedSince?: Maybe<Scalars['DateTime']['output']>;
  /** What reads the text. */
  encoder: Scalars['String']['output'];
  /** Examples that it learned from. */
  examples: Scalars['Int']['output'];
  /** Intents that it knows. */
  intents: Scalars['Int']['output'];
  /**
   * The lowest threshold above which at least 97 % are right, with 95 % certainty (Wilson's bound on held-out examples, out-of-scope texts
   * at their share): for `answerAbove`. Null where the examples do not suffice to say so.
   */
  suggestedAnswerAbove?: Maybe<Scalars['Float']['output']>;
  /** The same for 70 % between it and `suggestedAnswerAbove`: for `reviewAbove`. */
  suggestedReviewAbove?: Maybe<Scalars['Float']['output']>;
  /** When it was fitted; null before the first time. */
  trainedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Changes with every fit; `none` before the first. */
  version: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * A human says what a message meant; it becomes an example, and the message's classification is corrected. Saying the intent that
   * the machine had taken it for confirms it. Nothing is sent to the customer. Errors: NOT_FOUND (message or intent), BAD_USER_INPUT (a message without words).
   */
  correctIntent: Classification;
  /** Deletes an intent with its examples; it is no longer recognised from the next classification on. False when there is none. */
  deleteIntent: Scalars['Boolean']['output'];
  /**
   * ACCEPT sends it, EDIT sends the given text and teaches from it, REJECT hands over. The first reviewer wins.
   * Errors: NOT_FOUND, CONFLICT (reviewed already, or too late), BAD_USER_INPUT (EDIT without a text).
   */
  reviewDraft: DraftPayload;
  /**
   * Adds or changes an intent; from its next classification on it is known: no restart, no other language, no script. A full
   * refit and recalibration follow in the background. A new intent is on probation: until humans have confirmed it often
   * enough its answers go to review, except for a text that equals one of its examples.
   * Errors: BAD_USER_INPUT (name taken, a flow that does not hold together), NOT_FOUND.
   */
  saveIntent: IntentPayload;
  /** Changes the policy, from the next classification on; what is left out stays. Errors: BAD_USER_INPUT. */
  setAutomationPolicy: AutomationPolicy;
  /**
   * Refits the classifier's heads on all examples and recalibrates them on held-out ones, their settings chosen anew; answers when the new
   * model is in use, seconds later. One that is clearly worse than the present one is not taken; the card is then still the present one's. Follow it with `trainingProgress`. Errors: BAD_USER_INPUT (no examples to learn from).
   */
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
  /** From which confidence on the machine answers, asks a human, or hands over. */
  automationPolicy: AutomationPolicy;
  /**
   * Classifies without storing: for the intent editor and for partners. Text of any kind and language is accepted; what lies
   * beyond 2,000 characters is not read.
   */
  classify: Classification;
  /** Replies that wait for a human's word, or were decided; the oldest first, keyset-paged. */
  drafts: DraftConnection;
  /**
   * The intents that stand nearest to one that is not saved yet (or is to be changed), nearest first: what is likely to be taken for
   * one another. Reads only. Errors: BAD_USER_INPUT (no examples, or too long ones).
   */
  intentNeighbours: Array<IntentNeighbour>;
  /** All intents of the workspace by name, those switched off included. */
  intents: Array<Intent>;
  /** The model in use and how good it is. */
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


export type QueryIntentNeighboursArgs = {
  examples: Array<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
};

/** An intent to add (without id) or to change (with id). */
export type SaveIntentInput = {
  /** For people, up to 1,000 characters. Left out: kept. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Left out: kept; true for a new one. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** All examples: given, they replace the former ones; left out, they are kept. Five to ten make a start. At most 2,000 of at most 500 characters. */
  examples?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The steps: given, they replace the former flow, an empty list removes it; left out, it is kept. */
  flow?: InputMaybe<Array<FlowStepInput>>;
  /** Whom to change; without it an intent is added. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Unique in the workspace, 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** Something learned in a dialogue. */
export type Slot = {
  __typename?: 'Slot';
  /** As the flow names it. */
  name: Scalars['String']['output'];
  /** In the customer's words, personal data masked. */
  value: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Every draft as it is made and each time its state changes, from the moment of subscribing on; pending ones come first. */
  draftChanged: Draft;
  /** How far the present training is, from the last known step on. */
  trainingProgress: TrainingProgress;
};


export type SubscriptionDraftChangedArgs = {
  conversationId?: InputMaybe<Scalars['ID']['input']>;
};

/** A step of a training. */
export type TrainingProgress = {
  __typename?: 'TrainingProgress';
  /** Steps done. */
  done: Scalars['Int']['output'];
  /** What is being done: `waiting`, `encode`, `cross-fit`, `fit` or `done`; `kept`: the new model was clearly worse on held-out examples, so the present one stays. */
  stage: Scalars['String']['output'];
  /** Steps in all. */
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
  Agent: ResolverTypeWrapper<AgentStub>;
  ID: ResolverTypeWrapper<unknown>;
  AutomationPolicy: ResolverTypeWrapper<unknown>;
  Float: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  AutomationPolicyInput: ResolverTypeWrapper<unknown>;
  Candidate: ResolverTypeWrapper<CandidateRow>;
  Classification: ResolverTypeWrapper<ClassificationRow>;
  String: ResolverTypeWrapper<unknown>;
  Conversation: ResolverTypeWrapper<ConversationStub>;
  DateTime: ResolverTypeWrapper<unknown>;
  Decision: ResolverTypeWrapper<unknown>;
  Dialogue: ResolverTypeWrapper<DialogueRow>;
  Draft: ResolverTypeWrapper<DraftRow>;
  DraftAction: ResolverTypeWrapper<unknown>;
  DraftConnection: ResolverTypeWrapper<unknown>;
  DraftEdge: ResolverTypeWrapper<unknown>;
  DraftPayload: ResolverTypeWrapper<unknown>;
  DraftStatus: ResolverTypeWrapper<unknown>;
  Flow: ResolverTypeWrapper<unknown>;
  FlowStep: ResolverTypeWrapper<unknown>;
  FlowStepInput: ResolverTypeWrapper<unknown>;
  Intent: ResolverTypeWrapper<IntentRow>;
  IntentNeighbour: ResolverTypeWrapper<unknown>;
  IntentPayload: ResolverTypeWrapper<unknown>;
  Message: ResolverTypeWrapper<MessageStub>;
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
  Agent: AgentStub;
  ID: unknown;
  AutomationPolicy: unknown;
  Float: unknown;
  Boolean: unknown;
  Int: unknown;
  AutomationPolicyInput: unknown;
  Candidate: CandidateRow;
  Classification: ClassificationRow;
  String: unknown;
  Conversation: ConversationStub;
  DateTime: unknown;
  Dialogue: DialogueRow;
  Draft: DraftRow;
  DraftConnection: unknown;
  DraftEdge: unknown;
  DraftPayload: unknown;
  Flow: unknown;
  FlowStep: unknown;
  FlowStepInput: unknown;
  Intent: IntentRow;
  IntentNeighbour: unknown;
  IntentPayload: unknown;
  Message: MessageStub;
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
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type IntentNeighbourResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['IntentNeighbour'] = ResolversParentTypes['IntentNeighbour']> = {
  cosine?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  intent?: Resolver<ResolversTypes['Intent'], ParentType, ContextType>;
  nearestExample?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sharedNgrams?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
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
  auditedAnswers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  auditedPrecision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  automaticCoverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  automaticPrecision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  calibrationError?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  doubtedSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  encoder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestedAnswerAbove?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  suggestedReviewAbove?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  intentNeighbours?: Resolver<Array<ResolversTypes['IntentNeighbour']>, ParentType, ContextType, RequireFields<QueryIntentNeighboursArgs, 'examples' | 'first' | 'name'>>;
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
  IntentNeighbour?: IntentNeighbourResolvers<ContextType>;
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

