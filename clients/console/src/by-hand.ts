import { bareReason } from './handed-note.ts';
import { texts } from './texts.ts';

const shapes = [
  [/^(.+) took it; load/, texts.why.taken],
  [/^Transferred by (.+); load/, texts.why.transferred],
  [/^Assigned by (.+); load/, texts.why.assigned],
  [/^Forced by (.+); load/, texts.why.assigned],
] as const;

/** The house's reason for what was decided by hand, in the agent's language; as it came where it has another shape. */
export const byHand = (reason: string): string => {
  const bare = bareReason(reason);
  for (const [shape, words] of shapes) {
    const name = shape.exec(bare)?.[1];
    if (name !== undefined) return words(name);
  }
  return bare;
};
