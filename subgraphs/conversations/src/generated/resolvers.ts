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

export type Attachment = {
  __typename?: 'Attachment';
  bytes: Scalars['Int']['output'];
  contentType: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  transcript?: Maybe<Scalars['String']['output']>;
  url: Scalars['String']['output'];
};

export type Bot = {
  __typename?: 'Bot';
  name: Scalars['String']['output'];
};

export type Button = {
  __typename?: 'Button';
  title: Scalars['String']['output'];
  url?: Maybe<Scalars['String']['output']>;
  value: Scalars['String']['output'];
};

export type ButtonInput = {
  title: Scalars['String']['input'];
  url?: InputMaybe<Scalars['String']['input']>;
  value: Scalars['String']['input'];
};

export type CannedResponse = {
  __typename?: 'CannedResponse';
  id: Scalars['ID']['output'];
  locale?: Maybe<Scalars['String']['output']>;
  shortcut: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

export type CannedResponseInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  shortcut: Scalars['String']['input'];
  text: Scalars['String']['input'];
};

export type Channel = {
  __typename?: 'Channel';
  enabled: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  kind: ChannelKind;
  lastError?: Maybe<Scalars['String']['output']>;
  lastReceivedAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  webhookUrl: Scalars['String']['output'];
};

export type ChannelIdentity = {
  __typename?: 'ChannelIdentity';
  channel: ChannelKind;
  externalId: Scalars['String']['output'];
  linkedAt: Scalars['DateTime']['output'];
  verified: Scalars['Boolean']['output'];
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
  /** The channel of the newest customer message; a customer may switch channels within one conversation. */
  channel: ChannelKind;
  channels: Array<ChannelKind>;
  createdAt: Scalars['DateTime']['output'];
  customer: Customer;
  id: Scalars['ID']['output'];
  lastMessage?: Maybe<Message>;
  lastSeq: Scalars['Int']['output'];
  locale: Scalars['String']['output'];
  messages: MessageConnection;
  rating?: Maybe<Scalars['Int']['output']>;
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  status: ConversationStatus;
  subject?: Maybe<Scalars['String']['output']>;
  tags: Array<Scalars['String']['output']>;
  unreadCount: Scalars['Int']['output'];
  updatedAt: Scalars['DateTime']['output'];
};


export type ConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type ConversationConnection = {
  __typename?: 'ConversationConnection';
  edges: Array<ConversationEdge>;
  pageInfo: PageInfo;
};

export type ConversationEdge = {
  __typename?: 'ConversationEdge';
  cursor: Scalars['String']['output'];
  node: Conversation;
};

export type ConversationFilter = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  channel?: InputMaybe<Array<ChannelKind>>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<Array<ConversationStatus>>;
  tag?: InputMaybe<Scalars['String']['input']>;
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ConversationPayload = {
  __typename?: 'ConversationPayload';
  conversation: Conversation;
};

/** BOT: answered automatically; QUEUED: waits for an agent; ASSIGNED: an agent has it; RESOLVED: closed, reopened by the customer's next message. */
export type ConversationStatus =
  | 'ASSIGNED'
  | 'BOT'
  | 'QUEUED'
  | 'RESOLVED';

export type CreateUploadInput = {
  bytes: Scalars['Int']['input'];
  contentType: Scalars['String']['input'];
  name: Scalars['String']['input'];
};

export type Customer = {
  __typename?: 'Customer';
  anonymous: Scalars['Boolean']['output'];
  createdAt: Scalars['DateTime']['output'];
  /** What the customer chose to be called, with the salutation of their language (张先生, Ms Lee); null when anonymous. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** All earlier conversations over all channels. A customer must have stepped up within the last minutes; an agent needs the scope. */
  history: ConversationConnection;
  id: Scalars['ID']['output'];
  identities: Array<ChannelIdentity>;
  locale: Scalars['String']['output'];
  tags: Array<Scalars['String']['output']>;
  tier?: Maybe<Scalars['String']['output']>;
};


export type CustomerHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type CustomerPayload = {
  __typename?: 'CustomerPayload';
  customer: Customer;
};

export type Delivery =
  | 'DELIVERED'
  | 'FAILED'
  | 'READ'
  | 'SENT'
  | 'STORED';

