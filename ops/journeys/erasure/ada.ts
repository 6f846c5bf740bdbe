import { SignJWT } from 'jose';
import { vi } from 'vitest';
import { type CustomerInStory, customerAt } from '../people.ts';
import { phone, type Scene, words } from './scene.ts';

/** The one who will be erased, as her shop vouches for her. Every name and address that she gives is hers alone. */
export const adaComes = async (url: string, email = 'kanarie@example.com'): Promise<CustomerInStory> => {
  const identityToken = await new SignJWT({ sub: 'erased-ada', name: 'Kanarie Vogel', phone, email })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode('liuke-demo-identity-secret-32bytes'));
  return customerAt(url, { locale: 'en', identityToken });
};

export const stepsUp = async ({ url }: Scene, ada: CustomerInStory, purpose: string): Promise<void> => {
  const challenge = await ada.customer.requestStepUp(purpose);
  const outbox = (await (await fetch(new URL('/demo/outbox', url))).json()) as { to: string; text: string }[];
  await ada.customer.verifyStepUp(challenge.id, /\d{6}/.exec(outbox.find(({ to }) => to === phone)!.text)![0]);
};

/** A file of her own in her conversation. */
export const sendsAFile = async ({ url }: Scene, ada: CustomerInStory): Promise<void> => {
  const bytes = Buffer.from(`${words('bytes')} `.repeat(200));
  const { createUpload } = await ada.asks<{ createUpload: { attachment: { id: string }; uploadUrl: string } }>(
    'mutation ($input: CreateUploadInput!) { createUpload(input: $input) { attachment { id } uploadUrl } }',
    { input: { name: `${words('file')}.txt`, contentType: 'text/plain', bytes: bytes.length } },
  );
  const address = new URL(new URL(createUpload.uploadUrl).pathname, url);
  const stored = await fetch(address, { method: 'PUT', body: new Uint8Array(bytes) });
  if (!stored.ok) throw new Error(`The file was not taken: ${stored.status}`);
  await ada.asks('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }', {
    input: { conversationId: ada.conversationId(), kind: 'FILE', attachmentIds: [createUpload.attachment.id] },
  });
};

/** Steps up and takes the archive of all that is known of her. Returns the request's id. */
export const takesHerArchive = async (scene: Scene, ada: CustomerInStory): Promise<string> => {
  await stepsUp(scene, ada, 'export');
  const { exportCustomer } = await ada.asks<{ exportCustomer: { id: string } }>(
    'mutation ($id: ID!) { exportCustomer(customerId: $id) { id } }',
    { id: ada.id },
  );
  const read = 'query ($id: ID!) { dataRequest(id: $id) { status url } }';
  const address = await vi.waitUntil(
    async () => {
      type Read = { dataRequest: { status: string; url: string | null } };
      const { dataRequest } = await ada.asks<Read>(read, { id: exportCustomer.id });
      return dataRequest.status === 'DONE' && dataRequest.url;
    },
    { timeout: 30_000, interval: 100 },
  );
  const { ok } = await fetch(new URL(address, scene.url));
  if (!ok) throw new Error('The archive was not given.');
  return exportCustomer.id;
};

/** Steps up and has herself erased. Resolves to the receipt once every room has answered and no key is left to be shredded. */
export const isErased = async (scene: Scene, ada: CustomerInStory): Promise<string> => {
  await stepsUp(scene, ada, 'erase');
  const { eraseCustomer } = await ada.asks<{ eraseCustomer: { id: string } }>(
    'mutation ($id: ID!) { eraseCustomer(customerId: $id) { id } }',
    { id: ada.id },
  );
  const receipt = await vi.waitUntil(
    async () => {
      const [row] = await scene.query<{ status: string; receipt: string }>(
        'select status, receipt from privacy.data_request where id = $1',
        [eraseCustomer.id],
      );
      return row?.status === 'DONE' && row.receipt;
    },
    { timeout: 30_000, interval: 50 },
  );
  await vi.waitUntil(async () => (await scene.count('house.key_shred')) === 0, { timeout: 20_000 });
  return receipt;
};
