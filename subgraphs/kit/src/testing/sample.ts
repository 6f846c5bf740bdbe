import { pino } from 'pino';
import type { Viewer } from '../auth/viewer.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/db.ts';
import { fault } from '../faults.ts';
import { type Host, openHost } from '../graphql/host.ts';
import { memorySessionState } from '../session-state/memory-session-state.ts';
import { defineSubgraph } from '../subgraph.ts';
import type { Guest, SampleNote, SampleWorld } from './sample-world.ts';

/** A room of guests and their notes, with one of every rule: what the kit's own tests ask. */
export const sampleSdl = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@policy"])
  scalar DateTime
  scalar JSONObject
  type Query {
    guest(id: ID!): Guest @authenticated
    guests(ids: [ID!]!): [Guest]! @authenticated
    broken(how: String!): [String]! @authenticated
    missing: String! @authenticated
    echo(at: DateTime, things: JSONObject, number: Int = 7): Echo! @authenticated
    order(input: OrderInput): JSONObject @authenticated
    anyone: Anyone @authenticated
    slow: String @authenticated
    later: String @authenticated
  }
  type Mutation {
    signIn(id: ID!): Guest!
  }
  type Subscription {
    noteAdded(guestId: ID!): Note! @requiresScopes(scopes: [["self"], ["customer:read", "conversation:read"]])
    laterAdded: Note @authenticated
  }
  type Guest @key(fields: "id") @authenticated {
    id: ID!
    name: String!
    notes: [Note]!
    secret: String @policy(policies: [["stepUp"], ["staff"]])
    diary: String @requiresScopes(scopes: [["self"]]) @policy(policies: [["stepUp"]])
    mood: String @policy(policies: [["cheerful"]])
  }
  type Note { text: String! at: DateTime! secret: String @policy(policies: [["stepUp"]]) fails: String }
  type Echo { at: DateTime things: JSONObject number: Int }
  union Anyone = Guest | Echo
  enum Size { SMALL LARGE }
  input OrderInput { name: String size: Size! = SMALL at: DateTime lines: [LineInput!] self: OrderInput }
  input LineInput { weight: Int! = 1 note: String = "none" }
`;

const loaders = {
  guest: async (db: Db, ids: readonly string[]) =>
    new Map((await db.query<Guest>('-- sample.guests', ids)).map((guest) => [guest.id, guest])),
};
type SampleContext = Context<typeof loaders>;

/** Tells a parsed date from its text. */
const datesIn = (input: { at?: unknown } | null | undefined): boolean => input?.at instanceof Date;

async function* notesOf(world: SampleWorld, guestId: string, context: SampleContext) {
  world.open += 1;
  try {
    let seen = 0;
    for await (const _nudge of context.live.nudges('w', `notes:${guestId}`)) {
      if (world.trouble) throw world.trouble;
      for (; seen < world.notes.length; seen += 1) yield { note: world.notes[seen] };
    }
  } finally {
    world.open -= 1;
  }
}

const resolversOf = (world: SampleWorld) => ({
  Query: {
    guest: (_: unknown, { id }: { id: string }, context: SampleContext) => context.load.guest.load(id),
    guests: (_: unknown, { ids }: { ids: string[] }, context: SampleContext) => context.load.guest.loadMany(ids),
    broken: (_: unknown, { how }: { how: string }) => [
      'fine',
      how === 'fault' ? fault('CONFLICT', undefined, { state: 'odd' }) : new Error(`inner detail ${how}`),
    ],
    missing: () => null,
    echo: (_: unknown, given: object) => given,
    order: (_: unknown, { input }: { input?: { at?: unknown } | null }) => ({ given: input, times: datesIn(input) }),
    anyone: () => ({ __typename: 'Echo', number: 1 }),
    slow: () => world.gate,
  },
  Mutation: {
    signIn: (_: unknown, { id }: { id: string }, context: SampleContext) => {
      context.become({ ...context.viewer, kind: 'customer', id, workspaceId: 'w', scopes: ['self'] });
      return context.load.guest.load(id);
    },
  },
  Subscription: {
    noteAdded: {
      subscribe: (_: unknown, { guestId }: { guestId: string }, context: SampleContext) => {
        if (world.unopenable) throw world.unopenable;
        return notesOf(world, guestId, context);
      },
      resolve: (event: { note: SampleNote }) => event.note,
    },
  },
  Guest: {
    __resolveReference: ({ id }: { id: string }, context: SampleContext) => {
      if (id === 'explode') throw new Error('reference exploded');
      return context.load.guest.load(id);
    },
    notes: () => [
      { text: 'one', at: new Date(0) },
      { text: 'two', at: new Date(0), fails: true },
    ],
    secret: () => 'a secret',
    diary: () => 'dear diary',
    mood: () => 'sunny',
  },
  Note: {
    secret: () => 'note secret',
    fails: (note: SampleNote) => {
      if (note.fails) throw fault('NOT_FOUND');
      return null;
    },
  },
});

export const sampleDefinition = (world: SampleWorld) =>
  defineSubgraph({
    name: 'knowledge',
    resolvers: resolversOf(world),
    policies: {
      cheerful: () => {
        throw new Error('a policy that breaks');
      },
    },
    loaders,
    handlers: {},
    later: ['Query.later', 'Subscription.laterAdded'],
  });

export const sampleHost = (world: SampleWorld): Promise<Host> => {
  const db = (viewer: Viewer) => {
    const query = async (_sql: string, ids: readonly string[]) => {
      world.reads.push({ ids, viewer });
      return ids.flatMap((id) => world.guests.get(id) ?? []);
    };
    return { viewer, query } as unknown as Db;
  };
  return openHost(sampleDefinition(world), {
    sdl: sampleSdl,
    as: db,
    live: world.live,
    state: memorySessionState(() => world.now),
    log: pino(
      { level: 'trace' },
      { write: (line: string) => void world.logged.push(JSON.parse(line) as Record<string, unknown>) },
    ),
    now: () => world.now,
    newId: () => crypto.randomUUID(),
  });
};
