import './telemetry-off.ts';
import { ApolloGateway, buildOperationContext } from '@apollo/gateway';
import type { SubgraphTransport } from '@liuke/kit';
import {
  type ExecutionResult,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
} from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askingFor } from '../caller.ts';
import { defaultLimits } from '../limits/index.ts';
import { chats, insight, newWorld, people, type World } from '../testing/chats.ts';
import { agent } from '../testing/house.ts';
import { composed, TestTransport } from '../testing/subgraphs.ts';
import { Engine } from './engine.ts';

/** Small, seeded, the same on every machine (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { chance: (share: number) => next() < share, below: (count: number) => Math.floor(next() * count) };
};
type Random = ReturnType<typeof randomFrom>;

/** A random selection below one type: aliases, arguments, fragments of both kinds, conditions by variable. */
const selectionOf = (
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  random: Random,
  depth: number,
  fragments: string[],
): string => {
  if (isUnionType(type)) {
    const parts = type.getTypes().filter(() => random.chance(0.8));
    return `{ __typename ${parts.map((part) => `... on ${part.name} ${selectionOf(schema, part, random, depth, fragments)}`).join(' ')} }`;
  }
  const fields = Object.values((type as GraphQLObjectType).getFields());
  const chosen = fields.filter((field) =>
    isCompositeType(getNamedType(field.type)) ? depth > 0 && random.chance(0.5) : random.chance(0.5),
  );
  const parts = chosen.map((field) => {
    const part = fieldOf(schema, field, random, depth, fragments);
    if (random.chance(0.1)) return `... on ${type.name} { ${part} }`;
    if (!random.chance(0.1)) return part;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type.name} { ${part} }`);
    return `...${name}`;
  });
  return `{ ${[...parts, ...(parts.length === 0 || random.chance(0.2) ? ['__typename'] : [])].join(' ')} }`;
};

const fieldOf = (
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  random: Random,
  depth: number,
  fragments: string[],
): string => {
  const type = getNamedType(field.type);
  const alias = random.chance(0.2) ? `${field.name}${random.below(3)}_${depth}: ` : '';
  const given = field.args.filter((argument) => isRequiredArgument(argument) || random.chance(0.5));
  const values = given.map(({ name }) => `${name}: ${name === 'id' ? '"1"' : 1 + random.below(4)}`);
  const argumentsText = values.length > 0 ? `(${values.join(', ')})` : '';
  const condition = random.chance(0.1)
    ? ` @${random.chance(0.5) ? 'include' : 'skip'}(if: ${random.chance(0.5) ? '$yes' : '$no'})`
    : '';
  // Differing arguments under one response name would be a conflict: fields with arguments get a name of their own.
  const name = argumentsText
    ? `${field.name}_${values.join('').replace(/\W/g, '')}${random.below(1_000_000)}: ${field.name}`
    : `${alias}${field.name}`;
  const below = isCompositeType(type) ? ` ${selectionOf(schema, type, random, depth - 1, fragments)}` : '';
  return `${name}${argumentsText}${condition}${below}`;
};

/** `ApolloGateway` loads no supergraph with security directives. */
const withoutSecurity = (sdl: string): string => sdl.replace(/"@authenticated", /, '').replaceAll(' @authenticated', '');

/** What a client would compare: data with the order of its keys, and errors without the order in which parallel fetches happened to fail. */
const comparable = ({ data, errors }: ExecutionResult, root: string) => ({
  data: JSON.stringify(data?.[root] ?? null),
  errors: (errors ?? [])
    .map(({ message, path, extensions }) => JSON.stringify([message, path?.slice(1) ?? null, extensions?.['code'] ?? null]))
    .sort(),
});

describe('three hundred random selections', () => {
  const variables = { yes: true, no: false };
  const log = pino({ level: 'silent' });
  const unlimited = {
    ...defaultLimits,
    depth: 99,
    aliases: 9_999,
    fragments: 9_999,
    directives: 9_999,
    tokens: 99_999,
    cost: { ...defaultLimits.cost, agent: Infinity },
  };
  const viewer = agent('tester');
  const asking = () =>
    askingFor({
      admission: {
        viewer,
        requestsPerMinute: null,
        allowedOrigins: [],
        allowedAddresses: [],
        costPerMinute: null,
        still: async () => undefined,
      },
      ip: null,
    });
  let world: World;
  let engine: Engine;
  let stock: ApolloGateway;
  let transports: Record<string, TestTransport>;
  let execute: Awaited<ReturnType<ApolloGateway['load']>>['executor'];

  beforeAll(async () => {
    world = newWorld();
    const subgraphs = [chats(world), people(), insight(world)];
    for (const from of ['a1', 'a2', 'bot', 'a3', 'a0', 'a1']) world.say(`word by ${from}`, from);
    const sdl = composed(subgraphs);
    transports = Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, new TestTransport(subgraph)]));
    engine = new Engine({ sdl, transports, limits: unlimited, introspection: true, log });
    const open = composed(subgraphs.map((subgraph) => ({ ...subgraph, sdl: withoutSecurity(subgraph.sdl) })));
    stock = new ApolloGateway({
      supergraphSdl: open,
      logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
      buildService: ({ name }) => ({
        process: async ({ request }) => {
          const transport = transports[name] as SubgraphTransport;
          return (await transport.fetch(
            { query: request.query ?? '', variables: request.variables ?? {} },
            asking().call(),
          )) as never;
        },
      }),
    });
    ({ executor: execute } = await stock.load());
  });
  afterAll(() => stock.stop());

  const byStock = async (source: string): Promise<ExecutionResult> => {
    const document = parse(source);
    const { schema } = stock;
    if (!schema) throw new Error('The stock gateway has no schema.');
    return (await execute({
      request: { query: source, variables },
      document,
      queryHash: source,
      source,
      schema,
      operation: buildOperationContext({ schema, operationDocument: document }).operation,
      operationName: null,
      context: {},
      metrics: {},
      logger: log,
    } as never)) as ExecutionResult;
  };

  const asQuery = (source: string): Promise<ExecutionResult> =>
    engine.execute(engine.prepare(source, undefined, variables, 'agent'), asking());

  /** Follows the subscription for one event, through the plan's primary fetch and what follows it. */
  const asEvent = async (source: string): Promise<ExecutionResult> => {
    const prepared = engine.prepare(source, undefined, variables, 'agent');
    const plan = engine.planSubscription(prepared);
    const { operation, operationName, variableUsages, serviceName } = plan.primary;
    const used = Object.fromEntries((variableUsages ?? []).map((name) => [name, prepared.variables[name]]));
    const payload = await new Promise<ExecutionResult>((resolve, reject) => {
      const request = { query: operation, variables: used, ...(operationName && { operationName }) };
      const end = transports[serviceName]?.subscribe(request, asking().call(), {
        next: (result) => {
          end?.();
          resolve(result);
        },
        error: reject,
        complete: () => undefined,
      });
    });
    return engine.executeEvent(prepared, plan, payload, asking());
  };

  it('give the same data and errors as a query here, as a query by the stock gateway, and as an event', async () => {
    const message = engine.law.api.getType('Message');
    if (!isObjectType(message)) throw new Error('There is no Message.');
    let withErrors = 0;
    let withNulls = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = randomFrom(seed);
      const fragments: string[] = [];
      const seq = 1 + random.below(world.messages.length);
      const selection = selectionOf(engine.law.api, message, random, 4, fragments);
      const head = '($yes: Boolean!, $no: Boolean!)';
      // Both names are used, so that neither variable is unused.
      const both = '... @include(if: $yes) { __typename } ... @skip(if: $no) { __typename }';
      const inner = selection.replace(/^\{/, `{ ${both}`);
      const query = `query ${head} { x: message(seq: ${seq}) ${inner} } ${fragments.join(' ')}`;
      const subscription = `subscription ${head} { x: messageAdded(chatId: "1", afterSeq: ${seq - 1}) ${inner} } ${fragments.join(' ')}`;
      const [ours, stocks, event] = await Promise.all([asQuery(query), byStock(query), asEvent(subscription)]);
      const expected = comparable(stocks, 'x');
      expect(comparable(ours, 'x'), `seed ${seed}: ${query}`).toEqual(expected);
      expect(comparable(event, 'x'), `seed ${seed}: ${subscription}`).toEqual(expected);
      if (expected.errors.length > 0) withErrors += 1;
      if (expected.data === 'null') withNulls += 1;
    }
    // A comparison of nothing but plain successes would prove little.
    expect(withErrors).toBeGreaterThan(50);
    expect(withNulls).toBeGreaterThan(5);
  }, 120_000);
});
