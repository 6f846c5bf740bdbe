/** A conversation, which is another room's: routing knows its id and adds what it decided. */
export type ConversationStub = { readonly id: string };
