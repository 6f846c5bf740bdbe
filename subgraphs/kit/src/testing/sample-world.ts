import type { ExecutionResult } from 'graphql';
import { expect } from 'vitest';
import { signViewer } from '../auth/signed-viewer.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Host } from '../graphql/host.ts';
import type { Live } from '../live/live.ts';
import { memoryLive } from '../live/memory-live.ts';
import type { SubgraphCall } from '../transport.ts';
import { eventually } from './eventually.ts';
import { agentViewer, customerViewer, partnerViewer } from './viewers.ts';

export type Guest = { readonly id: string; readonly name: string };
export type SampleNote = { readonly text: string; readonly at: Date; readonly fails?: boolean };

/** What the sample room (sample.ts) holds and has seen; tests write and read it. */
export type SampleWorld = {
  readonly guests: Map<string, Guest>;
  readonly notes: SampleNote[];
  readonly reads: { readonly ids: readonly string[]; readonly viewer: Viewer }[];
  readonly logged: Record<string, unknown>[];
  readonly live: Live;
  /** What `Query.slow` waits for. */
  gate: Promise<string>;
  /** What the next step of an open subscription throws. */
  trouble: Error | null;
  /** What subscribing throws. */
  unopenable: Error | null;
  /** Subscriptions that the room holds open. */
  open: number;
  now: Date;
};

const workspaceId = '0193a5b0-0000-7000-8000-0000000000aa';
const guestIds = [1, 2, 3].map((n) => `0193a5b0-0000-7000-8000-00000000000${n}`);
export const [one = '', two = '', three = ''] = guestIds;
export const customer = customerViewer({ workspaceId, id: one });
export const agent = agentViewer({ workspaceId, id: two });
export const partner = partnerViewer({ workspaceId, id: three });

export const sampleWorld = (): SampleWorld => ({
  guests: new Map(guestIds.map((id, index) => [id, { id, name: `Guest ${index + 1}` }])),
  notes: [],
  reads: [],
  logged: [],
  live: memoryLive(),
  gate: Promise.resolve('at once'),
  trouble: null,
  unopenable: null,
  open: 0,
  now: new Date(),
});

/** Writes a note on the first guest and wakes whoever listens. */
export const addNote = (world: SampleWorld, text: string, at: Date = world.now): void => {
  world.notes.push({ text, at });
  world.live.nudge('w', `notes:${one}`);
};

export const callOf = (viewer: Viewer, now?: Date): SubgraphCall => ({
  viewerToken: signViewer(viewer, now ? { now } : {}),
});

export const codes = ({ errors = [] }: ExecutionResult): unknown[] => errors.map((error) => error.extensions['code']);

export type Asking = (viewer: Viewer, query: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>;

export const asking =
  (open: () => { readonly host: Host; readonly world: SampleWorld }): Asking =>
  (viewer, query, variables) => {
    const { host, world } = open();
    return host.execute({ query, ...(variables && { variables }) }, callOf(viewer, world.now));
  };

/** Asks three times and expects one answer: the first run is graphql-js's, the third the JIT's. */
export const steadily =
  (ask: Asking): Asking =>
  async (...given) => {
    const first = await ask(...given);
    await ask(...given);
    const third = await ask(...given);
    expect(comparable(third)).toEqual(comparable(first));
    return third;
  };

/** Ids of errors are new each time, and the JIT tells no locations. */
const comparable = (result: ExecutionResult): unknown =>
  JSON.parse(JSON.stringify(result), (key, value) => {
    if (key === 'locations') return undefined;
    return key === 'id' && /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(value) ? 'an id' : value;
  });

export const until = (holds: () => boolean): Promise<true> => eventually(String(holds), () => holds() || null);
