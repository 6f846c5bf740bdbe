import { askOutside } from '@liuke/kit';
import type { CustomFetch } from 'openid-client';

const patience = 10_000;
/** Longer than any metadata, key set or token that a provider gives. */
const most = 512 * 1024;

/** The provider's address was chosen by a workspace: it is asked as every address that somebody else has given us. */
export const outsideFetch: CustomFetch = async (url, { method, headers, body }) => {
  if (method !== 'GET' && method !== 'POST') throw new Error(`A provider is not asked by ${method}.`);
  const told = await askOutside(url, {
    method,
    headers,
    ...(body !== undefined && body !== null && { body: String(body) }),
    patience,
    most,
  });
  const answered = new Headers();
  for (const [name, value] of Object.entries(told.headers)) {
    for (const one of [value].flat()) if (typeof one === 'string') answered.append(name, one);
  }
  const empty = told.status === 204 || told.status === 304 || told.status < 200;
  return new Response(empty ? null : told.body, { status: told.status, headers: answered });
};
