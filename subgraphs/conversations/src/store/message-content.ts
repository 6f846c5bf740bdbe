import { type Db, unsealAll } from '@liuke/kit';
import type { Message } from '../domain/message.ts';

/** A message as the table has it: what it says is sealed under its customer's key. */
export type SealedMessage = Omit<Message, 'body' | 'masked' | 'buttons'> & { readonly content: Buffer };

type Said = Pick<Message, 'body' | 'masked' | 'buttons'>;
type Content = { readonly body: string; readonly masked?: string; readonly buttons?: Message['buttons'] };

/** The one cell in which a message's content may be opened. */
export const placeOf = (messageId: string): string => `conversations.message:${messageId}`;

/** What is sealed: one value a message, as sealing costs by the value. */
export const contentOf = ({ body, masked, buttons }: Said): string =>
  JSON.stringify({ body, ...(masked !== body && { masked }), ...(buttons.length > 0 && { buttons }) } satisfies Content);

/** Messages as they were said. Of a customer whose key is destroyed nothing is left but that something was said. */
export const opened = async (db: Db, rows: readonly SealedMessage[]): Promise<Message[]> => {
  const texts = await unsealAll(
    db,
    rows.map(({ id, content }) => ({ place: placeOf(id), sealed: content })),
  );
  return rows.map(({ content: _, ...message }, at) => {
    const { body, masked = body, buttons = [] } = JSON.parse(texts[at] ?? '{"body":""}') as Content;
    return { ...message, body, masked, buttons };
  });
};
