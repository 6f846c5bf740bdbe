/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
  agentId: string;
  /** What to assign; whoever has it loses it. */
  conversationId: string;
  /** True: also beyond the agent's capacity, and to an agent who is not online. The assignment says so. */
  force?: boolean;
  /** For the agent's eyes, at most 1,000 characters; customers never see it. */
  note?: string | null | undefined;
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

/** See AwayMessage. */
export type AwayMessageInput = {
  /** A BCP 47 tag: `zh` covers `zh-CN`. */
  locale: string;
  /** 1 to 500 characters; with `{time}` it is said only where an opening is in sight. */
  text: string;
};

/** A button to show. */
export type ButtonInput = {
  /** What it reads; at most 80 characters. */
  title: string;
  /** An https address to open instead. */
  url?: string | null | undefined;
  /** What is sent when it is pressed; at most 500 characters. */
  value: string;
};

/** How a customer reaches us. */
export type ChannelKind =
  /** The workspace's own app. */
  | 'APP'
  /** E-mail. */
  | 'EMAIL'
  /** A LINE official account. */
  | 'LINE'
  /** Facebook Messenger. */
  | 'MESSENGER'
  /** Text messages. */
  | 'SMS'
  /** A Telegram bot. */
  | 'TELEGRAM'
  /** The widget on a web page. */
  | 'WEB'
  /** A WeChat official account. */
  | 'WECHAT'
  /** A WeChat mini program. */
  | 'WECHAT_MINI'
  /** WhatsApp Business. */
  | 'WHATSAPP';

/** See ChannelWeight. */
export type ChannelWeightInput = {
  /** The channel. */
  channel: ChannelKind;
  /** 1 to 1,000 hundredths of a place. */
  weight: number;
};

/** Which conversations; all conditions given must hold. */
export type ConversationFilter = {
  /** That this agent has, or had when they were closed. */
  assigneeId?: string | null | undefined;
  /** That went over one of these. */
  channel?: Array<ChannelKind> | null | undefined;
  /** Of this customer. */
  customerId?: string | null | undefined;
  /** That this skill group has. */
  groupId?: string | null | undefined;
  /** In one of these. */
  status?: Array<ConversationStatus> | null | undefined;
  /** That carry this tag. */
  tag?: string | null | undefined;
  /** True: that no agent has; false: that one has. */
  unassigned?: boolean | null | undefined;
  /** With activity after this moment. */
  updatedAfter?: string | null | undefined;
};

/** Who has the turn. BOT: answered automatically; QUEUED: waits for an agent; ASSIGNED: an agent has it; RESOLVED: closed, reopened by the customer's next message. */
export type ConversationStatus =
  /** An agent has it; the machine is silent. */
  | 'ASSIGNED'
  /** Answered automatically. */
  | 'BOT'
  /** Waits for an agent; the machine is silent. */
  | 'QUEUED'
  /** Closed; reopened by the customer's next message. */
  | 'RESOLVED';

/** ANSWER above the upper threshold, REVIEW between the two, HANDOFF below the lower one or when a human is asked for. */
export type Decision =
  /** The machine answers. */
  | 'ANSWER'
  /** A human takes over. */
  | 'HANDOFF'
  /** The machine drafts an answer, a human decides. */
  | 'REVIEW';

/** A reviewer's word. */
export type DraftAction =
  /** Send it. */
  | 'ACCEPT'
  /** Send the given text. */
  | 'EDIT'
  /** Send nothing: a human answers. */
  | 'REJECT';

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

/** NOTE is seen by staff only; EVENT is the system's word (assigned, transferred, resolved); CARD carries buttons. */
export type MessageKind =
  /** Words with buttons. */
  | 'CARD'
  /** A notice by the system: somebody joined, it was closed. Nobody can send one. */
  | 'EVENT'
  /** Any other file. */
  | 'FILE'
  /** A picture. */
  | 'IMAGE'
  /** A remark among staff: no customer and no partner ever sees it. */
  | 'NOTE'
  /** Words. */
  | 'TEXT'
  /** Spoken words. */
  | 'VOICE';

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

/** Fields left out stay as they are. */
export type RoutingSettingsInput = {
  /** 10 to 86,400. */
  acceptWithinSeconds?: number | null | undefined;
  /** All channels that do not weigh 100; replaces the list. */
  channelWeights?: Array<ChannelWeightInput> | null | undefined;
  /** 1 to 86,400. */
  goneAfterSeconds?: number | null | undefined;
  /** 10 to 300. */
  graceSeconds?: number | null | undefined;
  /** 30 to 86,400; null: an idle conversation counts in full. */
  idleAfterSeconds?: number | null | undefined;
  /** 0 to 100. */
  idlePercent?: number | null | undefined;
  /** 1 to 86,400. */
  relaxAfterSeconds?: number | null | undefined;
};

/** Without id a new group, which needs a name; with id only what is given changes. Null clears hours, overflow and relaxAfterSeconds. */
export type SaveSkillGroupInput = {
  /** What it says while it is closed, one for each language, at most 20; replaces the list. */
  awayMessages?: Array<AwayMessageInput> | null | undefined;
  /** Opening hours as SkillGroup.hours describes them, at most 2,000 characters. */
  hours?: string | null | undefined;
  /** The group to change. */
  id?: string | null | undefined;
  /** 1 to 80 characters. */
  name?: string | null | undefined;
  /** 1 to 86,400; takes effect within some seconds after that wait. */
  overflowAfterSeconds?: number | null | undefined;
  /** Another group. */
  overflowToId?: string | null | undefined;
  /** 1 to 86,400; null: as the workspace says. */
  relaxAfterSeconds?: number | null | undefined;
  /** All needed skills; replaces the list. */
  skills?: Array<string> | null | undefined;
  /** All targets, at most 50, one for each tier; replaces the list. For what is promised from now on. */
  sla?: Array<SlaTargetInput> | null | undefined;
};

