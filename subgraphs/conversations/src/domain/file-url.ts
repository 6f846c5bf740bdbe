import { publicUrl, signLink } from '@liuke/kit';

const day = 86_400;

/** The same all day long, so that a browser keeps what it has fetched: until the end of tomorrow (UTC), or of a later day. */
export const fileUrl = (workspaceId: string, id: string, now: Date, days = 1): string => {
  const until = (Math.floor(now.getTime() / 1000 / day) + 1 + days) * day;
  return `${publicUrl()}/files/${signLink({ workspaceId, purpose: 'file', id, until })}`;
};
