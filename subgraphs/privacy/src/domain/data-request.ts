/** An export or an erasure under way. */
export type DataRequest = {
  readonly id: string;
  readonly customerId: string;
  readonly kind: 'EXPORT' | 'ERASURE';
  readonly status: 'RUNNING' | 'DONE' | 'FAILED';
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  /** Of an export that is done: when its archive goes. */
  readonly expiresAt: Date | null;
  /** Of an erasure: how many data keys were destroyed, and once it is done what was signed. */
  readonly keysDestroyed: number | null;
  readonly receipt: string | null;
};

export type Answer = { readonly room: string; readonly rows: number; readonly at: Date };

/** Days for which an archive is kept, and seconds for which a link to it works. */
export const archiveDays = 7;
export const linkSeconds = 600;
export const linkPurpose = 'export';

/** Whether there is an archive to fetch at this moment. */
export const isFetchable = ({ kind, status, expiresAt }: DataRequest, now: Date): boolean =>
  kind === 'EXPORT' && status === 'DONE' && expiresAt !== null && expiresAt > now;

/** Who holds personal data, and so has to answer before an erasure is done. */
export const rooms = ['conversations', 'routing', 'intents', 'knowledge', 'metrics', 'privacy'] as const;

export const allAnswered = (answered: readonly string[]): boolean => rooms.every((room) => answered.includes(room));
