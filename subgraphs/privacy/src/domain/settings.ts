import { stepUpMaxAge } from '@liuke/kit';
import { faultOfPattern, mostPatterns } from './mask-pattern.ts';
import { stepUpMaxAgeRange } from './step-up.ts';

export type PrivacySettings = {
  readonly stepUpMaxAgeSeconds: number;
  readonly maskPatterns: readonly string[];
  /** Null: everything is kept. */
  readonly retentionDays: number | null;
};

const mostDays = 36_500;

export const defaultSettings: PrivacySettings = { stepUpMaxAgeSeconds: stepUpMaxAge, maskPatterns: [], retentionDays: null };

/** What is wrong with the settings, in a sentence; null when nothing is. */
export const faultOfSettings = ({ stepUpMaxAgeSeconds, maskPatterns, retentionDays }: PrivacySettings): string | null => {
  const { least, most } = stepUpMaxAgeRange;
  if (stepUpMaxAgeSeconds < least || stepUpMaxAgeSeconds > most)
    return `stepUpMaxAgeSeconds is not between ${least} and ${most}.`;
  if (retentionDays !== null && (retentionDays < 1 || retentionDays > mostDays))
    return `retentionDays is not between 1 and ${mostDays}; null keeps everything.`;
  if (maskPatterns.length > mostPatterns) return `maskPatterns has more than ${mostPatterns} patterns.`;
  for (const [index, pattern] of maskPatterns.entries()) {
    const sentence = faultOfPattern(pattern);
    if (sentence !== null) return `maskPatterns, number ${index + 1}: ${sentence}`;
  }
  return null;
};
