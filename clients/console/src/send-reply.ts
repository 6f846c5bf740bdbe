import { LiukeError, type Wire } from '@liuke/sdk';
import { FactsDocument, ReplyDocument } from './generated/documents.ts';
import type { Written } from './reply.tsx';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A reply right after taking may find the conversation not yet assigned: waits for it, and says it once more. */
export const sendReply = async (
  wire: Wire,
  conversationId: string,
  { text, attachmentIds, ...written }: Written,
): Promise<unknown> => {
  const words = text === '' ? null : text;
  const input = { ...written, conversationId, text: words, attachmentIds: [...attachmentIds] };
  const say = () => wire.ask(ReplyDocument, { input });
  try {
    return await say();
  } catch (error) {
    if (!(error instanceof LiukeError) || error.code !== 'CONFLICT') throw error;
    for (const wait of [100, 300, 900]) {
      const { conversation: now } = await wire.ask(FactsDocument, { id: conversationId });
      if (now?.status === 'ASSIGNED') break;
      await pause(wait);
    }
    return await say();
  }
};
