/** What humans said of answers that the machine gave by itself. */
export type Audit = { readonly audited: number; readonly right: number };

/** Of the audited answers those of one intent, as the machine had it; the conversations of the wrong ones, the latest first. */
export type Misread = {
  readonly intentId: string;
  readonly audited: number;
  readonly wrong: number;
  readonly conversationIds: readonly string[];
};

/** Looked at: the latest this many audited answers. */
export const window = 200;
const fewest = 20;
const promised = 0.95;

export const precisionOf = ({ audited, right }: Audit): number | null => (audited === 0 ? null : right / audited);

/** Whether the automatic band keeps its promise no longer; from twenty audited answers on. */
export const isDoubtful = (audit: Audit): boolean => audit.audited >= fewest && (precisionOf(audit) ?? 1) < promised;