/** A message to send. */
export type SendMessageInput = {
  /** Attachments from createUpload, uploaded and not sent yet, each by who created it: 1 to 10 for an IMAGE, a FILE or a VOICE, none for others. */
  attachmentIds?: Array<string> | null | undefined;
  /** 1 to 10 buttons of a CARD. */
  buttons?: Array<ButtonInput> | null | undefined;
  /** The client's own id for it, at most 128 characters, unique in the conversation: makes sending it again harmless. */
  clientMessageId?: string | null | undefined;
  /** Where. */
  conversationId: string;
  /**
   * TEXT, IMAGE, FILE and VOICE from anyone; NOTE from agents; CARD, with buttons, from agents and partners. IMAGE holds
   * pictures, VOICE one sound, FILE anything.
   */
  kind?: MessageKind | null | undefined;
  /** What it says; 1 to 8,000 characters, not only white space. With attachments it may be left out. */
  text?: string | null | undefined;
};

/** An OpenID Connect provider, and who we are there. */
export type SingleSignOnInput = {
  /** As registered at the provider. */
  clientId: string;
  /** As given by the provider; kept sealed. Absent: the former one stays, if issuer and client are the same. Null: a public client. */
  clientSecret?: string | null | undefined;
  /**
   * Only who has a verified e-mail address of one of these domains is matched to an agent. Name them wherever the provider has
   * accounts of others too. Up to 50; none by default.
   */
  emailDomains?: Array<string> | null | undefined;
  /** The issuer identifier, https and without query, below which `/.well-known/openid-configuration` lies. */
  issuer: string;
  /** 1 to 60 characters, for the button on the sign-in page. */
  name: string;
  /** Besides `openid` and `email`. Up to 20. */
  scopes?: Array<string> | null | undefined;
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

/** See SlaTarget. */
export type SlaTargetInput = {
  /** 1 to 2,592,000; left out: not promised. */
  firstResponseSeconds?: number | null | undefined;
  /** 1 to 2,592,000; left out: not promised. */
  nextResponseSeconds?: number | null | undefined;
  /** The customers it is for; left out: every tier without a target of its own. */
  tier?: string | null | undefined;
};

/** Exactly one of toAgentId and toGroupId. */
export type TransferInput = {
  /** What to give away. */
  conversationId: string;
  /** For the next agent's eyes, at most 1,000 characters; customers never see it. */
  note?: string | null | undefined;
  /** Another agent, online and with a free place. */
  toAgentId?: string | null | undefined;
  /** A group; the agent who gives it away does not get it back from there. */
  toGroupId?: string | null | undefined;
};

export type InboxRowFragment = { __typename: 'Conversation', id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, lastMessage: { __typename: 'Message', kind: MessageKind, text: string | null } | null, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, assignment: { __typename: 'Assignment', agent: { __typename: 'Agent', id: string, name: string } | null } | null, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null, sla: { __typename: 'Sla', kind: SlaKind, state: SlaState, warnAt: string, dueAt: string, answeredAt: string | null } | null };

export type PromiseFragment = { __typename: 'Sla', kind: SlaKind, state: SlaState, warnAt: string, dueAt: string, answeredAt: string | null };

export type HoldingFragment = { __typename: 'Conversation', id: string, assignment: { __typename: 'Assignment', assignedAt: string, acceptBy: string | null, forced: boolean, cause: AssignmentCause, givenNote: string | null, causedBy: { __typename: 'Agent', id: string, name: string } | null, agent: { __typename: 'Agent', id: string, name: string } | null } | null, assignments: Array<{ __typename: 'Assignment', endReason: AssignmentEnd | null, note: string | null, endedAt: string | null, agent: { __typename: 'Agent', id: string, name: string } | null }> };

export type ThreadMessageFragment = { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, sender:
    | { __typename: 'Agent', name: string }
    | { __typename: 'Bot', name: string }
    | { __typename: 'Customer', displayName: string | null }
    | { __typename: 'System', name: string }
   };

export type VerdictFragment = { __typename: 'Message', id: string, classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null };

export type DraftPartsFragment = { __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, buttons: Array<{ __typename: 'DraftButton', title: string }>, sources: Array<{ __typename: 'Article', id: string, title: string, body: string }>, alternatives: Array<{ __typename: 'Candidate', confidence: number, intent: { __typename: 'Intent', id: string, name: string } }>, reviewedBy: { __typename: 'Agent', id: string, name: string } | null, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } };

