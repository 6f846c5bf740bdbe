/** The client of Liuke for browsers and Node: a typed wire to the graph, a customer's session and an agent's session. */
export * from './agent.ts';
export * from './customer.ts';
export * from './error.ts';
export type {
  ConversationPartsFragment,
  ConversationStatus,
  MessagePartsFragment,
} from './generated/documents.ts';
export * from './ids.ts';
export * from './messages.ts';
export { type Credentials, createWire, type TypedDocument, type Wire, type WireOptions } from './wire.ts';
