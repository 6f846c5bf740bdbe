import type { Tools } from './channel.ts';
import type { OutgoingFile } from './outgoing.ts';

/** An agent's file in the hands of a channel. */

export const megabytes = 1024 * 1024;

/** Whether a provider can fetch it by its link: those of the internet take no address without TLS. */
export const isLinked = ({ url }: OutgoingFile): boolean => url.startsWith('https://');

/** What a provider takes of one kind: media types, and bytes at most. */
export type Takes = { readonly types: readonly string[]; readonly most: number };

export const isAmong = ({ contentType, bytes }: OutgoingFile, { types, most }: Takes): boolean =>
  types.includes(contentType) && bytes <= most;

/** A form that uploads it beside other fields. */
export const formWith = async (
  { bytesOf }: Tools,
  field: string,
  file: OutgoingFile,
  fields: Readonly<Record<string, string>> = {},
): Promise<FormData> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set(field, new Blob([new Uint8Array(await bytesOf(file))], { type: file.contentType }), file.name);
  return form;
};