export type InboxQueryVariables = Exact<{
  filter?: ConversationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { conversations: { __typename: 'ConversationConnection', edges: Array<{ __typename: 'ConversationEdge', node: { __typename: 'Conversation', id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, lastMessage: { __typename: 'Message', kind: MessageKind, text: string | null } | null, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, assignment: { __typename: 'Assignment', agent: { __typename: 'Agent', id: string, name: string } | null } | null, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null, sla: { __typename: 'Sla', kind: SlaKind, state: SlaState, warnAt: string, dueAt: string, answeredAt: string | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type InboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InboxChangedSubscription = { inboxChanged: { __typename: 'Conversation', id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, lastMessage: { __typename: 'Message', kind: MessageKind, text: string | null } | null, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, assignment: { __typename: 'Assignment', agent: { __typename: 'Agent', id: string, name: string } | null } | null, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null, sla: { __typename: 'Sla', kind: SlaKind, state: SlaState, warnAt: string, dueAt: string, answeredAt: string | null } | null } };

export type ThreadQueryVariables = Exact<{
  id: string;
}>;


export type ThreadQuery = { conversation: { __typename: 'Conversation', tags: Array<string>, lastSeq: number, id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null, tags: Array<string>, locale: string, createdAt: string, contact: { __typename: 'Contact', phone: string | null, email: string | null, realName: string | null } | null, behaviour: Array<{ __typename: 'BehaviourEvent', id: string, kind: EventKind, name: string | null, url: string | null, at: string }> }, drafts: Array<{ __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, buttons: Array<{ __typename: 'DraftButton', title: string }>, sources: Array<{ __typename: 'Article', id: string, title: string, body: string }>, alternatives: Array<{ __typename: 'Candidate', confidence: number, intent: { __typename: 'Intent', id: string, name: string } }>, reviewedBy: { __typename: 'Agent', id: string, name: string } | null, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } }>, messages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, sender:
            | { __typename: 'Agent', name: string }
            | { __typename: 'Bot', name: string }
            | { __typename: 'Customer', displayName: string | null }
            | { __typename: 'System', name: string }
          , classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } }, lastMessage: { __typename: 'Message', kind: MessageKind, text: string | null } | null, assignment: { __typename: 'Assignment', assignedAt: string, acceptBy: string | null, forced: boolean, cause: AssignmentCause, givenNote: string | null, agent: { __typename: 'Agent', id: string, name: string } | null, causedBy: { __typename: 'Agent', id: string, name: string } | null } | null, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null, sla: { __typename: 'Sla', kind: SlaKind, state: SlaState, warnAt: string, dueAt: string, answeredAt: string | null } | null, assignments: Array<{ __typename: 'Assignment', endReason: AssignmentEnd | null, note: string | null, endedAt: string | null, agent: { __typename: 'Agent', id: string, name: string } | null }> } | null };

export type PageFragment = { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, sender:
        | { __typename: 'Agent', name: string }
        | { __typename: 'Bot', name: string }
        | { __typename: 'Customer', displayName: string | null }
        | { __typename: 'System', name: string }
      , classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } };

export type EarlierQueryVariables = Exact<{
  id: string;
  before: string;
}>;


export type EarlierQuery = { conversation: { __typename: 'Conversation', id: string, messages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, sender:
            | { __typename: 'Agent', name: string }
            | { __typename: 'Bot', name: string }
            | { __typename: 'Customer', displayName: string | null }
            | { __typename: 'System', name: string }
          , classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } } } | null };

export type FactsQueryVariables = Exact<{
  id: string;
}>;


export type FactsQuery = { conversation: { __typename: 'Conversation', id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, drafts: Array<{ __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, buttons: Array<{ __typename: 'DraftButton', title: string }>, sources: Array<{ __typename: 'Article', id: string, title: string, body: string }>, alternatives: Array<{ __typename: 'Candidate', confidence: number, intent: { __typename: 'Intent', id: string, name: string } }>, reviewedBy: { __typename: 'Agent', id: string, name: string } | null, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } }>, lastMessage: { __typename: 'Message', kind: MessageKind, text: string | null } | null, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, assignment: { __typename: 'Assignment', assignedAt: string, acceptBy: string | null, forced: boolean, cause: AssignmentCause, givenNote: string | null, agent: { __typename: 'Agent', id: string, name: string } | null, causedBy: { __typename: 'Agent', id: string, name: string } | null } | null, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null, sla: { __typename: 'Sla', kind: SlaKind, state: SlaState, warnAt: string, dueAt: string, answeredAt: string | null } | null, assignments: Array<{ __typename: 'Assignment', endReason: AssignmentEnd | null, note: string | null, endedAt: string | null, agent: { __typename: 'Agent', id: string, name: string } | null }> } | null };

export type VerdictsQueryVariables = Exact<{
  id: string;
}>;


export type VerdictsQuery = { conversation: { __typename: 'Conversation', id: string, messages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null } }> } } | null };

export type ThreadMessagesSubscriptionVariables = Exact<{
  conversationId: string;
  afterSeq?: number | null | undefined;
}>;


export type ThreadMessagesSubscription = { messageAdded: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, sender:
      | { __typename: 'Agent', name: string }
      | { __typename: 'Bot', name: string }
      | { __typename: 'Customer', displayName: string | null }
      | { __typename: 'System', name: string }
     } };

export type OpenChangedSubscriptionVariables = Exact<{
  conversationId: string;
}>;


export type OpenChangedSubscription = { openChanged: { __typename: 'Conversation', id: string, openOn: Array<{ __typename: 'OpenDevice', person:
        | { __typename: 'Agent', id: string, name: string }
        | { __typename: 'Bot' }
        | { __typename: 'Customer' }
        | { __typename: 'System' }
       }> } };

export type AssignmentsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type AssignmentsSubscription = { assignmentChanged: { __typename: 'Assignment', assignedAt: string, endedAt: string | null, reason: string, conversation: { __typename: 'Conversation', id: string } } };

export type DraftsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DraftsSubscription = { draftChanged: { __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, buttons: Array<{ __typename: 'DraftButton', title: string }>, sources: Array<{ __typename: 'Article', id: string, title: string, body: string }>, alternatives: Array<{ __typename: 'Candidate', confidence: number, intent: { __typename: 'Intent', id: string, name: string } }>, reviewedBy: { __typename: 'Agent', id: string, name: string } | null, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } } };

export type StandingFragment = { __typename: 'Agent', id: string, role: AgentRole, presence: Presence, load: number, capacity: number };

export type MeQueryVariables = Exact<{
  id: string;
}>;


export type MeQuery = { agent: { __typename: 'Agent', id: string, role: AgentRole, presence: Presence, load: number, capacity: number } | null };

export type SetPresenceMutationVariables = Exact<{
  presence: Presence;
}>;


export type SetPresenceMutation = { setPresence: { __typename: 'AgentPayload', agent: { __typename: 'Agent', id: string, role: AgentRole, presence: Presence, load: number, capacity: number } } };

export type TakeMutationVariables = Exact<{
  id: string;
}>;


