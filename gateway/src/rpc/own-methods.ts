import { type OwnMethod, text } from './method.ts';

/** What the door does itself, without asking the graph. */
export const ownMethods: readonly OwnMethod[] = [
  {
    name: 'rpc.discover',
    summary: 'This description.',
    params: {},
    required: [],
    result: { type: 'object' },
    socketOnly: false,
  },
  {
    name: 'session.authenticate',
    summary: 'Says who asks from now on over this socket: for pages, which cannot set headers on one.',
    params: { token: text('A bearer token.', 8_000), apiKey: text('An API key.', 200) },
    required: [],
    result: { type: 'boolean' },
    socketOnly: true,
  },
  {
    name: 'subscription.end',
    summary: 'Ends a subscription; false when there is none of that name.',
    params: { subscription: text('As the subscribing method answered it.', 40) },
    required: ['subscription'],
    result: { type: 'boolean' },
    socketOnly: true,
  },
];
