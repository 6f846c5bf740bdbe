import type { LRUCache } from 'lru-cache';

/** Unwrapped keys live this long in memory at most; destroying one drops them all in every process at once. */
export const memoryMilliseconds = 300_000;

/** Of many who ask at once one looks; a look that failed is not remembered. */
export const remembered = <Value>(
  cache: LRUCache<string, Promise<Value>>,
  name: string,
  look: () => Promise<Value>,
): Promise<Value> => {
  const known = cache.get(name);
  if (known) return known;
  const looking = look();
  cache.set(name, looking);
  looking.catch(() => cache.delete(name));
  return looking;
};
