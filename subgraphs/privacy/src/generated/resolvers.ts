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

export type ApiKey = {
  __typename?: 'ApiKey';
  allowedOrigins: Array<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  prefix: Scalars['String']['output'];
  requestsPerMinute: Scalars['Int']['output'];
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  scopes: Array<Scalars['String']['output']>;
};

export type AuditConnection = {
  __typename?: 'AuditConnection';
  edges: Array<AuditEdge>;
  pageInfo: PageInfo;
};

export type AuditEdge = {
  __typename?: 'AuditEdge';
  cursor: Scalars['String']['output'];
  node: AuditEntry;
};

/** Append-only, each entry chained to the one before by hash: a removed or changed entry shows. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  action: Scalars['String']['output'];
  actor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  hash: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  ip?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  subject?: Maybe<Scalars['String']['output']>;
};

export type AuditFilter = {
  action?: InputMaybe<Scalars['String']['input']>;
  actorId?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type CipherSuite =
  | 'AES_256_GCM'
  | 'SM4';

export type Consent = {
  __typename?: 'Consent';
  at: Scalars['DateTime']['output'];
  granted: Scalars['Boolean']['output'];
  purpose: Scalars['String']['output'];
};

export type ConsentInput = {
  granted: Scalars['Boolean']['input'];
  purpose: Scalars['String']['input'];
};

/** Masked (138****5678) unless the caller has stepped up; null where the customer hides it. */
export type Contact = {
  __typename?: 'Contact';
  email?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  realName?: Maybe<Scalars['String']['output']>;
  unmasked?: Maybe<UnmaskedContact>;
};

export type ContactInput = {
  email?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  realName?: InputMaybe<Scalars['String']['input']>;
};

export type CreateApiKeyInput = {
  allowedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  name: Scalars['String']['input'];
  requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  scopes: Array<Scalars['String']['input']>;
};

/** secret is shown once and stored only as a hash. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  apiKey: ApiKey;
  secret: Scalars['String']['output'];
};

export type Customer = {
  __typename?: 'Customer';
  consents: Array<Consent>;
  contact?: Maybe<Contact>;
  hiddenFields: Array<CustomerField>;
  id: Scalars['ID']['output'];
};

export type CustomerField =
  | 'BEHAVIOUR'
  | 'EMAIL'
  | 'PHONE'
  | 'REAL_NAME';

export type DataRequest = {
  __typename?: 'DataRequest';
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  status: DataRequestStatus;
  url?: Maybe<Scalars['String']['output']>;
};

export type DataRequestStatus =
  | 'DONE'
  | 'FAILED'
  | 'RUNNING';

export type Mutation = {
  __typename?: 'Mutation';
  createApiKey: CreateApiKeyPayload;
  /** Destroys the customer's data key at once, so that every copy, backups included, is unreadable; rows follow. */
  eraseCustomer: DataRequest;
  /** All that is stored of a customer, as one archive; a customer's own needs step-up. */
  exportCustomer: DataRequest;
  refreshSession: SignInPayload;
  /** Sends a one-time code by the workspace's SMS or e-mail provider, or asks for the agent's TOTP. Rate limited by caller and by number. */
  requestStepUp: StepUpChallenge;
  revokeApiKey: ApiKey;
  rotateApiKey: CreateApiKeyPayload;
  setMyContact: Customer;
  /** What the customer lets agents see: anonymity and hidden fields. */
  setMyPrivacy: Customer;
  setPrivacySettings: PrivacySettings;
  /** An agent's sign-in; a second factor where the agent has one. */
  signIn: SignInPayload;
  signOut: Scalars['Boolean']['output'];
  /** The code is right: a token that carries acr and auth_time. Five wrong codes end the challenge. */
  verifyStepUp: StepUpPayload;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationEraseCustomerArgs = {
  customerId: Scalars['ID']['input'];
};


export type MutationExportCustomerArgs = {
  customerId: Scalars['ID']['input'];
};


export type MutationRefreshSessionArgs = {
  refreshToken: Scalars['String']['input'];
};


export type MutationRequestStepUpArgs = {
  purpose: Scalars['String']['input'];
};


