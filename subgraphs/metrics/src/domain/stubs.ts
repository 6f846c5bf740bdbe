/** Entities of other rooms: here only their ids are known. */
export type AgentStub = { readonly id: string };
export type CustomerStub = { readonly id: string };
