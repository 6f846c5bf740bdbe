/** What stands for an agent here: routing tells the rest. */
export type AgentStub = { readonly __typename: 'Agent'; readonly id: string };
export type Bot = { readonly __typename: 'Bot'; readonly name: string };
export type System = { readonly __typename: 'System'; readonly name: string };
export type Partner = {
  readonly __typename: 'Partner';
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
};
