import { afterEach, beforeEach, vi } from 'vitest';

/** For each test of the file a device that keeps nothing yet; what it then keeps is in the map. */
export const useDevice = (): Map<string, string> => {
  const memory = new Map<string, string>();
  beforeEach(() => {
    memory.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => void memory.set(key, value),
      removeItem: (key: string) => void memory.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  return memory;
};
