import { sampleRatioMismatch } from '../statistics/sample-ratio.ts';
import { compare, type Sample } from '../statistics/sequential.ts';
import type { Variant } from './experiment.ts';

export type VariantResult = Sample & {
  readonly key: string;
  readonly rate: number;
  readonly liftOverControl: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pValue: number | null;
  readonly significant: boolean;
};
export type ExperimentResults = { readonly variants: VariantResult[]; readonly sampleRatioMismatch: boolean };

const errorRate = 0.05;
const none: Sample = { exposed: 0, converted: 0 };

/** Each variant against the first; the error rate is shared evenly between these comparisons (Bonferroni). */
export const resultsOf = (variants: readonly Variant[], samples: ReadonlyMap<string, Sample>): ExperimentResults => {
  const sampleOf = (key: string): Sample => samples.get(key) ?? none;
  const control = sampleOf(variants[0]?.key ?? '');
  const alpha = errorRate / Math.max(1, variants.length - 1);
  return {
    variants: variants.map(({ key }, index) => {
      const sample = sampleOf(key);
      const compared = index === 0 ? null : compare(control, sample, alpha);
      return {
        key,
        ...sample,
        rate: sample.exposed === 0 ? 0 : sample.converted / sample.exposed,
        liftOverControl: compared?.lift ?? null,
        low: compared?.low ?? null,
        high: compared?.high ?? null,
        pValue: compared?.pValue ?? null,
        significant: compared !== null && compared.pValue < alpha,
      };
    }),
    sampleRatioMismatch: sampleRatioMismatch(
      variants.map(({ key, weight }) => ({ weight, exposed: sampleOf(key).exposed })),
    ),
  };
};