export type Message = {
  __typename?: 'Message';
  attachments: Array<Attachment>;
  buttons: Array<Button>;
  channel: ChannelKind;
  clientMessageId?: Maybe<Scalars['String']['output']>;
  conversation: Conversation;
  createdAt: Scalars['DateTime']['output'];
  delivery: Delivery;
  id: Scalars['ID']['output'];
  kind: MessageKind;
  sender: Sender;
  seq: Scalars['Int']['output'];
  /** With identity numbers, bank cards, phones and the like masked. */
  text?: Maybe<Scalars['String']['output']>;
  /** As written. Reading it is audited. */
  unmaskedText?: Maybe<Scalars['String']['output']>;
};

export type MessageConnection = {
  __typename?: 'MessageConnection';
  edges: Array<MessageEdge>;
  pageInfo: PageInfo;
};

export type MessageEdge = {
  __typename?: 'MessageEdge';
  cursor: Scalars['String']['output'];
  node: Message;
};

/** NOTE is seen by staff only; EVENT is the system's word (assigned, transferred, resolved); CARD carries buttons. */
export type MessageKind =
  | 'CARD'
  | 'EVENT'
  | 'FILE'
  | 'IMAGE'
  | 'NOTE'
  | 'TEXT'
  | 'VOICE';

export type MessagePayload = {
  __typename?: 'MessagePayload';
  message: Message;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Where to upload a file (PUT), and the attachment to name in sendMessage. */
  createUpload: UploadPayload;
  markRead: ConversationPayload;
  /** Two identities turn out to be one person: their conversations become one history. */
  mergeCustomers: CustomerPayload;
  rateConversation: ConversationPayload;
  reopenConversation: ConversationPayload;
  replayWebhook: Webhook;
  resolveConversation: ConversationPayload;
  saveCannedResponse: CannedResponse;
  /** Connects a channel (WeChat's token and AES key, a Telegram bot token ...); secrets are write-only. Returns the webhook URL to enter at the provider. */
  saveChannel: Channel;
  /** Where a partner hears of events: signed, in order within a conversation, retried for 72 hours, replayable. */
  saveWebhook: Webhook;
  /** Idempotent: the same clientMessageId in one conversation always returns the first message stored. */
  sendMessage: MessagePayload;
  setTyping: Scalars['Boolean']['output'];
  startConversation: ConversationPayload;
  /** Opens or resumes a customer's session. The only mutation that needs no token; it names the workspace by its public key. */
  startSession: SessionPayload;
  tagConversation: ConversationPayload;
  updateCustomer: CustomerPayload;
};


export type MutationCreateUploadArgs = {
  input: CreateUploadInput;
};


export type MutationMarkReadArgs = {
  conversationId: Scalars['ID']['input'];
  seq: Scalars['Int']['input'];
};


export type MutationMergeCustomersArgs = {
  absorb: Scalars['ID']['input'];
  keep: Scalars['ID']['input'];
};


export type MutationRateConversationArgs = {
  input: RateConversationInput;
};


export type MutationReopenConversationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReplayWebhookArgs = {
  from: Scalars['DateTime']['input'];
  id: Scalars['ID']['input'];
};


