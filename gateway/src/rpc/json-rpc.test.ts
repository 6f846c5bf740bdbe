import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText, type Reading, RpcError } from './json-rpc.ts';

/** The server of the specification's examples. */
const called: string[] = [];
const reading: Reading = {
  mostInBatch: 50,
  mask: () => ({ code: -32603, message: 'Internal error' }),
  call: async (method, params) => {
    called.push(method);
    const list = params as number[];
    switch (method) {
      case 'subtract': {
        if (Array.isArray(params)) return (list[0] ?? 0) - (list[1] ?? 0);
        const { minuend, subtrahend } = params as { minuend: number; subtrahend: number };
        return minuend - subtrahend;
      }
      case 'sum':
        return list.reduce((sum, one) => sum + one, 0);
      case 'get_data':
        return ['hello', 5];
      case 'update':
      case 'notify_hello':
      case 'notify_sum':
        return undefined;
      case 'break':
        throw new Error('a secret reason');
      default:
        throw new RpcError(-32601, 'Method not found');
    }
  },
};
const says = (text: string) => answerText(text, reading);

describe('the examples of the JSON-RPC 2.0 specification', () => {
  it.each([
    ['{"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1}', { jsonrpc: '2.0', result: 19, id: 1 }],
    ['{"jsonrpc": "2.0", "method": "subtract", "params": [23, 42], "id": 2}', { jsonrpc: '2.0', result: -19, id: 2 }],
    [
      '{"jsonrpc": "2.0", "method": "subtract", "params": {"subtrahend": 23, "minuend": 42}, "id": 3}',
      { jsonrpc: '2.0', result: 19, id: 3 },
    ],
    [
      '{"jsonrpc": "2.0", "method": "subtract", "params": {"minuend": 42, "subtrahend": 23}, "id": 4}',
      { jsonrpc: '2.0', result: 19, id: 4 },
    ],
    ['{"jsonrpc": "2.0", "method": "update", "params": [1,2,3,4,5]}', null],
    ['{"jsonrpc": "2.0", "method": "foobar"}', null],
    [
      '{"jsonrpc": "2.0", "method": "foobar", "id": "1"}',
      { jsonrpc: '2.0', error: { code: -32601, message: 'Method not found' }, id: '1' },
    ],
    [
      '{"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz]',
      { jsonrpc: '2.0', error: { code: -32700, message: 'Parse error' }, id: null },
    ],
    [
      '{"jsonrpc": "2.0", "method": 1, "params": "bar"}',
      { jsonrpc: '2.0', error: { code: -32600, message: 'Invalid Request' }, id: null },
    ],
    [
      '[{"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},{"jsonrpc": "2.0", "method"]',
      { jsonrpc: '2.0', error: { code: -32700, message: 'Parse error' }, id: null },
    ],
    ['[]', { jsonrpc: '2.0', error: { code: -32600, message: 'Invalid Request' }, id: null }],
    ['[1]', [{ jsonrpc: '2.0', error: { code: -32600, message: 'Invalid Request' }, id: null }]],
    ['[1,2,3]', [1, 2, 3].map(() => ({ jsonrpc: '2.0', error: { code: -32600, message: 'Invalid Request' }, id: null }))],
    [
      '[{"jsonrpc": "2.0", "method": "notify_sum", "params": [1,2,4]},{"jsonrpc": "2.0", "method": "notify_hello", "params": [7]}]',
      null,
    ],
  ])('%s', async (request, expected) => expect(await says(request)).toEqual(expected));

  it('a batch of everything', async () => {
    expect(
      await says(`[
        {"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},
        {"jsonrpc": "2.0", "method": "notify_hello", "params": [7]},
        {"jsonrpc": "2.0", "method": "subtract", "params": [42,23], "id": "2"},
        {"foo": "boo"},
        {"jsonrpc": "2.0", "method": "foo.get", "params": {"name": "myself"}, "id": "5"},
        {"jsonrpc": "2.0", "method": "get_data", "id": "9"}
      ]`),
    ).toEqual([
      { jsonrpc: '2.0', result: 7, id: '1' },
      { jsonrpc: '2.0', result: 19, id: '2' },
      { jsonrpc: '2.0', error: { code: -32600, message: 'Invalid Request' }, id: null },
      { jsonrpc: '2.0', error: { code: -32601, message: 'Method not found' }, id: '5' },
      { jsonrpc: '2.0', result: ['hello', 5], id: '9' },
    ]);
  });
});

describe('beyond the examples', () => {
  it('an id of null is a request, not a notification', async () => {
    expect(await says('{"jsonrpc":"2.0","method":"get_data","id":null}')).toEqual({
      jsonrpc: '2.0',
      result: ['hello', 5],
      id: null,
    });
  });

  it('what breaks tells no reason, and a notification that breaks tells nothing', async () => {
    expect(await says('{"jsonrpc":"2.0","method":"break","id":1}')).toEqual({
      jsonrpc: '2.0',
      error: { code: -32603, message: 'Internal error' },
      id: 1,
    });
    expect(await says('{"jsonrpc":"2.0","method":"break"}')).toBeNull();
  });

  it('a batch that is too long does nothing at all', async () => {
    called.length = 0;
    const batch = JSON.stringify(Array.from({ length: 51 }, (_, id) => ({ jsonrpc: '2.0', method: 'update', id })));
    expect(await says(batch)).toMatchObject({ error: { code: -32600 }, id: null });
    expect(called).toEqual([]);
  });

  it.each([
    ['another version', '{"jsonrpc":"1.0","method":"sum","id":1}', 1],
    ['an id that is none', '{"jsonrpc":"2.0","method":"sum","id":{}}', null],
    ['params that are none', '{"jsonrpc":"2.0","method":"sum","params":3,"id":7}', 7],
    ['null for params', '{"jsonrpc":"2.0","method":"sum","params":null,"id":7}', 7],
  ])('%s is an invalid request, its id told where it has one', async (_, request, id) => {
    expect(await says(request)).toMatchObject({ error: { code: -32600 }, id });
  });

  it('any JSON gets an answer of the right form, or none, and never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), async (text) => {
        const said = await says(text);
        for (const one of said === null ? [] : [said].flat()) {
          expect(one.jsonrpc).toBe('2.0');
          expect('result' in one !== 'error' in one).toBe(true);
          expect('id' in one).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
