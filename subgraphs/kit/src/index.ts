/** What a subgraph is made of: the only shared server code, behind this one face. */

export type * from '@liuke/schema/events';
export * from './auth/scopes.ts';
export * from './auth/viewer.ts';
export * from './context.ts';
export * from './db/db.ts';
export * from './faults.ts';
export * from './live/live.ts';
export * from './subgraph.ts';
export * from './transport.ts';
