import { firstError, LiukeError } from './error.ts';
import { CreateUploadDocument } from './generated/documents.ts';
import type { Wire } from './wire.ts';

export type SendOptions = {
  /** Gives it up: LiukeError `CANCELLED`. */
  readonly signal?: AbortSignal;
  /** How much has gone, 0 to 1; told where the platform tells it (browsers). */
  readonly onProgress?: (share: number) => void;
};
export type Upload = {
  /**
   * Sends the file and resolves to the id that `send` takes. After a failure it may be called again, also after a lost answer:
   * the file is stored once. LiukeError: BAD_USER_INPUT with `reason` TOO_LARGE (and `most`, bytes), TYPE_NOT_TAKEN or
   * TYPE_MISMATCH; NETWORK when nothing answered; CANCELLED; RATE_LIMITED with `retryAfter`.
   */
  send(options?: SendOptions): Promise<string>;
};

type Answer = { readonly status: number; readonly body: string };
const unreachable = () => new LiukeError('The house could not be reached.', { code: 'NETWORK' });
const cancelled = () => new LiukeError('The upload was given up.', { code: 'CANCELLED' });

/** fetch cannot tell how much of a body has gone; where the platform has XMLHttpRequest, that does. */
const putByRequest = (url: string, file: Blob, { signal, onProgress }: SendOptions): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    const over = (then: () => void) => (): void => {
      signal?.removeEventListener('abort', stop);
      then();
    };
    request.open('PUT', url);
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress?.(loaded / total);
    request.onload = over(() => resolve({ status: request.status, body: request.responseText }));
    request.onerror = over(() => reject(unreachable()));
    request.onabort = over(() => reject(cancelled()));
    signal?.addEventListener('abort', stop);
    request.send(file);
  });
const putByFetch = async (url: string, file: Blob, { signal }: SendOptions): Promise<Answer> => {
  try {
    const response = await fetch(url, { method: 'PUT', body: file, ...(signal ? { signal } : {}) });
    return { status: response.status, body: await response.text() };
  } catch {
    throw signal?.aborted ? cancelled() : unreachable();
  }
};
const put = 'XMLHttpRequest' in globalThis ? putByRequest : putByFetch;

const refusalOf = ({ status, body }: Answer): LiukeError => {
  try {
    const error = firstError(JSON.parse(body).errors);
    if (error) return error;
  } catch {
    // Something between us and the house answered: a proxy that takes no such size, or one that is down.
  }
  if (status === 413) return new LiukeError('The file is too large.', { code: 'BAD_USER_INPUT', reason: 'TOO_LARGE' });
  return new LiukeError('The house could not take the file.', { code: 'UNAVAILABLE' });
};

/** The house takes files at the place where it answers questions, by whatever name this page knows it. */
const here = (uploadUrl: string, graph: string): string => new URL(new URL(uploadUrl).pathname, graph).href;

/** A file on its way: announced at the first try, then sent until it is stored. */
export const openUpload = (wire: Wire, file: File): Upload => {
  let place: { readonly id: string; readonly url: string } | null = null;
  let stored = false;
  return {
    async send(options = {}) {
      if (options.signal?.aborted) throw cancelled();
      if (place === null) {
        const input = {
          name: file.name.slice(-200),
          contentType: file.type || 'application/octet-stream',
          bytes: file.size,
        };
        const { createUpload } = await wire.ask(CreateUploadDocument, { input });
        place = { id: createUpload.attachment.id, url: here(createUpload.uploadUrl, wire.url) };
      }
      const { id, url } = place;
      if (stored) return id;
      const answer = await put(url, file, options);
      const refusal = answer.status < 300 ? null : refusalOf(answer);
      // Stored already: an earlier try had arrived, and only its answer was lost.
      if (refusal !== null && refusal.code !== 'CONFLICT') {
        if (refusal.code === 'NOT_FOUND') place = null;
        throw refusal;
      }
      stored = true;
      return id;
    },
  };
};
