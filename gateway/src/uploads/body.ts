import type { IncomingMessage } from 'node:http';

/** A body of exactly so many bytes; null for any other, of which no more is read than that. */
export const bodyOf = async (request: IncomingMessage, bytes: number): Promise<Buffer | null> => {
  const announced = request.headers['content-length'];
  if (announced !== undefined && Number(announced) !== bytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length;
      if (size > bytes) return null;
      chunks.push(chunk as Buffer);
    }
  } catch {
    // The caller has gone.
    return null;
  }
  return size === bytes ? Buffer.concat(chunks, size) : null;
};
