import { fault } from '@liuke/kit';
import { leaseFiles } from '../actions/lease-files.ts';
import { type FileOutcome, placeEnclosure, placeFile, settleFile } from '../actions/settle-file.ts';
import type { Kept } from '../domain/attachment.ts';
import type { MutationResolvers, SettleFileInput } from '../generated/resolvers.ts';
import { storageKey } from '../store/attachments.ts';
import { inWorkspace, ofChannel, shown } from './channel-door.ts';

/** The gateway's side door for files that providers hold: what is to be fetched, and what came of it. */

const outcomeOf = ({ attachmentId, loss, retryAfter }: SettleFileInput): FileOutcome => {
  if (attachmentId) return { kind: 'STORED', attachmentId };
  return loss ? { kind: 'LOST', loss } : { kind: 'RETRY', retryAfter: retryAfter ?? null };
};

const placed = (file: Kept) => ({
  attachmentId: file.id,
  storageKey: storageKey(file),
  sealKey: file.sealKey.toString('base64'),
});

export const fileMutations = {
  leaseFiles: async (_, { most, seconds }, context) => {
    if (most < 1 || most > 100 || seconds < 1 || seconds > 600) throw fault('BAD_USER_INPUT');
    const { leased, nextAt } = await leaseFiles(context.db, inWorkspace(context), most, seconds);
    return { files: leased.map(({ door, file, ...rest }) => ({ ...rest, ...file, channel: shown(door) })), nextAt };
  },
  placeFile: async (_, { input }, context) => {
    const file = await placeFile(inWorkspace(context)(input.workspaceId), input, input);
    return file && placed(file);
  },
  placeEnclosure: async (_, { input }, context) =>
    placed(await placeEnclosure(await ofChannel(context, input.channelId), input.channelId, input)),
  settleFile: (_, { input }, context) => settleFile(inWorkspace(context)(input.workspaceId), input, outcomeOf(input)),
} satisfies Partial<MutationResolvers>;
