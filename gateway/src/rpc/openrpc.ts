import { faults } from '@liuke/kit';
import { faultCodes } from './errors.ts';
import { methods } from './methods.ts';
import { ownMethods } from './own-methods.ts';
import type { Schema } from './shape.ts';

/** The description of the door by the OpenRPC specification, made of the same table that answers it. */
export const openRpc = () => ({
  openrpc: '1.3.2',
  info: {
    title: 'Liuke JSON-RPC',
    version: '1.0.0',
    description:
      'JSON-RPC 2.0 for apps and partners who do not speak GraphQL: POST /rpc, or a WebSocket at /rpc. Credentials as everywhere: Authorization: Bearer, or X-Api-Key; on a socket also by session.authenticate. A batch is done in its order. Each request counts against the same allowance as one GraphQL operation.',
  },
  servers: [{ name: 'This gateway', url: '/rpc' }],
  methods: [...methods, ...ownMethods].map((method) => ({
    name: method.name,
    summary: method.summary,
    ...('notifies' in method && method.notifies
      ? {
          description: 'Over WebSocket alone.',
          'x-notification': { name: method.notifies.name, params: withSubscription(method.notifies.params) },
        }
      : 'socketOnly' in method && method.socketOnly && { description: 'Over WebSocket alone.' }),
    paramStructure: 'either',
    params: Object.entries(method.params).map(([name, schema]) => ({
      name,
      description: schema.description,
      required: method.required.includes(name),
      schema,
    })),
    result: { name: 'result', schema: method.result },
  })),
  components: {
    errors: Object.fromEntries(
      Object.entries(faultCodes).map(([name, code]) => [
        name,
        { code, message: faults[name as keyof typeof faults].sentence },
      ]),
    ),
  },
});

const withSubscription = (schema: Schema): Schema => ({
  ...schema,
  required: ['subscription', ...(schema.required ?? [])],
  properties: { subscription: { type: 'string' }, ...schema.properties },
});
