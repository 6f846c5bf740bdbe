import { randomUUID } from 'node:crypto';
import { signViewer } from '@liuke/kit';
import type { Asking } from './engine/fetch.ts';
import type { Admission } from './viewer.ts';

/** One admitted caller at one door. */
export type Caller = {
  readonly admission: Admission;
  /** The address, as the door saw it; for audit and rate limits. */
  readonly ip: string | null;
};

/** Signs for one operation of the caller: the same Viewer object is signed once for half a minute (see signViewer). */
export const askingFor = ({ admission, ip }: Caller, requestId: string = randomUUID()): Asking => {
  let became: string | null = null;
  return {
    call: () => ({ viewerToken: became ?? signViewer(admission.viewer), ip, requestId }),
    become: (viewerToken) => {
      became = viewerToken;
    },
  };
};

/** Whom the rate is counted for: an address where nobody has signed in, else the viewer wherever he comes from. */
export const rateKey = ({ admission: { viewer }, ip }: Caller): string =>
  viewer.kind === 'nobody' ? `nobody:${ip ?? 'unknown'}` : `${viewer.workspaceId}:${viewer.kind}:${viewer.id}`;
