export type FunnelStepDefinition = {
  readonly kind: string;
  readonly name: string | null;
  readonly urlPrefix: string | null;
};

/** Customers who reached a step (1, 2 ...), and how long it took half of them from the step before. */
export type StepCount = {
  readonly value: string | null;
  readonly step: number;
  readonly customers: number;
  readonly medianSeconds: number | null;
};

export type FunnelStepResult = {
  readonly kind: string;
  readonly customers: number;
  readonly fromPrevious: number;
  readonly medianSecondsFromPrevious: number | null;
};
export type FunnelResult = { readonly steps: FunnelStepResult[]; readonly conversion: number };

const mostGroups = 20;

/** Steps that nobody reached are there too, with zero. */
export const funnelOf = (definition: readonly FunnelStepDefinition[], counts: readonly StepCount[]): FunnelResult => {
  const reached = definition.map((_, index) => counts.find((count) => count.step === index + 1));
  const customers = (index: number): number => reached[index]?.customers ?? 0;
  const first = customers(0);
  return {
    steps: definition.map(({ kind }, index) => ({
      kind,
      customers: customers(index),
      fromPrevious: index === 0 ? 1 : customers(index - 1) === 0 ? 0 : customers(index) / customers(index - 1),
      medianSecondsFromPrevious: index === 0 ? null : (reached[index]?.medianSeconds ?? null),
    })),
    conversion: first === 0 ? 0 : customers(definition.length - 1) / first,
  };
};

/** One funnel a value of the breakdown, most customers first. */
export const funnelGroups = (
  definition: readonly FunnelStepDefinition[],
  counts: readonly StepCount[],
): ({ readonly value: string } & FunnelResult)[] =>
  [...new Set(counts.map((count) => count.value))]
    .filter((value) => value !== null)
    .map((value) => ({
      value,
      ...funnelOf(
        definition,
        counts.filter((count) => count.value === value),
      ),
    }))
    .sort((a, b) => (b.steps[0]?.customers ?? 0) - (a.steps[0]?.customers ?? 0) || a.value.localeCompare(b.value))
    .slice(0, mostGroups);

/** The sentence that says what is wrong with it, or null. */
export const funnelObjection = (steps: readonly FunnelStepDefinition[], withinSeconds: number): string | null => {
  if (steps.length < 1 || steps.length > 10) return 'A funnel has 1 to 10 steps.';
  if (withinSeconds < 1 || withinSeconds > 90 * 86_400) return 'withinSeconds is 1 to 7,776,000 (90 days).';
  return null;
};
