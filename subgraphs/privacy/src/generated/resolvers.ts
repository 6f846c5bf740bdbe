import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ApiKey as KnownApiKey } from '../domain/api-key.ts';
import type { ApiKeyOwner as KeyOwner } from '../store/api-keys.ts';
import type { ChainedEntry } from '../domain/audit-chain.ts';
import type { Consent as SaidConsent } from '../store/customers.ts';
import type { ContactView } from '../resolvers/customer.ts';
import type { ShownOnce } from '../actions/create-api-key.ts';
import type { Customer as KnownCustomer, ContactData } from '../domain/contact.ts';
import type { DataRequest as RunningRequest } from '../domain/data-request.ts';
import type { PrivacySettings as Settings } from '../domain/settings.ts';
import type { SingleSignOn as KnownSingleSignOn } from '../domain/single-sign-on.ts';
import type { SignedIn } from '../actions/start-session.ts';
import type { Challenge } from '../domain/step-up.ts';
import type { ProvenToken } from '../actions/verify-step-up.ts';
import type { TotpEnrolment as Enrolment } from '../actions/enrol-totp.ts';
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
  /** A moment as ISO 8601 text with time zone, e.g. 2026-11-23T08:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A member of the workspace's staff. */
export type Agent = {
  __typename?: 'Agent';
  /** The same id in every room. */
  id: Scalars['ID']['output'];
};

/** A sign-in of an agent that has not ended. */
export type AgentSession = {
  __typename?: 'AgentSession';
  /** True for the session that asks. */
  current: Scalars['Boolean']['output'];
  /** When it ends by itself at the latest. */
  endsAt: Scalars['DateTime']['output'];
  /** For `revokeSession`. */
  id: Scalars['ID']['output'];
  /** When its token was last renewed. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** When the agent signed in. */
  startedAt: Scalars['DateTime']['output'];
  /** The network address that the agent signed in from; null where it was not known. */
  startedFrom?: Maybe<Scalars['String']['output']>;
};

/** A partner's key to the API: sent as X-Api-Key, or as a bearer token. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** The network addresses (CIDR, e.g. 203.0.113.0/24) that it may be used from; empty: from everywhere. */
  allowedAddresses: Array<Scalars['String']['output']>;
  /** The web origins that a browser may use it from; empty: it is for servers. */
  allowedOrigins: Array<Scalars['String']['output']>;
  /** What its operations may cost a minute, in the points of `extensions.cost`; null: each operation is bounded, their sum is not. */
  costPerMinute?: Maybe<Scalars['Int']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself; null: never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The key's own id; what the partner does is audited under it. */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute; null when never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its maker called it. */
  name: Scalars['String']['output'];
  /** The public part of the secret (lk_<prefix>_...), by which a key is found in a configuration. */
  prefix: Scalars['String']['output'];
  /** Requests a minute that it may make. */
  requestsPerMinute: Scalars['Int']['output'];
  /** When it was revoked; null: it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may do. */
  scopes: Array<Scalars['String']['output']>;
  /** What it did, day by day (UTC), the newest first; at most 92 days. Counted in the gateways and added every few seconds: what a gateway had not yet added when it was killed is not counted. */
  usage: Array<ApiKeyUsage>;
};


/** A partner's key to the API: sent as X-Api-Key, or as a bearer token. */
export type ApiKeyUsageArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What the gateway needs to let a key in. */
export type ApiKeyOwner = {
  __typename?: 'ApiKeyOwner';
  /** The network addresses that it may be used from; empty: from everywhere. */
  allowedAddresses: Array<Scalars['String']['output']>;
  /** The web origins that a browser may use it from; empty: no browser. */
  allowedOrigins: Array<Scalars['String']['output']>;
  /** What its operations may cost a minute; null: no limit. */
  costPerMinute?: Maybe<Scalars['Int']['output']>;
  /** When it (or this secret of it, within a rotation's grace) ends; null: never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The key's id: the viewer's id. */
  keyId: Scalars['ID']['output'];
  /** What its maker called it. */
  name: Scalars['String']['output'];
  /** Requests a minute that it may make. */
  requestsPerMinute: Scalars['Int']['output'];
  /** What it may do. */
  scopes: Array<Scalars['String']['output']>;
  /** The workspace that the key belongs to. */
  workspaceId: Scalars['ID']['output'];
};

/** What an API key did on one day. */
export type ApiKeyUsage = {
  __typename?: 'ApiKeyUsage';
  /** What the operations cost together, in the points of `extensions.cost`. */
  cost: Scalars['Float']['output'];
  /** The day in UTC: YYYY-MM-DD. */
  day: Scalars['String']['output'];
  /** Operations refused by the key's limits. */
  refused: Scalars['Float']['output'];
  /** Operations that were let in. */
  requests: Scalars['Float']['output'];
};

/** What a gateway has counted for one key on one day since it last told. */
export type ApiKeyUsageInput = {
  /** What the operations cost together. */
  cost: Scalars['Float']['input'];
  /** The day in UTC: YYYY-MM-DD. */
  day: Scalars['String']['input'];
  /** The key. */
  keyId: Scalars['ID']['input'];
  /** Operations refused by the key's limits. */
  refused: Scalars['Float']['input'];
  /** Operations that were let in. */
  requests: Scalars['Float']['input'];
  /** The key's workspace. */
  workspaceId: Scalars['ID']['input'];
};

