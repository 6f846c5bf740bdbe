import { publicUrl } from '@liuke/kit';
import { channelPath } from '@liuke/schema/channels';
import type { ChannelResolvers } from '../generated/resolvers.ts';

export const Channel: ChannelResolvers = {
  webhookUrl: ({ id, kind }) => `${publicUrl()}/channels/${channelPath(kind)}/${id}`,
};
