import { misfit, type Schema } from '@liuke/gateway/rpc/shape';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openStoryHouse, type StoryHouse } from './house.ts';
import { agentAt } from './people.ts';

type Told = {
  jsonrpc: string;
  id?: unknown;
  result?: never;
  error?: { code: number; data?: { code: string } };
  method?: string;
  params?: never;
};
type Described = {
  methods: { name: string; result: { schema: Schema }; 'x-notification'?: { name: string; params: Schema } }[];
};

let house: StoryHouse;
let described: Described;
beforeAll(async () => {
  house = await openStoryHouse();
  described = (await (await fetch(new URL('/rpc/openrpc.json', house.url))).json()) as Described;
}, 300_000);
afterAll(() => house?.close(), 60_000);

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(new URL('/rpc', house.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Every result that is seen here is held to what the document says of it. */
const fits = (method: string, result: unknown): void => {
  const found = described.methods.find(({ name }) => name === method);
  expect(found && misfit(found.result.schema, result, method)).toBeNull();
};
// biome-ignore lint/suspicious/noExplicitAny: answers are checked field by field
type Answer = any;
const asks = async (method: string, params: unknown, token?: string): Promise<Answer> => {
  const response = await post({ jsonrpc: '2.0', id: 1, method, params }, token ? { authorization: `Bearer ${token}` } : {});
  expect(response.status).toBe(200);
  const { result, error } = (await response.json()) as { result: Answer; error: Answer };
  if (error) throw Object.assign(new Error(error.message), error);
  fits(method, result);
  return result;
};
const code = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: number }) => error.code,
  );

const line = async (headers: Record<string, string> = {}) => {
  const socket = new WebSocket(`${new URL('/rpc', house.url).href.replace('http', 'ws')}`, { headers });
  const told: Told[] = [];
  socket.on('message', (data) => told.push(JSON.parse(String(data))));
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  let ids = 0;
  return {
    socket,
    told,
    send: (text: unknown) => socket.send(typeof text === 'string' ? text : JSON.stringify(text)),
    async asks(method: string, params: unknown): Promise<Answer> {
      const id = ++ids;
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      await expect.poll(() => told.some((one) => one.id === id)).toBe(true);
      const { result, error } = told.find((one) => one.id === id)!;
      if (error) throw Object.assign(new Error(), error);
      fits(method, result);
      return result;
    },
    notified: (method: string) => told.filter((one) => one.method === method).map(({ params }) => params as Answer),
    close: () => socket.close(),
  };
};

