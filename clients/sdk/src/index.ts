/** The client of Liuke for browsers and Node: a typed wire to the graph, a customer's session and an agent's session. */
export * from './agent.ts';
export * from './customer.ts';
export * from './error.ts';
export * from './files.ts';
export type {
  ConversationPartsFragment,
  ConversationStatus,
  FilePartsFragment,
  MessagePartsFragment,
} from './generated/documents.ts';
export * from './ids.ts';
export * from './messages.ts';
export type { AskForCode, ProofChallenge } from './proof.ts';
export { openTyping, type Typing, typingOf } from './typing.ts';
export * from './unsent.ts';
export * from './upload.ts';
export { type Credentials, createWire, type TypedDocument, type Wire, type WireOptions } from './wire.ts';
