import { type Db, fault } from '@liuke/kit';
import { flawOfUrl } from '../facts/address.ts';
import { mayBePrivate } from '../facts/private.ts';
import { secretOf } from '../facts/sign.ts';
import * as factSources from '../store/fact-sources.ts';

export type FactSourceChange = {
  readonly url: string | null;
  readonly timeoutMilliseconds: number | null;
  readonly cacheSeconds: number | null;
  readonly newSecret: boolean;
};

/** Says where flows look facts up; it holds from the next look-up on. */
export const setFactSource = (
  db: Db,
  change: FactSourceChange,
): Promise<{ source: factSources.FactSource; secret: string }> => {
  const { url, timeoutMilliseconds: timeout, cacheSeconds: cache } = change;
  const flaw = url === null ? null : flawOfUrl(url, mayBePrivate(url));
  if (flaw !== null) throw fault('BAD_USER_INPUT', flaw);
  if (timeout !== null && (timeout < 100 || timeout > 10_000))
    throw fault('BAD_USER_INPUT', 'timeoutMilliseconds is 100 to 10,000.');
  if (cache !== null && (cache < 0 || cache > 3_600)) throw fault('BAD_USER_INPUT', 'cacheSeconds is 0 to 3,600.');
  return db.transaction(async (tx) => {
    const before = await factSources.read(tx);
    const generation = (before?.generation ?? 1) + (change.newSecret && before !== null ? 1 : 0);
    const source = {
      url,
      timeoutMilliseconds: timeout ?? before?.timeoutMilliseconds ?? 3_000,
      cacheSeconds: cache ?? before?.cacheSeconds ?? 30,
      generation,
    };
    await factSources.save(tx, source);
    return { source, secret: secretOf(tx.viewer.workspaceId, generation) };
  });
};
