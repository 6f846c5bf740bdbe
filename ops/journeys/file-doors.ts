import { randomUUID } from 'node:crypto';
import conversations from '@liuke/conversations';
import { createGateway } from '@liuke/gateway';
import { configure, issueToken } from '@liuke/kit';
import { agentViewer, testRoom } from '@liuke/kit/testing';
import pino from 'pino';
import { expect } from 'vitest';
import { dataFolder } from './house.ts';
import { type CustomerInStory, customerAt } from './people.ts';

/** A picture of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type File = { readonly name: string; readonly contentType: string; readonly bytes: number };
type Upload = { readonly attachment: { readonly id: string }; readonly uploadUrl: string };
type Asking = { asks<Data>(document: string, variables?: Record<string, unknown>): Promise<Data> };
export type Sent = {
  readonly seq: number;
  readonly kind: string;
  readonly attachments: { name: string; contentType: string; bytes: number; url: string }[];
};
export const sends = async (who: Asking, conversationId: string, input: Record<string, unknown>): Promise<Sent> =>
  (
    await who.asks<{ sendMessage: { message: Sent } }>(
      `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message {
        seq kind attachments { name contentType bytes url } } } }`,
      { input: { conversationId, ...input } },
    )
  ).sendMessage.message;
/** The code of the refusal; null where nothing was refused. */
export const codeOf = (failing: Promise<unknown>): Promise<unknown> =>
  failing.then(
    () => null,
    (error: { code?: unknown; extensions?: { code?: unknown } }) => error.code ?? error.extensions?.code,
  );

/** The front door and the room that knows what a link leads to; nobody else has a hand in files. */
export const fileDoors = async () => {
  const { folder, remove } = dataFolder();
  const room = await testRoom(conversations);
  configure({ data: folder });
  const often = 1_000_000;
  const gateway = await createGateway({
    transports: { conversations: room.transport },
    log: pino({ level: 'silent' }),
    trustProxy: true,
    limits: { ratePerMinute: { nobody: often, customer: often, partner: often, agent: often, house: 0, plumbing: 0 } },
  });
  const house = { url: `${await gateway.listen({ port: 0 })}/graphql` };

  /** An agent of the shop, who asks as the console does. */
  const agentHere = async (): Promise<Asking> => {
    const token = await issueToken(agentViewer({ workspaceId: room.workspace.id, id: randomUUID() }));
    return {
      asks: async <Data>(query: string, variables: Record<string, unknown> = {}) => {
        const response = await fetch(house.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query, variables }),
        });
        const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
        if (errors) throw new Error(errors[0]?.message);
        return data;
      },
    };
  };

  /** The house listens on a free port, which its addresses do not know. */
  const here = (url: string): string => new URL(new URL(url).pathname, house.url).href;

  const announces = async (who: Asking, file: File): Promise<Upload> =>
    (
      await who.asks<{ createUpload: Upload }>(
        'mutation ($input: CreateUploadInput!) { createUpload(input: $input) { attachment { id } uploadUrl } }',
        { input: file },
      )
    ).createUpload;
  const puts = async ({ uploadUrl }: Upload, body: Buffer): Promise<{ status: number; code: string | null }> => {
    const response = await fetch(here(uploadUrl), { method: 'PUT', body: new Uint8Array(body) });
    const text = await response.text();
    return { status: response.status, code: text ? JSON.parse(text).errors[0].extensions.code : null };
  };
  const uploads = async (who: Asking, bytes = png, file: Partial<File> = {}): Promise<string> => {
    const upload = await announces(who, { name: 'parcel.png', contentType: 'image/png', bytes: bytes.length, ...file });
    expect(await puts(upload, bytes)).toEqual({ status: 204, code: null });
    return upload.attachment.id;
  };
  /** Somebody with an open conversation. */
  const visitor = async (): Promise<CustomerInStory> => {
    const customer = await customerAt(house.url);
    const { startConversation } = await customer.asks<{ startConversation: { conversation: { id: string } } }>(
      'mutation { startConversation(input: { firstMessage: "你好" }) { conversation { id } } }',
    );
    return { ...customer, conversationId: () => startConversation.conversation.id };
  };
  return {
    room,
    folder,
    house,
    agentHere,
    here,
    announces,
    puts,
    uploads,
    visitor,
    close: async (): Promise<void> => {
      await gateway.stop();
      await room.close();
      remove();
    },
  };
};
