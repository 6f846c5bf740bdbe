import { stepUpMaxAge } from '@liuke/kit';
import { faultOfPattern, mostPatterns } from './mask-pattern.ts';
import { stepUpMaxAgeRange } from './step-up.ts';

export type PrivacySettings = { readonly stepUpMaxAgeSeconds: number; readonly maskPatterns: readonly string[] };

export const defaultSettings: PrivacySettings = { stepUpMaxAgeSeconds: stepUpMaxAge, maskPatterns: [] };

/** What is wrong with the settings, in a sentence; null when nothing is. */
export const faultOfSettings = ({ stepUpMaxAgeSeconds, maskPatterns }: PrivacySettings): string | null => {
  const { least, most } = stepUpMaxAgeRange;
  if (stepUpMaxAgeSeconds < least || stepUpMaxAgeSeconds > most)
    return `stepUpMaxAgeSeconds is not between ${least} and ${most}.`;
  if (maskPatterns.length > mostPatterns) return `maskPatterns has more than ${mostPatterns} patterns.`;
  for (const [index, pattern] of maskPatterns.entries()) {
    const sentence = faultOfPattern(pattern);
    if (sentence !== null) return `maskPatterns, number ${index + 1}: ${sentence}`;
  }
  return null;
};
