import type { EventName, Events } from '@liuke/schema/events';
import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { signViewer } from '../auth/signed-viewer.ts';
import { house, plumbing, type Viewer } from '../auth/viewer.ts';
import { config } from '../config.ts';
import type { Loaders } from '../context.ts';
import type { Db } from '../db/db.ts';
import { openHearing } from '../events/inbox.ts';
import { openedPayload } from '../events/sealed-payload.ts';
import { openRoom } from '../room.ts';
import type { Handlers, SubgraphDefinition } from '../subgraph.ts';
import type { SubgraphTransport } from '../transport.ts';
import { type TestClock, type TestDatabase, testDatabase } from './database.ts';

export type SaidEvent = {
  readonly name: EventName;
  readonly payload: unknown;
  readonly key: string;
  readonly workspaceId: string;
};
/** The envelope, where the test cares: the demo workspace, now, a new id, and the event's conversation as key otherwise. */
export type Envelope = { readonly id?: string; readonly workspaceId?: string; readonly at?: Date; readonly key?: string };

/** One room on a database of its own, asked through its transport, with events delivered by hand. */
export interface TestRoom {
  /** Of its database, for another process. */
  readonly url: string;
  readonly workspace: TestDatabase['workspace'];
  readonly otherWorkspace: TestDatabase['otherWorkspace'];
  readonly clock: TestClock;
  readonly live: TestDatabase['live'];
  readonly transport: SubgraphTransport;
  as(viewer: Viewer): Db;
  query(viewer: Viewer, document: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  subscribe(
    viewer: Viewer,
    document: string,
    variables?: Record<string, unknown>,
  ): AsyncGenerator<ExecutionResult, undefined, undefined>;
  /** Delivers an event as the bus would: inbox, transaction, handler. Rejects with what the handler threw. */
  hear<Name extends EventName>(name: Name, payload: Events[Name], envelope?: Envelope): Promise<void>;
  /** What the room has said since the database was made, in order. */
  said(): Promise<SaidEvent[]>;
  close(): Promise<void>;
}

export type TestRoomOptions = {
  /** Runs the room's `background` parts too. */
  readonly background?: boolean;
};

export const testRoom = async <L extends Loaders>(
  definition: SubgraphDefinition<L>,
  options: TestRoomOptions = {},
): Promise<TestRoom> => {
  const base = await testDatabase();
  const { database, live, clock } = base;
  const { name } = definition;
  const log = pino({ level: config().logLevel === 'info' ? 'silent' : config().logLevel });
  const room = await openRoom(definition, { database, live, log });
  if (options.background) room.start();
  const failures: unknown[] = [];
  const hearing = openHearing({ room: name, handlers: noting(definition.handlers, failures), database, log });
  const request = (document: string, variables?: Record<string, unknown>) => ({
    query: document,
    ...(variables && { variables }),
  });
  const call = (viewer: Viewer) => ({ viewerToken: signViewer(viewer, { now: clock.now() }) });
  const as = (viewer: Viewer): Db => base.as(viewer, name);
  return {
    url: base.url,
    workspace: base.workspace,
    otherWorkspace: base.otherWorkspace,
    clock,
    live,
    transport: room.transport,
    as,
    query: (viewer, document, variables) => room.transport.fetch(request(document, variables), call(viewer)),
    subscribe: (viewer, document, variables) => room.host.subscribe(request(document, variables), call(viewer)),
    async hear(event, payload, envelope = {}) {
      failures.length = 0;
      await hearing.receive({
        id: envelope.id ?? as(plumbing('test')).newId(),
        workspaceId: envelope.workspaceId ?? base.workspace.id,
        name: event,
        key: envelope.key ?? keyOf(payload),
        payload: JSON.parse(JSON.stringify(payload)),
        at: envelope.at ?? clock.now(),
      });
      if (failures.length > 0) throw failures[0];
    },
    async said() {
      const rows = await as(plumbing('test')).query<SaidEvent & { id: string }>(`-- test.said
        select id, workspace_id, name, payload, key from ${name}.outbox order by position`);
      return Promise.all(
        rows.map(async ({ id, payload, ...row }) => ({
          ...row,
          payload: await openedPayload(as(house('test', row.workspaceId)), id, payload),
        })),
      );
    },
    async close() {
      await room.stop();
      await base.close();
    },
  };
};

/** The inbox keeps a failed event for its next try and goes on; a test wants to see the failure. */
const noting = (handlers: Handlers, failures: unknown[]): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      async (...given: Parameters<typeof handler>) => {
        try {
          await (handler as (...all: unknown[]) => Promise<void>)(...given);
        } catch (error) {
          failures.push(error);
          throw error;
        }
      },
    ]),
  ) as Handlers;

const keyOf = (payload: object): string => {
  const { conversationId, customerId, agentId } = payload as Record<string, unknown>;
  return String(conversationId ?? customerId ?? agentId ?? 'test');
};
