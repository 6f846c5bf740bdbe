import { fileUrl } from '../domain/file-url.ts';
import type { AttachmentResolvers } from '../generated/resolvers.ts';

export const Attachment: AttachmentResolvers = {
  url: ({ id }, _, { viewer, now }) => fileUrl(viewer.workspaceId, id, now()),
};
