import { type Customer, LiukeError, type Upload } from '@liuke/sdk';
import type { Refusal } from './thread.ts';

/** The files on their way to the house, by the message that each becomes; a file that failed goes on where it was. */
export const createUploads = (onProgress: (clientMessageId: string, share: number) => void) => {
  const going = new Map<string, { readonly upload: Upload; stop: AbortController }>();
  return {
    /** Resolves to the id of the stored file. */
    async send(by: Customer, clientMessageId: string, file: File): Promise<string> {
      const one = going.get(clientMessageId) ?? { upload: by.upload(file), stop: new AbortController() };
      going.set(clientMessageId, one);
      const report = (share: number): void => onProgress(clientMessageId, share);
      return await one.upload.send({ signal: one.stop.signal, onProgress: report });
    },
    forget(clientMessageId: string): void {
      going.get(clientMessageId)?.stop.abort();
      going.delete(clientMessageId);
    },
  };
};

/** What the visitor is told of a refusal that another try does not change. */
export const refusalOf = (error: unknown): Refusal | undefined => {
  if (!(error instanceof LiukeError) || error.code !== 'BAD_USER_INPUT') return undefined;
  const { reason } = error.extensions;
  return reason === 'TOO_LARGE'
    ? 'TOO_LARGE'
    : reason === 'TYPE_NOT_TAKEN' || reason === 'TYPE_MISMATCH'
      ? 'TYPE'
      : undefined;
};
