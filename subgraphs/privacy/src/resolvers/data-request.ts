import { signLink } from '@liuke/kit';
import { isFetchable, linkPurpose, linkSeconds } from '../domain/data-request.ts';
import type { DataRequestResolvers } from '../generated/resolvers.ts';

export const DataRequest: DataRequestResolvers = {
  url: ({ id, ...request }, _args, { viewer: { workspaceId }, now }) => {
    if (!isFetchable({ id, ...request }, now())) return null;
    const until = Math.floor(now().getTime() / 1000) + linkSeconds;
    return `/exports/${signLink({ workspaceId, purpose: linkPurpose, id, until })}`;
  },
  rooms: async ({ id }, _args, { load }) => (await load.answers.load(id)) ?? [],
};
