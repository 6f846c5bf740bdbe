import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgentStub, Bot as OwnBot, System as OwnSystem, Partner as OwnPartner } from '../domain/senders.ts';
import type { Conversation as OwnConversation } from '../domain/conversation.ts';
import type { Customer as OwnCustomer, ChannelIdentity as OwnChannelIdentity } from '../domain/customer.ts';
import type { Message as OwnMessage } from '../domain/message.ts';
import type { CannedResponse as OwnCannedResponse } from '../store/canned-responses.ts';
import type { Channel as OwnChannel } from '../domain/channel.ts';
import type { Webhook as OwnWebhook, WebhookDelivery as OwnWebhookDelivery } from '../domain/webhook.ts';
import type { Attachment as OwnAttachment } from '../domain/attachment.ts';
import type { OpenDevice as Open } from '../state/open-devices.ts';
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
  /** A moment as RFC 3339 in UTC, to the millisecond: 2026-11-23T06:46:00.000Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A human of the workspace who answers customers; routing tells more of them. */
export type Agent = {
  __typename?: 'Agent';
  /** UUID. */
  id: Scalars['ID']['output'];
};

/** A file of a message. */
export type Attachment = {
  __typename?: 'Attachment';
  /** Size. */
  bytes: Scalars['Int']['output'];
  /** Media type, e.g. image/png. */
  contentType: Scalars['String']['output'];
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** File name. */
  name: Scalars['String']['output'];
  /** What was said, for VOICE. */
  transcript?: Maybe<Scalars['String']['output']>;
  /**
   * Where to fetch it: signed, for one who may see the message, good for one to two days. The same address all day long, and
   * cached for good by the browser. Pictures, sound and film are shown in place, everything else is only ever downloaded.
   */
  url: Scalars['String']['output'];
};

/** The machine, or a partner's software. */
export type Bot = {
  __typename?: 'Bot';
  /** What it goes by. */
  name: Scalars['String']['output'];
};

/** A button of a card. */
export type Button = {
  __typename?: 'Button';
  /** What it reads. */
  title: Scalars['String']['output'];
  /** Opens this https address instead of sending anything. */
  url?: Maybe<Scalars['String']['output']>;
  /** What is sent when it is pressed. */
  value: Scalars['String']['output'];
};

/** A button to show. */
export type ButtonInput = {
  /** What it reads; at most 80 characters. */
  title: Scalars['String']['input'];
  /** An https address to open instead. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** What is sent when it is pressed; at most 500 characters. */
  value: Scalars['String']['input'];
};

/** A ready-made reply. */
export type CannedResponse = {
  __typename?: 'CannedResponse';
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** Its language as BCP 47; null: any. */
  locale?: Maybe<Scalars['String']['output']>;
  /** What an agent types to get it, e.g. `/refund`. */
  shortcut: Scalars['String']['output'];
  /** The reply. */
  text: Scalars['String']['output'];
};

/** A ready-made reply to keep. */
export type CannedResponseInput = {
  /** Changes this one; absent: a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Its language as BCP 47; absent: any. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** What an agent types to get it; at most 50 characters, unique in its language. */
  shortcut: Scalars['String']['input'];
  /** The reply; at most 8,000 characters. */
  text: Scalars['String']['input'];
};

/** A connected channel. */
export type Channel = {
  __typename?: 'Channel';
  /** Whether it takes and sends messages. */
  enabled: Scalars['Boolean']['output'];
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** Which provider. */
  kind: ChannelKind;
  /** The provider's last complaint; null once it works again. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** When something last came in. */
  lastReceivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The workspace's name for it. */
  name: Scalars['String']['output'];
  /** The address to enter at the provider. */
  webhookUrl: Scalars['String']['output'];
};

/** A channel as the gateway needs it. */
export type ChannelDoor = {
  __typename?: 'ChannelDoor';
  /** The channel's id. */
  id: Scalars['ID']['output'];
  /** Which provider. */
  kind: ChannelKind;
  /** The provider's settings, opened. */
  settings: Array<ChannelSetting>;
  /** The workspace that it belongs to. */
  workspaceId: Scalars['ID']['output'];
};

/** What can happen over a channel. */
export type ChannelEvent =
  /** They can be reached (subscribed, unblocked). */
  | 'JOINED'
  /** They cannot be reached any more (unsubscribed, blocked). */
  | 'LEFT'
  /** They did something that opens the provider's window for answers (opened the chat, scanned a code). */
  | 'TOUCHED';

