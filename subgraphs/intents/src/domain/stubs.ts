/** Entities of other rooms, known here by their ids. */
export type ConversationStub = { readonly id: string };
export type MessageStub = { readonly id: string };
export type AgentStub = { readonly id: string };
export type ArticleStub = { readonly id: string };
