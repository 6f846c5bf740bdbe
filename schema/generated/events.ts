export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/** An agent came, stepped away or left. Said by routing each time presence changes, with the agent's id as key; heard by metrics. */
export type AgentPresenceChanged = {
  agentId: Scalars['ID']['input'];
  /** ONLINE, AWAY or OFFLINE. */
  presence: Scalars['String']['input'];
};

/** A human is wanted. Said by routing; heard by conversations (takes the turn from the machine) and metrics. */
export type AgentRequested = {
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  groupId: Scalars['ID']['input'];
  /** The customer's message that led to it, where there was one. */
  messageId?: InputMaybe<Scalars['ID']['input']>;
  reason: EventHandoffReason;
};

/** An agent was made or changed. Said by routing; heard by privacy (credentials and role) and metrics. The password travels only as its argon2id hash. */
export type AgentSaved = {
  agentId: Scalars['ID']['input'];
  disabled: Scalars['Boolean']['input'];
  email?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  passwordHash?: InputMaybe<Scalars['String']['input']>;
  role: EventRole;
};

/** An answer, with the decision that it serves; `{customer}` in its text stands for the customer's name, which only conversations knows. Said by knowledge, or by intents where a flow answers; heard by conversations (ANSWER: posts it), intents (REVIEW: makes the draft) and metrics. */
export type AnswerFound = {
  articleIds: Array<Scalars['ID']['input']>;
  buttons: Array<EventButton>;
  confidence: Scalars['Float']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  decision: EventDecision;
  intentId?: InputMaybe<Scalars['ID']['input']>;
  locale: Scalars['String']['input'];
  /** The customer's message that it answers. */
  messageId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};

/** Nothing known answers it. Said by knowledge, or by intents where a flow could not look up what it needs; heard by routing (hands over) and metrics. */
export type AnswerMissed = {
  channel: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  intentId?: InputMaybe<Scalars['ID']['input']>;
  locale: Scalars['String']['input'];
  messageId: Scalars['ID']['input'];
  tags: Array<Scalars['String']['input']>;
  text: Scalars['String']['input'];
  tier?: InputMaybe<Scalars['String']['input']>;
};

/** The customer's 'was this helpful'. Said by knowledge; heard by metrics. */
export type AnswerRated = {
  articleIds: Array<Scalars['ID']['input']>;
  customerId: Scalars['ID']['input'];
  helpful: Scalars['Boolean']['input'];
  messageId: Scalars['ID']['input'];
};