/** A customer's name on one channel. */
export type ChannelIdentity = {
  __typename?: 'ChannelIdentity';
  /** The channel. */
  channel: ChannelKind;
  /** The customer's id there; with an identity token its `sub`. */
  externalId: Scalars['String']['output'];
  /** Since when we know that it is them. */
  linkedAt: Scalars['DateTime']['output'];
  /** Proven by the workspace's signature or by the provider's. */
  verified: Scalars['Boolean']['output'];
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

/** Who wrote, as the provider knows them. */
export type ChannelSenderInput = {
  /** The provider's id of them on this channel: what an answer is addressed to. */
  externalId: Scalars['String']['input'];
  /** What else they are known by, over several channels: `unionid:...`, `phone:+8613800138000`, `email:...`. Only what the provider vouches for. */
  links?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Their language. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** What they call themselves. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** One setting of a provider, opened. */
export type ChannelSetting = {
  __typename?: 'ChannelSetting';
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** One exchange with one customer, over any number of channels. A customer has at most one that is not RESOLVED. */
export type Conversation = {
  __typename?: 'Conversation';
  /** The channel of the newest customer message; a customer may switch channels within one conversation. */
  channel: ChannelKind;
  /** Every channel it went over, in the order of their first use. */
  channels: Array<ChannelKind>;
  /** When it was first opened. */
  createdAt: Scalars['DateTime']['output'];
  /** Whose it is. */
  customer: Customer;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** The newest message that the caller may see; the system's own words (EVENT) only where nothing else was said. */
  lastMessage?: Maybe<Message>;
  /** The seq of the newest message; 0 when nothing was written yet. Counts notes and notices too. */
  lastSeq: Scalars['Int']['output'];
  /** Language of the customer as BCP 47: the language of automatic texts. */
  locale: Scalars['String']['output'];
  /** Its messages in the order of seq. `first`/`after` reads on, `last`/`before` reads back, at most 100 at once; without either the first 50. */
  messages: MessageConnection;
  /**
   * Where it is open at this moment, for staff: one entry for each session that follows its messages (`messageAdded`). It shows
   * whether the customer is looking, and which colleague has it open too. Empty where that is not known for a moment. Live by
   * `openChanged`.
   */
  openOn: Array<OpenDevice>;
  /** The customer's last rating, 1 to 5. */
  rating?: Maybe<Scalars['Int']['output']>;
  /** When it was closed; null while open. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who has the turn. */
  status: ConversationStatus;
  /** What it is about, where somebody said so. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The workspace's own marks. */
  tags: Array<Scalars['String']['output']>;
  /** What the caller's side has not read: for a customer the replies, for everyone else the customer's messages. See markRead. */
  unreadCount: Scalars['Int']['output'];
  /** Its newest activity: what the inbox is ordered by. */
  updatedAt: Scalars['DateTime']['output'];
};


/** One exchange with one customer, over any number of channels. A customer has at most one that is not RESOLVED. */
export type ConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of conversations. */
export type ConversationConnection = {
  __typename?: 'ConversationConnection';
  /** The page. */
  edges: Array<ConversationEdge>;
  /** Where it lies in the list. */
  pageInfo: PageInfo;
};

/** One conversation of a page. */
export type ConversationEdge = {
  __typename?: 'ConversationEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The conversation. */
  node: Conversation;
};

/** Which conversations; all conditions given must hold. */
export type ConversationFilter = {
  /** That this agent has, or had when they were closed. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** That went over one of these. */
  channel?: InputMaybe<Array<ChannelKind>>;
  /** Of this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** That this skill group has. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these. */
  status?: InputMaybe<Array<ConversationStatus>>;
  /** That carry this tag. */
  tag?: InputMaybe<Scalars['String']['input']>;
  /** True: that no agent has; false: that one has. */
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
  /** With activity after this moment. */
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of it. */
export type ConversationPayload = {
  __typename?: 'ConversationPayload';
  /** The conversation after it. */
  conversation: Conversation;
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

/** A file to upload. */
export type CreateUploadInput = {
  /** Size: exactly so many bytes will be taken. */
  bytes: Scalars['Int']['input'];
  /** Media type, e.g. image/png: what the bytes really are. */
  contentType: Scalars['String']['input'];
  /** File name; at most 200 characters, without the folder. */
  name: Scalars['String']['input'];
};

/** Somebody who writes to the workspace, over all their channels one and the same. */
export type Customer = {
  __typename?: 'Customer';
  /** True: no name is known, or the customer asked that none be shown. */
  anonymous: Scalars['Boolean']['output'];
  /** When they first came. */
  createdAt: Scalars['DateTime']['output'];
  /** What the customer chose to be called, with the salutation of their language (张先生, Ms Lee); null when anonymous. */
  displayName?: Maybe<Scalars['String']['output']>;
  /**
   * All earlier conversations over all channels, newest first, the open one among them. A customer must have stepped up
   * within the last minutes; an agent needs the scope.
   */
  history: ConversationConnection;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** By which names the channels know them. */
  identities: Array<ChannelIdentity>;
  /** Preferred language as BCP 47. */
  locale: Scalars['String']['output'];
  /** The workspace's own marks. */
  tags: Array<Scalars['String']['output']>;
  /** The workspace's own grade, e.g. VIP. */
  tier?: Maybe<Scalars['String']['output']>;
};


/** Somebody who writes to the workspace, over all their channels one and the same. */
export type CustomerHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of it. */
export type CustomerPayload = {
  __typename?: 'CustomerPayload';
  /** The customer after it. */
  customer: Customer;
};

/** How far a message has come. */
export type Delivery =
  /** The provider says that it arrived. */
  | 'DELIVERED'
  /** The channel refused it. */
  | 'FAILED'
  /** The other side has read it. */
  | 'READ'
  /** Handed to the channel's provider. */
  | 'SENT'
  /** Kept by us; whoever holds messageAdded open has it. */
  | 'STORED';

/** What is due. */
export type DeliveryLease = {
  __typename?: 'DeliveryLease';
  /** To be tried now. */
  deliveries: Array<LeasedDelivery>;
  /** When the next one is due; null when none waits. */
  nextAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What came of a try. */
export type DeliveryOutcome =
  /** It will not be. */
  | 'FAILED'
  /** Not now; try again. */
  | 'RETRY'
  /** The provider has it. */
  | 'SENT';

/** Why a message did not reach the customer. */
export type DeliveryProblem = {
  __typename?: 'DeliveryProblem';
  /** When it was found. */
  at: Scalars['DateTime']['output'];
  /** What kind of thing it is. */
  code: DeliveryProblemCode;
  /** In words. */
  sentence: Scalars['String']['output'];
};

/** What can keep a message from a customer. */
export type DeliveryProblemCode =
  /** It was tried again and again, and the provider never took it. */
  | 'GIVEN_UP'
  /** The provider does not take this message, or refuses us altogether. */
  | 'REFUSED'
  /** The customer has left or blocked the channel. */
  | 'UNREACHABLE'
  /** The provider's time for answers is over (WeChat 48 hours, Meta 24). It is sent as soon as the customer writes again. */
  | 'WINDOW_CLOSED';

/** A file as the gateway needs it. */
export type FileDoor = {
  __typename?: 'FileDoor';
  /** Its size. */
  bytes: Scalars['Int']['output'];
  /** Its media type. */
  contentType: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** The key that seals them, base64. */
  sealKey: Scalars['String']['output'];
  /** Where its bytes lie. */
  storageKey: Scalars['String']['output'];
  /** Whether its bytes are there. */
  stored: Scalars['Boolean']['output'];
};

/** Files to be fetched. */
export type FileLease = {
  __typename?: 'FileLease';
  /** To be fetched now. */
  files: Array<LeasedFile>;
  /** When the next one is due; null when none waits. */
  nextAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why a file will not come. */
export type FileLoss =
  /** The provider does not have it (any more). */
  | 'GONE'
  /** Files of its kind are not taken. */
  | 'NOT_TAKEN'
  /** It is larger than the workspace takes. */
  | 'TOO_LARGE';

/** What a link to a file is for. */
export type FilePurpose =
  /** To fetch them. */
  | 'DOWNLOAD'
  /** To put its bytes. */
  | 'UPLOAD';

/** What the provider says of somebody. */
export type IdentifyReachInput = {
  /** The channel's id. */
  channelId: Scalars['ID']['input'];
  /** Who it is. */
  from: ChannelSenderInput;
};

/** A file that the provider holds. */
export type IncomingFileInput = {
  /** Its media type, where the provider says so. */
  contentType?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, where the provider says so. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** By what the channel finds it there (its own text). */
  ref: Scalars['String']['input'];
};

/** One message to hand to its provider. */
export type LeasedDelivery = {
  __typename?: 'LeasedDelivery';
  /** The try that this is, from 1. */
  attempt: Scalars['Int']['output'];
  /** Its buttons. */
  buttons: Array<Button>;
  /** Over this channel. */
  channel: ChannelDoor;
  /** What the channel keeps of the exchange (its own JSON). */
  context?: Maybe<Scalars['String']['output']>;
  /** To whom. */
  externalId: Scalars['String']['output'];
  /** Its files. */
  files: Array<OutgoingFile>;
  /** What kind of message. */
  kind: MessageKind;
  /** When they last wrote; null: never. */
  lastReceivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** To be named when it is settled. */
  lease: Scalars['ID']['output'];
  /** The conversation's language. */
  locale: Scalars['String']['output'];
  /** The message: the key of idempotency where the provider has one. */
  messageId: Scalars['ID']['output'];
  /** Parts that the provider took at an earlier try. */
  partsSent: Scalars['Int']['output'];
  /** What it says, as the customer may see it. */
  text: Scalars['String']['output'];
};

/** One file to fetch from its provider. */
export type LeasedFile = {
  __typename?: 'LeasedFile';
  /** Over this channel. */
  channel: ChannelDoor;
  /** Its media type, as the provider says. */
  contentType?: Maybe<Scalars['String']['output']>;
  /** The message's kind. */
  kind: MessageKind;
  /** To be named with what becomes of it. */
  lease: Scalars['ID']['output'];
  /** The message that it belongs to. */
  messageId: Scalars['ID']['output'];
  /** Bytes that the workspace takes at most. */
  mostBytes: Scalars['Int']['output'];
  /** What it is called, where that is known. */
  name?: Maybe<Scalars['String']['output']>;
  /** Its place in the message, from 1. */
  position: Scalars['Int']['output'];
  /** By what the channel finds it. */
  ref: Scalars['String']['output'];
};

/** Something said in a conversation. */
export type Message = {
  __typename?: 'Message';
  /** Files that came with it. */
  attachments: Array<Attachment>;
  /** What can be pressed under a CARD. */
  buttons: Array<Button>;
  /** The way it came or went. */
  channel: ChannelKind;
  /** The sender's own id for it, where one was given. */
  clientMessageId?: Maybe<Scalars['String']['output']>;
  /** Where it was said. */
  conversation: Conversation;
  /** When it was stored. */
  createdAt: Scalars['DateTime']['output'];
  /** How far it has come. */
  delivery: Delivery;
  /** Why it could not be delivered, for staff; null while there is nothing to say. */
  deliveryProblem?: Maybe<DeliveryProblem>;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: MessageKind;
  /** Who said it. */
  sender: Sender;
  /**
   * Its place in the conversation: 1, 2, 3 ... without a gap. Notes have their place too, so who may not see notes sees
   * their numbers skipped; reading on with afterSeq misses nothing all the same.
   */
  seq: Scalars['Int']['output'];
  /** With identity numbers, bank cards, phones and the like masked. */
  text?: Maybe<Scalars['String']['output']>;
  /** As written. Reading it is audited. */
  unmaskedText?: Maybe<Scalars['String']['output']>;
};

/** A page of messages. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** The page. */
  edges: Array<MessageEdge>;
  /** Where it lies in the list. */
  pageInfo: PageInfo;
};

/** One message of a page. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: Message;
};

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

/** What came of it. */
export type MessagePayload = {
  __typename?: 'MessagePayload';
  /** The message as stored. */
  message: Message;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Where to upload a file (PUT its bytes, nothing around them), and the attachment to name in sendMessage. Pictures, sound,
   * film, PDF, ZIP, office documents and plain text; BAD_USER_INPUT for other types (`reason` TYPE_NOT_TAKEN) and for more bytes
   * than the workspace takes (TOO_LARGE, with `most`; 20 MiB unless it says otherwise). The upload is refused where the bytes are not what they were said to be. What is not
   * sent within a day is deleted.
   */
  createUpload: UploadPayload;
  /** For the gateway alone: what the provider says of who it is. Two customers who turn out to be one become one. */
  identifyReach: Scalars['Boolean']['output'];
  /** For the gateway alone: hands out what is due, held for `seconds`; in a conversation only the first that waits. */
  leaseDeliveries: DeliveryLease;
  /** For the gateway alone: hands out files that providers still hold, each held for `seconds`. */
  leaseFiles: FileLease;
  /** The caller's side has read everything up to `seq`: the customer's own mark, or the one that all agents share. It never goes back. */
  markRead: ConversationPayload;
  /**
   * Two identities turn out to be one person: their conversations become one history. Where both have an open conversation,
   * the one further along (ASSIGNED, QUEUED, BOT; then the more recent) stays open and the other is resolved. It cannot be undone.
   */
  mergeCustomers: CustomerPayload;
  /** For the gateway alone: makes room for a file that comes with a message itself. What no message takes within a day is gone. */
  placeEnclosure: PlacedFile;
  /** For the gateway alone: makes room for the bytes of one. Null when it is held by somebody else by now. */
  placeFile?: Maybe<PlacedFile>;
  /** The customer's rating; the last one counts. */
  rateConversation: ConversationPayload;
  /** For the gateway alone: something else happened over a channel. Told once, as receiveMessage is. */
  receiveEvent: Reception;
  /**
   * For the gateway alone: a customer wrote over a channel. Finds or makes the customer and the conversation and stores the
   * message, all in one transaction; what the provider sends again (the same messageId) is answered with what was stored first.
   */
  receiveMessage: Reception;
  /** Opens a RESOLVED conversation again, in BOT. CONFLICT when the customer has another open one. */
  reopenConversation: ConversationPayload;
  /** Sends a webhook everything since a moment again, in order and with the same webhook-id. Kept for 30 days. CONFLICT when it is not enabled. */
  replayWebhook: Webhook;
  /** For the gateway alone: the channel's last complaint; null once it works again. */
  reportChannel: Scalars['Boolean']['output'];
  /** For the gateway alone: the provider's report on what was sent. False when nothing of that id is known yet: it is kept until it is. */
  reportDelivery: Scalars['Boolean']['output'];
  /** Closes it. Closing a closed conversation changes nothing. */
  resolveConversation: ConversationPayload;
  /** Adds a ready-made reply, or changes the one with the given id. CONFLICT when its shortcut is taken in that language. */
  saveCannedResponse: CannedResponse;
  /**
   * Connects a channel (WeChat's token and AES key, a Telegram bot token ...); secrets are write-only. Returns the webhook URL
   * to enter at the provider. With `id` it changes one: settings that are not named stay, an empty value takes one away.
   * BAD_USER_INPUT for a setting that the kind does not know, one that is missing, and `apiBase` where this installation does
   * not allow it.
   */
  saveChannel: Channel;
  /**
   * Keeps what the caller has written and not sent, for `myDraft` on this or another device: the last one counts, for seven days or
   * until a message of the caller's is sent there. An empty text lets it go and answers null. It is a convenience and may be lost
   * with the cache that it lies in, so a client keeps its own copy too. BAD_USER_INPUT for more than 8000 characters.
   */
  saveMyDraft?: Maybe<UnsentText>;
  /**
   * Where a partner hears of events: signed as Standard Webhooks are, in order within a conversation, at least once, retried for
   * 72 hours, replayable. With `id` it changes one. The answer to a new one, and to `rotateSecret`, carries the `secret`: the
   * only time it is shown. BAD_USER_INPUT for an address that is not https or leads into a private network, and for an event
   * that is not known; FORBIDDEN for one whose scope the caller has not.
   */
  saveWebhook: Webhook;
  /**
   * Idempotent: the same clientMessageId in one conversation always returns the first message stored.
   * A customer's message in a RESOLVED conversation reopens it. An agent writes notes at any time and replies once the
   * conversation is ASSIGNED to them (supervisors in any ASSIGNED one), otherwise CONFLICT: take it first. What a partner's
   * API key writes counts as the machine's words, so it is taken only in BOT.
   */
  sendMessage: MessagePayload;
  /** Says that the caller is writing. It lapses by itself after 8 seconds, so say it again while it goes on. Returns `typing`. */
  setTyping: Scalars['Boolean']['output'];
  /** For the gateway alone: what came of one. False when it is held by somebody else by now. */
  settleDelivery: Scalars['Boolean']['output'];
  /** For the gateway alone: what came of fetching one. False when it is held by somebody else by now. */
  settleFile: Scalars['Boolean']['output'];
  /**
   * Opens the customer's conversation. One customer has one open conversation: where one is open already, that one is
   * returned, and firstMessage is written into it.
   */
  startConversation: ConversationPayload;
  /**
   * Opens or resumes a customer's session. The only mutation that needs no token; it names the workspace by its public key.
   * UNAUTHENTICATED when the identity token is not signed by the workspace, has expired or names nobody, and when the
   * resume token is unknown or older than 30 days: start anew without it.
   */
  startSession: SessionPayload;
  /** For the gateway alone: the bytes of an upload are kept, and are what they were said to be. False where it is swept or was stored already. */
  storeUpload: Scalars['Boolean']['output'];
  /** Adds and removes tags; a tag is trimmed, at most 50 characters, and a conversation carries at most 50. */
  tagConversation: ConversationPayload;
  /** Changes what is known of a customer; fields left out stay as they are. */
  updateCustomer: CustomerPayload;
};


export type MutationCreateUploadArgs = {
  input: CreateUploadInput;
};


export type MutationIdentifyReachArgs = {
  input: IdentifyReachInput;
};


export type MutationLeaseDeliveriesArgs = {
  most: Scalars['Int']['input'];
  seconds: Scalars['Int']['input'];
};


export type MutationLeaseFilesArgs = {
  most: Scalars['Int']['input'];
  seconds: Scalars['Int']['input'];
};


export type MutationMarkReadArgs = {
  conversationId: Scalars['ID']['input'];
  seq: Scalars['Int']['input'];
};


export type MutationMergeCustomersArgs = {
  absorb: Scalars['ID']['input'];
  keep: Scalars['ID']['input'];
};


export type MutationPlaceEnclosureArgs = {
  input: PlaceEnclosureInput;
};


export type MutationPlaceFileArgs = {
  input: PlaceFileInput;
};


export type MutationRateConversationArgs = {
  input: RateConversationInput;
};


export type MutationReceiveEventArgs = {
  input: ReceiveEventInput;
};


export type MutationReceiveMessageArgs = {
  input: ReceiveMessageInput;
};


export type MutationReopenConversationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReplayWebhookArgs = {
  from: Scalars['DateTime']['input'];
  id: Scalars['ID']['input'];
};


export type MutationReportChannelArgs = {
  error?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationReportDeliveryArgs = {
  input: ReportDeliveryInput;
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


export type MutationSaveMyDraftArgs = {
  conversationId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
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


export type MutationSettleDeliveryArgs = {
  input: SettleDeliveryInput;
};


export type MutationSettleFileArgs = {
  input: SettleFileInput;
};


export type MutationStartConversationArgs = {
  input: StartConversationInput;
};


export type MutationStartSessionArgs = {
  input: StartSessionInput;
};


export type MutationStoreUploadArgs = {
  link: Scalars['String']['input'];
};


export type MutationTagConversationArgs = {
  add?: InputMaybe<Array<Scalars['String']['input']>>;
  id: Scalars['ID']['input'];
  remove?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};

/** Where a conversation is open: somebody's browser or app. */
export type OpenDevice = {
  __typename?: 'OpenDevice';
  /** The same for the same session; says nothing else. */
  device: Scalars['ID']['output'];
  /** Whose it is. */
  person: Sender;
  /** Since when. */
  since: Scalars['DateTime']['output'];
};

/** A file on its way to a customer. */
export type OutgoingFile = {
  __typename?: 'OutgoingFile';
  /** Its size. */
  bytes: Scalars['Int']['output'];
  /** Its media type. */
  contentType: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** The key that seals them, base64. */
  sealKey: Scalars['String']['output'];
  /** Where its bytes lie. */
  storageKey: Scalars['String']['output'];
  /** A signed link to it, good for a week. */
  url: Scalars['String']['output'];
};

/** Where a page lies in its list. Cursors are opaque; they stay valid as the list grows. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Of the page's last edge; null when the page is empty. Give it as `after` to go on. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** More follow after this page; asked for with `first`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** More lie before this page; asked for with `last`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Of the page's first edge; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A partner's API key. */
export type Partner = {
  __typename?: 'Partner';
  /** The key's id. */
  id: Scalars['ID']['output'];
  /** The key's name. */
  name: Scalars['String']['output'];
  /** What the key may do. */
  scopes: Array<Scalars['String']['output']>;
};

/** A file that comes with a message itself. */
export type PlaceEnclosureInput = {
  /** Its size. */
  bytes: Scalars['Int']['input'];
  /** The channel's id. */
  channelId: Scalars['ID']['input'];
  /** Its media type, as its bytes tell. */
  contentType: Scalars['String']['input'];
  /** Its name. */
  name: Scalars['String']['input'];
};

/** A file that has been fetched. */
export type PlaceFileInput = {
  /** Its size. */
  bytes: Scalars['Int']['input'];
  /** Its media type, as its bytes tell. */
  contentType: Scalars['String']['input'];
  /** The lease under which it was fetched. */
  lease: Scalars['ID']['input'];
  /** Its message. */
  messageId: Scalars['ID']['input'];
  /** Its name. */
  name: Scalars['String']['input'];
  /** Its place there. */
  position: Scalars['Int']['input'];
  /** Its workspace. */
  workspaceId: Scalars['ID']['input'];
};

/** Where the bytes of a file go. */
export type PlacedFile = {
  __typename?: 'PlacedFile';
  /** The attachment that it will be. */
  attachmentId: Scalars['ID']['output'];
  /** The key that seals them, base64. */
  sealKey: Scalars['String']['output'];
  /** Where its bytes lie. */
  storageKey: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Ready-made replies, by shortcut; at most 100. */
  cannedResponses: Array<CannedResponse>;
  /** For the gateway alone: the channel that a webhook names, with its settings. Null when there is none, or it is not enabled. */
  channelDoor?: Maybe<ChannelDoor>;
  /** The workspace's connected channels. */
  channels: Array<Channel>;
  /** One conversation; null when there is none or it is not the caller's to see. A customer sees those of the present session, and all their own after a step-up. */
  conversation?: Maybe<Conversation>;
  /** The agents' and partners' inbox, newest activity first; keyset-paged, so page 10,000 costs what page 1 costs. */
  conversations: ConversationConnection;
  /** One customer; null when there is none. The id of a customer absorbed by a merge leads to the one who was kept. */
  customer?: Maybe<Customer>;
  /** For the gateway alone: what a signed link to a file leads to, and how its bytes are sealed. Null when it leads nowhere (any more). */
  fileDoor?: Maybe<FileDoor>;
  /** What the caller has written in a conversation and not sent, on whichever device. Null when there is nothing. NOT_FOUND for a conversation that is not the caller's to see; UNAVAILABLE where it cannot be reached for a moment. */
  myDraft?: Maybe<UnsentText>;
  /** Full-text search over messages (Chinese and space-separated languages), newest first. Every word must occur; what is masked cannot be searched for. */
  searchMessages: MessageConnection;
  /** The caller: a customer, an agent or a partner's API key. */
  viewer: Viewer;
  /** The webhooks that partners registered. */
  webhooks: Array<Webhook>;
};


export type QueryCannedResponsesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChannelDoorArgs = {
  id: Scalars['ID']['input'];
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


export type QueryFileDoorArgs = {
  link: Scalars['String']['input'];
  purpose: FilePurpose;
};


export type QueryMyDraftArgs = {
  conversationId: Scalars['ID']['input'];
};


export type QuerySearchMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};

/** A customer's rating. */
export type RateConversationInput = {
  /** Why; at most 2,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Of which conversation. */
  conversationId: Scalars['ID']['input'];
  /** 1 to 5. */
  score: Scalars['Int']['input'];
};

/** Something that happened over a channel, apart from words. */
export type ReceiveEventInput = {
  /** The channel's id. */
  channelId: Scalars['ID']['input'];
  /** What the channel needs to answer (its own JSON). */
  context?: InputMaybe<Scalars['String']['input']>;
  /** What happened. */
  event: ChannelEvent;
  /** The provider's id of it, or one made of what tells it from others. */
  eventId: Scalars['String']['input'];
  /** Whom it is about. */
  from: ChannelSenderInput;
  /** What the system says of it in an open conversation; absent: nothing. */
  notice?: InputMaybe<Scalars['String']['input']>;
};

/** A customer's words over a channel. */
export type ReceiveMessageInput = {
  /** When the provider took it; the present where it does not say. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Files that came with it (placeEnclosure), whose bytes are stored; at most ten, and not beside files. */
  attachmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The channel's id. */
  channelId: Scalars['ID']['input'];
  /** The button that was pressed, counted from 1, of the last card that they were sent. */
  choice?: InputMaybe<Scalars['Int']['input']>;
  /** What the channel needs to answer this (its own JSON); absent: what it was stays. */
  context?: InputMaybe<Scalars['String']['input']>;
  /** Files of it, which the provider holds until they are fetched; at most ten. */
  files?: InputMaybe<Array<IncomingFileInput>>;
  /** Who wrote it. */
  from: ChannelSenderInput;
  /** TEXT, IMAGE, FILE or VOICE. */
  kind: MessageKind;
  /** The provider's id of the message. */
  messageId: Scalars['String']['input'];
  /** The words; what stands for them where there are none. */
  text: Scalars['String']['input'];
};

/** What came of something that was received. */
export type Reception = {
  __typename?: 'Reception';
  /** The conversation that it is in, if any. */
  conversationId?: Maybe<Scalars['ID']['output']>;
  /** The message that was stored, if any. */
  messageId?: Maybe<Scalars['ID']['output']>;
  /** True when it had been received before: nothing happened. */
  repeated: Scalars['Boolean']['output'];
  /** Whether the provider has not been asked yet who it is. */
  unidentified: Scalars['Boolean']['output'];
};

/** A provider's report. */
export type ReportDeliveryInput = {
  /** The channel's id. */
  channelId: Scalars['ID']['input'];
  /** The same by a code; absent: REFUSED. */
  code?: InputMaybe<DeliveryProblemCode>;
  /** To whom, where no message is named. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** The provider's id of the message that we sent; absent: all messages to `externalId` until `until`. */
  messageId?: InputMaybe<Scalars['String']['input']>;
  /** Why it failed. */
  problem?: InputMaybe<Scalars['String']['input']>;
  /** How far it has come; it never goes back. */
  state: Delivery;
  /** Until when they were said, where no message is named. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A channel to connect. */
export type SaveChannelInput = {
  /** Whether it takes and sends messages. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Changes this one; absent: a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Which provider. */
  kind: ChannelKind;
  /** The workspace's name for it. */
  name: Scalars['String']['input'];
  /** Provider's settings as name and value; see the channel's documentation. */
  settings?: InputMaybe<Array<SettingInput>>;
};

/** A webhook to register. */
export type SaveWebhookInput = {
  /** Whether it is sent to. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Names of events: conversation.started, conversation.queued, conversation.assigned, conversation.resolved,
   * conversation.rated, agent.requested, message.received, message.sent, response.approaching, response.missed,
   * customers.merged, automation.doubted; or `*`.
   */
  events: Array<Scalars['String']['input']>;
  /** Changes this one; absent: a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a new secret; the old one signs as well for 24 hours. */
  rotateSecret?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where to post. */
  url: Scalars['String']['input'];
};

/** A message to send. */
export type SendMessageInput = {
  /** Attachments from createUpload, uploaded and not sent yet, each by who created it: 1 to 10 for an IMAGE, a FILE or a VOICE, none for others. */
  attachmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 1 to 10 buttons of a CARD. */
  buttons?: InputMaybe<Array<ButtonInput>>;
  /** The client's own id for it, at most 128 characters, unique in the conversation: makes sending it again harmless. */
  clientMessageId?: InputMaybe<Scalars['String']['input']>;
  /** Where. */
  conversationId: Scalars['ID']['input'];
  /**
   * TEXT, IMAGE, FILE and VOICE from anyone; NOTE from agents; CARD, with buttons, from agents and partners. IMAGE holds
   * pictures, VOICE one sound, FILE anything.
   */
  kind?: InputMaybe<MessageKind>;
  /** What it says; 1 to 8,000 characters, not only white space. With attachments it may be left out. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Who wrote a message. */
export type Sender = Agent | Bot | Customer | System;

/** A customer's session. */
export type SessionPayload = {
  __typename?: 'SessionPayload';
  /** Their open conversation; null when none is open. */
  conversation?: Maybe<Conversation>;
  /** Who they are. */
  customer: Customer;
  /** When `token` ends: 12 hours from now. */
  expiresAt: Scalars['DateTime']['output'];
  /** Keep it, and give it with the next startSession; good for 30 days after its last use. */
  resumeToken: Scalars['String']['output'];
  /** Bearer token of the customer. */
  token: Scalars['String']['output'];
};

/** One setting of a provider. */
export type SettingInput = {
  /** Its name. */
  name: Scalars['String']['input'];
  /** Its value; never shown again. */
  value: Scalars['String']['input'];
};

/** The end of a try. */
export type SettleDeliveryInput = {
  /** The lease under which it was tried. */
  lease: Scalars['ID']['input'];
  /** Which. */
  messageId: Scalars['ID']['input'];
  /** What came of it. */
  outcome: DeliveryOutcome;
  /** Parts that it has by now. */
  partsSent: Scalars['Int']['input'];
  /** Why it failed. */
  problem?: InputMaybe<DeliveryProblemCode>;
  /** The provider's ids of what it took in this try. */
  providerIds: Array<Scalars['String']['input']>;
  /** Seconds that the provider wants us to wait. */
  retryAfter?: InputMaybe<Scalars['Int']['input']>;
  /** In the provider's words; at most 500 characters. */
  sentence?: InputMaybe<Scalars['String']['input']>;
  /** Its workspace. */
  workspaceId: Scalars['ID']['input'];
};

/** The end of a try to fetch a file: stored, lost, or to be tried again where it is neither. */
export type SettleFileInput = {
  /** The attachment whose bytes are stored. */
  attachmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The lease under which it was fetched. */
  lease: Scalars['ID']['input'];
  /** Why it will not come. */
  loss?: InputMaybe<FileLoss>;
  /** Its message. */
  messageId: Scalars['ID']['input'];
  /** Its place there. */
  position: Scalars['Int']['input'];
  /** Seconds that the provider wants us to wait. */
  retryAfter?: InputMaybe<Scalars['Int']['input']>;
  /** Its workspace. */
  workspaceId: Scalars['ID']['input'];
};

/** A conversation to open. */
export type StartConversationInput = {
  /** The way it comes; absent: the session's. */
  channel?: InputMaybe<ChannelKind>;
  /** Makes sending firstMessage again harmless, see sendMessage. */
  clientMessageId?: InputMaybe<Scalars['String']['input']>;
  /** For agents and partners: with whom. Customers leave it out. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** What the customer says at once. From a partner: what the machine says. Agents leave it out. */
  firstMessage?: InputMaybe<Scalars['String']['input']>;
  /** What it is about; at most 200 characters. Kept only when a conversation is opened by this. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** Who comes, and by which way. */
export type StartSessionInput = {
  /** The way they come. */
  channel?: ChannelKind;
  /**
   * A JWT signed by the workspace's own backend, with HS256 by its secret or with RS256, ES256 or EdDSA by a key of the set that
   * the workspace's setting `identityJwks` holds or names by its https address (sub, name, tier, phone, email, locale; also nickname, and gender for
   * the salutation). The same sub is the same customer for ever. It needs an `exp`, or an `iat` within the last hour.
   * Absent: an anonymous customer.
   */
  identityToken?: InputMaybe<Scalars['String']['input']>;
  /** Preferred language as BCP 47; absent: the identity token's, the last known one's, the workspace's. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Resumes an earlier session: same customer, same open conversation. */
  resumeToken?: InputMaybe<Scalars['String']['input']>;
  /** The workspace's public key. */
  workspaceKey: Scalars['String']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** The conversation as it is now, and again at each change. */
  conversationChanged: Conversation;
  /** For the gateway alone: at once, and whenever something may be due in any workspace: lease then. */
  deliveriesWaiting: Scalars['Boolean']['output'];
  /** For the gateway alone: at once, and whenever a provider holds a file for any workspace: lease then. */
  filesWaiting: Scalars['Boolean']['output'];
  /** Each conversation of the agents' inbox as it appears or changes. */
  inboxChanged: Conversation;
  /**
   * Every message of the conversation, live. With afterSeq, first everything stored after it, then live, without gap
   * or repeat: a client that reconnects with the last seq it saw misses nothing.
   */
  messageAdded: Message;
  /**
   * The conversation now, and again each time somebody opens it or has it open no longer: ask for `openOn`. For staff, so that two do
   * not answer the same.
   */
  openChanged: Conversation;
  /** Who else in the conversation begins and stops writing; the caller's own typing is left out. */
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


export type SubscriptionOpenChangedArgs = {
  conversationId: Scalars['ID']['input'];
};


export type SubscriptionTypingChangedArgs = {
  conversationId: Scalars['ID']['input'];
};

/** The system itself; it only gives notices. */
export type System = {
  __typename?: 'System';
  /** What it goes by. */
  name: Scalars['String']['output'];
};

/** Somebody began or stopped writing. */
export type Typing = {
  __typename?: 'Typing';
  /** Where. */
  conversationId: Scalars['ID']['output'];
  /** Who. */
  sender: Sender;
  /** True: writing; false: stopped, or nothing was heard of it for 8 seconds. */
  typing: Scalars['Boolean']['output'];
};

/** What somebody has written and not sent. */
export type UnsentText = {
  __typename?: 'UnsentText';
  /** When it was kept. */
  savedAt: Scalars['DateTime']['output'];
  /** The words, as they stand in the box. */
  text: Scalars['String']['output'];
};

/** What to change of a customer; fields left out stay as they are. */
export type UpdateCustomerInput = {
  /** Tags to put on. */
  addTags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to be called, shown as it is; null forgets it. At most 100 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Who. */
  id: Scalars['ID']['input'];
  /** Preferred language as BCP 47. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Tags to take off. */
  removeTags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The workspace's grade; null takes it away. At most 50 characters. */
  tier?: InputMaybe<Scalars['String']['input']>;
};

/** Where to upload. */
export type UploadPayload = {
  __typename?: 'UploadPayload';
  /** To name in sendMessage once uploaded. */
  attachment: Attachment;
  /** Until when. */
  expiresAt: Scalars['DateTime']['output'];
  /** Where to PUT the file. */
  uploadUrl: Scalars['String']['output'];
};

/** Whoever calls. */
export type Viewer = Agent | Customer | Partner;

/**
 * Where a partner hears of events. Each is a POST of JSON, `{"type", "timestamp", "workspaceId", "data"}`, with the headers
 * `webhook-id` (the same whenever it is sent again), `webhook-timestamp` and `webhook-signature` of Standard Webhooks. Any status
 * from 200 to 299 within 15 seconds accepts it; redirects are not followed; 410 ends the webhook.
 */
export type Webhook = {
  __typename?: 'Webhook';
  /** What was sent and what waits, newest first. */
  deliveries: WebhookDeliveryConnection;
  /** Why the house ceased to send to it; null where it did not. saveWebhook with `enabled: true` takes it up again where it stopped. */
  disabledReason?: Maybe<WebhookDisabledReason>;
  /** Whether it is sent to. */
  enabled: Scalars['Boolean']['output'];
  /** Names of the events that are sent, e.g. `message.received`; `*` stands for all that its owner may see. */
  events: Array<Scalars['String']['output']>;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** When one was last accepted. */
  lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last failure; null once it works again. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** How many events wait to be sent. */
  pending: Scalars['Int']['output'];
  /** What to verify signatures with (`whsec_...`): only in the answer that made it, null ever after. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Where events are posted. */
  url: Scalars['String']['output'];
};


/**
 * Where a partner hears of events. Each is a POST of JSON, `{"type", "timestamp", "workspaceId", "data"}`, with the headers
 * `webhook-id` (the same whenever it is sent again), `webhook-timestamp` and `webhook-signature` of Standard Webhooks. Any status
 * from 200 to 299 within 15 seconds accepts it; redirects are not followed; 410 ends the webhook.
 */
export type WebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An event on its way to a webhook. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** When it happened. */
  createdAt: Scalars['DateTime']['output'];
  /** The event's id, as `webhook-id` says it. */
  eventId: Scalars['ID']['output'];
  /** Why the last try failed; null when it did not. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** The status of the last answer; null where there was none. */
  lastStatus?: Maybe<Scalars['Int']['output']>;
  /** When it is tried next; null when it is not, or stands behind another one of its conversation. */
  nextAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was accepted or given up. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** What became of it. */
  state: WebhookDeliveryState;
  /** The event's name. */
  type: Scalars['String']['output'];
};

/** A page of a delivery log. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The page. */
  edges: Array<WebhookDeliveryEdge>;
  /** Where it lies in the list. */
  pageInfo: PageInfo;
};

/** One event of a page. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: WebhookDelivery;
};

/** What became of an event. */
export type WebhookDeliveryState =
  /** It was given up. */
  | 'DEAD'
  /** It was accepted. */
  | 'DELIVERED'
  /** It waits for its turn or for its next try. */
  | 'WAITING';

/** Why the house ceased to send to a webhook. */
export type WebhookDisabledReason =
  /** For 72 hours it did not accept an event. */
  | 'FAILED_TOO_LONG'
  /** It answered 410. */
  | 'GONE';



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
  Agent: ResolverTypeWrapper<AgentStub>;
  ID: ResolverTypeWrapper<unknown>;
  Attachment: ResolverTypeWrapper<OwnAttachment>;
  Int: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  Bot: ResolverTypeWrapper<OwnBot>;
  Button: ResolverTypeWrapper<unknown>;
  ButtonInput: ResolverTypeWrapper<unknown>;
  CannedResponse: ResolverTypeWrapper<OwnCannedResponse>;
  CannedResponseInput: ResolverTypeWrapper<unknown>;
  Channel: ResolverTypeWrapper<OwnChannel>;
  Boolean: ResolverTypeWrapper<unknown>;
  ChannelDoor: ResolverTypeWrapper<unknown>;
  ChannelEvent: ResolverTypeWrapper<unknown>;
  ChannelIdentity: ResolverTypeWrapper<OwnChannelIdentity>;
  ChannelKind: ResolverTypeWrapper<unknown>;
  ChannelSenderInput: ResolverTypeWrapper<unknown>;
  ChannelSetting: ResolverTypeWrapper<unknown>;
  Conversation: ResolverTypeWrapper<OwnConversation>;
  ConversationConnection: ResolverTypeWrapper<unknown>;
  ConversationEdge: ResolverTypeWrapper<unknown>;
  ConversationFilter: ResolverTypeWrapper<unknown>;
  ConversationPayload: ResolverTypeWrapper<unknown>;
  ConversationStatus: ResolverTypeWrapper<unknown>;
  CreateUploadInput: ResolverTypeWrapper<unknown>;
  Customer: ResolverTypeWrapper<OwnCustomer>;
  CustomerPayload: ResolverTypeWrapper<unknown>;
  DateTime: ResolverTypeWrapper<unknown>;
  Delivery: ResolverTypeWrapper<unknown>;
  DeliveryLease: ResolverTypeWrapper<unknown>;
  DeliveryOutcome: ResolverTypeWrapper<unknown>;
  DeliveryProblem: ResolverTypeWrapper<unknown>;
  DeliveryProblemCode: ResolverTypeWrapper<unknown>;
  FileDoor: ResolverTypeWrapper<unknown>;
  FileLease: ResolverTypeWrapper<unknown>;
  FileLoss: ResolverTypeWrapper<unknown>;
  FilePurpose: ResolverTypeWrapper<unknown>;
  IdentifyReachInput: ResolverTypeWrapper<unknown>;
  IncomingFileInput: ResolverTypeWrapper<unknown>;
  LeasedDelivery: ResolverTypeWrapper<unknown>;
  LeasedFile: ResolverTypeWrapper<unknown>;
  Message: ResolverTypeWrapper<OwnMessage>;
  MessageConnection: ResolverTypeWrapper<unknown>;
  MessageEdge: ResolverTypeWrapper<unknown>;
  MessageKind: ResolverTypeWrapper<unknown>;
  MessagePayload: ResolverTypeWrapper<unknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenDevice: ResolverTypeWrapper<Open>;
  OutgoingFile: ResolverTypeWrapper<unknown>;
  PageInfo: ResolverTypeWrapper<unknown>;
  Partner: ResolverTypeWrapper<OwnPartner>;
  PlaceEnclosureInput: ResolverTypeWrapper<unknown>;
  PlaceFileInput: ResolverTypeWrapper<unknown>;
  PlacedFile: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateConversationInput: ResolverTypeWrapper<unknown>;
  ReceiveEventInput: ResolverTypeWrapper<unknown>;
  ReceiveMessageInput: ResolverTypeWrapper<unknown>;
  Reception: ResolverTypeWrapper<unknown>;
  ReportDeliveryInput: ResolverTypeWrapper<unknown>;
  SaveChannelInput: ResolverTypeWrapper<unknown>;
  SaveWebhookInput: ResolverTypeWrapper<unknown>;
  SendMessageInput: ResolverTypeWrapper<unknown>;
  Sender: ResolverTypeWrapper<unknown>;
  SessionPayload: ResolverTypeWrapper<unknown>;
  SettingInput: ResolverTypeWrapper<unknown>;
  SettleDeliveryInput: ResolverTypeWrapper<unknown>;
  SettleFileInput: ResolverTypeWrapper<unknown>;
  StartConversationInput: ResolverTypeWrapper<unknown>;
  StartSessionInput: ResolverTypeWrapper<unknown>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  System: ResolverTypeWrapper<OwnSystem>;
  Typing: ResolverTypeWrapper<unknown>;
  UnsentText: ResolverTypeWrapper<unknown>;
  UpdateCustomerInput: ResolverTypeWrapper<unknown>;
  UploadPayload: ResolverTypeWrapper<unknown>;
  Viewer: ResolverTypeWrapper<unknown>;
  Webhook: ResolverTypeWrapper<OwnWebhook>;
  WebhookDelivery: ResolverTypeWrapper<OwnWebhookDelivery>;
  WebhookDeliveryConnection: ResolverTypeWrapper<unknown>;
  WebhookDeliveryEdge: ResolverTypeWrapper<unknown>;
  WebhookDeliveryState: ResolverTypeWrapper<unknown>;
  WebhookDisabledReason: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agent: AgentStub;
  ID: unknown;
  Attachment: OwnAttachment;
  Int: unknown;
  String: unknown;
  Bot: OwnBot;
  Button: unknown;
  ButtonInput: unknown;
  CannedResponse: OwnCannedResponse;
  CannedResponseInput: unknown;
  Channel: OwnChannel;
  Boolean: unknown;
  ChannelDoor: unknown;
  ChannelIdentity: OwnChannelIdentity;
  ChannelSenderInput: unknown;
  ChannelSetting: unknown;
  Conversation: OwnConversation;
  ConversationConnection: unknown;
  ConversationEdge: unknown;
  ConversationFilter: unknown;
  ConversationPayload: unknown;
  CreateUploadInput: unknown;
  Customer: OwnCustomer;
  CustomerPayload: unknown;
  DateTime: unknown;
  DeliveryLease: unknown;
  DeliveryProblem: unknown;
  FileDoor: unknown;
  FileLease: unknown;
  IdentifyReachInput: unknown;
  IncomingFileInput: unknown;
  LeasedDelivery: unknown;
  LeasedFile: unknown;
  Message: OwnMessage;
  MessageConnection: unknown;
  MessageEdge: unknown;
  MessagePayload: unknown;
  Mutation: Record<PropertyKey, never>;
  OpenDevice: Open;
  OutgoingFile: unknown;
  PageInfo: unknown;
  Partner: OwnPartner;
  PlaceEnclosureInput: unknown;
  PlaceFileInput: unknown;
  PlacedFile: unknown;
  Query: Record<PropertyKey, never>;
  RateConversationInput: unknown;
  ReceiveEventInput: unknown;
  ReceiveMessageInput: unknown;
  Reception: unknown;
  ReportDeliveryInput: unknown;
  SaveChannelInput: unknown;
  SaveWebhookInput: unknown;
  SendMessageInput: unknown;
  Sender: unknown;
  SessionPayload: unknown;
  SettingInput: unknown;
  SettleDeliveryInput: unknown;
  SettleFileInput: unknown;
  StartConversationInput: unknown;
  StartSessionInput: unknown;
  Subscription: Record<PropertyKey, never>;
  System: OwnSystem;
  Typing: unknown;
  UnsentText: unknown;
  UpdateCustomerInput: unknown;
  UploadPayload: unknown;
  Viewer: unknown;
  Webhook: OwnWebhook;
  WebhookDelivery: OwnWebhookDelivery;
  WebhookDeliveryConnection: unknown;
  WebhookDeliveryEdge: unknown;
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

export type ChannelDoorResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ChannelDoor'] = ResolversParentTypes['ChannelDoor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  settings?: Resolver<Array<ResolversTypes['ChannelSetting']>, ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChannelIdentityResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ChannelIdentity'] = ResolversParentTypes['ChannelIdentity']> = {
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChannelSettingResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ChannelSetting'] = ResolversParentTypes['ChannelSetting']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  openOn?: Resolver<Array<ResolversTypes['OpenDevice']>, ParentType, ContextType>;
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

export type DeliveryLeaseResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['DeliveryLease'] = ResolversParentTypes['DeliveryLease']> = {
  deliveries?: Resolver<Array<ResolversTypes['LeasedDelivery']>, ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeliveryProblemResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['DeliveryProblem'] = ResolversParentTypes['DeliveryProblem']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['DeliveryProblemCode'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FileDoorResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FileDoor'] = ResolversParentTypes['FileDoor']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sealKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storageKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stored?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FileLeaseResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['FileLease'] = ResolversParentTypes['FileLease']> = {
  files?: Resolver<Array<ResolversTypes['LeasedFile']>, ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LeasedDeliveryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['LeasedDelivery'] = ResolversParentTypes['LeasedDelivery']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  buttons?: Resolver<Array<ResolversTypes['Button']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ChannelDoor'], ParentType, ContextType>;
  context?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['OutgoingFile']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  lastReceivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lease?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partsSent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LeasedFileResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['LeasedFile'] = ResolversParentTypes['LeasedFile']> = {
  channel?: Resolver<ResolversTypes['ChannelDoor'], ParentType, ContextType>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  lease?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mostBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attachments?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  buttons?: Resolver<Array<ResolversTypes['Button']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  clientMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delivery?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
  deliveryProblem?: Resolver<Maybe<ResolversTypes['DeliveryProblem']>, ParentType, ContextType>;
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
  identifyReach?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationIdentifyReachArgs, 'input'>>;
  leaseDeliveries?: Resolver<ResolversTypes['DeliveryLease'], ParentType, ContextType, RequireFields<MutationLeaseDeliveriesArgs, 'most' | 'seconds'>>;
  leaseFiles?: Resolver<ResolversTypes['FileLease'], ParentType, ContextType, RequireFields<MutationLeaseFilesArgs, 'most' | 'seconds'>>;
  markRead?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationMarkReadArgs, 'conversationId' | 'seq'>>;
  mergeCustomers?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationMergeCustomersArgs, 'absorb' | 'keep'>>;
  placeEnclosure?: Resolver<ResolversTypes['PlacedFile'], ParentType, ContextType, RequireFields<MutationPlaceEnclosureArgs, 'input'>>;
  placeFile?: Resolver<Maybe<ResolversTypes['PlacedFile']>, ParentType, ContextType, RequireFields<MutationPlaceFileArgs, 'input'>>;
  rateConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationRateConversationArgs, 'input'>>;
  receiveEvent?: Resolver<ResolversTypes['Reception'], ParentType, ContextType, RequireFields<MutationReceiveEventArgs, 'input'>>;
  receiveMessage?: Resolver<ResolversTypes['Reception'], ParentType, ContextType, RequireFields<MutationReceiveMessageArgs, 'input'>>;
  reopenConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationReopenConversationArgs, 'id'>>;
  replayWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationReplayWebhookArgs, 'from' | 'id'>>;
  reportChannel?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReportChannelArgs, 'id'>>;
  reportDelivery?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReportDeliveryArgs, 'input'>>;
  resolveConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationResolveConversationArgs, 'id'>>;
  saveCannedResponse?: Resolver<ResolversTypes['CannedResponse'], ParentType, ContextType, RequireFields<MutationSaveCannedResponseArgs, 'input'>>;
  saveChannel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType, RequireFields<MutationSaveChannelArgs, 'input'>>;
  saveMyDraft?: Resolver<Maybe<ResolversTypes['UnsentText']>, ParentType, ContextType, RequireFields<MutationSaveMyDraftArgs, 'conversationId' | 'text'>>;
  saveWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationSaveWebhookArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['MessagePayload'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  setTyping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSetTypingArgs, 'conversationId' | 'typing'>>;
  settleDelivery?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSettleDeliveryArgs, 'input'>>;
  settleFile?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSettleFileArgs, 'input'>>;
  startConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationStartConversationArgs, 'input'>>;
  startSession?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationStartSessionArgs, 'input'>>;
  storeUpload?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationStoreUploadArgs, 'link'>>;
  tagConversation?: Resolver<ResolversTypes['ConversationPayload'], ParentType, ContextType, RequireFields<MutationTagConversationArgs, 'id'>>;
  updateCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
};

export type OpenDeviceResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['OpenDevice'] = ResolversParentTypes['OpenDevice']> = {
  device?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Sender'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OutgoingFileResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['OutgoingFile'] = ResolversParentTypes['OutgoingFile']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sealKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storageKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type PlacedFileResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['PlacedFile'] = ResolversParentTypes['PlacedFile']> = {
  attachmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sealKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storageKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cannedResponses?: Resolver<Array<ResolversTypes['CannedResponse']>, ParentType, ContextType, Partial<QueryCannedResponsesArgs>>;
  channelDoor?: Resolver<Maybe<ResolversTypes['ChannelDoor']>, ParentType, ContextType, RequireFields<QueryChannelDoorArgs, 'id'>>;
  channels?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  conversations?: Resolver<ResolversTypes['ConversationConnection'], ParentType, ContextType, RequireFields<QueryConversationsArgs, 'first'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  fileDoor?: Resolver<Maybe<ResolversTypes['FileDoor']>, ParentType, ContextType, RequireFields<QueryFileDoorArgs, 'link' | 'purpose'>>;
  myDraft?: Resolver<Maybe<ResolversTypes['UnsentText']>, ParentType, ContextType, RequireFields<QueryMyDraftArgs, 'conversationId'>>;
  searchMessages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<QuerySearchMessagesArgs, 'first' | 'text'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  webhooks?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type ReceptionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Reception'] = ResolversParentTypes['Reception']> = {
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unidentified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  deliveriesWaiting?: SubscriptionResolver<ResolversTypes['Boolean'], "deliveriesWaiting", ParentType, ContextType>;
  filesWaiting?: SubscriptionResolver<ResolversTypes['Boolean'], "filesWaiting", ParentType, ContextType>;
  inboxChanged?: SubscriptionResolver<ResolversTypes['Conversation'], "inboxChanged", ParentType, ContextType, Partial<SubscriptionInboxChangedArgs>>;
  messageAdded?: SubscriptionResolver<ResolversTypes['Message'], "messageAdded", ParentType, ContextType, RequireFields<SubscriptionMessageAddedArgs, 'conversationId'>>;
  openChanged?: SubscriptionResolver<ResolversTypes['Conversation'], "openChanged", ParentType, ContextType, RequireFields<SubscriptionOpenChangedArgs, 'conversationId'>>;
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

export type UnsentTextResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['UnsentText'] = ResolversParentTypes['UnsentText']> = {
  savedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, RequireFields<WebhookDeliveriesArgs, 'first'>>;
  disabledReason?: Resolver<Maybe<ResolversTypes['WebhookDisabledReason']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastDeliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RoomContext> = {
  Agent?: AgentResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  Bot?: BotResolvers<ContextType>;
  Button?: ButtonResolvers<ContextType>;
  CannedResponse?: CannedResponseResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ChannelDoor?: ChannelDoorResolvers<ContextType>;
  ChannelIdentity?: ChannelIdentityResolvers<ContextType>;
  ChannelSetting?: ChannelSettingResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  ConversationPayload?: ConversationPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeliveryLease?: DeliveryLeaseResolvers<ContextType>;
  DeliveryProblem?: DeliveryProblemResolvers<ContextType>;
  FileDoor?: FileDoorResolvers<ContextType>;
  FileLease?: FileLeaseResolvers<ContextType>;
  LeasedDelivery?: LeasedDeliveryResolvers<ContextType>;
  LeasedFile?: LeasedFileResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessagePayload?: MessagePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenDevice?: OpenDeviceResolvers<ContextType>;
  OutgoingFile?: OutgoingFileResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  PlacedFile?: PlacedFileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reception?: ReceptionResolvers<ContextType>;
  Sender?: SenderResolvers<ContextType>;
  SessionPayload?: SessionPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  System?: SystemResolvers<ContextType>;
  Typing?: TypingResolvers<ContextType>;
  UnsentText?: UnsentTextResolvers<ContextType>;
  UploadPayload?: UploadPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
};