/** A page of the audit log. */
export type AuditConnection = {
  __typename?: 'AuditConnection';
  /** The entries with their cursors. */
  edges: Array<AuditEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An entry and its place. */
export type AuditEdge = {
  __typename?: 'AuditEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** Append-only, each entry chained to the one before by hash: a removed or changed entry shows. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What was done, e.g. `sign-in`, `sign-in.failed`, `step-up`, `contact.read`, `api-key.created`, `customer.erased`. */
  action: Scalars['String']['output'];
  /** Who did it: `agent:<id>`, `customer:<id>`, `partner:<id>`, `house:<room>`, or `nobody`. */
  actor: Scalars['String']['output'];
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** SHA-256 (hex) over this entry and the hash of the one before. */
  hash: Scalars['String']['output'];
  /** The entry's own id. */
  id: Scalars['ID']['output'];
  /** Where a member of staff or a partner did it from; never a customer's address. */
  ip?: Maybe<Scalars['String']['output']>;
  /** Why, or with what result. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What it was done to: `customer:<id>`, `agent:<id>`, `api-key:<id>` and the like. */
  subject?: Maybe<Scalars['String']['output']>;
};

/** Which entries of the audit log; all conditions hold together. */
export type AuditFilter = {
  /** Exactly this action, e.g. `contact.read`. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** The id of the agent, customer or API key who did it. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** From this moment on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the customer, agent, API key or request that it was done to. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Before this moment. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A browser that wants to sign in. */
export type BeginSingleSignOnInput = {
  /** A secret that this browser alone has, as a cookie. */
  browser: Scalars['String']['input'];
  /** The SHA-256 (base64url) of a secret that the page alone has. */
  challenge: Scalars['String']['input'];
  /** The gateway's own address that the provider sends the browser to. */
  redirectUri: Scalars['String']['input'];
};

/** What seals personal data at rest. */
export type CipherSuite =
  /** AES-256 in Galois/Counter Mode. */
  | 'AES_256_GCM'
  /** SM4, the Chinese national standard (GB/T 32907). */
  | 'SM4';

/** A customer's yes or no to one purpose. */
export type Consent = {
  __typename?: 'Consent';
  /** When it was said. */
  at: Scalars['DateTime']['output'];
  /** False: withdrawn, or refused. */
  granted: Scalars['Boolean']['output'];
  /** The workspace's own word for it, e.g. `marketing`. */
  purpose: Scalars['String']['output'];
};

/** A yes or no to one purpose. */
export type ConsentInput = {
  /** False withdraws. */
  granted: Scalars['Boolean']['input'];
  /** 1 to 60 characters, the workspace's own word. */
  purpose: Scalars['String']['input'];
};

/** How to reach a customer, masked (138****5678): `unmasked` shows it in full to a caller who has stepped up. Null where the customer hides it from the caller. */
export type Contact = {
  __typename?: 'Contact';
  /** First letter and domain: a***@example.com. */
  email?: Maybe<Scalars['String']['output']>;
  /** First three and last four digits: 138****5678. */
  phone?: Maybe<Scalars['String']['output']>;
  /** First letter: 张**. */
  realName?: Maybe<Scalars['String']['output']>;
  /** As given. Each reading is written to the audit log. */
  unmasked?: Maybe<UnmaskedContact>;
};

/** Contact data; what is absent stays, null removes. */
export type ContactInput = {
  /** An e-mail address of up to 254 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** 6 to 15 digits; a leading +, spaces, dashes and brackets are fine. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Up to 100 characters. */
  realName?: InputMaybe<Scalars['String']['input']>;
};

/** What a new API key shall be and may do. */
export type CreateApiKeyInput = {
  /** Network addresses, each one (203.0.113.7) or a range (203.0.113.0/24, 2001:db8::/32); none by default: from everywhere. Up to 50. */
  allowedAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Origins such as https://shop.example; none by default. */
  allowedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 10000000, in the points of `extensions.cost`; absent or null: no limit on the sum. */
  costPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** A moment in the future. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** 1 to 100000. */
  requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** At least one of the documented scopes, none that the caller lacks. */
  scopes: Array<Scalars['String']['input']>;
};

/** secret is shown once and stored only as a hash. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  /** The key, as it is listed from now on. */
  apiKey: ApiKey;
  /** lk_<prefix>_<43 characters>. Nobody can show it again. */
  secret: Scalars['String']['output'];
};

/** A customer as this room knows them: how to reach them, what they hide, what they agreed to. */
export type Customer = {
  __typename?: 'Customer';
  /** Every consent given or withdrawn, newest first: the first of a purpose is the one that holds. */
  consents: Array<Consent>;
  /** Null when none is known, or the customer is anonymous and the caller is not that customer. */
  contact?: Maybe<Contact>;
  /** What agents and partners do not see of this customer. */
  hiddenFields: Array<CustomerField>;
  /** The same id in every room. */
  id: Scalars['ID']['output'];
};

/** What a customer can hide from agents and partners. */
export type CustomerField =
  /** What they did: pages, orders, earlier questions. */
  | 'BEHAVIOUR'
  /** The e-mail address. */
  | 'EMAIL'
  /** The phone number. */
  | 'PHONE'
  /** The real name. */
  | 'REAL_NAME';

/** An export or an erasure under way. */
export type DataRequest = {
  __typename?: 'DataRequest';
  /** When the last room had answered. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Until when the archive of an export is kept. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The request's own id, also in the audit log. */
  id: Scalars['ID']['output'];
  /** What was asked for. */
  kind: DataRequestKind;
  /**
   * Of an erasure that is done: what was deleted, room by room, signed by the workspace's key. A JWS in its compact form (RFC 7515): by
   * EdDSA, or by SM2 where the workspace seals by SM4. Keep it: `npm run verify-receipt` shows that it is genuine.
   */
  receipt?: Maybe<Scalars['String']['output']>;
  /** What each room has answered so far. */
  rooms: Array<DataRequestAnswer>;
  /** How far it is. */
  status: DataRequestStatus;
  /**
   * Where the archive of an export that is done lies: a path on the API's own address that works for ten minutes without any
   * further credential. Null for an erasure, and once the archive is no longer kept.
   */
  url?: Maybe<Scalars['String']['output']>;
};

/** A room's answer to an export or an erasure. */
export type DataRequestAnswer = {
  __typename?: 'DataRequestAnswer';
  /** When it answered. */
  at: Scalars['DateTime']['output'];
  /** The subgraph's name. */
  room: Scalars['String']['output'];
  /** Rows exported, or deleted. */
  rows: Scalars['Int']['output'];
};

/** What is asked for about a customer. */
export type DataRequestKind =
  /** Nothing is to be stored any more. */
  | 'ERASURE'
  /** All that is stored, as an archive. */
  | 'EXPORT';

/** How far an export or erasure is. */
export type DataRequestStatus =
  /** Every room has answered. */
  | 'DONE'
  /** A room could not do it; ask again. */
  | 'FAILED'
  /** At least one room has still to answer. */
  | 'RUNNING';

/** What the gateway needs to refuse a session's tokens. */
export type EndedSession = {
  __typename?: 'EndedSession';
  /** The session that has ended. */
  sessionId: Scalars['ID']['output'];
  /** Until when tokens given before its end may live: these are refused. */
  tokensUntil: Scalars['DateTime']['output'];
};

/** An archive's table of contents. */
export type ExportArchive = {
  __typename?: 'ExportArchive';
  /** When it was complete. */
  completedAt: Scalars['DateTime']['output'];
  /** Whose it is. */
  customerId: Scalars['ID']['output'];
  /** In order; parts of one section follow each other. */
  parts: Array<ExportPart>;
  /** The request that made it. */
  requestId: Scalars['ID']['output'];
};

/** A part of one file of the archive. */
export type ExportPart = {
  __typename?: 'ExportPart';
  /** Its number, for `exportPart`. */
  part: Scalars['Int']['output'];
  /** The room that it comes from: the file's folder. */
  room: Scalars['String']['output'];
  /** How many rows. */
  rows: Scalars['Int']['output'];
  /** The file's name. */
  section: Scalars['String']['output'];
};

/** A browser that has come back from the provider. */
export type FinishSingleSignOnInput = {
  /** All that the provider says: the query of the address. */
  answer: Scalars['String']['input'];
  /** The secret that the sign-in began with; null where the browser has none. */
  browser?: InputMaybe<Scalars['String']['input']>;
  /** The network address that it comes from. */
  ip?: InputMaybe<Scalars['String']['input']>;
  /** As at the beginning. */
  redirectUri: Scalars['String']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** For the gateway alone: a sign-in begins. Where the browser is to go; null where the workspace has no provider. UNAVAILABLE where it cannot be reached. */
  beginSingleSignOn?: Maybe<Scalars['String']['output']>;
  /** Proves that the agent's device holds the new secret: from now on sign-in and step-up ask for its codes. BAD_USER_INPUT for a wrong code. */
  confirmTotp: Scalars['Boolean']['output'];
  /** For the gateway alone: adds what it has counted. `batch` is good once: told twice it counts once. */
  countApiKeyUsage: Scalars['Boolean']['output'];
  /** Makes an API key. It cannot be given a scope that its maker lacks. */
  createApiKey: CreateApiKeyPayload;
  /**
   * A new TOTP secret for the calling agent. It counts from `confirmTotp` on; asked again before that, it is another one. Needs a
   * fresh step-up (INSUFFICIENT_USER_AUTHENTICATION) or, for an agent's first authenticator, `password` (BAD_USER_INPUT where wrong).
   */
  enrolTotp: TotpEnrolment;
  /**
   * Deletes all that is stored of a customer, in every room: contact data at once, the rest as the rooms hear of it. The
   * request is RUNNING until each room has answered, then DONE. Asked again meanwhile, it answers the running request.
   */
  eraseCustomer: DataRequest;
  /**
   * All that is stored of a customer in every room, as one archive (ZIP of JSON lines, with a manifest that counts them); a
   * customer's own needs step-up. The request is RUNNING until each room has answered, usually for seconds; then
   * `dataRequest` shows where the archive lies. It is kept for seven days. Asked again meanwhile, it answers the running request.
   */
  exportCustomer: DataRequest;
  /** For the gateway alone: the browser has come back from the provider. */
  finishSingleSignOn: SingleSignOnOutcome;
  /**
   * A new token for a running session. Each refresh token is good once and comes with its successor; when one comes a second
   * time, it was stolen or its thief is answered: the whole session ends and both must sign in again (UNAUTHENTICATED).
   */
  refreshSession: SignInPayload;
  /**
   * Forgets which account of the provider an agent belongs to, e.g. after the account was made anew there: the next sign-in finds
   * the agent by e-mail again. False: the agent was bound to none.
   */
  releaseSingleSignOn: Scalars['Boolean']['output'];
  /** From now on agents sign in by password alone; running sessions go on. False: there was no provider. */
  removeSingleSignOn: Scalars['Boolean']['output'];
  /** Ten new recovery codes in place of all earlier ones, shown once. CONFLICT without an authenticator. */
  renewRecoveryCodes: Array<Scalars['String']['output']>;
  /**
   * Sends a one-time code by the workspace's SMS or e-mail provider, or asks for the agent's TOTP. Rate limited by caller,
   * number, address and workspace (RATE_LIMITED with `extensions.retryAfter`). CONFLICT when there is no contact data to send to,
   * or no provider to send by, or, with `extensions.reason` CONTACT_UNPROVEN, when nobody vouches for the contact data: it
   * counts where the workspace's signed identity named it, or a code sent there was typed in the customer's first session.
   * An agent without an authenticator, where no e-mail can be sent, gets the reason TOTP_ENROLMENT_REQUIRED. FORBIDDEN for an API key. A new challenge ends the earlier one of the same session and purpose. `purpose` is
   * up to 60 letters, digits and `._:-`, for the audit log, e.g. `history`.
   */
  requestStepUp: StepUpChallenge;
  /** Ends a key with all its secrets, for good and everywhere within seconds. Revoking twice changes nothing. */
  revokeApiKey: ApiKey;
  /** Ends one session of the calling agent, at once as `signOut` does; with the scope `privacy:manage` another agent's too. NOT_FOUND for one that does not run. */
  revokeSession: Scalars['Boolean']['output'];
  /** A new secret for the same key. The old one goes on working for `graceSeconds` (0 to 604800), so that clients can change over. */
  rotateApiKey: CreateApiKeyPayload;
  /**
   * The customer's own contact data. What is absent from the input stays, null removes. Step-up codes go to it, so once somebody
   * vouches for a phone or e-mail (see requestStepUp) it takes a fresh step-up to change, add or remove one
   * (INSUFFICIENT_USER_AUTHENTICATION).
   */
  setMyContact: Customer;
  /** What the customer lets agents see: anonymity and hidden fields. What is absent from the input stays. */
  setMyPrivacy: Customer;
  /** Changes the workspace's privacy settings. What is absent from the input stays. */
  setPrivacySettings: PrivacySettings;
  /**
   * Sets the OpenID Connect provider by which the workspace's agents sign in. It is asked at once who it is: BAD_USER_INPUT where
   * it cannot be reached, or says of itself another issuer than this. Sign-ins under way begin anew.
   */
  setSingleSignOn: SingleSignOn;
  /**
   * An agent's sign-in; a second factor where the agent has one. The token is good for 15 minutes. UNAUTHENTICATED answers
   * everything that is wrong alike; with `extensions.reason` TOTP_REQUIRED the password was right and `totp` is missing.
   * RATE_LIMITED with `extensions.retryAfter` (seconds) after too many failures.
   */
  signIn: SignInPayload;
  /**
   * The end of a single sign-on: the one-time code with which the browser came back, for a session as `signIn` gives it. The
   * provider has asked for whatever it asks for; the agent's authenticator of this house is not asked besides. The code is good
   * once and for a minute, in the browser tab alone that began (UNAUTHENTICATED).
   */
  signInByCode: SignInPayload;
  /**
   * Ends the caller's session at once: its tokens are refused from now on (UNAUTHENTICATED), its sockets closed (4403), its
   * open challenges over. An API key has no session (FORBIDDEN).
   */
  signOut: Scalars['Boolean']['output'];
  /**
   * The code is right: a token that carries acr and auth_time. Five wrong codes end the challenge. BAD_USER_INPUT with
   * `extensions.attemptsLeft` for a wrong code; NOT_FOUND for a challenge that is over, or another session's.
   */
  verifyStepUp: StepUpPayload;
};


export type MutationBeginSingleSignOnArgs = {
  input: BeginSingleSignOnInput;
  workspaceKey: Scalars['String']['input'];
};


export type MutationConfirmTotpArgs = {
  code: Scalars['String']['input'];
};


export type MutationCountApiKeyUsageArgs = {
  batch: Scalars['ID']['input'];
  usage: Array<ApiKeyUsageInput>;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationEnrolTotpArgs = {
  password?: InputMaybe<Scalars['String']['input']>;
};


export type MutationEraseCustomerArgs = {
  customerId: Scalars['ID']['input'];
};


export type MutationExportCustomerArgs = {
  customerId: Scalars['ID']['input'];
};


export type MutationFinishSingleSignOnArgs = {
  input: FinishSingleSignOnInput;
  workspaceKey: Scalars['String']['input'];
};


export type MutationRefreshSessionArgs = {
  refreshToken: Scalars['String']['input'];
};


export type MutationReleaseSingleSignOnArgs = {
  agentId: Scalars['ID']['input'];
};


export type MutationRequestStepUpArgs = {
  purpose: Scalars['String']['input'];
};


export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRotateApiKeyArgs = {
  graceSeconds?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationSetMyContactArgs = {
  input: ContactInput;
};


export type MutationSetMyPrivacyArgs = {
  input: MyPrivacyInput;
};


export type MutationSetPrivacySettingsArgs = {
  input: PrivacySettingsInput;
};


export type MutationSetSingleSignOnArgs = {
  input: SingleSignOnInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignInByCodeArgs = {
  code: Scalars['String']['input'];
  verifier: Scalars['String']['input'];
};


export type MutationVerifyStepUpArgs = {
  challengeId: Scalars['ID']['input'];
  code: Scalars['String']['input'];
};

/** A customer's choices; what is absent stays. */
export type MyPrivacyInput = {
  /** True: agents and partners see no name and no contact data. */
  anonymous?: InputMaybe<Scalars['Boolean']['input']>;
  /** Added to the history. */
  consents?: InputMaybe<Array<ConsentInput>>;
  /** The whole list of what is hidden, replacing the earlier one. */
  hiddenFields?: InputMaybe<Array<CustomerField>>;
};

/** Where a page lies within its list (Relay's cursor connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last edge: give it as `after` for the next page. Null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when `first` left entries after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when `last` left entries before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** How a workspace treats personal data. */
export type PrivacySettings = {
  __typename?: 'PrivacySettings';
  /** The suite for data that is sealed from now on. */
  cipherSuite: CipherSuite;
  /** Regular expressions whose matches are masked in messages, in addition to the built-in ones. */
  maskPatterns: Array<Scalars['String']['output']>;
  /**
   * After how many days without a word conversations are deleted in every room (those that wait for a human or are with one are
   * not); customers who have none left and were not seen since are erased. Null: everything is kept.
   */
  retentionDays?: Maybe<Scalars['Int']['output']>;
  /** How long a step-up counts as fresh: 60 to 3600 seconds, 300 by default. */
  stepUpMaxAgeSeconds: Scalars['Int']['output'];
};

/** Changes to the privacy settings; what is absent stays. */
export type PrivacySettingsInput = {
  /**
   * What is sealed from now on is sealed by it, in every room; what was sealed before stays readable. Under SM4 the audit chain goes
   * on by SM3, and receipts of erasures are signed by SM2.
   */
  cipherSuite?: InputMaybe<CipherSuite>;
  /**
   * The whole list, up to 20 patterns of up to 200 characters, replacing the earlier one. Literals, classes, groups,
   * alternatives, and `?` and bounded repetition such as `{3,8}` of single characters; no `*`, `+`, look-around or back
   * references, so that no text can make one run long. BAD_USER_INPUT says what is wrong with which.
   */
  maskPatterns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 36500; null keeps everything. */
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
  /** 60 to 3600. */
  stepUpMaxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /** For the gateway alone: whose API key has this hash (SHA-256, hex). Null when there is none, or it is revoked or expired. */
  apiKeyOwner?: Maybe<ApiKeyOwner>;
  /** The workspace's API keys, newest first, revoked and expired ones included. Secrets are never shown again. */
  apiKeys: Array<ApiKey>;
  /** Who did or saw what that matters for privacy, newest first. `first` is at most 100. */
  auditLog: AuditConnection;
  /** One export or erasure. A customer finds the own ones. Null when there is none of this id. */
  dataRequest?: Maybe<DataRequest>;
  /** For the gateway alone: the archive that a signed link names. Null when the link is wrong or over. */
  exportArchive?: Maybe<ExportArchive>;
  /** For the gateway alone: one part of it, as JSON lines. */
  exportPart?: Maybe<Scalars['String']['output']>;
  /** For the partner itself: the API key that asks. Null for everybody else. */
  myApiKey?: Maybe<ApiKey>;
  /** The workspace's privacy settings, with the defaults where nothing was set. */
  privacySettings: PrivacySettings;
  /** The calling agent's sessions that run, newest first. Another agent's needs the scope `privacy:manage` (FORBIDDEN). */
  sessions: Array<AgentSession>;
  /** How the agents of a workspace can sign in besides a password, for a sign-in page. Null: by password alone, or there is no such workspace. */
  signInProvider?: Maybe<SignInProvider>;
  /** The workspace's single sign-on. Null: its agents sign in by password alone. */
  singleSignOn?: Maybe<SingleSignOn>;
  /** Register this address at an OpenID Connect provider, before or after `setSingleSignOn`: browsers come back to it. */
  singleSignOnRedirectUri: Scalars['String']['output'];
};


export type QueryApiKeyOwnerArgs = {
  hash: Scalars['String']['input'];
};


export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDataRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExportArchiveArgs = {
  link: Scalars['String']['input'];
};


export type QueryExportPartArgs = {
  link: Scalars['String']['input'];
  part: Scalars['Int']['input'];
};


export type QuerySessionsArgs = {
  agentId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySignInProviderArgs = {
  workspaceKey: Scalars['String']['input'];
};

/** Who wants to sign in, where. */
export type SignInInput = {
  /** The agent's e-mail; case does not matter. */
  email: Scalars['String']['input'];
  /** The agent's password. */
  password: Scalars['String']['input'];
  /** The six digits that the agent's authenticator shows (RFC 6238), where the agent has enrolled one, or one of the recovery codes. Each is good once. */
  totp?: InputMaybe<Scalars['String']['input']>;
  /** The workspace's public key, e.g. `demo`. */
  workspaceKey: Scalars['String']['input'];
};

/** A session's two tokens. */
export type SignInPayload = {
  __typename?: 'SignInPayload';
  /** Who has signed in. */
  agent: Agent;
  /** When `token` ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Good once, for `refreshSession`. Keep it where scripts of other origins cannot read it. */
  refreshToken: Scalars['String']['output'];
  /** The bearer token, for 15 minutes. */
  token: Scalars['String']['output'];
};

/** A way to sign in besides a password. */
export type SignInProvider = {
  __typename?: 'SignInProvider';
  /** What the button says, e.g. `Example Inc.` */
  name: Scalars['String']['output'];
  /**
   * Where the sign-in begins, on the API's own address: open it in the browser, with `?challenge=` the SHA-256 (base64url) of a
   * random secret that the page keeps. The browser comes back to the console, with `#sso=` and a code for `signInByCode`, or
   * with `#sso-refused=` and a SingleSignOnRefusal.
   */
  path: Scalars['String']['output'];
};

/** How the agents of a workspace sign in by the workspace's own OpenID Connect provider. */
export type SingleSignOn = {
  __typename?: 'SingleSignOn';
  /** Who we are at the provider. */
  clientId: Scalars['String']['output'];
  /** An agent is found by an e-mail address of these domains alone; empty: of any. */
  emailDomains: Array<Scalars['String']['output']>;
  /** Whether there is a client secret. It is never shown. */
  hasClientSecret: Scalars['Boolean']['output'];
  /** The provider, by its issuer identifier. */
  issuer: Scalars['String']['output'];
  /** What the button on the sign-in page says. */
  name: Scalars['String']['output'];
  /** Register this address at the provider: browsers come back to it. */
  redirectUri: Scalars['String']['output'];
  /** What is asked for; `openid` and `email` always. */
  scopes: Array<Scalars['String']['output']>;
  /** When it was set. */
  updatedAt: Scalars['DateTime']['output'];
};

/** An OpenID Connect provider, and who we are there. */
export type SingleSignOnInput = {
  /** As registered at the provider. */
  clientId: Scalars['String']['input'];
  /** As given by the provider; kept sealed. Absent: the former one stays, if issuer and client are the same. Null: a public client. */
  clientSecret?: InputMaybe<Scalars['String']['input']>;
  /**
   * Only who has a verified e-mail address of one of these domains is matched to an agent. Name them wherever the provider has
   * accounts of others too. Up to 50; none by default.
   */
  emailDomains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The issuer identifier, https and without query, below which `/.well-known/openid-configuration` lies. */
  issuer: Scalars['String']['input'];
  /** 1 to 60 characters, for the button on the sign-in page. */
  name: Scalars['String']['input'];
  /** Besides `openid` and `email`. Up to 20. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** How a single sign-on went: one of the two. */
export type SingleSignOnOutcome = {
  __typename?: 'SingleSignOnOutcome';
  /** For `signInByCode`. */
  code?: Maybe<Scalars['String']['output']>;
  /** Why there is none. */
  refusal?: Maybe<SingleSignOnRefusal>;
};

/** Why a single sign-on gave no session; in the page's address after `#sso-refused=`. */
export type SingleSignOnRefusal =
  /** What the provider said did not hold, or it could not be reached. */
  | 'FAILED'
  /** No agent who may sign in has this account: it has no verified e-mail address, or none of an agent. */
  | 'NO_AGENT'
  /** The provider did not sign the person in, or the person did not agree. */
  | 'REFUSED'
  /** It took too long, was used already, began in another browser, or the provider has changed meanwhile: begin anew. */
  | 'STALE';

/** A question that only the right person can answer. Good for five minutes and five tries, for the session that asked. */
export type StepUpChallenge = {
  __typename?: 'StepUpChallenge';
  /** How many codes may still be tried. */
  attemptsLeft: Scalars['Int']['output'];
  /** When the code ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** For `verifyStepUp`. */
  id: Scalars['ID']['output'];
  /** Where the code is to be found. */
  method: StepUpMethod;
  /** Where the code went, masked. */
  sentTo?: Maybe<Scalars['String']['output']>;
};

/** How a caller proves again who they are. */
export type StepUpMethod =
  /** A code sent to the customer's or the agent's e-mail. */
  | 'EMAIL'
  /** A code sent to the customer's phone. */
  | 'SMS'
  /** A code from the agent's authenticator; nothing is sent. */
  | 'TOTP';

/** The caller's own token once more, now with the proof in it. Session and end are the same. */
export type StepUpPayload = {
  __typename?: 'StepUpPayload';
  /** The token's authentication context class: `urn:liuke:step-up`. */
  acr: Scalars['String']['output'];
  /** Until when the proof counts as fresh (RFC 9470's max_age, by the workspace's setting). */
  expiresAt: Scalars['DateTime']['output'];
  /** The bearer token that passes `stepUp`. */
  token: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** For the gateway alone: at once every session that has ended while tokens of it still live, be it none; then each as it ends. */
  sessionsEnded: Array<EndedSession>;
};

/** A TOTP secret on its way into an authenticator. Shown once. */
export type TotpEnrolment = {
  __typename?: 'TotpEnrolment';
  /** Ten ways in without the authenticator, each good once in place of a code. They count from `confirmTotp` on. */
  recoveryCodes: Array<Scalars['String']['output']>;
  /** Base32, for typing in. */
  secret: Scalars['String']['output'];
  /** The otpauth:// address, for a QR code. */
  uri: Scalars['String']['output'];
};

/** Contact data as given; null where there is none or the customer hides it from the caller. */
export type UnmaskedContact = {
  __typename?: 'UnmaskedContact';
  /** In lower case. */
  email?: Maybe<Scalars['String']['output']>;
  /** Digits, with a leading + where it names its country. */
  phone?: Maybe<Scalars['String']['output']>;
  /** As written. */
  realName?: Maybe<Scalars['String']['output']>;
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
  Customer: Customer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Agent: ResolverTypeWrapper<{ readonly id: string }>;
  ID: ResolverTypeWrapper<unknown>;
  AgentSession: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  ApiKey: ResolverTypeWrapper<KnownApiKey>;
  Int: ResolverTypeWrapper<unknown>;
  ApiKeyOwner: ResolverTypeWrapper<KeyOwner>;
  ApiKeyUsage: ResolverTypeWrapper<unknown>;
  Float: ResolverTypeWrapper<unknown>;
  ApiKeyUsageInput: ResolverTypeWrapper<unknown>;
  AuditConnection: ResolverTypeWrapper<unknown>;
  AuditEdge: ResolverTypeWrapper<unknown>;
  AuditEntry: ResolverTypeWrapper<ChainedEntry>;
  AuditFilter: ResolverTypeWrapper<unknown>;
  BeginSingleSignOnInput: ResolverTypeWrapper<unknown>;
  CipherSuite: ResolverTypeWrapper<unknown>;
  Consent: ResolverTypeWrapper<SaidConsent>;
  ConsentInput: ResolverTypeWrapper<unknown>;
  Contact: ResolverTypeWrapper<ContactView>;
  ContactInput: ResolverTypeWrapper<unknown>;
  CreateApiKeyInput: ResolverTypeWrapper<unknown>;
  CreateApiKeyPayload: ResolverTypeWrapper<ShownOnce>;
  Customer: ResolverTypeWrapper<KnownCustomer>;
  CustomerField: ResolverTypeWrapper<unknown>;
  DataRequest: ResolverTypeWrapper<RunningRequest>;
  DataRequestAnswer: ResolverTypeWrapper<unknown>;
  DataRequestKind: ResolverTypeWrapper<unknown>;
  DataRequestStatus: ResolverTypeWrapper<unknown>;
  DateTime: ResolverTypeWrapper<unknown>;
  EndedSession: ResolverTypeWrapper<unknown>;
  ExportArchive: ResolverTypeWrapper<unknown>;
  ExportPart: ResolverTypeWrapper<unknown>;
  FinishSingleSignOnInput: ResolverTypeWrapper<unknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyPrivacyInput: ResolverTypeWrapper<unknown>;
  PageInfo: ResolverTypeWrapper<unknown>;
  PrivacySettings: ResolverTypeWrapper<Settings>;
  PrivacySettingsInput: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SignInInput: ResolverTypeWrapper<unknown>;
  SignInPayload: ResolverTypeWrapper<SignedIn>;
  SignInProvider: ResolverTypeWrapper<unknown>;
  SingleSignOn: ResolverTypeWrapper<KnownSingleSignOn>;
  SingleSignOnInput: ResolverTypeWrapper<unknown>;
  SingleSignOnOutcome: ResolverTypeWrapper<unknown>;
  SingleSignOnRefusal: ResolverTypeWrapper<unknown>;
  StepUpChallenge: ResolverTypeWrapper<Challenge>;
  StepUpMethod: ResolverTypeWrapper<unknown>;
  StepUpPayload: ResolverTypeWrapper<ProvenToken>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TotpEnrolment: ResolverTypeWrapper<Enrolment>;
  UnmaskedContact: ResolverTypeWrapper<ContactData>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agent: { readonly id: string };
  ID: unknown;
  AgentSession: unknown;
  Boolean: unknown;
  String: unknown;
  ApiKey: KnownApiKey;
  Int: unknown;
  ApiKeyOwner: KeyOwner;
  ApiKeyUsage: unknown;
  Float: unknown;
  ApiKeyUsageInput: unknown;
  AuditConnection: unknown;
  AuditEdge: unknown;
  AuditEntry: ChainedEntry;
  AuditFilter: unknown;
  BeginSingleSignOnInput: unknown;
  Consent: SaidConsent;
  ConsentInput: unknown;
  Contact: ContactView;
  ContactInput: unknown;
  CreateApiKeyInput: unknown;
  CreateApiKeyPayload: ShownOnce;
  Customer: KnownCustomer;
  DataRequest: RunningRequest;
  DataRequestAnswer: unknown;
  DateTime: unknown;
  EndedSession: unknown;
  ExportArchive: unknown;
  ExportPart: unknown;
  FinishSingleSignOnInput: unknown;
  Mutation: Record<PropertyKey, never>;
  MyPrivacyInput: unknown;
  PageInfo: unknown;
  PrivacySettings: Settings;
  PrivacySettingsInput: unknown;
  Query: Record<PropertyKey, never>;
  SignInInput: unknown;
  SignInPayload: SignedIn;
  SignInProvider: unknown;
  SingleSignOn: KnownSingleSignOn;
  SingleSignOnInput: unknown;
  SingleSignOnOutcome: unknown;
  StepUpChallenge: Challenge;
  StepUpPayload: ProvenToken;
  Subscription: Record<PropertyKey, never>;
  TotpEnrolment: Enrolment;
  UnmaskedContact: ContactData;
};

export type AgentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AgentSessionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['AgentSession'] = ResolversParentTypes['AgentSession']> = {
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  allowedAddresses?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  allowedOrigins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  costPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestsPerMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  usage?: Resolver<Array<ResolversTypes['ApiKeyUsage']>, ParentType, ContextType, Partial<ApiKeyUsageArgs>>;
};

export type ApiKeyOwnerResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ApiKeyOwner'] = ResolversParentTypes['ApiKeyOwner']> = {
  allowedAddresses?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  allowedOrigins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  costPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestsPerMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ApiKeyUsageResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ApiKeyUsage'] = ResolversParentTypes['ApiKeyUsage']> = {
  cost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  realName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unmasked?: Resolver<Maybe<ResolversTypes['UnmaskedContact']>, ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consents?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  hiddenFields?: Resolver<Array<ResolversTypes['CustomerField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DataRequestResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['DataRequest'] = ResolversParentTypes['DataRequest']> = {
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DataRequestKind'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rooms?: Resolver<Array<ResolversTypes['DataRequestAnswer']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DataRequestStatus'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataRequestAnswerResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['DataRequestAnswer'] = ResolversParentTypes['DataRequestAnswer']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  room?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EndedSessionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['EndedSession'] = ResolversParentTypes['EndedSession']> = {
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tokensUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ExportArchiveResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ExportArchive'] = ResolversParentTypes['ExportArchive']> = {
  completedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['ExportPart']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ExportPartResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ExportPart'] = ResolversParentTypes['ExportPart']> = {
  part?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  room?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  beginSingleSignOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MutationBeginSingleSignOnArgs, 'input' | 'workspaceKey'>>;
  confirmTotp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationConfirmTotpArgs, 'code'>>;
  countApiKeyUsage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationCountApiKeyUsageArgs, 'batch' | 'usage'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  enrolTotp?: Resolver<ResolversTypes['TotpEnrolment'], ParentType, ContextType, Partial<MutationEnrolTotpArgs>>;
  eraseCustomer?: Resolver<ResolversTypes['DataRequest'], ParentType, ContextType, RequireFields<MutationEraseCustomerArgs, 'customerId'>>;
  exportCustomer?: Resolver<ResolversTypes['DataRequest'], ParentType, ContextType, RequireFields<MutationExportCustomerArgs, 'customerId'>>;
  finishSingleSignOn?: Resolver<ResolversTypes['SingleSignOnOutcome'], ParentType, ContextType, RequireFields<MutationFinishSingleSignOnArgs, 'input' | 'workspaceKey'>>;
  refreshSession?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'refreshToken'>>;
  releaseSingleSignOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReleaseSingleSignOnArgs, 'agentId'>>;
  removeSingleSignOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  renewRecoveryCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requestStepUp?: Resolver<ResolversTypes['StepUpChallenge'], ParentType, ContextType, RequireFields<MutationRequestStepUpArgs, 'purpose'>>;
  revokeApiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  revokeSession?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'id'>>;
  rotateApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'graceSeconds' | 'id'>>;
  setMyContact?: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationSetMyContactArgs, 'input'>>;
  setMyPrivacy?: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationSetMyPrivacyArgs, 'input'>>;
  setPrivacySettings?: Resolver<ResolversTypes['PrivacySettings'], ParentType, ContextType, RequireFields<MutationSetPrivacySettingsArgs, 'input'>>;
  setSingleSignOn?: Resolver<ResolversTypes['SingleSignOn'], ParentType, ContextType, RequireFields<MutationSetSingleSignOnArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signInByCode?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInByCodeArgs, 'code' | 'verifier'>>;
  signOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifyStepUp?: Resolver<ResolversTypes['StepUpPayload'], ParentType, ContextType, RequireFields<MutationVerifyStepUpArgs, 'challengeId' | 'code'>>;
};

export type PageInfoResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrivacySettingsResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['PrivacySettings'] = ResolversParentTypes['PrivacySettings']> = {
  cipherSuite?: Resolver<ResolversTypes['CipherSuite'], ParentType, ContextType>;
  maskPatterns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  retentionDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stepUpMaxAgeSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiKeyOwner?: Resolver<Maybe<ResolversTypes['ApiKeyOwner']>, ParentType, ContextType, RequireFields<QueryApiKeyOwnerArgs, 'hash'>>;
  apiKeys?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  auditLog?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'first'>>;
  dataRequest?: Resolver<Maybe<ResolversTypes['DataRequest']>, ParentType, ContextType, RequireFields<QueryDataRequestArgs, 'id'>>;
  exportArchive?: Resolver<Maybe<ResolversTypes['ExportArchive']>, ParentType, ContextType, RequireFields<QueryExportArchiveArgs, 'link'>>;
  exportPart?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryExportPartArgs, 'link' | 'part'>>;
  myApiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  privacySettings?: Resolver<ResolversTypes['PrivacySettings'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['AgentSession']>, ParentType, ContextType, Partial<QuerySessionsArgs>>;
  signInProvider?: Resolver<Maybe<ResolversTypes['SignInProvider']>, ParentType, ContextType, RequireFields<QuerySignInProviderArgs, 'workspaceKey'>>;
  singleSignOn?: Resolver<Maybe<ResolversTypes['SingleSignOn']>, ParentType, ContextType>;
  singleSignOnRedirectUri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  agent?: Resolver<ResolversTypes['Agent'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignInProviderResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SignInProvider'] = ResolversParentTypes['SignInProvider']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SingleSignOnResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SingleSignOn'] = ResolversParentTypes['SingleSignOn']> = {
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailDomains?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  hasClientSecret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redirectUri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SingleSignOnOutcomeResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SingleSignOnOutcome'] = ResolversParentTypes['SingleSignOnOutcome']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['SingleSignOnRefusal']>, ParentType, ContextType>;
};

export type StepUpChallengeResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['StepUpChallenge'] = ResolversParentTypes['StepUpChallenge']> = {
  attemptsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['StepUpMethod'], ParentType, ContextType>;
  sentTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StepUpPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['StepUpPayload'] = ResolversParentTypes['StepUpPayload']> = {
  acr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  sessionsEnded?: SubscriptionResolver<Array<ResolversTypes['EndedSession']>, "sessionsEnded", ParentType, ContextType>;
};

export type TotpEnrolmentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['TotpEnrolment'] = ResolversParentTypes['TotpEnrolment']> = {
  recoveryCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnmaskedContactResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['UnmaskedContact'] = ResolversParentTypes['UnmaskedContact']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  realName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RoomContext> = {
  Agent?: AgentResolvers<ContextType>;
  AgentSession?: AgentSessionResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyOwner?: ApiKeyOwnerResolvers<ContextType>;
  ApiKeyUsage?: ApiKeyUsageResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DataRequest?: DataRequestResolvers<ContextType>;
  DataRequestAnswer?: DataRequestAnswerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  EndedSession?: EndedSessionResolvers<ContextType>;
  ExportArchive?: ExportArchiveResolvers<ContextType>;
  ExportPart?: ExportPartResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PrivacySettings?: PrivacySettingsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInProvider?: SignInProviderResolvers<ContextType>;
  SingleSignOn?: SingleSignOnResolvers<ContextType>;
  SingleSignOnOutcome?: SingleSignOnOutcomeResolvers<ContextType>;
  StepUpChallenge?: StepUpChallengeResolvers<ContextType>;
  StepUpPayload?: StepUpPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TotpEnrolment?: TotpEnrolmentResolvers<ContextType>;
  UnmaskedContact?: UnmaskedContactResolvers<ContextType>;
};

