import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgentStub, ArticleStub, ConversationStub, MessageStub } from '../domain/stubs.ts';
import type { Candidate as CandidateRow } from '../domain/decision.ts';
import type { Classification as ClassificationRow } from '../domain/classification.ts';
import type { Dialogue as DialogueRow } from '../domain/dialogue.ts';
import type { Draft as DraftRow } from '../domain/draft.ts';
import type { FlowOption as FlowOptionData, FlowStep as FlowStepData } from '../domain/flow.ts';
import type { Intent as IntentRow } from '../domain/intent.ts';
import type { Misread } from '../domain/audit.ts';
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

/** An article; the rest stands in knowledge. */
export type Article = {
  __typename?: 'Article';
  /** UUIDv7. */
  id: Scalars['ID']['output'];
};

/** How sure the machine must be; one a workspace. */
export type AutomationPolicy = {
  __typename?: 'AutomationPolicy';
  /** Above this confidence the machine answers, 0 to 1; 0.9 unless changed. */
  answerAbove: Scalars['Float']['output'];
  /** Whether the machine's words keep their emoji; true unless changed. */
  emoji: Scalars['Boolean']['output'];
  /**
   * Whether a follow-up for detail ("how exactly?", 还是不明白) right after an automatic answer goes to a human: the machine has
   * said what it knows.
   */
  followUpHandsOff: Scalars['Boolean']['output'];
  /** Above this, up to `answerAbove`, a human reviews; up to this one takes over. 0 to 1; 0.7 unless changed. */
  reviewAbove: Scalars['Float']['output'];
  /** How long a draft waits for its reviewer before the conversation is handed over, in seconds; 120 unless changed. */
  reviewTimeoutSeconds: Scalars['Int']['output'];
  /** IANA time zone in which `tomorrow` is read; Asia/Shanghai unless changed. */
  timeZone: Scalars['String']['output'];
};

