import { LiukeError, newId, openUpload, type Upload, type Wire } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';

export type Refusal = 'TOO_LARGE' | 'TYPE' | 'FAILED';
/** A file that will go with the next reply. */
export type Attached = {
  readonly key: string;
  readonly file: File;
  /** How much has gone, 0 to 1. */
  readonly share: number;
  /** Its name in the house, once it is stored. */
  readonly id: string | null;
  /** `lost`: goes on by itself once the house can be reached; a refusal stays one. */
  readonly trouble: Refusal | 'lost' | null;
};
type Going = { readonly upload: Upload; readonly stop: AbortController };

const passing = new Set(['NETWORK', 'UNAVAILABLE', 'RATE_LIMITED']);
const troubleOf = (error: unknown): Attached['trouble'] => {
  if (!(error instanceof LiukeError)) return 'FAILED';
  if (passing.has(error.code)) return 'lost';
  const { reason } = error.extensions;
  return reason === 'TOO_LARGE' ? 'TOO_LARGE' : reason === undefined ? 'FAILED' : 'TYPE';
};
const again = 5_000;

/** The files of the reply that is being written: each goes at once, and goes on after a lost line. */
export const useFiles = (wire: Wire) => {
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const going = useRef(new Map<string, Going>());
  const change = (key: string, part: Partial<Attached>): void =>
    setFiles((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const send = (key: string): void => {
    const one = going.current.get(key);
    if (!one) return;
    change(key, { trouble: null });
    one.upload.send({ signal: one.stop.signal, onProgress: (share) => change(key, { share }) }).then(
      (id) => change(key, { id, share: 1 }),
      (error: unknown) => change(key, { trouble: troubleOf(error) }),
    );
  };
  const lost = files.filter(({ trouble }) => trouble === 'lost').map(({ key }) => key);
  useEffect(() => {
    if (lost.length === 0) return;
    const resend = (): void => lost.forEach(send);
    const timer = setTimeout(resend, again);
    addEventListener('online', resend);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', resend);
    };
  }, [lost.join()]);
  useEffect(
    () => () => {
      for (const { stop } of going.current.values()) stop.abort();
    },
    [],
  );
  const drop = (key: string): void => {
    going.current.get(key)?.stop.abort();
    going.current.delete(key);
    setFiles((now) => now.filter((one) => one.key !== key));
  };
  return {
    files,
    attach(chosen: readonly File[]): void {
      for (const file of chosen) {
        const key = newId();
        going.current.set(key, { upload: openUpload(wire, file), stop: new AbortController() });
        setFiles((now) => [...now, { key, file, share: 0, id: null, trouble: null }]);
        send(key);
      }
    },
    retry: send,
    drop,
    /** Sent: the next reply begins without. */
    clear(): void {
      going.current.clear();
      setFiles([]);
    },
  };
};
