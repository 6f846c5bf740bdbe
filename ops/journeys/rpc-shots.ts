import fc from 'fast-check';
import type { Shot } from './shooting.ts';
import { bytes, headers } from './stray-shots.ts';

/** What no app would say at the RPC door. */
const rpcCall = fc.record(
  {
    jsonrpc: fc.constantFrom('2.0', '1.0', 2),
    method: fc.oneof(
      fc.constantFrom(
        'session.start',
        'message.send',
        'message.list',
        'message.subscribe',
        'rpc.discover',
        '__proto__',
        'constructor',
        'toString',
      ),
      fc.string(),
    ),
    params: fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom('workspaceKey', 'conversationId', 'text', 'afterSeq', 'limit', 'buttons', '__proto__'),
        fc.jsonValue(),
      ),
    ),
    id: fc.jsonValue({ maxDepth: 1 }),
  },
  { requiredKeys: [] },
);
export const rpcShots: fc.Arbitrary<Shot> = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'POST', 'GET', 'PUT'),
  path: fc.constantFrom('/rpc', '/rpc', '/rpc', '/rpc?x=1', '/rpc/', '/rpc/openrpc.json'),
  headers: fc.oneof(
    { weight: 3, arbitrary: fc.constant({ 'content-type': 'application/json' }) },
    { weight: 1, arbitrary: headers },
  ),
  body: fc.oneof(
    { weight: 3, arbitrary: rpcCall.map((call) => Buffer.from(JSON.stringify(call))) },
    { weight: 2, arbitrary: fc.array(rpcCall, { maxLength: 25 }).map((calls) => Buffer.from(JSON.stringify(calls))) },
    { weight: 1, arbitrary: bytes },
  ),
});