export type TakeMutation = { takeConversation: { __typename: 'Conversation', id: string } };

export type ReplyMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type ReplyMutation = { sendMessage: { __typename: 'MessagePayload', message: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, sender:
        | { __typename: 'Agent', name: string }
        | { __typename: 'Bot', name: string }
        | { __typename: 'Customer', displayName: string | null }
        | { __typename: 'System', name: string }
       } } };

export type ResolveMutationVariables = Exact<{
  id: string;
}>;


export type ResolveMutation = { resolveConversation: { __typename: 'ConversationPayload', conversation: { __typename: 'Conversation', id: string, status: ConversationStatus } } };

export type MarkReadMutationVariables = Exact<{
  id: string;
  seq: number;
}>;


export type MarkReadMutation = { markRead: { __typename: 'ConversationPayload', conversation: { __typename: 'Conversation', id: string, unreadCount: number } } };

export type ReviewMutationVariables = Exact<{
  id: string;
  action: DraftAction;
  text?: string | null | undefined;
}>;


export type ReviewMutation = { reviewDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, buttons: Array<{ __typename: 'DraftButton', title: string }>, sources: Array<{ __typename: 'Article', id: string, title: string, body: string }>, alternatives: Array<{ __typename: 'Candidate', confidence: number, intent: { __typename: 'Intent', id: string, name: string } }>, reviewedBy: { __typename: 'Agent', id: string, name: string } | null, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } } } };

export type DoubtFragment = { __typename: 'ModelCard', doubtedSince: string | null, auditedAnswers: number | null, auditedPrecision: number | null, suggestedAnswerAbove: number | null, misreadIntents: Array<{ __typename: 'MisreadIntent', audited: number, wrong: number, intent: { __typename: 'Intent', id: string, name: string } | null, conversations: Array<{ __typename: 'Conversation', id: string, customer: { __typename: 'Customer', id: string, displayName: string | null } }> }> };

export type ModelChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ModelChangedSubscription = { modelChanged: { __typename: 'ModelCard', doubtedSince: string | null, auditedAnswers: number | null, auditedPrecision: number | null, suggestedAnswerAbove: number | null, misreadIntents: Array<{ __typename: 'MisreadIntent', audited: number, wrong: number, intent: { __typename: 'Intent', id: string, name: string } | null, conversations: Array<{ __typename: 'Conversation', id: string, customer: { __typename: 'Customer', id: string, displayName: string | null } }> }> } };

export type IntentsQueryVariables = Exact<{ [key: string]: never; }>;


export type IntentsQuery = { intents: Array<{ __typename: 'Intent', id: string, name: string, enabled: boolean }> };

export type CorrectMutationVariables = Exact<{
  messageId: string;
  intentId: string;
}>;


export type CorrectMutation = { correctIntent: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } };

export type GroupStateFragment = { __typename: 'SkillGroup', id: string, name: string, open: boolean, opensAt: string | null, closesAt: string | null, waiting: number };

export type GroupsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type GroupsSubscription = { deskChanged: Array<{ __typename: 'SkillGroup', id: string, name: string, open: boolean, opensAt: string | null, closesAt: string | null, waiting: number }> };

export type WaitingFragment = { __typename: 'QueueEntry', position: number, priority: number, waitingSeconds: number, estimatedSeconds: number | null, opensAt: string | null, estimatedRange: { __typename: 'WaitRange', least: number, most: number } | null, group: { __typename: 'SkillGroup', id: string, name: string }, conversation: { __typename: 'Conversation', id: string, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, lastMessage: { __typename: 'Message', kind: MessageKind, text: string | null } | null, sla: { __typename: 'Sla', kind: SlaKind, state: SlaState, warnAt: string, dueAt: string, answeredAt: string | null } | null } };

export type QueueQueryVariables = Exact<{
  groupId?: string | null | undefined;
  first: number;
}>;


export type QueueQuery = { queue: Array<{ __typename: 'QueueEntry', position: number, priority: number, waitingSeconds: number, estimatedSeconds: number | null, opensAt: string | null, estimatedRange: { __typename: 'WaitRange', least: number, most: number } | null, group: { __typename: 'SkillGroup', id: string, name: string }, conversation: { __typename: 'Conversation', id: string, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, lastMessage: { __typename: 'Message', kind: MessageKind, text: string | null } | null, sla: { __typename: 'Sla', kind: SlaKind, state: SlaState, warnAt: string, dueAt: string, answeredAt: string | null } | null } }> };

export type QueueChangedSubscriptionVariables = Exact<{
  groupId?: string | null | undefined;
}>;


export type QueueChangedSubscription = { queueChanged: { __typename: 'QueueEntry', position: number, conversation: { __typename: 'Conversation', id: string } } };

export type PromiseChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PromiseChangedSubscription = { slaChanged: { __typename: 'Conversation', id: string, sla: { __typename: 'Sla', kind: SlaKind, state: SlaState, warnAt: string, dueAt: string, answeredAt: string | null } | null } };

export type WhyQueryVariables = Exact<{
  id: string;
}>;


export type WhyQuery = { conversation: { __typename: 'Conversation', id: string, assignment: { __typename: 'Assignment', assignedAt: string, explanation: { __typename: 'Explanation', rule: string | null, group: string, skills: Array<string>, criterion: AssignmentCriterion, omitted: number, considered: Array<{ __typename: 'ConsideredAgent', name: string, load: number, capacity: number, weight: number, passedOver: PassedOver | null }> } | null } | null } | null };

export type ReceiversQueryVariables = Exact<{ [key: string]: never; }>;


export type ReceiversQuery = { agents: Array<{ __typename: 'Agent', id: string, name: string, presence: Presence, load: number, capacity: number }>, skillGroups: Array<{ __typename: 'SkillGroup', id: string, name: string, open: boolean, opensAt: string | null, closesAt: string | null, waiting: number }> };

