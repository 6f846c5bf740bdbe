import { useEffect, useState } from 'preact/hooks';

/** The present moment (ms), told again every so often, so that waits grow and promises shrink on the screen. */
export const useNow = (everyMs: number): number => {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
