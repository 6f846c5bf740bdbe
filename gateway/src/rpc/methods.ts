import { conversationMethods } from './conversation-methods.ts';
import { messageMethods } from './message-methods.ts';
import type { Method, OwnMethod } from './method.ts';
import { ownMethods } from './own-methods.ts';
import { subscribingMethods } from './subscribing-methods.ts';

/** Everything that an app or a partner asks by JSON-RPC, each one operation of the graph. */
export const methods: readonly Method[] = [...conversationMethods, ...messageMethods, ...subscribingMethods];

export const methodByName: ReadonlyMap<string, Method> = new Map(methods.map((method) => [method.name, method]));
export const ownByName: ReadonlyMap<string, OwnMethod> = new Map(ownMethods.map((method) => [method.name, method]));
