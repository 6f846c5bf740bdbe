import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  type OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { Recent } from '../recent.ts';
import { compiles } from './compiles.ts';
import { refusedDocument } from './errors.ts';

/** A document that may run, or what is wrong with it. */
export type CheckedDocument =
  | {
      readonly document: DocumentNode;
      readonly operation: OperationTypeNode;
      /** Whether the JIT may run it: see compiles.ts. */
      readonly compiles: boolean;
    }
  | { readonly errors: readonly GraphQLFormattedError[] };

/** Parses and validates each text once, and remembers good and bad apart so that bad ones cannot push the good ones out. */
export const documentsOf = (schema: GraphQLSchema, limit = 1024): ((source: string) => CheckedDocument) => {
  const good = new Recent<CheckedDocument>(limit);
  const bad = new Recent<CheckedDocument>(limit);
  return (source) => {
    const known = good.get(source) ?? bad.get(source);
    if (known) return known;
    const checked = check(schema, source);
    ('errors' in checked ? bad : good).set(source, checked);
    return checked;
  };
};

const check = (schema: GraphQLSchema, source: string): CheckedDocument => {
  let document: DocumentNode;
  try {
    document = parse(source);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: refusedDocument([error], 'GRAPHQL_PARSE_FAILED') };
  }
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1) {
    // The JIT keeps one compiled query a text, whatever the operationName: of several, the first asked for would always run.
    return {
      errors: refusedDocument(
        [new GraphQLError('A subgraph takes exactly one operation a document.')],
        'GRAPHQL_VALIDATION_FAILED',
      ),
    };
  }
  const errors = validated(schema, document);
  return errors.length > 0
    ? { errors: refusedDocument(errors, 'GRAPHQL_VALIDATION_FAILED') }
    : { document, operation: operation.operation, compiles: compiles(schema, document) };
};

/** graphql-js throws from its single-root-field rule where a subscription's root has `@include(if: $variable)`, instead of reporting it. */
const validated = (schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] => {
  try {
    return validate(schema, document);
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('The document cannot be validated.')];
  }
};