export type TransferMutationVariables = Exact<{
  input: TransferInput;
}>;


export type TransferMutation = { transferConversation: { __typename: 'Conversation', id: string } };

export type ReleaseMutationVariables = Exact<{
  id: string;
  note?: string | null | undefined;
}>;


export type ReleaseMutation = { releaseConversation: { __typename: 'Conversation', id: string } };

export type AssignMutationVariables = Exact<{
  input: AssignInput;
}>;


export type AssignMutation = { assignConversation: { __typename: 'Conversation', id: string } };

export type AcceptMutationVariables = Exact<{
  id: string;
}>;


export type AcceptMutation = { acceptConversation: { __typename: 'Conversation', id: string } };

export type GroupHoursFragment = { __typename: 'SkillGroup', hours: string | null, id: string, name: string, open: boolean, opensAt: string | null, closesAt: string | null, waiting: number, awayMessages: Array<{ __typename: 'AwayMessage', locale: string, text: string }>, sla: Array<{ __typename: 'SlaTarget', tier: string | null, firstResponseSeconds: number | null, nextResponseSeconds: number | null }> };

export type SettingsFragment = { __typename: 'RoutingSettings', idleAfterSeconds: number | null, idlePercent: number, graceSeconds: number, goneAfterSeconds: number, acceptWithinSeconds: number, relaxAfterSeconds: number, channelWeights: Array<{ __typename: 'ChannelWeight', channel: ChannelKind, weight: number }> };

export type RoutingSetupQueryVariables = Exact<{ [key: string]: never; }>;


export type RoutingSetupQuery = { skillGroups: Array<{ __typename: 'SkillGroup', hours: string | null, id: string, name: string, open: boolean, opensAt: string | null, closesAt: string | null, waiting: number, awayMessages: Array<{ __typename: 'AwayMessage', locale: string, text: string }>, sla: Array<{ __typename: 'SlaTarget', tier: string | null, firstResponseSeconds: number | null, nextResponseSeconds: number | null }> }>, routingSettings: { __typename: 'RoutingSettings', idleAfterSeconds: number | null, idlePercent: number, graceSeconds: number, goneAfterSeconds: number, acceptWithinSeconds: number, relaxAfterSeconds: number, channelWeights: Array<{ __typename: 'ChannelWeight', channel: ChannelKind, weight: number }> } };

export type SaveHoursMutationVariables = Exact<{
  input: SaveSkillGroupInput;
}>;


export type SaveHoursMutation = { saveSkillGroup: { __typename: 'SkillGroupPayload', group: { __typename: 'SkillGroup', hours: string | null, id: string, name: string, open: boolean, opensAt: string | null, closesAt: string | null, waiting: number, awayMessages: Array<{ __typename: 'AwayMessage', locale: string, text: string }>, sla: Array<{ __typename: 'SlaTarget', tier: string | null, firstResponseSeconds: number | null, nextResponseSeconds: number | null }> } } };

export type SaveSettingsMutationVariables = Exact<{
  input: RoutingSettingsInput;
}>;


export type SaveSettingsMutation = { saveRoutingSettings: { __typename: 'RoutingSettings', idleAfterSeconds: number | null, idlePercent: number, graceSeconds: number, goneAfterSeconds: number, acceptWithinSeconds: number, relaxAfterSeconds: number, channelWeights: Array<{ __typename: 'ChannelWeight', channel: ChannelKind, weight: number }> } };

export type SingleSignOnPartsFragment = { __typename: 'SingleSignOn', name: string, issuer: string, clientId: string, hasClientSecret: boolean, scopes: Array<string>, emailDomains: Array<string>, updatedAt: string };

export type SingleSignOnQueryVariables = Exact<{ [key: string]: never; }>;


export type SingleSignOnQuery = { singleSignOnRedirectUri: string, singleSignOn: { __typename: 'SingleSignOn', name: string, issuer: string, clientId: string, hasClientSecret: boolean, scopes: Array<string>, emailDomains: Array<string>, updatedAt: string } | null };

export type SetSingleSignOnMutationVariables = Exact<{
  input: SingleSignOnInput;
}>;


export type SetSingleSignOnMutation = { setSingleSignOn: { __typename: 'SingleSignOn', name: string, issuer: string, clientId: string, hasClientSecret: boolean, scopes: Array<string>, emailDomains: Array<string>, updatedAt: string } };

export type RemoveSingleSignOnMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveSingleSignOnMutation = { removeSingleSignOn: boolean };

export type FilePartsFragment = { __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PromiseFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Promise on Sla {
  kind
  state
  warnAt
  dueAt
  answeredAt
}
    `, {"fragmentName":"Promise"}) as unknown as TypedDocumentString<PromiseFragment, unknown>;
export const InboxRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    kind
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
  sla {
    ...Promise
  }
}
    fragment Promise on Sla {
  kind
  state
  warnAt
  dueAt
  answeredAt
}`, {"fragmentName":"InboxRow"}) as unknown as TypedDocumentString<InboxRowFragment, unknown>;
export const HoldingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Holding on Conversation {
  id
  assignment {
    assignedAt
    acceptBy
    forced
    cause
    causedBy {
      id
      name
    }
    givenNote
    agent {
      id
      name
    }
  }
  assignments {
    endReason
    note
    endedAt
    agent {
      id
      name
    }
  }
}
    `, {"fragmentName":"Holding"}) as unknown as TypedDocumentString<HoldingFragment, unknown>;
export const DraftPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DraftParts on Draft {
  id
  text
  confidence
  status
  buttons {
    title
  }
  sources {
    id
    title
    body
  }
  alternatives {
    intent {
      id
      name
    }
    confidence
  }
  reviewedBy {
    id
    name
  }
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}
    `, {"fragmentName":"DraftParts"}) as unknown as TypedDocumentString<DraftPartsFragment, unknown>;
