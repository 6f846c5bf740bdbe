import { openApi } from '../api.ts';
import type { Door, Tools, Wire } from '../channel.ts';
import type { Outgoing, OutgoingFile } from '../outgoing.ts';
import { openPassive } from '../passive.ts';

/** What passes between a channel and its far end, for tests. */

/** A provider's request to our webhook, as the channel gets it. */
export const posted = (door: Door, body: string | object, headers: Wire['headers'] = {}): Wire => ({
  door,
  method: 'POST',
  url: new URL(`https://chat.example/channels/${door.kind.toLowerCase()}/${door.id}`),
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  now: new Date(),
});

export const doorOf = (kind: Door['kind'], settings: Door['settings']): Door => ({
  kind,
  id: '018f0000-0000-7000-8000-000000000000',
  workspaceId: 'w',
  settings,
});

/** A message to somebody who wrote a moment ago. */
export const outgoing = (door: Door, more: Partial<Outgoing> = {}): Outgoing => ({
  door,
  messageId: '018f0000-0000-7000-8000-000000000001',
  externalId: 'somebody',
  context: null,
  lastReceivedAt: new Date(),
  kind: 'TEXT',
  text: '您好',
  buttons: [],
  files: [],
  locale: 'zh-CN',
  attempt: 1,
  ...more,
});

/** An agent's file; its bytes are its storage key's. */
export const outgoingFile = (more: Partial<OutgoingFile> = {}): OutgoingFile => ({
  name: 'label.png',
  contentType: 'image/png',
  bytes: 70,
  url: 'https://chat.example/files/a-link',
  storageKey: 'the bytes of the file',
  sealKey: '',
  ...more,
});

export const tools: Tools = {
  api: openApi(),
  passive: openPassive(),
  now: () => new Date(),
  bytesOf: async ({ storageKey }) => Buffer.from(storageKey),
};