describe('JSON-RPC', () => {
  it('a customer starts, writes, reads and follows, over HTTP and WebSocket alike', async () => {
    const { token } = await asks('session.start', { workspaceKey: 'demo', locale: 'zh-CN' });
    const { id } = await asks('conversation.start', { firstMessage: '怎么退货？' }, token);
    const over = await line();
    expect(await code(over.asks('conversation.get', { conversationId: id }))).toBe(-32001);
    await over.asks('session.authenticate', { token });
    const { subscription } = await over.asks('message.subscribe', { conversationId: id, afterSeq: 0 });
    await expect.poll(() => over.notified('message.added').some(({ message }) => message.sender.type === 'Bot')).toBe(true);
    const sent = await asks('message.send', { conversationId: id, text: '还有一个问题', clientMessageId: 'c1' }, token);
    expect((await asks('message.send', [id, '还有一个问题', 'c1'], token)).id).toBe(sent.id);
    await expect.poll(() => over.notified('message.added').map(({ message }) => message.id)).toContain(sent.id);
    const spec = described.methods.find(({ name }) => name === 'message.subscribe')!['x-notification']!;
    const heard = over.notified('message.added');
    for (const params of heard) {
      expect(misfit(spec.params, params)).toBeNull();
      expect(params.subscription).toBe(subscription);
    }
    const { messages, more } = await asks('message.list', { conversationId: id, afterSeq: 1, limit: 100 }, token);
    expect(more).toBe(false);
    expect(messages[0].seq).toBe(2);
    expect(heard.map(({ message }) => message.seq)).toEqual(heard.map((_, index) => index + 1));
    // The machine may still be answering the second question: what it says meanwhile is unread.
    const readsAll = async () => {
      const { messages: now } = await asks('message.list', { conversationId: id, afterSeq: 1, limit: 100 }, token);
      return (await asks('conversation.read', { conversationId: id, seq: now.at(-1).seq }, token)).unreadCount;
    };
    await expect.poll(readsAll).toBe(0);
    expect(await asks('conversation.typing', { conversationId: id, typing: true }, token)).toBe(true);
    expect(await over.asks('subscription.end', { subscription })).toBe(true);
    expect(await over.asks('subscription.end', { subscription })).toBe(false);
    over.close();
  });

  it('the other subscriptions notify as they are described', async () => {
    const over = await line();
    const { token } = await over.asks('session.start', { workspaceKey: 'demo' });
    const { id } = await over.asks('conversation.start', { firstMessage: '转人工' });
    await over.asks('conversation.subscribe', { conversationId: id });
    await over.asks('typing.subscribe', { conversationId: id });
    const agent = await agentAt(house.url, 'agent2@demo.test');
    await agent.asks('mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id });
    await agent.asks('mutation ($id: ID!) { setTyping(conversationId: $id, typing: true) }', { id });
    await expect
      .poll(() => over.notified('conversation.changed').some(({ conversation }) => conversation.status === 'ASSIGNED'))
      .toBe(true);
    await expect.poll(() => over.notified('typing.changed').some(({ typing }) => typing)).toBe(true);
    for (const method of ['conversation.subscribe', 'typing.subscribe']) {
      const { name, params } = described.methods.find((one) => one.name === method)!['x-notification']!;
      for (const told of over.notified(name)) expect(misfit(params, told)).toBeNull();
    }
    await agent.asks('mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }', { id });
    expect(await code(asks('conversation.resolve', { conversationId: id }, token))).toBe(-32003);
    await agent.leaves();
    over.close();
  });

  it('a batch is done in its order, each part answered by its id, notifications by nothing', async () => {
    const { token } = await asks('session.start', { workspaceKey: 'demo' });
    const { id } = await asks('conversation.start', {}, token);
    const send = (text: string, requestId?: number) => ({
      jsonrpc: '2.0',
      method: 'message.send',
      params: { conversationId: id, text },
      ...(requestId !== undefined && { id: requestId }),
    });
    const response = await post([send('一', 1), send('二'), send('三', 3), { jsonrpc: '2.0', method: 'nothing', id: 4 }], {
      authorization: `Bearer ${token}`,
    });
    const answers = (await response.json()) as { id: number; result?: { text: string }; error?: { code: number } }[];
    expect(answers.map(({ id: of, result, error }) => [of, result?.text ?? error?.code])).toEqual([
      [1, '一'],
      [3, '三'],
      [4, -32601],
    ]);
    const { messages } = await asks('message.list', { conversationId: id }, token);
    const mine = messages.filter(({ sender }: Answer) => sender.type === 'Customer').map(({ text }: Answer) => text);
    expect(mine).toEqual(['一', '二', '三']);
    const silent = await post(send('四'), { authorization: `Bearer ${token}` });
    expect([silent.status, await silent.text()]).toEqual([204, '']);
  });

  it('is refused as GraphQL is: credentials, rights, rows, step-up and sizes', async () => {
    const [ada, bob] = [
      await asks('session.start', { workspaceKey: 'demo' }),
      await asks('session.start', { workspaceKey: 'demo' }),
    ];
    const { id } = await asks('conversation.start', { firstMessage: 'mine' }, ada.token);
    expect(await asks('conversation.get', { conversationId: id }, bob.token)).toBeNull();
    expect((await asks('message.list', { conversationId: id }, bob.token)).messages).toEqual([]);
    expect(await code(asks('message.send', { conversationId: id, text: 'theirs' }, bob.token))).toBe(-32004);
    expect(await code(asks('session.start', { workspaceKey: 'nobody here' }))).toBe(-32602);
    expect(await code(asks('message.send', { conversationId: id, text: 'x'.repeat(9_000) }, ada.token))).toBe(-32602);
    expect(await code(asks('message.subscribe', { conversationId: id }, ada.token))).toBe(-32601);
    const wrong = await post({ jsonrpc: '2.0', id: 1, method: 'rpc.discover' }, { authorization: 'Bearer nonsense' });
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32001 }, id: null });
    expect((await post('x=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    const partner = await post(
      { jsonrpc: '2.0', id: 1, method: 'conversation.get', params: { conversationId: id } },
      { 'x-api-key': house.apiKey },
    );
    expect(await partner.json()).toMatchObject({ result: { id } });
    const over = await line({ 'x-api-key': house.apiKey });
    over.send('{"jsonrpc":"2.0","method"');
    await expect
      .poll(() => over.told)
      .toEqual([{ jsonrpc: '2.0', error: { code: -32700, message: 'Parse error' }, id: null }]);
    expect((await over.asks('conversation.get', { conversationId: id })).id).toBe(id);
    over.close();
    await expect(line({ authorization: 'Bearer nonsense' })).rejects.toThrow('401');
  });
});