export const FilePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}
    `, {"fragmentName":"FileParts"}) as unknown as TypedDocumentString<FilePartsFragment, unknown>;
export const ThreadMessageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  attachments {
    ...FileParts
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
    fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`, {"fragmentName":"ThreadMessage"}) as unknown as TypedDocumentString<ThreadMessageFragment, unknown>;
export const VerdictFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}
    `, {"fragmentName":"Verdict"}) as unknown as TypedDocumentString<VerdictFragment, unknown>;
export const PageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Page on MessageConnection {
  edges {
    node {
      ...ThreadMessage
      ...Verdict
    }
  }
  pageInfo {
    hasPreviousPage
    startCursor
  }
}
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  attachments {
    ...FileParts
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}
fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`, {"fragmentName":"Page"}) as unknown as TypedDocumentString<PageFragment, unknown>;
export const StandingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Standing on Agent {
  id
  role
  presence
  load
  capacity
}
    `, {"fragmentName":"Standing"}) as unknown as TypedDocumentString<StandingFragment, unknown>;
export const DoubtFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Doubt on ModelCard {
  doubtedSince
  auditedAnswers
  auditedPrecision
  suggestedAnswerAbove
  misreadIntents {
    audited
    wrong
    intent {
      id
      name
    }
    conversations {
      id
      customer {
        id
        displayName
      }
    }
  }
}
    `, {"fragmentName":"Doubt"}) as unknown as TypedDocumentString<DoubtFragment, unknown>;
export const WaitingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Waiting on QueueEntry {
  position
  priority
  waitingSeconds
  estimatedSeconds
  estimatedRange {
    least
    most
  }
  opensAt
  group {
    id
    name
  }
  conversation {
    id
    customer {
      id
      displayName
      tier
    }
    lastMessage {
      kind
      text
    }
    sla {
      ...Promise
    }
  }
}
    fragment Promise on Sla {
  kind
  state
  warnAt
  dueAt
  answeredAt
}`, {"fragmentName":"Waiting"}) as unknown as TypedDocumentString<WaitingFragment, unknown>;
export const GroupStateFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GroupState on SkillGroup {
  id
  name
  open
  opensAt
  closesAt
  waiting
}
    `, {"fragmentName":"GroupState"}) as unknown as TypedDocumentString<GroupStateFragment, unknown>;
export const GroupHoursFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GroupHours on SkillGroup {
  ...GroupState
  hours
  awayMessages {
    locale
    text
  }
  sla {
    tier
    firstResponseSeconds
    nextResponseSeconds
  }
}
    fragment GroupState on SkillGroup {
  id
  name
  open
  opensAt
  closesAt
  waiting
}`, {"fragmentName":"GroupHours"}) as unknown as TypedDocumentString<GroupHoursFragment, unknown>;
export const SettingsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Settings on RoutingSettings {
  channelWeights {
    channel
    weight
  }
  idleAfterSeconds
  idlePercent
  graceSeconds
  goneAfterSeconds
  acceptWithinSeconds
  relaxAfterSeconds
}
    `, {"fragmentName":"Settings"}) as unknown as TypedDocumentString<SettingsFragment, unknown>;
