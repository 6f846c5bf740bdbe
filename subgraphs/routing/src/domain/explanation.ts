import {
  type Candidate,
  type Choice,
  type Criterion,
  choose,
  type Need,
  type Obstacle,
  type Preference,
} from './assignment.ts';

/** What a choice was made from. */
export type Decided = { readonly need: Need; readonly candidates: readonly Candidate[]; readonly omitted: number };

export type Considered = {
  readonly candidate: Candidate;
  /** What stood in the way, or what spoke for the chosen one; null: this is the chosen one. */
  readonly passedOver: Obstacle | Preference | null;
};

export type Explanation = {
  readonly need: Need;
  readonly criterion: Criterion;
  readonly reason: string;
  /** The chosen one first. */
  readonly considered: readonly Considered[];
  readonly omitted: number;
};

/** The choice made again from what it was made from, by the same function; so the explanation cannot drift from the rule. */
export const replay = ({ need, candidates }: Decided): Choice => choose(need, candidates);

/** Null where nobody would have been chosen. */
export const explain = (decided: Decided): Explanation | null => {
  const choice = replay(decided);
  if (choice.kind === 'none') return null;
  const considered = decided.candidates.map((candidate) => ({
    candidate,
    passedOver: candidate.id === choice.agentId ? null : (choice.passedOver[candidate.id] ?? null),
  }));
  considered.sort((a, b) => Number(b.passedOver === null) - Number(a.passedOver === null));
  const { criterion, reason } = choice;
  return { need: decided.need, criterion, reason, considered, omitted: decided.omitted };
};
