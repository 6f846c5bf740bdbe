/** Every scope there is, and what each role carries. The one table: sign-in, API keys and the documentation read it. */
export const scopes = {
  self: 'a customer: own rows only',
  'conversation:read': 'read conversations, messages and drafts',
  'conversation:write': 'reply, resolve, tag, take, transfer, review drafts',
  'customer:read': 'read customers, their contact and behaviour (masked)',
  'customer:write': 'change and merge customers',
  'routing:read': 'see agents, groups, rules and queues',
  'routing:manage': 'change agents, groups and rules',
  'intent:read': 'see intents, classify, see the model card',
  'intent:manage': 'teach intents, train, set the automation policy',
  'knowledge:read': 'see articles in every state and the question clusters',
  'knowledge:manage': 'write, publish and retire articles',
  'metrics:read': 'see funnels, performance and experiments',
  'metrics:manage': 'run experiments',
  'channel:manage': 'connect channels',
  'webhook:manage': 'register webhooks',
  'apikey:manage': 'make, rotate and revoke API keys',
  'audit:read': 'read the audit log',
  'privacy:manage': 'privacy settings, single sign-on, export and erasure',
} as const;

export type Scope = keyof typeof scopes;
export type Role = 'AGENT' | 'SUPERVISOR' | 'ADMIN';

const agent: readonly Scope[] = [
  'conversation:read',
  'conversation:write',
  'customer:read',
  'routing:read',
  'intent:read',
  'knowledge:read',
];
const supervisor: readonly Scope[] = [
  ...agent,
  'customer:write',
  'metrics:read',
  'metrics:manage',
  'knowledge:manage',
  'intent:manage',
];
const admin = (Object.keys(scopes) as Scope[]).filter((scope) => scope !== 'self');

export const scopesOf: Readonly<Record<Role, readonly Scope[]>> = { AGENT: agent, SUPERVISOR: supervisor, ADMIN: admin };
export const customerScopes: readonly Scope[] = ['self'];
