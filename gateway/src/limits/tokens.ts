import { type Fault, fault } from '@liuke/kit';
import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';

/** Counts before parsing, so that a document of a million brackets costs as much as one of the allowed length. */
export const tokens = (source: string, limit: number): Fault | GraphQLError | null => {
  const lexer = new Lexer(new Source(source));
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
      if (count >= limit) return fault('TOO_COMPLEX', `The document has more than ${limit} tokens.`);
    }
    return null;
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError('The document cannot be read.');
  }
};
