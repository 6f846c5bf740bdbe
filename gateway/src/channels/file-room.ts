import type { SubgraphTransport } from '@liuke/kit';
import { asking } from './asking.ts';
import type { Door } from './channel.ts';
import type { HeldFile, MessageReceived } from './received.ts';
import type { FileLoss } from './refused.ts';
import { dateOf, doorFields, opened, type WireDoor } from './room.ts';

/** A file to fetch from its provider. */
export type LeasedFile = {
  readonly lease: string;
  readonly messageId: string;
  readonly position: number;
  readonly kind: MessageReceived['kind'];
  readonly door: Door;
  readonly file: HeldFile;
  readonly mostBytes: number;
};

export type Placed = { readonly attachmentId: string; readonly storageKey: string; readonly sealKey: string };

/** What came of a try: stored, lost, or to be tried again where it is neither. */
export type FileSettled = {
  readonly attachmentId?: string;
  readonly loss?: FileLoss;
  readonly retryAfter?: number | null;
};

/** The conversations room's side door for files that providers hold, as functions. */
export interface FileRoom {
  lease(most: number, seconds: number): Promise<{ readonly items: readonly LeasedFile[]; readonly nextAt: Date | null }>;
  /** Null when it is held by somebody else by now. */
  place(file: LeasedFile, found: { name: string; contentType: string; bytes: number }): Promise<Placed | null>;
  /** For a file that came with a message of the channel. Fault: BAD_USER_INPUT for one that is not taken. */
  placeEnclosure(channelId: string, found: { name: string; contentType: string; bytes: number }): Promise<Placed>;
  settle(file: LeasedFile, settled: FileSettled): Promise<boolean>;
  follow(wake: () => void, lost: () => void): () => void;
}

const queries = {
  lease: `mutation ($most: Int!, $seconds: Int!) { leaseFiles(most: $most, seconds: $seconds) { nextAt files {
    lease messageId position kind ref name contentType mostBytes channel { ${doorFields} } } } }`,
  place: 'mutation ($input: PlaceFileInput!) { placeFile(input: $input) { attachmentId storageKey sealKey } }',
  enclose: 'mutation ($input: PlaceEnclosureInput!) { placeEnclosure(input: $input) { attachmentId storageKey sealKey } }',
  settle: 'mutation ($input: SettleFileInput!) { settleFile(input: $input) }',
  follow: 'subscription { filesWaiting }',
} as const;

type Wired = Omit<LeasedFile, 'door' | 'file'> & {
  readonly channel: WireDoor;
  readonly ref: string;
  readonly name: string | null;
  readonly contentType: string | null;
};

export const fileRoom = (transport: SubgraphTransport): FileRoom => {
  const { ask, follow } = asking(transport);
  const held = ({ door: { workspaceId }, messageId, position, lease }: LeasedFile) => ({
    workspaceId,
    messageId,
    position,
    lease,
  });
  return {
    async lease(most, seconds) {
      const { leaseFiles } = await ask<{ leaseFiles: { files: Wired[]; nextAt: string | null } }>(queries.lease, {
        most,
        seconds,
      });
      return {
        nextAt: dateOf(leaseFiles.nextAt),
        items: leaseFiles.files.map(({ channel, ref, name, contentType, ...rest }) => ({
          ...rest,
          door: opened(channel),
          file: { ref, ...(name !== null && { name }), ...(contentType !== null && { contentType }) },
        })),
      };
    },
    place: async (file, found) =>
      (await ask<{ placeFile: Placed | null }>(queries.place, { input: { ...held(file), ...found } })).placeFile,
    placeEnclosure: async (channelId, found) =>
      (await ask<{ placeEnclosure: Placed }>(queries.enclose, { input: { channelId, ...found } })).placeEnclosure,
    settle: async (file, settled) =>
      (await ask<{ settleFile: boolean }>(queries.settle, { input: { ...held(file), ...settled } })).settleFile,
    follow: (wake, lost) => follow(queries.follow, wake, lost),
  };
};