/** What to change of the policy. */
export type AutomationPolicyInput = {
  /** 0 to 1, not below `reviewAbove`. */
  answerAbove?: InputMaybe<Scalars['Float']['input']>;
  /** Whether the machine's words keep their emoji. */
  emoji?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a customer's follow-up for detail goes to a human. */
  followUpHandsOff?: InputMaybe<Scalars['Boolean']['input']>;
  /** 0 to 1, not above `answerAbove`. */
  reviewAbove?: InputMaybe<Scalars['Float']['input']>;
  /** 5 to 86,400 seconds; for drafts made from now on. */
  reviewTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** An IANA time zone. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
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
  /** A human is looking at what the machine would answer: the customer may be told so. Live by `reviewChanged`. */
  beingReviewed: Scalars['Boolean']['output'];
  /** The flow that is under way, or that a human took over and what it had learned by then; null when there is none. */
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
  /** What the message may have meant instead, best first. */
  alternatives: Array<Candidate>;
  /** What is offered to press below it. */
  buttons: Array<DraftButton>;
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
  /** The articles that it was made from; empty where a flow made it. */
  sources: Array<Article>;
  /** Where it stands. */
  status: DraftStatus;
  /** The reply; once edited, what was sent. `{customer}` stands for the customer's name and is filled in when it is sent. */
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

/** Something to press below a draft. */
export type DraftButton = {
  __typename?: 'DraftButton';
  /** What the customer reads. */
  title: Scalars['String']['output'];
  /** An address to open instead. */
  url?: Maybe<Scalars['String']['output']>;
  /** What is sent when it is pressed. */
  value: Scalars['String']['output'];
};

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

/** The workspace's own system that flows ask for facts. */
export type FactSource = {
  __typename?: 'FactSource';
  /** For how long an answer is used again for the same question, 0 to 3,600. */
  cacheSeconds: Scalars['Int']['output'];
  /** How long an answer is waited for, 100 to 10,000. */
  timeoutMilliseconds: Scalars['Int']['output'];
  /** Where the signed POST goes. */
  url: Scalars['String']['output'];
};

/** Where facts are looked up; see FactSource. */
export type FactSourceInput = {
  /** 0 to 3,600; 30 unless said. */
  cacheSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** True: a new secret from now on. */
  newSecret?: InputMaybe<Scalars['Boolean']['input']>;
  /** 100 to 10,000; 3,000 unless said. */
  timeoutMilliseconds?: InputMaybe<Scalars['Int']['input']>;
  /** An https address; http and private networks only where the installation allows them. Null: nothing is looked up any more. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** The source as it now is. */
export type FactSourcePayload = {
  __typename?: 'FactSourcePayload';
  /** Null when there is none any more. */
  factSource?: Maybe<FactSource>;
  /** What requests are signed with (Standard Webhooks, `whsec_...`). */
  secret: Scalars['String']['output'];
};

/** A small state machine, stored as data: editable without a release. */
export type Flow = {
  __typename?: 'Flow';
  /** In their order; the first one begins. */
  steps: Array<FlowStep>;
};

/** Something to choose or to press. */
export type FlowOption = {
  __typename?: 'FlowOption';
  /** What the customer reads. */
  title: Scalars['String']['output'];
  /** The title in other languages. */
  titles: Array<FlowTitle>;
  /** With a button: an address to open, https; `{slot}` and `{lookup.key}` stand for values. A button whose values are not known is left out. */
  url?: Maybe<Scalars['String']['output']>;
  /** What is kept in the slot, or sent as the customer's words. */
  value: Scalars['String']['output'];
  /** With a choice: other words that mean it. */
  words: Array<Scalars['String']['output']>;
};

/** See FlowOption. */
export type FlowOptionInput = {
  /** What the customer reads, 1 to 80 characters. */
  title: Scalars['String']['input'];
  /** The title in other languages. */
  titles?: InputMaybe<Array<FlowTitleInput>>;
  /** An https address. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** What is kept or sent, 1 to 80 characters. */
  value: Scalars['String']['input'];
  /** Other words that mean it. */
  words?: InputMaybe<Array<Scalars['String']['input']>>;
};

/**
 * One state of a flow. It is passed over unless `when` holds; looks up `lookup`; says `say`; asks `ask` and keeps the answer in
 * `slot`; has `confirm` confirmed; goes on with `then`.
 */
export type FlowStep = {
  __typename?: 'FlowStep';
  /** A question to the customer; the next message answers it. Only together with `slot`. */
  ask?: Maybe<Scalars['String']['output']>;
  /** Quick replies and links below what the step says. */
  buttons: Array<FlowOption>;
  /** With CHOICE: what can be chosen; offered as buttons. */
  choices: Array<FlowOption>;
  /** A question to be answered by yes or no before the flow goes on; with no, the customer says what to change, and it asks again. */
  confirm?: Maybe<Scalars['String']['output']>;
  /** Said before the question is asked again, when no value was found in the answer; a sentence by the type when null. */
  hint?: Maybe<Scalars['String']['output']>;
  /** What the slot is called when it is spoken of: `the reason`. By its type when null. */
  label?: Maybe<Scalars['String']['output']>;
  /** The name of a fact to look up in the workspace's own system (see setFactSource); its keys are known as `lookup.key` from then on. */
  lookup?: Maybe<Scalars['String']['output']>;
  /** Unique in the flow; `then` of other steps refers to it. */
  name: Scalars['String']['output'];
  /** Where to go on when the look-up fails; null: a human takes over. */
  otherwise?: Maybe<Scalars['String']['output']>;
  /** Said to the customer; `{slot}` and `{lookup.key}` stand for values, `{customer}` for the customer's name with its salutation, where known. */
  say?: Maybe<Scalars['String']['output']>;
  /**
   * Where the answer is kept; a slot that is filled is not asked for again. Typed slots are filled from the very first message
   * too, and corrected whenever the customer corrects themselves ("no, it is 12345679").
   */
  slot?: Maybe<Scalars['String']['output']>;
  /** How the slot's value is read from what the customer writes, and checked. */
  slotType: SlotType;
  /** The same words in other languages; those above are said where none fits the customer's. */
  texts: Array<FlowText>;
  /** The step to go on with; `end` ends the dialogue. Null: the next one in order; the last one ends. */
  then?: Maybe<Scalars['String']['output']>;
  /**
   * The step is taken only when this holds: `name` (it is known), `not name`, `name = value`, `name = one | other`, `name != value`,
   * several joined by `and`; case aside. A name is a slot, a fact that was looked up (`lookup.key`), or `conversation.tier`,
   * `conversation.tags`, `conversation.locale` (`zh` holds for `zh-CN`), `conversation.channel`.
   */
  when?: Maybe<Scalars['String']['output']>;
};

/** A step of a flow; see FlowStep. */
export type FlowStepInput = {
  /** A question; only together with `slot`. */
  ask?: InputMaybe<Scalars['String']['input']>;
  /** At most 10. */
  buttons?: InputMaybe<Array<FlowOptionInput>>;
  /** With CHOICE, 2 to 10. */
  choices?: InputMaybe<Array<FlowOptionInput>>;
  /** A question to be answered by yes or no. */
  confirm?: InputMaybe<Scalars['String']['input']>;
  /** Said before asking again. */
  hint?: InputMaybe<Scalars['String']['input']>;
  /** What the slot is called. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** A fact's name: letters, digits and underscores. */
  lookup?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the flow. */
  name: Scalars['String']['input'];
  /** The step to go on with when the look-up fails. */
  otherwise?: InputMaybe<Scalars['String']['input']>;
  /** Said to the customer; see FlowStep for what stands in braces. */
  say?: InputMaybe<Scalars['String']['input']>;
  /** Where the answer is kept; letters, digits and underscores. */
  slot?: InputMaybe<Scalars['String']['input']>;
  /** TEXT unless said. */
  slotType?: InputMaybe<SlotType>;
  /** The same words in other languages. */
  texts?: InputMaybe<Array<FlowTextInput>>;
  /** The step to go on with, or `end`. */
  then?: InputMaybe<Scalars['String']['input']>;
  /** See FlowStep. */
  when?: InputMaybe<Scalars['String']['input']>;
};

/** A step's words in one language; what is null is said as the step has it. */
export type FlowText = {
  __typename?: 'FlowText';
  /** See FlowStep. */
  ask?: Maybe<Scalars['String']['output']>;
  /** See FlowStep. */
  confirm?: Maybe<Scalars['String']['output']>;
  /** See FlowStep. */
  hint?: Maybe<Scalars['String']['output']>;
  /** See FlowStep. */
  label?: Maybe<Scalars['String']['output']>;
  /** BCP 47; `zh` serves `zh-CN` where nothing closer is given. */
  locale: Scalars['String']['output'];
  /** See FlowStep. */
  say?: Maybe<Scalars['String']['output']>;
};

/** See FlowText. */
export type FlowTextInput = {
  /** See FlowStep. */
  ask?: InputMaybe<Scalars['String']['input']>;
  /** See FlowStep. */
  confirm?: InputMaybe<Scalars['String']['input']>;
  /** See FlowStep. */
  hint?: InputMaybe<Scalars['String']['input']>;
  /** See FlowStep. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47. */
  locale: Scalars['String']['input'];
  /** See FlowStep. */
  say?: InputMaybe<Scalars['String']['input']>;
};

/** A title in one language. */
export type FlowTitle = {
  __typename?: 'FlowTitle';
  /** BCP 47; `zh` serves `zh-CN` where nothing closer is given. */
  locale: Scalars['String']['output'];
  /** What the customer reads. */
  title: Scalars['String']['output'];
};

/** See FlowTitle. */
export type FlowTitleInput = {
  /** BCP 47. */
  locale: Scalars['String']['input'];
  /** What the customer reads. */
  title: Scalars['String']['input'];
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

/** An intent that the machine took messages for which meant something else. */
export type MisreadIntent = {
  __typename?: 'MisreadIntent';
  /** How many of the audited answers were for this intent. */
  audited: Scalars['Int']['output'];
  /** Where, the latest first; at most five. */
  conversations: Array<Conversation>;
  /** The intent; null where it was deleted since. */
  intent?: Maybe<Intent>;
  /** How many of those were wrong. */
  wrong: Scalars['Int']['output'];
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
  /** Of the audited answers, those that the machine had misunderstood, by the intent that it had taken them for: most misunderstood first. */
  misreadIntents: Array<MisreadIntent>;
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
   * Says where flows look facts up: an HTTPS endpoint of the workspace's own, asked with a signed POST for one fact at a time
   * (subgraphs/intents/LOOKUPS.md has the request, the answer and how to check the signature). The secret is answered here and nowhere else.
   * Errors: BAD_USER_INPUT (no address, an address within a private network, bounds).
   */
  setFactSource: FactSourcePayload;
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


export type MutationSetFactSourceArgs = {
  input: FactSourceInput;
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
  /** Where flows look facts up; null: nowhere, and a step that looks something up goes its own way or hands over. */
  factSource?: Maybe<FactSource>;
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

/** How a slot is read. */
export type SlotType =
  /** One of `choices`, by its title, one of its words, or its place (`2`, `第二个`). */
  | 'CHOICE'
  /** A day, kept as YYYY-MM-DD: 2026-03-05, 3月5日, 明天, 上周五, next Friday, March 5th. */
  | 'DATE'
  /** 5 to 20 digits with up to four letters before them; full-width digits and numbers in words are read too. */
  | 'ORDER_NUMBER'
  /** A phone number; it reaches the flow masked (138****5678), as all texts do. */
  | 'PHONE'
  /** Any words. */
  | 'TEXT';

export type Subscription = {
  __typename?: 'Subscription';
  /** Every draft as it is made and each time its state changes, from the moment of subscribing on; pending ones come first. */
  draftChanged: Draft;
  /** The model's card now, and again when another model comes in use, and each time what humans say of the machine's answers changes it. */
  modelChanged: ModelCard;
  /**
   * The conversation now, and again each time a human begins or has ended looking at what the machine would say in it: ask for
   * `beingReviewed`. A customer follows their own.
   */
  reviewChanged: Conversation;
  /** How far the present training is, from the last known step on. */
  trainingProgress: TrainingProgress;
};


export type SubscriptionDraftChangedArgs = {
  conversationId?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionReviewChangedArgs = {
  conversationId: Scalars['ID']['input'];
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
  Article: ResolverTypeWrapper<ArticleStub>;
  AutomationPolicy: ResolverTypeWrapper<unknown>;
  Float: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  AutomationPolicyInput: ResolverTypeWrapper<unknown>;
  Candidate: ResolverTypeWrapper<CandidateRow>;
  Classification: ResolverTypeWrapper<ClassificationRow>;
  Conversation: ResolverTypeWrapper<ConversationStub>;
  DateTime: ResolverTypeWrapper<unknown>;
  Decision: ResolverTypeWrapper<unknown>;
  Dialogue: ResolverTypeWrapper<DialogueRow>;
  Draft: ResolverTypeWrapper<DraftRow>;
  DraftAction: ResolverTypeWrapper<unknown>;
  DraftButton: ResolverTypeWrapper<unknown>;
  DraftConnection: ResolverTypeWrapper<unknown>;
  DraftEdge: ResolverTypeWrapper<unknown>;
  DraftPayload: ResolverTypeWrapper<unknown>;
  DraftStatus: ResolverTypeWrapper<unknown>;
  FactSource: ResolverTypeWrapper<unknown>;
  FactSourceInput: ResolverTypeWrapper<unknown>;
  FactSourcePayload: ResolverTypeWrapper<unknown>;
  Flow: ResolverTypeWrapper<unknown>;
  FlowOption: ResolverTypeWrapper<FlowOptionData>;
  FlowOptionInput: ResolverTypeWrapper<unknown>;
  FlowStep: ResolverTypeWrapper<FlowStepData>;
  FlowStepInput: ResolverTypeWrapper<unknown>;
  FlowText: ResolverTypeWrapper<unknown>;
  FlowTextInput: ResolverTypeWrapper<unknown>;
  FlowTitle: ResolverTypeWrapper<unknown>;
  FlowTitleInput: ResolverTypeWrapper<unknown>;
  Intent: ResolverTypeWrapper<IntentRow>;
  IntentNeighbour: ResolverTypeWrapper<unknown>;
  IntentPayload: ResolverTypeWrapper<unknown>;
  Message: ResolverTypeWrapper<MessageStub>;
  MisreadIntent: ResolverTypeWrapper<Misread>;
  ModelCard: ResolverTypeWrapper<unknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SaveIntentInput: ResolverTypeWrapper<unknown>;
  Slot: ResolverTypeWrapper<unknown>;
  SlotType: ResolverTypeWrapper<unknown>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TrainingProgress: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agent: AgentStub;
  ID: unknown;
  Article: ArticleStub;
  AutomationPolicy: unknown;
  Float: unknown;
  Boolean: unknown;
  Int: unknown;
  String: unknown;
  AutomationPolicyInput: unknown;
  Candidate: CandidateRow;
  Classification: ClassificationRow;
  Conversation: ConversationStub;
  DateTime: unknown;
  Dialogue: DialogueRow;
  Draft: DraftRow;
  DraftButton: unknown;
  DraftConnection: unknown;
  DraftEdge: unknown;
  DraftPayload: unknown;
  FactSource: unknown;
  FactSourceInput: unknown;
  FactSourcePayload: unknown;
  Flow: unknown;
  FlowOption: FlowOptionData;
  FlowOptionInput: unknown;
  FlowStep: FlowStepData;
  FlowStepInput: unknown;
  FlowText: unknown;
  FlowTextInput: unknown;
  FlowTitle: unknown;
  FlowTitleInput: unknown;
  Intent: IntentRow;
  IntentNeighbour: unknown;
  IntentPayload: unknown;
  Message: MessageStub;
  MisreadIntent: Misread;
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

export type ArticleResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AutomationPolicyResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['AutomationPolicy'] = ResolversParentTypes['AutomationPolicy']> = {
  answerAbove?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  emoji?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  followUpHandsOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewAbove?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reviewTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  beingReviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  alternatives?: Resolver<Array<ResolversTypes['Candidate']>, ParentType, ContextType>;
  buttons?: Resolver<Array<ResolversTypes['DraftButton']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inReplyTo?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DraftStatus'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftButtonResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['DraftButton'] = ResolversParentTypes['DraftButton']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type FactSourceResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FactSource'] = ResolversParentTypes['FactSource']> = {
  cacheSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeoutMilliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FactSourcePayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FactSourcePayload'] = ResolversParentTypes['FactSourcePayload']> = {
  factSource?: Resolver<Maybe<ResolversTypes['FactSource']>, ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FlowResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Flow'] = ResolversParentTypes['Flow']> = {
  steps?: Resolver<Array<ResolversTypes['FlowStep']>, ParentType, ContextType>;
};

export type FlowOptionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FlowOption'] = ResolversParentTypes['FlowOption']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titles?: Resolver<Array<ResolversTypes['FlowTitle']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FlowStepResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FlowStep'] = ResolversParentTypes['FlowStep']> = {
  ask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  buttons?: Resolver<Array<ResolversTypes['FlowOption']>, ParentType, ContextType>;
  choices?: Resolver<Array<ResolversTypes['FlowOption']>, ParentType, ContextType>;
  confirm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lookup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherwise?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  say?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slotType?: Resolver<ResolversTypes['SlotType'], ParentType, ContextType>;
  texts?: Resolver<Array<ResolversTypes['FlowText']>, ParentType, ContextType>;
  then?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  when?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FlowTextResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FlowText'] = ResolversParentTypes['FlowText']> = {
  ask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confirm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  say?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FlowTitleResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FlowTitle'] = ResolversParentTypes['FlowTitle']> = {
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type MisreadIntentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['MisreadIntent'] = ResolversParentTypes['MisreadIntent']> = {
  audited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conversations?: Resolver<Array<ResolversTypes['Conversation']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['Intent']>, ParentType, ContextType>;
  wrong?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  misreadIntents?: Resolver<Array<ResolversTypes['MisreadIntent']>, ParentType, ContextType>;
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
  setFactSource?: Resolver<ResolversTypes['FactSourcePayload'], ParentType, ContextType, RequireFields<MutationSetFactSourceArgs, 'input'>>;
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
  factSource?: Resolver<Maybe<ResolversTypes['FactSource']>, ParentType, ContextType>;
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
  modelChanged?: SubscriptionResolver<ResolversTypes['ModelCard'], "modelChanged", ParentType, ContextType>;
  reviewChanged?: SubscriptionResolver<ResolversTypes['Conversation'], "reviewChanged", ParentType, ContextType, RequireFields<SubscriptionReviewChangedArgs, 'conversationId'>>;
  trainingProgress?: SubscriptionResolver<ResolversTypes['TrainingProgress'], "trainingProgress", ParentType, ContextType>;
};

export type TrainingProgressResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['TrainingProgress'] = ResolversParentTypes['TrainingProgress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RoomContext> = {
  Agent?: AgentResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  AutomationPolicy?: AutomationPolicyResolvers<ContextType>;
  Candidate?: CandidateResolvers<ContextType>;
  Classification?: ClassificationResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Dialogue?: DialogueResolvers<ContextType>;
  Draft?: DraftResolvers<ContextType>;
  DraftButton?: DraftButtonResolvers<ContextType>;
  DraftConnection?: DraftConnectionResolvers<ContextType>;
  DraftEdge?: DraftEdgeResolvers<ContextType>;
  DraftPayload?: DraftPayloadResolvers<ContextType>;
  FactSource?: FactSourceResolvers<ContextType>;
  FactSourcePayload?: FactSourcePayloadResolvers<ContextType>;
  Flow?: FlowResolvers<ContextType>;
  FlowOption?: FlowOptionResolvers<ContextType>;
  FlowStep?: FlowStepResolvers<ContextType>;
  FlowText?: FlowTextResolvers<ContextType>;
  FlowTitle?: FlowTitleResolvers<ContextType>;
  Intent?: IntentResolvers<ContextType>;
  IntentNeighbour?: IntentNeighbourResolvers<ContextType>;
  IntentPayload?: IntentPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MisreadIntent?: MisreadIntentResolvers<ContextType>;
  ModelCard?: ModelCardResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Slot?: SlotResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TrainingProgress?: TrainingProgressResolvers<ContextType>;
};