export type MutationRevokeApiKeyArgs = {
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


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationVerifyStepUpArgs = {
  challengeId: Scalars['ID']['input'];
  code: Scalars['String']['input'];
};

export type MyPrivacyInput = {
  anonymous?: InputMaybe<Scalars['Boolean']['input']>;
  consents?: InputMaybe<Array<ConsentInput>>;
  hiddenFields?: InputMaybe<Array<CustomerField>>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type PrivacySettings = {
  __typename?: 'PrivacySettings';
  cipherSuite: CipherSuite;
  maskPatterns: Array<Scalars['String']['output']>;
  retentionDays?: Maybe<Scalars['Int']['output']>;
  stepUpMaxAgeSeconds: Scalars['Int']['output'];
};

export type PrivacySettingsInput = {
  cipherSuite?: InputMaybe<CipherSuite>;
  maskPatterns?: InputMaybe<Array<Scalars['String']['input']>>;
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
  stepUpMaxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};

export type Query = {
  __typename?: 'Query';
  apiKeys: Array<ApiKey>;
  auditLog: AuditConnection;
  privacySettings: PrivacySettings;
};


export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type SignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
  totp?: InputMaybe<Scalars['String']['input']>;
  workspaceKey: Scalars['String']['input'];
};

export type SignInPayload = {
  __typename?: 'SignInPayload';
  agent: Agent;
  expiresAt: Scalars['DateTime']['output'];
  refreshToken: Scalars['String']['output'];
  token: Scalars['String']['output'];
};

export type StepUpChallenge = {
  __typename?: 'StepUpChallenge';
  attemptsLeft: Scalars['Int']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  method: StepUpMethod;
  /** Where the code went, masked. */
  sentTo?: Maybe<Scalars['String']['output']>;
};

export type StepUpMethod =
  | 'EMAIL'
  | 'SMS'
  | 'TOTP';

export type StepUpPayload = {
  __typename?: 'StepUpPayload';
  acr: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  token: Scalars['String']['output'];
};

export type UnmaskedContact = {
  __typename?: 'UnmaskedContact';
  email?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
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
  Agent: ResolverTypeWrapper<unknown>;
  ID: ResolverTypeWrapper<unknown>;
  ApiKey: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  AuditConnection: ResolverTypeWrapper<unknown>;
  AuditEdge: ResolverTypeWrapper<unknown>;
  AuditEntry: ResolverTypeWrapper<unknown>;
  AuditFilter: ResolverTypeWrapper<unknown>;
  CipherSuite: ResolverTypeWrapper<unknown>;
  Consent: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  ConsentInput: ResolverTypeWrapper<unknown>;
  Contact: ResolverTypeWrapper<unknown>;
  ContactInput: ResolverTypeWrapper<unknown>;
  CreateApiKeyInput: ResolverTypeWrapper<unknown>;
  CreateApiKeyPayload: ResolverTypeWrapper<unknown>;
  Customer: ResolverTypeWrapper<unknown>;
  CustomerField: ResolverTypeWrapper<unknown>;
  DataRequest: ResolverTypeWrapper<unknown>;
  DataRequestStatus: ResolverTypeWrapper<unknown>;
  DateTime: ResolverTypeWrapper<unknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyPrivacyInput: ResolverTypeWrapper<unknown>;
  PageInfo: ResolverTypeWrapper<unknown>;
  PrivacySettings: ResolverTypeWrapper<unknown>;
  PrivacySettingsInput: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SignInInput: ResolverTypeWrapper<unknown>;
  SignInPayload: ResolverTypeWrapper<unknown>;
  StepUpChallenge: ResolverTypeWrapper<unknown>;
  StepUpMethod: ResolverTypeWrapper<unknown>;
  StepUpPayload: ResolverTypeWrapper<unknown>;
  UnmaskedContact: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agent: unknown;
  ID: unknown;
  ApiKey: unknown;
  String: unknown;
  Int: unknown;
  AuditConnection: unknown;
  AuditEdge: unknown;
  AuditEntry: unknown;
  AuditFilter: unknown;
  Consent: unknown;
  Boolean: unknown;
  ConsentInput: unknown;
  Contact: unknown;
  ContactInput: unknown;
  CreateApiKeyInput: unknown;
  CreateApiKeyPayload: unknown;
  Customer: unknown;
  DataRequest: unknown;
  DateTime: unknown;
  Mutation: Record<PropertyKey, never>;
  MyPrivacyInput: unknown;
  PageInfo: unknown;
  PrivacySettings: unknown;
  PrivacySettingsInput: unknown;
  Query: Record<PropertyKey, never>;
  SignInInput: unknown;
  SignInPayload: unknown;
  StepUpChallenge: unknown;
  StepUpPayload: unknown;
  UnmaskedContact: unknown;
};

export type AgentResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  allowedOrigins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestsPerMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DataRequestStatus'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MutationResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  eraseCustomer?: Resolver<ResolversTypes['DataRequest'], ParentType, ContextType, RequireFields<MutationEraseCustomerArgs, 'customerId'>>;
  exportCustomer?: Resolver<ResolversTypes['DataRequest'], ParentType, ContextType, RequireFields<MutationExportCustomerArgs, 'customerId'>>;
  refreshSession?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'refreshToken'>>;
  requestStepUp?: Resolver<ResolversTypes['StepUpChallenge'], ParentType, ContextType, RequireFields<MutationRequestStepUpArgs, 'purpose'>>;
  revokeApiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  rotateApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'graceSeconds' | 'id'>>;
  setMyContact?: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationSetMyContactArgs, 'input'>>;
  setMyPrivacy?: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationSetMyPrivacyArgs, 'input'>>;
  setPrivacySettings?: Resolver<ResolversTypes['PrivacySettings'], ParentType, ContextType, RequireFields<MutationSetPrivacySettingsArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
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
  apiKeys?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  auditLog?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'first'>>;
  privacySettings?: Resolver<ResolversTypes['PrivacySettings'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  agent?: Resolver<ResolversTypes['Agent'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type UnmaskedContactResolvers<ContextType = RoomContext, ParentType extends ResolversParentTypes['UnmaskedContact'] = ResolversParentTypes['UnmaskedContact']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  realName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RoomContext> = {
  Agent?: AgentResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DataRequest?: DataRequestResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PrivacySettings?: PrivacySettingsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  StepUpChallenge?: StepUpChallengeResolvers<ContextType>;
  StepUpPayload?: StepUpPayloadResolvers<ContextType>;
  UnmaskedContact?: UnmaskedContactResolvers<ContextType>;
};