export const SingleSignOnPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SingleSignOnParts on SingleSignOn {
  name
  issuer
  clientId
  hasClientSecret
  scopes
  emailDomains
  updatedAt
}
    `, {"fragmentName":"SingleSignOnParts"}) as unknown as TypedDocumentString<SingleSignOnPartsFragment, unknown>;
export const InboxDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Inbox($filter: ConversationFilter, $first: Int!, $after: String) {
  conversations(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...InboxRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    kind
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
  sla {
    ...Promise
  }
}
fragment Promise on Sla {
  kind
  state
  warnAt
  dueAt
  answeredAt
}`) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription InboxChanged {
  inboxChanged {
    ...InboxRow
  }
}
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    kind
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
  sla {
    ...Promise
  }
}
fragment Promise on Sla {
  kind
  state
  warnAt
  dueAt
  answeredAt
}`) as unknown as TypedDocumentString<InboxChangedSubscription, InboxChangedSubscriptionVariables>;
export const ThreadDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Thread($id: ID!) {
  conversation(id: $id) {
    ...InboxRow
    tags
    lastSeq
    customer {
      id
      displayName
      tier
      tags
      locale
      createdAt
      contact {
        phone
        email
        realName
      }
      behaviour(first: 5) {
        id
        kind
        name
        url
        at
      }
    }
    drafts {
      ...DraftParts
    }
    ...Holding
    messages(last: 50) {
      ...Page
    }
  }
}
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    kind
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
  sla {
    ...Promise
  }
}
fragment Promise on Sla {
  kind
  state
  warnAt
  dueAt
  answeredAt
}
fragment Holding on Conversation {
  id
  assignment {
    assignedAt
    acceptBy
    forced
    cause
    causedBy {
      id
      name
    }
    givenNote
    agent {
      id
      name
    }
  }
  assignments {
    endReason
    note
    endedAt
    agent {
      id
      name
    }
  }
}
fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  attachments {
    ...FileParts
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}
fragment DraftParts on Draft {
  id
  text
  confidence
  status
  buttons {
    title
  }
  sources {
    id
    title
    body
  }
  alternatives {
    intent {
      id
      name
    }
    confidence
  }
  reviewedBy {
    id
    name
  }
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}
fragment Page on MessageConnection {
  edges {
    node {
      ...ThreadMessage
      ...Verdict
    }
  }
  pageInfo {
    hasPreviousPage
    startCursor
  }
}
fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`) as unknown as TypedDocumentString<ThreadQuery, ThreadQueryVariables>;
export const EarlierDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Earlier($id: ID!, $before: String!) {
  conversation(id: $id) {
    id
    messages(last: 50, before: $before) {
      ...Page
    }
  }
}
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  attachments {
    ...FileParts
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}
fragment Page on MessageConnection {
  edges {
    node {
      ...ThreadMessage
      ...Verdict
    }
  }
  pageInfo {
    hasPreviousPage
    startCursor
  }
}
fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`) as unknown as TypedDocumentString<EarlierQuery, EarlierQueryVariables>;
export const FactsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Facts($id: ID!) {
  conversation(id: $id) {
    ...InboxRow
    drafts {
      ...DraftParts
    }
    ...Holding
  }
}
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    kind
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
  sla {
    ...Promise
  }
}
fragment Promise on Sla {
  kind
  state
  warnAt
  dueAt
  answeredAt
}
fragment Holding on Conversation {
  id
  assignment {
    assignedAt
    acceptBy
    forced
    cause
    causedBy {
      id
      name
    }
    givenNote
    agent {
      id
      name
    }
  }
  assignments {
    endReason
    note
    endedAt
    agent {
      id
      name
    }
  }
}
fragment DraftParts on Draft {
  id
  text
  confidence
  status
  buttons {
    title
  }
  sources {
    id
    title
    body
  }
  alternatives {
    intent {
      id
      name
    }
    confidence
  }
  reviewedBy {
    id
    name
  }
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}`) as unknown as TypedDocumentString<FactsQuery, FactsQueryVariables>;
export const VerdictsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Verdicts($id: ID!) {
  conversation(id: $id) {
    id
    messages(last: 20) {
      edges {
        node {
          ...Verdict
        }
      }
    }
  }
}
    fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}`) as unknown as TypedDocumentString<VerdictsQuery, VerdictsQueryVariables>;
export const ThreadMessagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ThreadMessages($conversationId: ID!, $afterSeq: Int) {
  messageAdded(conversationId: $conversationId, afterSeq: $afterSeq) {
    ...ThreadMessage
  }
}
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  attachments {
    ...FileParts
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`) as unknown as TypedDocumentString<ThreadMessagesSubscription, ThreadMessagesSubscriptionVariables>;
export const OpenChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription OpenChanged($conversationId: ID!) {
  openChanged(conversationId: $conversationId) {
    id
    openOn {
      person {
        __typename
        ... on Agent {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenChangedSubscription, OpenChangedSubscriptionVariables>;
export const AssignmentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription Assignments {
  assignmentChanged {
    conversation {
      id
    }
    assignedAt
    endedAt
    reason
  }
}
    `) as unknown as TypedDocumentString<AssignmentsSubscription, AssignmentsSubscriptionVariables>;
export const DraftsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription Drafts {
  draftChanged {
    ...DraftParts
  }
}
    fragment DraftParts on Draft {
  id
  text
  confidence
  status
  buttons {
    title
  }
  sources {
    id
    title
    body
  }
  alternatives {
    intent {
      id
      name
    }
    confidence
  }
  reviewedBy {
    id
    name
  }
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}`) as unknown as TypedDocumentString<DraftsSubscription, DraftsSubscriptionVariables>;
export const MeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Me($id: ID!) {
  agent(id: $id) {
    ...Standing
  }
}
    fragment Standing on Agent {
  id
  role
  presence
  load
  capacity
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SetPresenceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetPresence($presence: Presence!) {
  setPresence(presence: $presence) {
    agent {
      ...Standing
    }
  }
}
    fragment Standing on Agent {
  id
  role
  presence
  load
  capacity
}`) as unknown as TypedDocumentString<SetPresenceMutation, SetPresenceMutationVariables>;
export const TakeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Take($id: ID!) {
  takeConversation(conversationId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakeMutation, TakeMutationVariables>;
export const ReplyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Reply($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...ThreadMessage
    }
  }
}
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  attachments {
    ...FileParts
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`) as unknown as TypedDocumentString<ReplyMutation, ReplyMutationVariables>;
export const ResolveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Resolve($id: ID!) {
  resolveConversation(id: $id) {
    conversation {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveMutation, ResolveMutationVariables>;
export const MarkReadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkRead($id: ID!, $seq: Int!) {
  markRead(conversationId: $id, seq: $seq) {
    conversation {
      id
      unreadCount
    }
  }
}
    `) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const ReviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Review($id: ID!, $action: DraftAction!, $text: String) {
  reviewDraft(id: $id, action: $action, text: $text) {
    draft {
      ...DraftParts
    }
  }
}
    fragment DraftParts on Draft {
  id
  text
  confidence
  status
  buttons {
    title
  }
  sources {
    id
    title
    body
  }
  alternatives {
    intent {
      id
      name
    }
    confidence
  }
  reviewedBy {
    id
    name
  }
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}`) as unknown as TypedDocumentString<ReviewMutation, ReviewMutationVariables>;
export const ModelChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ModelChanged {
  modelChanged {
    ...Doubt
  }
}
    fragment Doubt on ModelCard {
  doubtedSince
  auditedAnswers
  auditedPrecision
  suggestedAnswerAbove
  misreadIntents {
    audited
    wrong
    intent {
      id
      name
    }
    conversations {
      id
      customer {
        id
        displayName
      }
    }
  }
}`) as unknown as TypedDocumentString<ModelChangedSubscription, ModelChangedSubscriptionVariables>;
export const IntentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Intents {
  intents {
    id
    name
    enabled
  }
}
    `) as unknown as TypedDocumentString<IntentsQuery, IntentsQueryVariables>;
export const CorrectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Correct($messageId: ID!, $intentId: ID!) {
  correctIntent(messageId: $messageId, intentId: $intentId) {
    intent {
      id
      name
    }
    confidence
    decision
  }
}
    `) as unknown as TypedDocumentString<CorrectMutation, CorrectMutationVariables>;
export const GroupsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription Groups {
  deskChanged {
    ...GroupState
  }
}
    fragment GroupState on SkillGroup {
  id
  name
  open
  opensAt
  closesAt
  waiting
}`) as unknown as TypedDocumentString<GroupsSubscription, GroupsSubscriptionVariables>;
export const QueueDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Queue($groupId: ID, $first: Int!) {
  queue(groupId: $groupId, first: $first) {
    ...Waiting
  }
}
    fragment Promise on Sla {
  kind
  state
  warnAt
  dueAt
  answeredAt
}
fragment Waiting on QueueEntry {
  position
  priority
  waitingSeconds
  estimatedSeconds
  estimatedRange {
    least
    most
  }
  opensAt
  group {
    id
    name
  }
  conversation {
    id
    customer {
      id
      displayName
      tier
    }
    lastMessage {
      kind
      text
    }
    sla {
      ...Promise
    }
  }
}`) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const QueueChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription QueueChanged($groupId: ID) {
  queueChanged(groupId: $groupId) {
    position
    conversation {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<QueueChangedSubscription, QueueChangedSubscriptionVariables>;
export const PromiseChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription PromiseChanged {
  slaChanged {
    id
    sla {
      ...Promise
    }
  }
}
    fragment Promise on Sla {
  kind
  state
  warnAt
  dueAt
  answeredAt
}`) as unknown as TypedDocumentString<PromiseChangedSubscription, PromiseChangedSubscriptionVariables>;
export const WhyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Why($id: ID!) {
  conversation(id: $id) {
    id
    assignment {
      assignedAt
      explanation {
        rule
        group
        skills
        criterion
        considered {
          name
          load
          capacity
          weight
          passedOver
        }
        omitted
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhyQuery, WhyQueryVariables>;
export const ReceiversDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Receivers {
  agents {
    id
    name
    presence
    load
    capacity
  }
  skillGroups {
    ...GroupState
  }
}
    fragment GroupState on SkillGroup {
  id
  name
  open
  opensAt
  closesAt
  waiting
}`) as unknown as TypedDocumentString<ReceiversQuery, ReceiversQueryVariables>;
export const TransferDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Transfer($input: TransferInput!) {
  transferConversation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<TransferMutation, TransferMutationVariables>;
export const ReleaseDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Release($id: ID!, $note: String) {
  releaseConversation(conversationId: $id, note: $note) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReleaseMutation, ReleaseMutationVariables>;
export const AssignDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Assign($input: AssignInput!) {
  assignConversation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AssignMutation, AssignMutationVariables>;
export const AcceptDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Accept($id: ID!) {
  acceptConversation(conversationId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<AcceptMutation, AcceptMutationVariables>;
export const RoutingSetupDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RoutingSetup {
  skillGroups {
    ...GroupHours
  }
  routingSettings {
    ...Settings
  }
}
    fragment GroupState on SkillGroup {
  id
  name
  open
  opensAt
  closesAt
  waiting
}
fragment GroupHours on SkillGroup {
  ...GroupState
  hours
  awayMessages {
    locale
    text
  }
  sla {
    tier
    firstResponseSeconds
    nextResponseSeconds
  }
}
fragment Settings on RoutingSettings {
  channelWeights {
    channel
    weight
  }
  idleAfterSeconds
  idlePercent
  graceSeconds
  goneAfterSeconds
  acceptWithinSeconds
  relaxAfterSeconds
}`) as unknown as TypedDocumentString<RoutingSetupQuery, RoutingSetupQueryVariables>;
export const SaveHoursDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveHours($input: SaveSkillGroupInput!) {
  saveSkillGroup(input: $input) {
    group {
      ...GroupHours
    }
  }
}
    fragment GroupState on SkillGroup {
  id
  name
  open
  opensAt
  closesAt
  waiting
}
fragment GroupHours on SkillGroup {
  ...GroupState
  hours
  awayMessages {
    locale
    text
  }
  sla {
    tier
    firstResponseSeconds
    nextResponseSeconds
  }
}`) as unknown as TypedDocumentString<SaveHoursMutation, SaveHoursMutationVariables>;
export const SaveSettingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveSettings($input: RoutingSettingsInput!) {
  saveRoutingSettings(input: $input) {
    ...Settings
  }
}
    fragment Settings on RoutingSettings {
  channelWeights {
    channel
    weight
  }
  idleAfterSeconds
  idlePercent
  graceSeconds
  goneAfterSeconds
  acceptWithinSeconds
  relaxAfterSeconds
}`) as unknown as TypedDocumentString<SaveSettingsMutation, SaveSettingsMutationVariables>;
export const SingleSignOnDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SingleSignOn {
  singleSignOn {
    ...SingleSignOnParts
  }
  singleSignOnRedirectUri
}
    fragment SingleSignOnParts on SingleSignOn {
  name
  issuer
  clientId
  hasClientSecret
  scopes
  emailDomains
  updatedAt
}`) as unknown as TypedDocumentString<SingleSignOnQuery, SingleSignOnQueryVariables>;
export const SetSingleSignOnDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetSingleSignOn($input: SingleSignOnInput!) {
  setSingleSignOn(input: $input) {
    ...SingleSignOnParts
  }
}
    fragment SingleSignOnParts on SingleSignOn {
  name
  issuer
  clientId
  hasClientSecret
  scopes
  emailDomains
  updatedAt
}`) as unknown as TypedDocumentString<SetSingleSignOnMutation, SetSingleSignOnMutationVariables>;
export const RemoveSingleSignOnDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveSingleSignOn {
  removeSingleSignOn
}
    `) as unknown as TypedDocumentString<RemoveSingleSignOnMutation, RemoveSingleSignOnMutationVariables>;