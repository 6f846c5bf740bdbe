import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Agent as AgentRow } from '../domain/agent.ts';
import type { Assignment as AssignmentRow, QueueEntry as QueueEntryRow, SkillGroup as SkillGroupRow } from '../domain/waiting.ts';
import type { Considered, Explanation as ExplanationView } from '../domain/explanation.ts';
import type { ConversationStub } from '../domain/stubs.ts';
import type { RoutingSettings as Settings } from '../domain/settings.ts';
import type { SlaPromise, SlaTarget as Target } from '../domain/sla.ts';
import type { AwayMessage as AwayWords } from '../domain/away.ts';
import type { Rule } from '../domain/rule.ts';
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
  /** A moment in time: RFC 3339 with offset, e.g. `2026-11-23T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A human who answers. Name, avatar, locales and presence are for everyone signed in: a customer may know who answers. */
export type Agent = {
  __typename?: 'Agent';
  /** An https address of a picture, if there is one. */
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** How many plain conversations at once; others weigh more or less, see RoutingSettings. The house never assigns more, and nobody can take or be given more; a supervisor alone may force it. */
  capacity: Scalars['Int']['output'];
  /** Channels that weigh for this agent otherwise than RoutingSettings.channelWeights says. */
  channelWeights: Array<ChannelWeight>;
  /** The groups whose conversations reach the agent. */
  groups: Array<SkillGroup>;
  /** UUID, for ever the same person's. */
  id: Scalars['ID']['output'];
  /** How many conversations the agent has now. */
  load: Scalars['Int']['output'];
  /** Languages the agent writes, as BCP 47 tags (`zh`, `en`); empty: any. */
  locales: Array<Scalars['String']['output']>;
  /** As customers read it. */
  name: Scalars['String']['output'];
  /** Whether conversations can reach the agent now. */
  presence: Presence;
  /** What the agent may do. */
  role: AgentRole;
  /** The workspace's own words, e.g. `refunds`; compared as written. */
  skills: Array<Scalars['String']['output']>;
};

/** What saveAgent and setPresence answer. */
export type AgentPayload = {
  __typename?: 'AgentPayload';
  /** The agent as it is now. */
  agent: Agent;
};

/** What an agent may do in the workspace. */
export type AgentRole =
  /** May do everything in the workspace. */
  | 'ADMIN'
  /** Answers conversations. */
  | 'AGENT'
  /** Also sees metrics, changes knowledge and intents, and transfers anybody's conversations. */
  | 'SUPERVISOR';

