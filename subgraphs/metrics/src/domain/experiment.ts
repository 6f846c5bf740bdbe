import { createHash } from 'node:crypto';

export type ExperimentStatus = 'DRAFT' | 'RUNNING' | 'STOPPED';
export type Variant = { readonly key: string; readonly weight: number; readonly settings: Record<string, unknown> };
export type ExperimentPlan = {
  readonly key: string;
  readonly name: string;
  readonly goal: string;
  readonly goalWithinSeconds: number;
  /** The first is the control. */
  readonly variants: readonly Variant[];
};
export type Experiment = ExperimentPlan & {
  readonly status: ExperimentStatus;
  readonly winner: string | null;
  readonly startedAt: Date | null;
  readonly stoppedAt: Date | null;
};

const name = /^[A-Za-z0-9_-]{1,64}$/;

/** The sentence that says what is wrong with it, or null. */
export const planObjection = (plan: ExperimentPlan): string | null => {
  const { variants } = plan;
  if (!name.test(plan.key)) return 'key has 1 to 64 letters, digits, - or _.';
  if (plan.name.trim() === '' || plan.name.length > 200) return 'name has 1 to 200 characters.';
  if (plan.goalWithinSeconds < 1 || plan.goalWithinSeconds > 90 * 86_400)
    return 'goalWithinSeconds is 1 to 7,776,000 (90 days).';
  if (variants.length < 2 || variants.length > 10) return 'An experiment has 2 to 10 variants.';
  if (variants.some((variant) => !name.test(variant.key))) return "A variant's key has 1 to 64 letters, digits, - or _.";
  if (new Set(variants.map((variant) => variant.key)).size < variants.length) return "Variants' keys differ.";
  if (variants.some(({ weight }) => weight < 0 || weight > 1000)) return 'A weight is 0 to 1,000.';
  if (variants.filter(({ weight }) => weight > 0).length < 2) return 'At least two variants have a weight above 0.';
  if (variants.some(({ settings }) => JSON.stringify(settings).length > 4000))
    return 'settings have at most 4,000 characters.';
  return null;
};

/** A point of 0 up to 1 that belongs to this customer in this experiment: the same for ever, unrelated between experiments. */
const pointOf = (experimentKey: string, customerId: string): number =>
  createHash('sha256').update(`${experimentKey}:${customerId}`).digest().readUIntBE(0, 6) / 2 ** 48;

/** The variant on whose stretch of the weights the customer's point falls. */
export const variantFor = ({ key, variants }: ExperimentPlan, customerId: string): Variant => {
  const total = variants.reduce((sum, variant) => sum + variant.weight, 0);
  let left = pointOf(key, customerId) * total;
  for (const variant of variants) {
    left -= variant.weight;
    if (left < 0) return variant;
  }
  return variants[0]!;
};
