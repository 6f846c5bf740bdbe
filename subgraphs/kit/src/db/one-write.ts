import type pg from 'pg';

/**
 * Statements that are sent within one tick leave in one write: opening, statement and commit of a read are one system call and
 * not three. A write to a socket costs more of this process than PostgreSQL's answer does, so a third of all its work went there.
 */
export function inOneWrite(client: pg.ClientBase): void {
  const { stream } = (
    client as unknown as {
      connection: { stream: NodeJS.WritableStream & { cork(): void; uncork(): void; writableCorked: number } };
    }
  ).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
