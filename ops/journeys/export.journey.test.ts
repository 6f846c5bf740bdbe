import { once } from 'node:events';
import { text as textOf } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { png } from '@liuke/gateway/testing/media';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { openStoryHouse, type StoryHouse } from './house.ts';
import { type CustomerInStory, customerAt } from './people.ts';

let house: StoryHouse;
beforeAll(async () => {
  house = await openStoryHouse();
}, 120_000);
afterAll(() => house?.close());

const identityToken = (claims: Record<string, unknown>): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode('liuke-demo-identity-secret-32bytes'));

/** The customer proves who they are by the code that the demo's outbox shows. */
const stepsUp = async ({ customer }: CustomerInStory, phone: string): Promise<void> => {
  const challenge = await customer.requestStepUp('export');
  const outbox = (await (await fetch(new URL('/demo/outbox', house.url))).json()) as { to: string; text: string }[];
  await customer.verifyStepUp(challenge.id, /\d{6}/.exec(outbox.find(({ to }) => to === phone)!.text)![0]);
};

const unzipped = async (bytes: Buffer): Promise<Map<string, string>> => {
  const zip = (await promisify<Buffer, object, ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: true })) as ZipFile;
  const files = new Map<string, string>();
  zip.on('entry', (entry: Entry) =>
    zip.openReadStream(entry, async (error, stream) => {
      if (error) zip.emit('error', error);
      else files.set(entry.fileName, await textOf(stream));
      zip.readEntry();
    }),
  );
  zip.readEntry();
  await once(zip, 'end');
  return files;
};

const rowsOf = (file: string | undefined): Record<string, unknown>[] =>
  (file ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('a customer takes home everything that any room holds of them, in one archive whose counts are true', async () => {
  const phone = '13700001234';
  const ada = await customerAt(house.url, {
    locale: 'en',
    identityToken: await identityToken({ sub: 'export-ada', name: 'Ada Export', phone }),
  });
  await ada.writes('How do I return an item?');
  await ada.hearsFrom('Bot');
  await ada.writes('My number is 13912345678');
  await ada.asks('mutation ($events: [BehaviourEventInput!]!) { track(events: $events) { accepted } }', {
    events: [{ id: crypto.randomUUID(), kind: 'PAGE_VIEW', url: '/shoes', at: new Date().toISOString() }],
  });
  const { createUpload } = await ada.asks<{ createUpload: { attachment: { id: string }; uploadUrl: string } }>(
    'mutation ($input: CreateUploadInput!) { createUpload(input: $input) { attachment { id } uploadUrl } }',
    { input: { name: 'parcel.png', contentType: 'image/png', bytes: png.length } },
  );
  await fetch(new URL(createUpload.uploadUrl, house.url), { method: 'PUT', body: new Uint8Array(png) });
  const sent = await ada.asks<{ sendMessage: { message: { id: string } } }>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }',
    {
      input: {
        ...{ conversationId: ada.conversationId(), kind: 'IMAGE', text: '', clientMessageId: crypto.randomUUID() },
        attachmentIds: [createUpload.attachment.id],
      },
    },
  );
  await stepsUp(ada, phone);
  const { exportCustomer } = await ada.asks<{ exportCustomer: { id: string } }>(
    'mutation ($id: ID!) { exportCustomer(customerId: $id) { id status } }',
    { id: ada.id },
  );
  type Read = { dataRequest: { status: string; url: string | null; rooms: { room: string; rows: number }[] } };
  const read = () =>
    ada.asks<Read>('query ($id: ID!) { dataRequest(id: $id) { status url rooms { room rows } } }', {
      id: exportCustomer.id,
    });
  const { url, rooms } = await vi.waitUntil(
    async () => {
      const { dataRequest } = await read();
      return dataRequest.status === 'DONE' && dataRequest;
    },
    { timeout: 40_000, interval: 100 },
  );

  const response = await fetch(new URL(url!, house.url));
  expect(response.headers.get('content-type')).toBe('application/zip');
  const files = await unzipped(Buffer.from(await response.arrayBuffer()));
  const manifest = JSON.parse(files.get('manifest.json')!) as {
    customerId: string;
    files: { name: string; rows: number }[];
  };
  expect(manifest.customerId).toBe(ada.id);
  expect(manifest.files.map(({ name }) => name).toSorted()).toEqual(
    [...files.keys()].filter((name) => name !== 'manifest.json').toSorted(),
  );
  for (const { name, rows } of manifest.files) expect(rowsOf(files.get(name)), name).toHaveLength(rows);
  for (const { room, rows } of rooms) {
    const counted = manifest.files.filter(({ name }) => name.startsWith(`${room}/`)).reduce((sum, one) => sum + one.rows, 0);
    expect(counted, room).toBe(rows);
  }

  // As written: what is masked for everyone else is the customer's own.
  const words = rowsOf(files.get('conversations/messages.jsonl')).map(({ text }) => text);
  expect(words).toContain('My number is 13912345678');
  const [file, ...others] = rowsOf(files.get('conversations/attachments.jsonl'));
  expect(others).toEqual([]);
  expect(file).toMatchObject({
    messageId: sent.sendMessage.message.id,
    name: 'parcel.png',
    contentType: 'image/png',
    bytes: 70,
  });
  expect(file).not.toHaveProperty('sealKey');
  expect(Buffer.from(await (await fetch(new URL(String(file!['url']), house.url))).arrayBuffer())).toEqual(png);
  expect(rowsOf(files.get('privacy/contact.jsonl'))[0]).toMatchObject({ phone, realName: 'Ada Export' });
  expect(rowsOf(files.get('metrics/behaviour.jsonl'))[0]).toMatchObject({ kind: 'PAGE_VIEW', url: '/shoes' });
  expect(files.has('intents/classifications.jsonl')).toBe(true);

  expect((await fetch(new URL(`${url!}x`, house.url))).status).toBe(404);
  ada.leaves();
});
