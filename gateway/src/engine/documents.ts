import { createHash } from 'node:crypto';
import { buildOperationContext } from '@apollo/gateway';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  stripIgnoredCharacters,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Cost } from '../limits/cost.ts';
import { costOf, inspect, type Limits, pageSizes, shapeOf, tokens } from '../limits/index.ts';
import type { Variables } from '../limits/paging.ts';
import { Refused } from './refused.ts';
import { refuseUnfollowable } from './subscription-root.ts';

/** One operation of one document, read, limited and validated: all that is known of it before its variables. */
export type ReadDocument = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  /** The same for documents that differ in white space and comments alone. */
  readonly hash: string;
  readonly cost: Cost;
  readonly pages: (variables: Variables) => GraphQLError | null;
  readonly context: ReturnType<typeof buildOperationContext>;
};

export type DocumentsOptions = { readonly api: GraphQLSchema; readonly limits: Limits; readonly introspection: boolean };

const characters = 8_000_000;

/**
 * Reads each document once. What was refused is remembered too: asking for the same nonsense again costs a look-up.
 * Bounded by the sources' length, for an attacker chooses how long and how different they are.
 */
export class Documents {
  readonly #known = new LRUCache<string, ReadDocument | Refused>({ maxSize: characters });
  readonly #options: DocumentsOptions;

  constructor(options: DocumentsOptions) {
    this.#options = options;
  }

  /** Throws `Refused`. */
  read(source: string, operationName: string | undefined): ReadDocument {
    const key = createHash('sha256')
      .update(operationName ?? '')
      .update('\0')
      .update(source)
      .digest('base64');
    let known = this.#known.get(key);
    if (!known) {
      known = this.#tryToRead(source, operationName);
      this.#known.set(key, known, { size: source.length + 500 });
    }
    if (known instanceof Refused) throw known;
    return known;
  }

  get size(): number {
    return this.#known.size;
  }

  #tryToRead(source: string, operationName: string | undefined): ReadDocument | Refused {
    try {
      return this.#read(source, operationName);
    } catch (error) {
      // graphql-js throws out of validate() for some subscriptions instead of returning errors.
      if (error instanceof Refused) return error;
      return new Refused(
        error instanceof GraphQLError ? error : invalid(String(error instanceof Error ? error.message : error)),
      );
    }
  }

  #read(source: string, operationName: string | undefined): ReadDocument {
    const { api, limits, introspection } = this.#options;
    const tooLong = tokens(source, limits.tokens);
    if (tooLong) throw new Refused(coded(tooLong, 'GRAPHQL_PARSE_FAILED'));
    const document = parsed(source);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Refused(coded(unresolved(operationName), 'OPERATION_RESOLUTION_FAILURE'));
    const shape = shapeOf(document, operation);
    const broken = inspect(shape, limits) ?? refuseUnfollowable(shape);
    if (broken) throw new Refused(broken);
    const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const errors = validate(api, document, rules, { maxErrors: 20 });
    if (errors.length > 0) {
      throw new Refused(
        ...errors.map((error) => coded(introspection ? error : discreet(error), 'GRAPHQL_VALIDATION_FAILED')),
      );
    }
    return {
      document,
      operation,
      operationName,
      hash: createHash('sha256').update(stripIgnoredCharacters(source)).digest('base64'),
      cost: costOf(api, shape),
      pages: pageSizes(api, shape, limits.pageSize),
      context: buildOperationContext({ schema: api, operationDocument: document, ...(operationName && { operationName }) }),
    };
  }
}

const parsed = (source: string): DocumentNode => {
  try {
    return parse(source);
  } catch (error) {
    throw new Refused(coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED'));
  }
};

const unresolved = (name: string | undefined): GraphQLError =>
  new GraphQLError(
    name ? `There is no operation called ${name}.` : 'The document has several operations; name the one to run.',
  );
const invalid = (message: string): GraphQLError => coded(new GraphQLError(message), 'GRAPHQL_VALIDATION_FAILED');

/** Keeps a code that is there. */
const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code, ...error.extensions },
  });

/** "Did you mean ..." would tell a closed schema name by name. */
const discreet = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message.replace(/ ?Did you mean .*$/s, '').trim(), { nodes: error.nodes ?? null });
