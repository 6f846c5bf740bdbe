import { type Room, type RoomName, scopesOf, signViewer, type Viewer } from '@liuke/kit';

export type Clock = { now(): Date; set(moment: Date): void };

/** The open rooms as the seed uses them: asked through their transports as any viewer, with a clock that can be set back. */
export type SeedRooms = {
  readonly rooms: ReadonlyMap<RoomName, Room>;
  readonly clock: Clock;
  readonly workspaceId: string;
  /** Resolves when every event that was said has been heard by everyone. */
  quiet(): Promise<void>;
};

/** One operation as `viewer`; a seed that is refused is a mistake of ours, so errors are thrown as they came. */
export const ask = async <Data>(
  { rooms, clock }: Pick<SeedRooms, 'rooms' | 'clock'>,
  room: RoomName,
  viewer: Viewer,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> => {
  const call = { viewerToken: signViewer(viewer, { now: clock.now() }) };
  const { data, errors } = await rooms.get(room)!.transport.fetch({ query, variables }, call);
  if (errors?.length) throw new Error(`The seed was refused by ${room}: ${JSON.stringify(errors)}\n${query}`);
  return data as Data;
};

const base = { name: null, sessionId: null, expiresAt: Date.UTC(2100, 0, 1) / 1000 } as const;

/** Whoever sets up the shop: an administrator who has just proved who they are. */
export const founder = (workspaceId: string, id: string, now: Date): Viewer => {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    ...base,
    kind: 'agent',
    id,
    workspaceId,
    scopes: scopesOf.ADMIN,
    acr: 'urn:liuke:step-up',
    authTime: seconds,
    stepUpUntil: seconds + 300,
  };
};

export const agentOf = (workspaceId: string, id: string): Viewer => ({
  ...base,
  kind: 'agent',
  id,
  workspaceId,
  scopes: scopesOf.AGENT,
  acr: null,
  authTime: null,
  stepUpUntil: null,
});