/** A supervisor's word on who has a conversation. */
export type AssignInput = {
  /** Who gets it. */
  agentId: Scalars['ID']['input'];
  /** What to assign; whoever has it loses it. */
  conversationId: Scalars['ID']['input'];
  /** True: also beyond the agent's capacity, and to an agent who is not online. The assignment says so. */
  force?: Scalars['Boolean']['input'];
  /** For the agent's eyes, at most 1,000 characters; customers never see it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** One agent's having one conversation, from when to when, and why. */
export type Assignment = {
  __typename?: 'Assignment';
  /** Until when the agent must accept what a colleague transferred; null once accepted, and where nobody asks. Not accepted, it goes back to the colleague, or to its place in the queue. */
  acceptBy?: Maybe<Scalars['DateTime']['output']>;
  /** The agent. */
  agent?: Maybe<Agent>;
  /** When the agent got it. */
  assignedAt: Scalars['DateTime']['output'];
  /** How the agent came to it: what `reason` says in English, to be worded in any language. */
  cause: AssignmentCause;
  /** Whose doing `cause` was; null where the rules chose, and for a partner's API key. */
  causedBy?: Maybe<Agent>;
  /** The conversation. */
  conversation: Conversation;
  /** Why it ended; null while the agent has it. */
  endReason?: Maybe<AssignmentEnd>;
  /** When it was closed, transferred or handed back; null while the agent has it. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the choice was made from; null where nobody chose: taken, transferred or assigned by hand. */
  explanation?: Maybe<Explanation>;
  /** True: a supervisor gave it although the agent was full or not online. */
  forced: Scalars['Boolean']['output'];
  /** What was written for this agent by whoever gave it, for colleagues' eyes. */
  givenNote?: Maybe<Scalars['String']['output']>;
  /** The group it waited for. */
  group?: Maybe<SkillGroup>;
  /** What the agent wrote who gave it back or on to a group, for colleagues' eyes. */
  note?: Maybe<Scalars['String']['output']>;
  /** Why this agent: the rule, the skills matched, the load at that moment. A supervisor can always ask; a customer reads a short form. */
  reason: Scalars['String']['output'];
  /** The rule that placed it there; null where none held, or where the rule is gone. */
  rule?: Maybe<RoutingRule>;
};

/** How an agent came to a conversation. `Assignment.causedBy` is the agent that each speaks of. */
export type AssignmentCause =
  /** A supervisor, or a partner, decided it; see `forced`. */
  | 'ASSIGNED'
  /** The agent had passed it on to a colleague, who did not accept it in time. */
  | 'CAME_BACK'
  /** It waited, and the rules chose this agent: see `explanation`. */
  | 'CHOSEN'
  /** The agent took it. */
  | 'TAKEN'
  /** Somebody passed it on to the agent, who may decline it. */
  | 'TRANSFERRED';

/** What decided for the chosen agent: the last thing that it took. */
export type AssignmentCriterion =
  /** All else was equal. */
  | 'ID'
  /** Writes the customer's language. */
  | 'LANGUAGE'
  /** Had this customer last. */
  | 'LAST_AGENT'
  /** The least loaded relative to capacity. */
  | 'LEAST_LOADED'
  /** Of the least loaded, longest without a new one. */
  | 'LONGEST_IDLE'
  /** The rule names this agent. */
  | 'NAMED'
  /** Nobody else could have had it. */
  | 'ONLY_ONE';

/** How an agent's having a conversation ended. */
export type AssignmentEnd =
  /** The agent was disabled. */
  | 'AGENT_DISABLED'
  /** The agent's connection was lost for longer than RoutingSettings.goneAfterSeconds. */
  | 'AGENT_GONE'
  /** The conversation was resolved. */
  | 'CLOSED'
  /** The agent did not accept it in time. */
  | 'NOT_ACCEPTED'
  /** The agent gave it back to the queue. */
  | 'RELEASED'
  /** It was given to another agent or group. */
  | 'TRANSFERRED';

/** What a closed group says in one language. */
export type AwayMessage = {
  __typename?: 'AwayMessage';
  /** A BCP 47 tag: `zh` covers `zh-CN`. */
  locale: Scalars['String']['output'];
  /** The words; `{time}` stands for when the group opens, in the customer's language. */
  text: Scalars['String']['output'];
};

/** See AwayMessage. */
export type AwayMessageInput = {
  /** A BCP 47 tag: `zh` covers `zh-CN`. */
  locale: Scalars['String']['input'];
  /** 1 to 500 characters; with `{time}` it is said only where an opening is in sight. */
  text: Scalars['String']['input'];
};

/** What a conversation runs over. */
export type ChannelKind =
  /** A mobile app. */
  | 'APP'
  /** E-mail. */
  | 'EMAIL'
  /** LINE. */
  | 'LINE'
  /** Facebook Messenger. */
  | 'MESSENGER'
  /** Text messages. */
  | 'SMS'
  /** Telegram. */
  | 'TELEGRAM'
  /** The widget on a website. */
  | 'WEB'
  /** A WeChat official account. */
  | 'WECHAT'
  /** A WeChat mini programme. */
  | 'WECHAT_MINI'
  /** WhatsApp. */
  | 'WHATSAPP';

/** What a conversation over this channel weighs. */
export type ChannelWeight = {
  __typename?: 'ChannelWeight';
  /** The channel. */
  channel: ChannelKind;
  /** 1 to 1,000 hundredths of a place. */
  weight: Scalars['Int']['output'];
};

/** See ChannelWeight. */
export type ChannelWeightInput = {
  /** The channel. */
  channel: ChannelKind;
  /** 1 to 1,000 hundredths of a place. */
  weight: Scalars['Int']['input'];
};

/** An agent as the choice saw it. */
export type ConsideredAgent = {
  __typename?: 'ConsideredAgent';
  /** The agent as of now. */
  agent?: Maybe<Agent>;
  /** The capacity, in hundredths of a place. */
  capacity: Scalars['Int']['output'];
  /** What the agent's conversations weighed together, in hundredths of a place. */
  load: Scalars['Int']['output'];
  /** The name then. */
  name: Scalars['String']['output'];
  /** Why not this agent; null: the chosen one. */
  passedOver?: Maybe<PassedOver>;
  /** What this conversation would weigh, in hundredths of a place. */
  weight: Scalars['Int']['output'];
};

/** What routing knows of a conversation: who has it, and what place it has in the queue. */
export type Conversation = {
  __typename?: 'Conversation';
  /** The agent who has it now; null while the machine has it, it waits, or it is closed. */
  assignment?: Maybe<Assignment>;
  /** Everybody who had it, newest first. */
  assignments: Array<Assignment>;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** Its wait; null when it does not wait. */
  queueEntry?: Maybe<QueueEntry>;
  /** The answer that is promised now, or was last; null where nothing was promised. */
  sla?: Maybe<Sla>;
};

/** Why this agent: the choice made again from the log of what it was made from. */
export type Explanation = {
  __typename?: 'Explanation';
  /** The agents that were looked at, as they were then: the chosen one first, then from the best on; at most forty. */
  considered: Array<ConsideredAgent>;
  /** What decided. */
  criterion: AssignmentCriterion;
  /** The name of the group it waited for. */
  group: Scalars['String']['output'];
  /** How many more agents of the group there were, none better than the last. */
  omitted: Scalars['Int']['output'];
  /** The same in words. */
  reason: Scalars['String']['output'];
  /** The name of the rule that placed it; null where none held. */
  rule?: Maybe<Scalars['String']['output']>;
  /** The skills still needed at that moment. */
  skills: Array<Scalars['String']['output']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** The agent keeps a conversation that a colleague transferred. Replying and takeConversation do the same. CONFLICT when the caller does not have it; FORBIDDEN for callers who are not agents. */
  acceptConversation: Conversation;
  /** A supervisor (or a partner) decides which agent has a conversation. NOT_FOUND, CONFLICT where the agent is not online or has no free place and nobody forces it, FORBIDDEN for agents who are no supervisors. */
  assignConversation: Conversation;
  /** Gives a conversation back to its queue, with its place kept, and on to the next free agent at once. The agent who has it may, a supervisor and a partner always; who had it does not get it back before RoutingSettings.relaxAfterSeconds. NOT_FOUND, CONFLICT, FORBIDDEN. */
  releaseConversation: Conversation;
  /** Asks for a human: what the widget's 'talk to a person' does, and what a low confidence does. Asking again changes nothing. NOT_FOUND, and CONFLICT once the conversation is closed: a new message opens it again. */
  requestAgent: Conversation;
  /** Makes an agent (no id) or changes one: fields left out stay as they are. An e-mail address and a password give the agent a sign-in. More capacity, skills or groups bring waiting conversations at once; disabling hands the agent's conversations back to their queues and ends the agent's sessions, as a new password or role does. Needs a fresh step-up. BAD_USER_INPUT, NOT_FOUND. */
  saveAgent: AgentPayload;
  /** Rules are tried in order; the first whose condition holds names the group, the priority and the needed skills. The list replaces the rules that were there; it places conversations that ask for an agent from now on. BAD_USER_INPUT, NOT_FOUND. */
  saveRoutingRules: Array<RoutingRule>;
  /** Changes how the workspace routes: fields left out stay as they are. What waits is weighed anew at once, what agents have keeps its weight, and times hold for what begins from now on. BAD_USER_INPUT. */
  saveRoutingSettings: RoutingSettings;
  /** Makes a skill group (no id) or changes one: fields left out stay as they are. BAD_USER_INPUT, NOT_FOUND. */
  saveSkillGroup: SkillGroupPayload;
  /** An agent's presence; kept alive by the console's open subscription, and AWAY when that is gone. ONLINE brings waiting conversations at once. FORBIDDEN for callers who are not agents. */
  setPresence: AgentPayload;
  /** The caller takes a conversation that waits, or that the machine has. CONFLICT when another agent has it, when all the caller's places are taken, or when it is closed; FORBIDDEN for callers who are not agents. */
  takeConversation: Conversation;
  /** Gives a conversation to another agent, who must be online with a free place and accepts it within RoutingSettings.acceptWithinSeconds (else it comes back), or to a group, where it keeps its place in time. The agent who has it may, a supervisor and a partner always, and anybody where it waits. BAD_USER_INPUT, NOT_FOUND, CONFLICT, FORBIDDEN. */
  transferConversation: Conversation;
};


export type MutationAcceptConversationArgs = {
  conversationId: Scalars['ID']['input'];
};


export type MutationAssignConversationArgs = {
  input: AssignInput;
};


export type MutationReleaseConversationArgs = {
  conversationId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
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


export type MutationSaveRoutingSettingsArgs = {
  input: RoutingSettingsInput;
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

/** Why an agent was passed over: what stood in the way, or what spoke for the chosen one. */
export type PassedOver =
  /** No room for what it weighs. */
  | 'FULL'
  /** Gave it away a moment before. */
  | 'GAVE_IT_AWAY'
  /** All else was equal. */
  | 'ID'
  /** The chosen one writes the customer's language. */
  | 'LANGUAGE'
  /** The chosen one had this customer last. */
  | 'LAST_AGENT'
  /** The chosen one was less loaded, relative to capacity. */
  | 'LEAST_LOADED'
  /** The chosen one had waited longer for a new one. */
  | 'LONGEST_IDLE'
  /** Not a member of the group. */
  | 'NOT_IN_GROUP'
  /** Not online. */
  | 'OFFLINE'
  /** The rule names another agent. */
  | 'OTHER_AGENT_NAMED'
  /** Lacks a needed skill. */
  | 'SKILL_MISSING';

/** Whether conversations can reach an agent. */
export type Presence =
  /** Connected but taking none, or the connection was lost. */
  | 'AWAY'
  /** Not at work. */
  | 'OFFLINE'
  /** Connected and taking conversations. */
  | 'ONLINE';

export type Query = {
  __typename?: 'Query';
  /** One agent, a disabled one too; null when there is no such agent in the workspace. */
  agent?: Maybe<Agent>;
  /** The workspace's agents by name, without those who were disabled; those of one group, or only those online (or not), when asked so. */
  agents: Array<Agent>;
  /** Waiting conversations in the order they will be served. */
  queue: Array<QueueEntry>;
  /** The routing rules in the order in which they are tried. */
  routingRules: Array<RoutingRule>;
  /** How this workspace routes: what conversations weigh, and how long things may take. */
  routingSettings: RoutingSettings;
  /** The workspace's skill groups, oldest first. The first one takes what no rule places. */
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

/** A conversation's wait for a human. */
export type QueueEntry = {
  __typename?: 'QueueEntry';
  /** The conversation. */
  conversation: Conversation;
  /** How far the estimate may be off; null where there is none. */
  estimatedRange?: Maybe<WaitRange>;
  /** How long it will yet take, from the group's recent handling times and the agents online; null where nothing can honestly be said, and while the group is closed. */
  estimatedSeconds?: Maybe<Scalars['Int']['output']>;
  /** The group it waits for. */
  group: SkillGroup;
  /** When the group opens that it waits for; null while it is open. */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** 1 is the next that the group serves; 0: the wait is over, an agent has it or it was closed. */
  position: Scalars['Int']['output'];
  /** Higher is served first; one point is worth five minutes of waiting. It rises as a promised answer is about to be late. */
  priority: Scalars['Int']['output'];
  /** How long it has waited, or had waited when the wait ended. */
  waitingSeconds: Scalars['Int']['output'];
};

/** All parts that are given must hold; within one part any of its words is enough. Nothing given holds always. */
export type RoutingCondition = {
  __typename?: 'RoutingCondition';
  /** The conversation runs over one of these channels. */
  channels?: Maybe<Array<ChannelKind>>;
  /** The customer's newest message means one of these: intent names or ids. */
  intents?: Maybe<Array<Scalars['String']['output']>>;
  /** The conversation's language is one of these; `zh` covers `zh-CN`. */
  locales?: Maybe<Array<Scalars['String']['output']>>;
  /** The customer has ever asked for one of these: intent names or ids. */
  pastIntents?: Maybe<Array<Scalars['String']['output']>>;
  /** The conversation carries one of these tags. */
  tags?: Maybe<Array<Scalars['String']['output']>>;
  /** The customer's tier is one of these. */
  tiers?: Maybe<Array<Scalars['String']['output']>>;
};

/** See RoutingCondition. */
export type RoutingConditionInput = {
  /** The conversation runs over one of these channels. */
  channels?: InputMaybe<Array<ChannelKind>>;
  /** The customer's newest message means one of these: intent names or ids. */
  intents?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The conversation's language is one of these; `zh` covers `zh-CN`. */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The customer has ever asked for one of these: intent names or ids. */
  pastIntents?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The conversation carries one of these tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The customer's tier is one of these. */
  tiers?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Where a conversation goes that wants a human: the first rule whose condition holds decides. */
export type RoutingRule = {
  __typename?: 'RoutingRule';
  /** Only this agent, where one is named; one who is not there when skills would be given up (see skills) is given up too: then anybody of the group. */
  agent?: Maybe<Agent>;
  /** When the rule holds. */
  condition: RoutingCondition;
  /** Where the conversation waits. */
  group: SkillGroup;
  /** UUID. */
  id: Scalars['ID']['output'];
  /** As supervisors read it, also in the reason of each assignment it led to. */
  name: Scalars['String']['output'];
  /** Higher is served first; one point is worth five minutes of waiting, so nobody starves. */
  priority: Scalars['Int']['output'];
  /** Skills needed beside the group's own. Without such an agent they are given up after RoutingSettings.relaxAfterSeconds, the group's own after as long again. */
  skills: Array<Scalars['String']['output']>;
};

/** One rule; its place in the list is its place in the order. */
export type RoutingRuleInput = {
  /** Only this agent. */
  agentId?: InputMaybe<Scalars['ID']['input']>;
  /** When it holds; `{}` holds always. */
  condition: RoutingConditionInput;
  /** Where the conversation waits. */
  groupId: Scalars['ID']['input'];
  /** Keeps a rule's identity over a change; left out, a new rule. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** -1,000 to 1,000; one point is worth five minutes of waiting. */
  priority?: Scalars['Int']['input'];
  /** Skills needed beside the group's own. */
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** How a workspace routes. What conversations weigh is given in hundredths of one of an agent's places: an agent of capacity 3 has 300. */
export type RoutingSettings = {
  __typename?: 'RoutingSettings';
  /** How long an agent has to accept what a colleague transfers. */
  acceptWithinSeconds: Scalars['Int']['output'];
  /** Channels that do not weigh 100. */
  channelWeights: Array<ChannelWeight>;
  /** How long after that what the agent has goes back to the queues, each to its old place. */
  goneAfterSeconds: Scalars['Int']['output'];
  /** How long an agent counts as connected after the last sign of life of the console: the grace of a lost connection, then the agent is AWAY. */
  graceSeconds: Scalars['Int']['output'];
  /** After so many seconds without a word from anybody a conversation counts less; null: never. */
  idleAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** How much of its weight an idle conversation counts. Once somebody speaks it counts in full again, also where the agent then has more than the capacity: nothing new is given until there is room. */
  idlePercent: Scalars['Int']['output'];
  /** How long the skills that a conversation needs are waited for, where the group has no time of its own. Then the rule's are given up (and the agent whom it names, where that one is not there; and who gave the conversation away may have it again), after as long again the group's. */
  relaxAfterSeconds: Scalars['Int']['output'];
};

/** Fields left out stay as they are. */
export type RoutingSettingsInput = {
  /** 10 to 86,400. */
  acceptWithinSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** All channels that do not weigh 100; replaces the list. */
  channelWeights?: InputMaybe<Array<ChannelWeightInput>>;
  /** 1 to 86,400. */
  goneAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** 10 to 300. */
  graceSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** 30 to 86,400; null: an idle conversation counts in full. */
  idleAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 100. */
  idlePercent?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 86,400. */
  relaxAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Without id a new agent, who needs a name; with id only what is given changes. */
export type SaveAgentInput = {
  /** An https address. */
  avatarUrl?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 100; a new agent has 3. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** All channels that weigh otherwise for this agent; replaces the list. */
  channelWeights?: InputMaybe<Array<ChannelWeightInput>>;
  /** True: no sign-in, no conversations; those in hand go back to their queues. */
  disabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The address to sign in with. It is kept with the credentials, not here. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** All groups; replaces the list. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The agent to change. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** All languages as BCP 47 tags; replaces the list. */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** At least 8 characters. Kept only as an argon2id hash, with the credentials. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** A new agent is an AGENT unless said otherwise. */
  role?: InputMaybe<AgentRole>;
  /** All skills, at most 50; replaces the list. */
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Without id a new group, which needs a name; with id only what is given changes. Null clears hours, overflow and relaxAfterSeconds. */
export type SaveSkillGroupInput = {
  /** What it says while it is closed, one for each language, at most 20; replaces the list. */
  awayMessages?: InputMaybe<Array<AwayMessageInput>>;
  /** Opening hours as SkillGroup.hours describes them, at most 2,000 characters. */
  hours?: InputMaybe<Scalars['String']['input']>;
  /** The group to change. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 86,400; takes effect within some seconds after that wait. */
  overflowAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Another group. */
  overflowToId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 86,400; null: as the workspace says. */
  relaxAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** All needed skills; replaces the list. */
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
  /** All targets, at most 50, one for each tier; replaces the list. For what is promised from now on. */
  sla?: InputMaybe<Array<SlaTargetInput>>;
};

/** Agents who answer one kind of question, and the conversations that wait for them. */
export type SkillGroup = {
  __typename?: 'SkillGroup';
  /** The members by name, without those who were disabled. */
  agents: Array<Agent>;
  /** What customers who ask for a person read while it is closed, by language; in other languages they read the house's own words. */
  awayMessages: Array<AwayMessage>;
  /** When it closes next; null while it is closed, and where it does not for a year. */
  closesAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Opening hours; null: always open. Parts between semicolons, last the IANA time zone:
   * `Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-16:00; 2026-10-01..2026-10-07 off; Asia/Shanghai`. Weekdays are `Mo Tu We Th Fr Sa Su`, dates
   * (holidays, extra days) go before weekdays, a later part before an earlier one; a span may pass midnight.
   */
  hours?: Maybe<Scalars['String']['output']>;
  /** UUID. */
  id: Scalars['ID']['output'];
  /** As agents read it. */
  name: Scalars['String']['output'];
  /** Whether the hours say open now. While closed conversations wait, and are served when it opens; agents may take them. */
  open: Scalars['Boolean']['output'];
  /** When it opens next, the present moment where it is open; null where no opening is in sight for a year. */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** How long is too long; null: it waits here however long it takes. */
  overflowAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** Where a conversation goes that has waited too long here. */
  overflowTo?: Maybe<SkillGroup>;
  /** How long the needed skills are waited for before some, and after as long again all, are given up; null: RoutingSettings.relaxAfterSeconds. */
  relaxAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** What an agent must have to be given this group's conversations, beside being a member. */
  skills: Array<Scalars['String']['output']>;
  /** How soon its agents answer, by tier. */
  sla: Array<SlaTarget>;
  /** How many conversations wait for the group now. */
  waiting: Scalars['Int']['output'];
};

/** What saveSkillGroup answers. */
export type SkillGroupPayload = {
  __typename?: 'SkillGroupPayload';
  /** The group as it is now. */
  group: SkillGroup;
};

/** An answer that is promised. As it approaches its end, and as it is missed, the house hears an event, and a conversation that waits is served sooner: by 2 and by a further 4 points of priority. */
export type Sla = {
  __typename?: 'Sla';
  /** When an agent answered, or the conversation was closed; null while the customer waits. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is late: the target in business time after startedAt. */
  dueAt: Scalars['DateTime']['output'];
  /** Which answer. */
  kind: SlaKind;
  /** From when it counts. */
  startedAt: Scalars['DateTime']['output'];
  /** How it stands. */
  state: SlaState;
  /** When it approaches its end: four fifths of the target in business time after startedAt. */
  warnAt: Scalars['DateTime']['output'];
};

/** Which answer is promised. */
export type SlaKind =
  /** An agent's first words after a human was asked for. */
  | 'FIRST'
  /** An agent's reply to further words of the customer. */
  | 'NEXT';

/** How a promised answer stands. */
export type SlaState =
  /** More than four fifths of the time are over. */
  | 'APPROACHING'
  /** Answered in time. */
  | 'MET'
  /** Not answered in time, be it answered later or not yet. */
  | 'MISSED'
  /** Less than four fifths of the time are over. */
  | 'RUNNING';

/** How soon an agent of a group answers, in the group's business time (its opening hours). */
export type SlaTarget = {
  __typename?: 'SlaTarget';
  /** Seconds from asking for a human to an agent's first words; null: not promised. */
  firstResponseSeconds?: Maybe<Scalars['Int']['output']>;
  /** Seconds from a customer's words to an agent, once one has the conversation, to the reply; null: not promised. */
  nextResponseSeconds?: Maybe<Scalars['Int']['output']>;
  /** The customers it is for; null: every tier without a target of its own. */
  tier?: Maybe<Scalars['String']['output']>;
};

/** See SlaTarget. */
export type SlaTargetInput = {
  /** 1 to 2,592,000; left out: not promised. */
  firstResponseSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 2,592,000; left out: not promised. */
  nextResponseSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The customers it is for; left out: every tier without a target of its own. */
  tier?: InputMaybe<Scalars['String']['input']>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** The agent's own work: each assignment as it is made or taken away. Holding it open is what 'online' means. A connection that comes back within RoutingSettings.graceSeconds first hears what happened meanwhile; FORBIDDEN for callers who are not agents. */
  assignmentChanged: Assignment;
  /** All skill groups, oldest first: at once, then whenever one opens or closes, or presence, load or queues change; at most one frame a second. */
  deskChanged: Array<SkillGroup>;
  /** Each waiting conversation as it comes, moves to another group or priority, or leaves (position 0). */
  queueChanged: QueueEntry;
  /** The customer's place in the queue and how long it will yet take: at once, then each time the place or (by a tenth or more) the estimate changes; position 0 when the wait is over. */
  queuePositionChanged: QueueEntry;
  /** A conversation each time an answer in it is promised, approaches its end, is missed or is given: read its sla. */
  slaChanged: Conversation;
};


export type SubscriptionQueueChangedArgs = {
  groupId?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionQueuePositionChangedArgs = {
  conversationId: Scalars['ID']['input'];
};

/** Exactly one of toAgentId and toGroupId. */
export type TransferInput = {
  /** What to give away. */
  conversationId: Scalars['ID']['input'];
  /** For the next agent's eyes, at most 1,000 characters; customers never see it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Another agent, online and with a free place. */
  toAgentId?: InputMaybe<Scalars['ID']['input']>;
  /** A group; the agent who gives it away does not get it back from there. */
  toGroupId?: InputMaybe<Scalars['ID']['input']>;
};

/** How long a wait may yet take, from the quicker and the slower of the group's recent conversations: half of them lie between. */
export type WaitRange = {
  __typename?: 'WaitRange';
  /** Seconds, if conversations end as quickly as the quickest quarter did. */
  least: Scalars['Int']['output'];
  /** Seconds, if they take as long as the slowest quarter did. */
  most: Scalars['Int']['output'];
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
  Agent: ResolverTypeWrapper<AgentRow>;
  String: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  ID: ResolverTypeWrapper<unknown>;
  AgentPayload: ResolverTypeWrapper<unknown>;
  AgentRole: ResolverTypeWrapper<unknown>;
  AssignInput: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  Assignment: ResolverTypeWrapper<AssignmentRow>;
  AssignmentCause: ResolverTypeWrapper<unknown>;
  AssignmentCriterion: ResolverTypeWrapper<unknown>;
  AssignmentEnd: ResolverTypeWrapper<unknown>;
  AwayMessage: ResolverTypeWrapper<AwayWords>;
  AwayMessageInput: ResolverTypeWrapper<unknown>;
  ChannelKind: ResolverTypeWrapper<unknown>;
  ChannelWeight: ResolverTypeWrapper<unknown>;
  ChannelWeightInput: ResolverTypeWrapper<unknown>;
  ConsideredAgent: ResolverTypeWrapper<Considered>;
  Conversation: ResolverTypeWrapper<ConversationStub>;
  DateTime: ResolverTypeWrapper<unknown>;
  Explanation: ResolverTypeWrapper<ExplanationView>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PassedOver: ResolverTypeWrapper<unknown>;
  Presence: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueueEntry: ResolverTypeWrapper<QueueEntryRow>;
  RoutingCondition: ResolverTypeWrapper<unknown>;
  RoutingConditionInput: ResolverTypeWrapper<unknown>;
  RoutingRule: ResolverTypeWrapper<Rule>;
  RoutingRuleInput: ResolverTypeWrapper<unknown>;
  RoutingSettings: ResolverTypeWrapper<Settings>;
  RoutingSettingsInput: ResolverTypeWrapper<unknown>;
  SaveAgentInput: ResolverTypeWrapper<unknown>;
  SaveSkillGroupInput: ResolverTypeWrapper<unknown>;
  SkillGroup: ResolverTypeWrapper<SkillGroupRow>;
  SkillGroupPayload: ResolverTypeWrapper<unknown>;
  Sla: ResolverTypeWrapper<SlaPromise>;
  SlaKind: ResolverTypeWrapper<unknown>;
  SlaState: ResolverTypeWrapper<unknown>;
  SlaTarget: ResolverTypeWrapper<Target>;
  SlaTargetInput: ResolverTypeWrapper<unknown>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TransferInput: ResolverTypeWrapper<unknown>;
  WaitRange: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agent: AgentRow;
  String: unknown;
  Int: unknown;
  ID: unknown;
  AgentPayload: unknown;
  AssignInput: unknown;
  Boolean: unknown;
  Assignment: AssignmentRow;
  AwayMessage: AwayWords;
  AwayMessageInput: unknown;
  ChannelWeight: unknown;
  ChannelWeightInput: unknown;
  ConsideredAgent: Considered;
  Conversation: ConversationStub;
  DateTime: unknown;
  Explanation: ExplanationView;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  QueueEntry: QueueEntryRow;
  RoutingCondition: unknown;
  RoutingConditionInput: unknown;
  RoutingRule: Rule;
  RoutingRuleInput: unknown;
  RoutingSettings: Settings;
  RoutingSettingsInput: unknown;
  SaveAgentInput: unknown;
  SaveSkillGroupInput: unknown;
  SkillGroup: SkillGroupRow;
  SkillGroupPayload: unknown;
  Sla: SlaPromise;
  SlaTarget: Target;
  SlaTargetInput: unknown;
  Subscription: Record<PropertyKey, never>;
  TransferInput: unknown;
  WaitRange: unknown;
};

export type AgentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent'], FederationReferenceType extends FederationReferenceTypes['Agent'] = FederationReferenceTypes['Agent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channelWeights?: Resolver<Array<ResolversTypes['ChannelWeight']>, ParentType, ContextType>;
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
  acceptBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['AssignmentCause'], ParentType, ContextType>;
  causedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['AssignmentEnd']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType>;
  forced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  givenNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['RoutingRule']>, ParentType, ContextType>;
};

export type AwayMessageResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['AwayMessage'] = ResolversParentTypes['AwayMessage']> = {
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelWeightResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ChannelWeight'] = ResolversParentTypes['ChannelWeight']> = {
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsideredAgentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ConsideredAgent'] = ResolversParentTypes['ConsideredAgent']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  load?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passedOver?: Resolver<Maybe<ResolversTypes['PassedOver']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'], FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  assignments?: Resolver<Array<ResolversTypes['Assignment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  queueEntry?: Resolver<Maybe<ResolversTypes['QueueEntry']>, ParentType, ContextType>;
  sla?: Resolver<Maybe<ResolversTypes['Sla']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ExplanationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  considered?: Resolver<Array<ResolversTypes['ConsideredAgent']>, ParentType, ContextType>;
  criterion?: Resolver<ResolversTypes['AssignmentCriterion'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  omitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptConversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType, RequireFields<MutationAcceptConversationArgs, 'conversationId'>>;
  assignConversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType, RequireFields<MutationAssignConversationArgs, 'input'>>;
  releaseConversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType, RequireFields<MutationReleaseConversationArgs, 'conversationId'>>;
  requestAgent?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType, RequireFields<MutationRequestAgentArgs, 'conversationId'>>;
  saveAgent?: Resolver<ResolversTypes['AgentPayload'], ParentType, ContextType, RequireFields<MutationSaveAgentArgs, 'input'>>;
  saveRoutingRules?: Resolver<Array<ResolversTypes['RoutingRule']>, ParentType, ContextType, RequireFields<MutationSaveRoutingRulesArgs, 'rules'>>;
  saveRoutingSettings?: Resolver<ResolversTypes['RoutingSettings'], ParentType, ContextType, RequireFields<MutationSaveRoutingSettingsArgs, 'input'>>;
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
  routingSettings?: Resolver<ResolversTypes['RoutingSettings'], ParentType, ContextType>;
  skillGroups?: Resolver<Array<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
};

export type QueueEntryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['QueueEntry'] = ResolversParentTypes['QueueEntry']> = {
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  estimatedRange?: Resolver<Maybe<ResolversTypes['WaitRange']>, ParentType, ContextType>;
  estimatedSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['SkillGroup'], ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type RoutingSettingsResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['RoutingSettings'] = ResolversParentTypes['RoutingSettings']> = {
  acceptWithinSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channelWeights?: Resolver<Array<ResolversTypes['ChannelWeight']>, ParentType, ContextType>;
  goneAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graceSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  idleAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  idlePercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relaxAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkillGroupResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SkillGroup'] = ResolversParentTypes['SkillGroup'], FederationReferenceType extends FederationReferenceTypes['SkillGroup'] = FederationReferenceTypes['SkillGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SkillGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agents?: Resolver<Array<ResolversTypes['Agent']>, ParentType, ContextType>;
  awayMessages?: Resolver<Array<ResolversTypes['AwayMessage']>, ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overflowAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  overflowTo?: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  relaxAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sla?: Resolver<Array<ResolversTypes['SlaTarget']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkillGroupPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SkillGroupPayload'] = ResolversParentTypes['SkillGroupPayload']> = {
  group?: Resolver<ResolversTypes['SkillGroup'], ParentType, ContextType>;
};

export type SlaResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Sla'] = ResolversParentTypes['Sla']> = {
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SlaKind'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SlaState'], ParentType, ContextType>;
  warnAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SlaTargetResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SlaTarget'] = ResolversParentTypes['SlaTarget']> = {
  firstResponseSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextResponseSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  assignmentChanged?: SubscriptionResolver<ResolversTypes['Assignment'], "assignmentChanged", ParentType, ContextType>;
  deskChanged?: SubscriptionResolver<Array<ResolversTypes['SkillGroup']>, "deskChanged", ParentType, ContextType>;
  queueChanged?: SubscriptionResolver<ResolversTypes['QueueEntry'], "queueChanged", ParentType, ContextType, Partial<SubscriptionQueueChangedArgs>>;
  queuePositionChanged?: SubscriptionResolver<ResolversTypes['QueueEntry'], "queuePositionChanged", ParentType, ContextType, RequireFields<SubscriptionQueuePositionChangedArgs, 'conversationId'>>;
  slaChanged?: SubscriptionResolver<ResolversTypes['Conversation'], "slaChanged", ParentType, ContextType>;
};

export type WaitRangeResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['WaitRange'] = ResolversParentTypes['WaitRange']> = {
  least?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  most?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RoomContext> = {
  Agent?: AgentResolvers<ContextType>;
  AgentPayload?: AgentPayloadResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  AwayMessage?: AwayMessageResolvers<ContextType>;
  ChannelWeight?: ChannelWeightResolvers<ContextType>;
  ConsideredAgent?: ConsideredAgentResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Explanation?: ExplanationResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueEntry?: QueueEntryResolvers<ContextType>;
  RoutingCondition?: RoutingConditionResolvers<ContextType>;
  RoutingRule?: RoutingRuleResolvers<ContextType>;
  RoutingSettings?: RoutingSettingsResolvers<ContextType>;
  SkillGroup?: SkillGroupResolvers<ContextType>;
  SkillGroupPayload?: SkillGroupPayloadResolvers<ContextType>;
  Sla?: SlaResolvers<ContextType>;
  SlaTarget?: SlaTargetResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  WaitRange?: WaitRangeResolvers<ContextType>;
};

