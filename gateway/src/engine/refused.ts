import type { GraphQLError } from 'graphql';

/** The operation was refused before anything was asked of a subgraph. */
export class Refused extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(...errors: readonly GraphQLError[]) {
    super(errors[0]?.message ?? 'The operation was refused.');
    this.name = 'Refused';
    this.errors = errors;
  }
}