export type MutationResolveConversationArgs = {
  id: Scalars['ID']['input'];
  outcome?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSaveCannedResponseArgs = {
  input: CannedResponseInput;
};


export type MutationSaveChannelArgs = {
  input: SaveChannelInput;
};


export type MutationSaveWebhookArgs = {
  input: SaveWebhookInput;
};


export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


export type MutationSetTypingArgs = {
  conversationId: Scalars['ID']['input'];
  typing: Scalars['Boolean']['input'];
};


export type MutationStartConversationArgs = {
  input: StartConversationInput;
};


export type MutationStartSessionArgs = {
  input: StartSessionInput;
};


export type MutationTagConversationArgs = {
  add?: InputMaybe<Array<Scalars['String']['input']>>;
  id: Scalars['ID']['input'];
  remove?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Partner = {
  __typename?: 'Partner';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  scopes: Array<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  cannedResponses: Array<CannedResponse>;
  channels: Array<Channel>;
  conversation?: Maybe<Conversation>;
  /** The agents' and partners' inbox, newest activity first; keyset-paged, so page 10,000 costs what page 1 costs. */
  conversations: ConversationConnection;
  customer?: Maybe<Customer>;
  /** Full-text search over messages (Chinese and space-separated languages). */
  searchMessages: MessageConnection;
  /** The caller: a customer, an agent or a partner's API key. */
  viewer: Viewer;
  webhooks: Array<Webhook>;
};


export type QueryCannedResponsesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConversationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};

export type RateConversationInput = {
  comment?: InputMaybe<Scalars['String']['input']>;
  conversationId: Scalars['ID']['input'];
  /** 1 to 5. */
  score: Scalars['Int']['input'];
};

export type SaveChannelInput = {
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  kind: ChannelKind;
  name: Scalars['String']['input'];
  /** Provider's settings as name and value; see the channel's documentation. */
  settings?: InputMaybe<Array<SettingInput>>;
};

export type SaveWebhookInput = {
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  events: Array<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  url: Scalars['String']['input'];
};

export type SendMessageInput = {
  attachmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  buttons?: InputMaybe<Array<ButtonInput>>;
  clientMessageId?: InputMaybe<Scalars['String']['input']>;
  conversationId: Scalars['ID']['input'];
  kind?: InputMaybe<MessageKind>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type Sender = Agent | Bot | Customer | System;

export type SessionPayload = {
  __typename?: 'SessionPayload';
  conversation?: Maybe<Conversation>;
  customer: Customer;
  expiresAt: Scalars['DateTime']['output'];
  resumeToken: Scalars['String']['output'];
  token: Scalars['String']['output'];
};

export type SettingInput = {
  name: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type StartConversationInput = {
  channel?: InputMaybe<ChannelKind>;
  clientMessageId?: InputMaybe<Scalars['String']['input']>;
  firstMessage?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
};

export type StartSessionInput = {
  channel?: ChannelKind;
  /** A JWT signed by the workspace's own backend (sub, name, tier, phone ...). Absent: an anonymous customer. */
  identityToken?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Resumes an earlier session: same customer, same open conversation. */
  resumeToken?: InputMaybe<Scalars['String']['input']>;
  workspaceKey: Scalars['String']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  conversationChanged: Conversation;
  /** Each conversation of the agents' inbox as it appears or changes. */
  inboxChanged: Conversation;
  /**
   * Every message of the conversation, live. With afterSeq, first everything stored after it, then live, without gap
   * or repeat: a client that reconnects with the last seq it saw misses nothing.
   */
  messageAdded: Message;
  typingChanged: Typing;
};


export type SubscriptionConversationChangedArgs = {
  conversationId: Scalars['ID']['input'];
};


export type SubscriptionInboxChangedArgs = {
  filter?: InputMaybe<ConversationFilter>;
};


export type SubscriptionMessageAddedArgs = {
  afterSeq?: InputMaybe<Scalars['Int']['input']>;
  conversationId: Scalars['ID']['input'];
};


export type SubscriptionTypingChangedArgs = {
  conversationId: Scalars['ID']['input'];
};

export type System = {
  __typename?: 'System';
  name: Scalars['String']['output'];
};

export type Typing = {
  __typename?: 'Typing';
  conversationId: Scalars['ID']['output'];
  sender: Sender;
  typing: Scalars['Boolean']['output'];
};

export type UpdateCustomerInput = {
  addTags?: InputMaybe<Array<Scalars['String']['input']>>;
  displayName?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  locale?: InputMaybe<Scalars['String']['input']>;
  removeTags?: InputMaybe<Array<Scalars['String']['input']>>;
  tier?: InputMaybe<Scalars['String']['input']>;
};

export type UploadPayload = {
  __typename?: 'UploadPayload';
  attachment: Attachment;
  expiresAt: Scalars['DateTime']['output'];
  uploadUrl: Scalars['String']['output'];
};

export type Viewer = Agent | Customer | Partner;

export type Webhook = {
  __typename?: 'Webhook';
  enabled: Scalars['Boolean']['output'];
  events: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  lastError?: Maybe<Scalars['String']['output']>;
  pending: Scalars['Int']['output'];
  url: Scalars['String']['output'];
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
  Customer: Customer;
  Message: Message;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Conversation:
    ( { __typename: 'Conversation' }
    & GraphQLRecursivePick<FederationTypes['Conversation'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Agent: ResolverTypeWrapper<unknown>;
  ID: ResolverTypeWrapper<unknown>;
  Attachment: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  Bot: ResolverTypeWrapper<unknown>;
  Button: ResolverTypeWrapper<unknown>;
  ButtonInput: ResolverTypeWrapper<unknown>;
  CannedResponse: ResolverTypeWrapper<unknown>;
  CannedResponseInput: ResolverTypeWrapper<unknown>;
  Channel: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  ChannelIdentity: ResolverTypeWrapper<unknown>;
  ChannelKind: ResolverTypeWrapper<unknown>;
  Conversation: ResolverTypeWrapper<unknown>;
  ConversationConnection: ResolverTypeWrapper<unknown>;
  ConversationEdge: ResolverTypeWrapper<unknown>;
  ConversationFilter: ResolverTypeWrapper<unknown>;
  ConversationPayload: ResolverTypeWrapper<unknown>;
  ConversationStatus: ResolverTypeWrapper<unknown>;
  CreateUploadInput: ResolverTypeWrapper<unknown>;
  Customer: ResolverTypeWrapper<unknown>;
  CustomerPayload: ResolverTypeWrapper<unknown>;
  DateTime: ResolverTypeWrapper<unknown>;
  Delivery: ResolverTypeWrapper<unknown>;
  Message: ResolverTypeWrapper<unknown>;
  MessageConnection: ResolverTypeWrapper<unknown>;
  MessageEdge: ResolverTypeWrapper<unknown>;
  MessageKind: ResolverTypeWrapper<unknown>;
  MessagePayload: ResolverTypeWrapper<unknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<unknown>;
  Partner: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateConversationInput: ResolverTypeWrapper<unknown>;
  SaveChannelInput: ResolverTypeWrapper<unknown>;
  SaveWebhookInput: ResolverTypeWrapper<unknown>;
  SendMessageInput: ResolverTypeWrapper<unknown>;
  Sender: ResolverTypeWrapper<unknown>;
  SessionPayload: ResolverTypeWrapper<unknown>;
  SettingInput: ResolverTypeWrapper<unknown>;
  StartConversationInput: ResolverTypeWrapper<unknown>;
  StartSessionInput: ResolverTypeWrapper<unknown>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  System: ResolverTypeWrapper<unknown>;
  Typing: ResolverTypeWrapper<unknown>;
  UpdateCustomerInput: ResolverTypeWrapper<unknown>;
  UploadPayload: ResolverTypeWrapper<unknown>;
  Viewer: ResolverTypeWrapper<unknown>;
  Webhook: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agent: unknown;
  ID: unknown;
  Attachment: unknown;
  Int: unknown;
  String: unknown;
  Bot: unknown;
  Button: unknown;
  ButtonInput: unknown;
  CannedResponse: unknown;
  CannedResponseInput: unknown;
  Channel: unknown;
  Boolean: unknown;
  ChannelIdentity: unknown;
  Conversation: unknown;
  ConversationConnection: unknown;
  ConversationEdge: unknown;
  ConversationFilter: unknown;
  ConversationPayload: unknown;
  CreateUploadInput: unknown;
  Customer: unknown;
  CustomerPayload: unknown;
  DateTime: unknown;
  Message: unknown;
  MessageConnection: unknown;
  MessageEdge: unknown;
  MessagePayload: unknown;
  Mutation: Record<PropertyKey, never>;
  PageInfo: unknown;
  Partner: unknown;
  Query: Record<PropertyKey, never>;
  RateConversationInput: unknown;
  SaveChannelInput: unknown;
  SaveWebhookInput: unknown;
  SendMessageInput: unknown;
  Sender: unknown;
  SessionPayload: unknown;
  SettingInput: unknown;
  StartConversationInput: unknown;
  StartSessionInput: unknown;
  Subscription: Record<PropertyKey, never>;
  System: unknown;
  Typing: unknown;
  UpdateCustomerInput: unknown;
  UploadPayload: unknown;
  Viewer: unknown;
  Webhook: unknown;
};

export type AgentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transcript?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BotResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Bot'] = ResolversParentTypes['Bot']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ButtonResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Button'] = ResolversParentTypes['Button']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CannedResponseResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['CannedResponse'] = ResolversParentTypes['CannedResponse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortcut?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastReceivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhookUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelIdentityResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ChannelIdentity'] = ResolversParentTypes['ChannelIdentity']> = {
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'], FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['ChannelKind']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastMessage?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, Partial<ConversationMessagesArgs>>;
  rating?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConversationStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationEdgeResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export type ConversationPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ConversationPayload'] = ResolversParentTypes['ConversationPayload']> = {
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  anonymous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['ConversationConnection'], ParentType, ContextType, RequireFields<CustomerHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['ChannelIdentity']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MessageResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attachments?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  buttons?: Resolver<Array<ResolversTypes['Button']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  clientMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delivery?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['Sender'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unmaskedText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessagePayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['MessagePayload'] = ResolversParentTypes['MessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createUpload?: Resolver<ResolversTypes['UploadPayload'], ParentType, ContextType, RequireFields<MutationCreateUploadArgs, 'input'>>;
  markRead?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationMarkReadArgs, 'conversationId' | 'seq'>>;
  mergeCustomers?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationMergeCustomersArgs, 'absorb' | 'keep'>>;
  rateConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationRateConversationArgs, 'input'>>;
  reopenConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationReopenConversationArgs, 'id'>>;
  replayWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationReplayWebhookArgs, 'from' | 'id'>>;
  resolveConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationResolveConversationArgs, 'id'>>;
  saveCannedResponse?: Resolver<ResolversTypes['CannedResponse'], ParentType, ContextType, RequireFields<MutationSaveCannedResponseArgs, 'input'>>;
  saveChannel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType, RequireFields<MutationSaveChannelArgs, 'input'>>;
  saveWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationSaveWebhookArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['MessagePayload'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  setTyping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSetTypingArgs, 'conversationId' | 'typing'>>;
  startConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationStartConversationArgs, 'input'>>;
  startSession?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationStartSessionArgs, 'input'>>;
  tagConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationTagConversationArgs, 'id'>>;
  updateCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnerResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cannedResponses?: Resolver<Array<ResolversTypes['CannedResponse']>, ParentType, ContextType, Partial<QueryCannedResponsesArgs>>;
  channels?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  conversations?: Resolver<ResolversTypes['ConversationConnection'], ParentType, ContextType, RequireFields<QueryConversationsArgs, 'first'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  searchMessages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<QuerySearchMessagesArgs, 'first' | 'text'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  webhooks?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type SenderResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Sender'] = ResolversParentTypes['Sender']> = {
  __resolveType: TypeResolveFn<'Agent' | 'Bot' | 'Customer' | 'System', ParentType, ContextType>;
};

export type SessionPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SessionPayload'] = ResolversParentTypes['SessionPayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resumeToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  conversationChanged?: SubscriptionResolver<ResolversTypes['Conversation'], "conversationChanged", ParentType, ContextType, RequireFields<SubscriptionConversationChangedArgs, 'conversationId'>>;
  inboxChanged?: SubscriptionResolver<ResolversTypes['Conversation'], "inboxChanged", ParentType, ContextType, Partial<SubscriptionInboxChangedArgs>>;
  messageAdded?: SubscriptionResolver<ResolversTypes['Message'], "messageAdded", ParentType, ContextType, RequireFields<SubscriptionMessageAddedArgs, 'conversationId'>>;
  typingChanged?: SubscriptionResolver<ResolversTypes['Typing'], "typingChanged", ParentType, ContextType, RequireFields<SubscriptionTypingChangedArgs, 'conversationId'>>;
};

export type SystemResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TypingResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Typing'] = ResolversParentTypes['Typing']> = {
  conversationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['Sender'], ParentType, ContextType>;
  typing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UploadPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['UploadPayload'] = ResolversParentTypes['UploadPayload']> = {
  attachment?: Resolver<ResolversTypes['Attachment'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  uploadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  __resolveType: TypeResolveFn<'Agent' | 'Customer' | 'Partner', ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastDeliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RoomContext> = {
  Agent?: AgentResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  Bot?: BotResolvers<ContextType>;
  Button?: ButtonResolvers<ContextType>;
  CannedResponse?: CannedResponseResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ChannelIdentity?: ChannelIdentityResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  ConversationPayload?: ConversationPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessagePayload?: MessagePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Sender?: SenderResolvers<ContextType>;
  SessionPayload?: SessionPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  System?: SystemResolvers<ContextType>;
  Typing?: TypingResolvers<ContextType>;
  UploadPayload?: UploadPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
};

