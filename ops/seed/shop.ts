import { articles } from './articles.ts';
import { ask, founder, type SeedRooms } from './rooms.ts';

export const demoPassword = 'liuke-demo';
export const demoIdentitySecret = 'liuke-demo-identity-secret-32bytes';

export const agents = [
  {
    email: 'agent@demo.test',
    name: '王芳',
    role: 'AGENT',
    locales: ['zh-CN', 'en'],
    groups: ['售前与订单 Orders'],
    skills: ['orders'],
  },
  {
    email: 'agent2@demo.test',
    name: 'Sofia Rossi',
    role: 'AGENT',
    locales: ['en', 'zh-CN'],
    groups: ['售后 After sales', '售前与订单 Orders'],
    skills: ['orders', 'returns'],
  },
  { email: 'supervisor@demo.test', name: '陈静', role: 'SUPERVISOR', locales: ['zh-CN', 'en'], groups: [], skills: [] },
  { email: 'admin@demo.test', name: 'Alex Kim', role: 'ADMIN', locales: ['en'], groups: [], skills: [] },
] as const;

const cannedResponses = [
  { shortcut: 'hello', text: '您好，我是客服，很高兴为您服务。', locale: 'zh-CN' },
  { shortcut: 'sorry', text: '非常抱歉给您带来不便，我马上为您处理。', locale: 'zh-CN' },
  { shortcut: 'hello', text: 'Hello, thank you for writing. How can I help?', locale: 'en' },
] as const;

/** The shop itself: two skill groups, four people, routing rules, articles, canned responses. Returns the agents' ids by e-mail. */
export const furnish = async (house: SeedRooms): Promise<ReadonlyMap<string, string>> => {
  const { workspaceId, clock } = house;
  const admin = founder(workspaceId, workspaceId, clock.now());
  const groups = new Map<string, string>();
  for (const name of ['售前与订单 Orders', '售后 After sales']) {
    const { saveSkillGroup } = await ask<{ saveSkillGroup: { group: { id: string } } }>(
      house,
      'routing',
      admin,
      'mutation ($name: String!) { saveSkillGroup(input: { name: $name }) { group { id } } }',
      { name },
    );
    groups.set(name, saveSkillGroup.group.id);
  }
  const ids = new Map<string, string>();
  for (const { groups: memberOf, ...agent } of agents) {
    const input = { ...agent, password: demoPassword, capacity: 5, groupIds: memberOf.map((name) => groups.get(name)) };
    const { saveAgent } = await ask<{ saveAgent: { agent: { id: string } } }>(
      house,
      'routing',
      admin,
      'mutation ($input: SaveAgentInput!) { saveAgent(input: $input) { agent { id } } }',
      { input },
    );
    ids.set(agent.email, saveAgent.agent.id);
  }
  const afterSales = groups.get('售后 After sales');
  const orders = groups.get('售前与订单 Orders');
  await ask(house, 'routing', admin, 'mutation ($rules: [RoutingRuleInput!]!) { saveRoutingRules(rules: $rules) { id } }', {
    rules: [
      { name: 'VIP first', condition: { tiers: ['VIP'] }, groupId: orders, priority: 10 },
      {
        name: 'Returns, refunds, complaints',
        condition: { intents: ['get_refund', 'track_refund', 'check_refund_policy', 'complaint'] },
        groupId: afterSales,
      },
      { name: 'Everything else', condition: {}, groupId: orders },
    ],
  });
  for (const { category, zh, en } of articles) {
    for (const [locale, [title, body]] of [
      ['zh-CN', zh],
      ['en', en],
    ] as const) {
      const { saveArticle } = await ask<{ saveArticle: { article: { id: string } } }>(
        house,
        'knowledge',
        admin,
        'mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { article { id } } }',
        { input: { locale, category, title, body, questions: [title] } },
      );
      await ask(house, 'knowledge', admin, 'mutation ($id: ID!) { publishArticle(id: $id) { article { id } } }', {
        id: saveArticle.article.id,
      });
    }
  }
  for (const input of cannedResponses) {
    await ask(
      house,
      'conversations',
      admin,
      'mutation ($input: CannedResponseInput!) { saveCannedResponse(input: $input) { id } }',
      { input },
    );
  }
  return ids;
};

/** The demo's API key, with read scopes. Shown once: the caller keeps it. */
export const issueDemoKey = async (house: Omit<SeedRooms, 'quiet'>): Promise<string> => {
  const admin = founder(house.workspaceId, house.workspaceId, house.clock.now());
  const { createApiKey } = await ask<{ createApiKey: { secret: string } }>(
    house,
    'privacy',
    admin,
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    {
      input: {
        name: 'Demo partner',
        scopes: ['conversation:read', 'customer:read', 'routing:read', 'intent:read', 'knowledge:read', 'metrics:read'],
      },
    },
  );
  return createApiKey.secret;
};