/** Said by knowledge; heard by metrics. */
export type ArticleRetired = {
  articleId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Of the answers that the machine gave by itself, too few of those that a human has looked at were right: under 0.95 of the latest 200, from
 * 20 on. Said by intents once, and again only after the share had recovered; heard by conversations, which tells partners' webhooks
 * (`automation.doubted`).
 */
export type AutomationDoubted = {
  audited: Scalars['Int']['input'];
  /** 0 to 1. */
  precision: Scalars['Float']['input'];
  right: Scalars['Int']['input'];
};

/** An agent has it. Said by routing; heard by conversations (status ASSIGNED), intents (its drafts and flows there end) and metrics. */
export type ConversationAssigned = {
  agentId: Scalars['ID']['input'];
  agentName: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  groupId?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
  /** Seconds it had waited in the queue. */
  waitedSeconds: Scalars['Float']['input'];
};

/** Said by conversations when status-free facts of it change (tags, tier, locale, channel, customer after a merge); heard by routing, intents (whose its rows are) and metrics. */
export type ConversationChanged = {
  channel: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  locale: Scalars['String']['input'];
  tags: Array<Scalars['String']['input']>;
  tier?: InputMaybe<Scalars['String']['input']>;
};

/** A conversation's words are no longer kept, as the workspace's retention says. Said by conversations; heard by routing, intents and knowledge, which delete what they hold of it. */
export type ConversationExpired = {
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
};

/** It waits for an agent. Said by routing; heard by conversations (status QUEUED) and metrics. */
export type ConversationQueued = {
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  groupId: Scalars['ID']['input'];
  priority: Scalars['Int']['input'];
};

/** Said by conversations; heard by metrics. */
export type ConversationRated = {
  agentId?: InputMaybe<Scalars['ID']['input']>;
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  /** 1 to 5. */
  score: Scalars['Int']['input'];
};

/** It is closed. Said by conversations; heard by routing (frees the agent), intents (its drafts and flows there end), knowledge and metrics. */
export type ConversationResolved = {
  /** The agent who had it, if any. */
  agentId?: InputMaybe<Scalars['ID']['input']>;
  /** True when no human ever spoke in it (since its reopening). */
  automatic: Scalars['Boolean']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  /** Seconds from opening (or reopening) to closing. */
  handleSeconds: Scalars['Float']['input'];
  outcome?: InputMaybe<Scalars['String']['input']>;
  resolvedBy: EventSpeaker;
};

/** Said by conversations when one is opened or reopened; heard by routing and metrics. Says whose it is and what routing rules look at. */
export type ConversationStarted = {
  channel: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  locale: Scalars['String']['input'];
  reopened: Scalars['Boolean']['input'];
  tags: Array<Scalars['String']['input']>;
  tier?: InputMaybe<Scalars['String']['input']>;
};

/** A customer has no conversation left and was not seen for as long as the workspace keeps what was said. Said by conversations; heard by privacy, which erases them in every room. */
export type CustomerExpired = {
  customerId: Scalars['ID']['input'];
};

/**
 * A customer proved who they are by the workspace's signed token. Said by conversations; heard by privacy, which owns contact
 * data. The one event that carries contact data unmasked; it is wiped from outbox and inbox once heard.
 */
export type CustomerIdentified = {
  customerId: Scalars['ID']['input'];
  email?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  realName?: InputMaybe<Scalars['String']['input']>;
};

/** Said by privacy when a customer turns anonymous or back, or hides fields; heard by conversations and metrics. */
export type CustomerPrivacyChanged = {
  anonymous: Scalars['Boolean']['input'];
  customerId: Scalars['ID']['input'];
  hiddenFields: Array<Scalars['String']['input']>;
};

/**
 * Two customers turned out to be one. Said by conversations, with the kept customer's id as key; heard by privacy, knowledge and
 * metrics: what they hold of the absorbed customer is the kept one's from then on, and of two privacy choices the stricter one
 * holds. Routing and intents follow by ConversationChanged, conversation by conversation.
 */
export type CustomersMerged = {
  /** Nobody from now on: it leads to the kept one. */
  absorbedId: Scalars['ID']['input'];
  keptId: Scalars['ID']['input'];
};

/** A human's word on a held reply. Said by intents; heard by conversations (ACCEPT and EDIT: posts it as the machine's), knowledge (learns), routing (REJECT or timed out: hands over) and metrics. */
export type DraftReviewed = {
  action: EventDraftAction;
  articleIds: Array<Scalars['ID']['input']>;
  /** What can be pressed below it. */
  buttons?: InputMaybe<Array<EventButton>>;
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  draftId: Scalars['ID']['input'];
  intentId?: InputMaybe<Scalars['ID']['input']>;
  messageId: Scalars['ID']['input'];
  /** The agent; null when timed out. */
  reviewedBy?: InputMaybe<Scalars['ID']['input']>;
  /** What to send; the draft's own text with REJECT. */
  text: Scalars['String']['input'];
  timedOut: Scalars['Boolean']['input'];
};

/** Said by privacy; heard by all other rooms, which delete what they hold of the customer and answer with PersonalDataErased. */
export type ErasureRequested = {
  customerId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};

/** FLOW: a dialogue of intents answers; KNOWLEDGE: an article answers; NOBODY: a human has the turn or shall have it. */
export type EventAnswerer =
  | 'FLOW'
  | 'KNOWLEDGE'
  | 'NOBODY';

export type EventButton = {
  title: Scalars['String']['input'];
  url?: InputMaybe<Scalars['String']['input']>;
  value: Scalars['String']['input'];
};

export type EventConversationStatus =
  | 'ASSIGNED'
  | 'BOT'
  | 'QUEUED'
  | 'RESOLVED';

export type EventDecision =
  | 'ANSWER'
  | 'HANDOFF'
  | 'REVIEW';

export type EventDraftAction =
  | 'ACCEPT'
  | 'EDIT'
  | 'REJECT';

/** Why a human is wanted. */
export type EventHandoffReason =
  | 'AGENT_TOOK'
  | 'CUSTOMER_ASKED'
  | 'DRAFT_REJECTED'
  | 'FOLLOW_UP'
  | 'LOW_CONFIDENCE'
  | 'MISUNDERSTOOD'
  | 'NO_ANSWER'
  | 'REVIEW_TIMED_OUT'
  | 'TRANSFERRED'
  | 'UPSET';

export type EventPromiseKind =
  | 'FIRST'
  | 'NEXT';

/** A question with what can be pressed to answer it. */
export type EventQuestion = {
  buttons: Array<EventButton>;
  text: Scalars['String']['input'];
};

export type EventRole =
  | 'ADMIN'
  | 'AGENT'
  | 'SUPERVISOR';

export type EventSpeaker =
  | 'AGENT'
  | 'BOT'
  | 'CUSTOMER'
  | 'SYSTEM';

/** Said by privacy; heard by all other rooms, which answer with what they hold of the customer (PersonalDataExported). */
export type ExportRequested = {
  customerId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};

/** An intent was taught, changed or deleted. Said by intents; heard by knowledge and metrics. */
export type IntentSaved = {
  deleted: Scalars['Boolean']['input'];
  enabled: Scalars['Boolean']['input'];
  intentId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};

/** What a customer's message means and what happens with it, decided once. Said by intents; heard by knowledge (where it is to answer), routing (HANDOFF) and metrics. */
export type MessageClassified = {
  answerer: EventAnswerer;
  /** True: a human has the turn, so the classification is for information and nobody acts on it. */
  assisting: Scalars['Boolean']['input'];
  channel: Scalars['String']['input'];
  confidence: Scalars['Float']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  decision: EventDecision;
  /** False: the workspace wants no emoji in the machine's words. */
  emoji?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only with HANDOFF. */
  handoffReason?: InputMaybe<EventHandoffReason>;
  intentId?: InputMaybe<Scalars['ID']['input']>;
  intentName?: InputMaybe<Scalars['String']['input']>;
  locale: Scalars['String']['input'];
  messageId: Scalars['ID']['input'];
  outOfScope: Scalars['Boolean']['input'];
  seq: Scalars['Int']['input'];
  tags: Array<Scalars['String']['input']>;
  text: Scalars['String']['input'];
  /** A dialogue's question that this message interrupts: whoever answers asks it again below the answer. */
  thenAsk?: InputMaybe<EventQuestion>;
  tier?: InputMaybe<Scalars['String']['input']>;
};

/** A customer's words. Said by conversations; heard by intents, routing (the conversation is not idle; an agent who has it is to answer) and metrics. Only a customer's words are classified. */
export type MessageReceived = {
  channel: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  kind: Scalars['String']['input'];
  locale: Scalars['String']['input'];
  messageId: Scalars['ID']['input'];
  seq: Scalars['Int']['input'];
  /** Who has the turn after this message: the machine acts on it only in BOT. */
  status: EventConversationStatus;
  tags: Array<Scalars['String']['input']>;
  /** Masked; empty for pictures and files. */
  text: Scalars['String']['input'];
  tier?: InputMaybe<Scalars['String']['input']>;
};

/** Said by each room; heard by privacy, which completes the request when all have answered. */
export type PersonalDataErased = {
  customerId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
  room: Scalars['String']['input'];
  /** Rows deleted or emptied. */
  rows: Scalars['Int']['input'];
};

/** A part of what a room holds of a customer. Said by each room, in order; heard by privacy, which completes the archive when every room has said its last part. */
export type PersonalDataExported = {
  customerId: Scalars['ID']['input'];
  /** The room has nothing more. */
  last: Scalars['Boolean']['input'];
  /** One JSON object a line, a line a row. */
  lines: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
  room: Scalars['String']['input'];
  /** Rows in this part. */
  rows: Scalars['Int']['input'];
  /** What the rows are, e.g. messages: a file of the archive. */
  section: Scalars['String']['input'];
};

/** A workspace's privacy settings changed. Said by privacy; heard by conversations, which masks by them what it stores from then on, and deletes by age. */
export type PrivacySettingsChanged = {
  /** Regular expressions that privacy has checked: none can run long. The whole list. */
  maskPatterns: Array<Scalars['String']['input']>;
  /** After how many days without a word what was said is deleted; null: it is kept. */
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
};

export type Query = {
  __typename?: 'Query';
  events?: Maybe<Scalars['Boolean']['output']>;
};

/**
 * A human was asked for while the group's opening hours say closed: it waits, and is served when they open. Said by routing after ConversationQueued;
 * heard by conversations, which tells the customer when we are back.
 */
export type ReachedOutsideHours = {
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  groupId: Scalars['ID']['input'];
  locale: Scalars['String']['input'];
  /** The group's own words for it in the customer's language, `{time}` for when it opens; null where the house's are said. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** When the group opens, RFC 3339 in UTC; null when no opening is in sight for a year. */
  opensAt?: InputMaybe<Scalars['String']['input']>;
  /** The IANA time zone in which the group's hours are written. */
  timeZone: Scalars['String']['input'];
};

/** An agent's or the machine's words. Said by conversations; heard by routing (an agent's reply accepts what was transferred, and meets what was promised), knowledge (which reply carried which articles) and metrics. */
export type ReplySent = {
  /** The agent; null for the machine. */
  agentId?: InputMaybe<Scalars['ID']['input']>;
  channel: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  /** True for the first agent's or machine's words in this conversation (since its reopening). */
  first: Scalars['Boolean']['input'];
  /** The customer's message that it answers; null for an agent's. */
  inReplyTo?: InputMaybe<Scalars['ID']['input']>;
  messageId: Scalars['ID']['input'];
  /** Seconds since the customer's oldest unanswered message; null when none waited. */
  responseSeconds?: InputMaybe<Scalars['Float']['input']>;
  seq: Scalars['Int']['input'];
  speaker: EventSpeaker;
  /** Masked. */
  text: Scalars['String']['input'];
};

/** A promised answer is about to be late: four fifths of its business time are over. Said by routing; for metrics and webhooks. */
export type ResponseApproaching = {
  /** Who has it; null while it waits. */
  agentId?: InputMaybe<Scalars['ID']['input']>;
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  /** RFC 3339 in UTC. */
  dueAt: Scalars['String']['input'];
  groupId: Scalars['ID']['input'];
  /** FIRST: since a human was asked for; NEXT: since the customer's oldest unanswered words to an agent. */
  kind: EventPromiseKind;
};

/** An agent answered in time what was promised. Said by routing; heard by metrics; for webhooks. */
export type ResponseMet = {
  /** Who answered. */
  agentId?: InputMaybe<Scalars['ID']['input']>;
  /** RFC 3339 in UTC; before dueAt. Where the news of the answer came late, this follows a ResponseMissed of the same promise and takes it back. */
  answeredAt: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  /** RFC 3339 in UTC. */
  dueAt: Scalars['String']['input'];
  groupId: Scalars['ID']['input'];
  /** FIRST: since a human was asked for; NEXT: since the customer's oldest unanswered words to an agent. */
  kind: EventPromiseKind;
};

/** A promised answer is late. Said by routing; heard by metrics; for webhooks. */
export type ResponseMissed = {
  /** Who has it; null while it waits. */
  agentId?: InputMaybe<Scalars['ID']['input']>;
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  /** RFC 3339 in UTC. */
  dueAt: Scalars['String']['input'];
  groupId: Scalars['ID']['input'];
  /** FIRST: since a human was asked for; NEXT: since the customer's oldest unanswered words to an agent. */
  kind: EventPromiseKind;
};

/** Who would get the conversation whose answer waits for a human's word. Said by routing of a message classified REVIEW; heard by intents (offers the draft to them). */
export type ReviewOffered = {
  /** The group's agents; empty: every agent of the workspace. */
  agentIds: Array<Scalars['ID']['input']>;
  conversationId: Scalars['ID']['input'];
  customerId: Scalars['ID']['input'];
  /** Null: the workspace has no group. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  messageId: Scalars['ID']['input'];
};

export type Events = {
  AgentPresenceChanged: AgentPresenceChanged;
  AgentRequested: AgentRequested;
  AgentSaved: AgentSaved;
  AnswerFound: AnswerFound;
  AnswerMissed: AnswerMissed;
  AnswerRated: AnswerRated;
  ArticleRetired: ArticleRetired;
  AutomationDoubted: AutomationDoubted;
  ConversationAssigned: ConversationAssigned;
  ConversationChanged: ConversationChanged;
  ConversationExpired: ConversationExpired;
  ConversationQueued: ConversationQueued;
  ConversationRated: ConversationRated;
  ConversationResolved: ConversationResolved;
  ConversationStarted: ConversationStarted;
  CustomerExpired: CustomerExpired;
  CustomerIdentified: CustomerIdentified;
  CustomerPrivacyChanged: CustomerPrivacyChanged;
  CustomersMerged: CustomersMerged;
  DraftReviewed: DraftReviewed;
  ErasureRequested: ErasureRequested;
  ExportRequested: ExportRequested;
  IntentSaved: IntentSaved;
  MessageClassified: MessageClassified;
  MessageReceived: MessageReceived;
  PersonalDataErased: PersonalDataErased;
  PersonalDataExported: PersonalDataExported;
  PrivacySettingsChanged: PrivacySettingsChanged;
  ReachedOutsideHours: ReachedOutsideHours;
  ReplySent: ReplySent;
  ResponseApproaching: ResponseApproaching;
  ResponseMet: ResponseMet;
  ResponseMissed: ResponseMissed;
  ReviewOffered: ReviewOffered;
};
export type EventName = keyof Events;
export const eventNames = ["AgentPresenceChanged","AgentRequested","AgentSaved","AnswerFound","AnswerMissed","AnswerRated","ArticleRetired","AutomationDoubted","ConversationAssigned","ConversationChanged","ConversationExpired","ConversationQueued","ConversationRated","ConversationResolved","ConversationStarted","CustomerExpired","CustomerIdentified","CustomerPrivacyChanged","CustomersMerged","DraftReviewed","ErasureRequested","ExportRequested","IntentSaved","MessageClassified","MessageReceived","PersonalDataErased","PersonalDataExported","PrivacySettingsChanged","ReachedOutsideHours","ReplySent","ResponseApproaching","ResponseMet","ResponseMissed","ReviewOffered"] as const satisfies readonly EventName[];
export const personalEvents: ReadonlySet<string> = new Set<EventName>(["AnswerFound","AnswerMissed","CustomerIdentified","DraftReviewed","MessageClassified","MessageReceived","PersonalDataExported","ReplySent"]);