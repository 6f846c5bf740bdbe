import { house, readLink } from '@liuke/kit';
import type { RoomContext } from '../context.ts';
import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import * as attachments from '../store/attachments.ts';

/** The gateway's side door for files: it carries bytes and keeps no rights; a link says what it may carry. */
const purposes = { UPLOAD: 'upload', DOWNLOAD: 'file' } as const;

const linked = (text: string, purpose: string, { as, now }: RoomContext) => {
  const link = readLink(text, purpose, now());
  return link && { id: link.id, db: as(house('conversations', link.workspaceId)) };
};

export const fileDoor: NonNullable<QueryResolvers['fileDoor']> = async (_, { link, purpose }, context) => {
  const found = linked(link, purposes[purpose], context);
  const file = found && (await attachments.byId(found.db, found.id));
  if (!file) return null;
  const { name, contentType, bytes, state, sealKey } = file;
  return {
    storageKey: attachments.storageKey(file),
    sealKey: sealKey.toString('base64'),
    name,
    contentType,
    bytes,
    stored: state === 'STORED',
  };
};

export const storeUpload: NonNullable<MutationResolvers['storeUpload']> = async (_, { link }, context) => {
  const found = linked(link, purposes.UPLOAD, context);
  return found !== null && attachments.stored(found.db, found.id);
};
