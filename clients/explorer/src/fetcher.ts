import type { Fetcher } from '@graphiql/toolkit';
import { type OperationDefinitionNode, parse } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import type { Caller } from './callers.ts';

/** Read from the text itself: what GraphiQL says beside it may still belong to the tab that was open a moment ago. */
const operationIn = (query: string, name: string | null | undefined): OperationDefinitionNode | undefined => {
  const operations = parse(query).definitions.filter((part) => part.kind === 'OperationDefinition');
  return operations.find((operation) => operation.name?.value === name) ?? operations[0];
};

/** One fetcher for all callers: HTTP for queries and mutations, graphql-transport-ws for subscriptions, each as `caller()` says. */
export const fetcherFor = (caller: () => Caller): Fetcher => {
  let live: { readonly caller: Caller; readonly client: Client } | null = null;

  const clientOf = (now: Caller): Client => {
    if (live?.caller === now) return live.client;
    void live?.client.dispose();
    const url = new URL('/graphql', location.href.replace(/^http/, 'ws')).href;
    const { 'x-api-key': apiKey, ...rest } = now.headers;
    live = { caller: now, client: createClient({ url, connectionParams: { ...rest, ...(apiKey ? { apiKey } : {}) } }) };
    return live.client;
  };

  return async ({ query, variables, operationName: named }, options) => {
    const asked = operationIn(query, named);
    const operationName = asked?.name?.value;
    if (asked?.operation === 'subscription') {
      return clientOf(caller()).iterate({ query, variables, operationName: operationName ?? null }) as never;
    }
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...caller().headers, ...options?.headers },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return response.json();
  };
};
