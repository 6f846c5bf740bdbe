import type { Flow } from './flow.ts';

export type Intent = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly enabled: boolean;
  /** Shipped with the product: not on probation. */
  readonly established: boolean;
  /** Who means it wants a person. */
  readonly handsOver: boolean;
  readonly confirmed: number;
  readonly rejected: number;
  readonly flow: Flow | null;
};

export const limits = { name: 100, description: 1_000, examples: 2_000, example: 500 } as const;

/** What is wrong with an intent's words, as a sentence; null when nothing is. */
export const flawOf = (name: string, description: string | null, examples: readonly string[] | null): string | null => {
  if (name.length < 1 || name.length > limits.name) return `An intent's name has 1 to ${limits.name} characters.`;
  if ((description ?? '').length > limits.description) return `A description has at most ${limits.description} characters.`;
  if ((examples ?? []).length > limits.examples) return `An intent has at most ${limits.examples} examples.`;
  if (examples?.some((example) => example.length > limits.example))
    return `An example has at most ${limits.example} characters.`;
  return null;
};
