/** How sure the machine must be; confidences are 0 to 1. */
export type AutomationPolicy = {
  readonly answerAbove: number;
  readonly reviewAbove: number;
  readonly followUpHandsOff: boolean;
  readonly reviewTimeoutSeconds: number;
  readonly emoji: boolean;
  readonly timeZone: string;
};

export const defaultPolicy: AutomationPolicy = {
  answerAbove: 0.9,
  reviewAbove: 0.7,
  followUpHandsOff: true,
  reviewTimeoutSeconds: 120,
  emoji: true,
  timeZone: 'Asia/Shanghai',
};

/** What is wrong with a policy, as a sentence; null when nothing is. */
export const flawOf = ({ answerAbove, reviewAbove, reviewTimeoutSeconds, timeZone }: AutomationPolicy): string | null => {
  if (!(reviewAbove >= 0 && answerAbove <= 1)) return 'Thresholds lie between 0 and 1.';
  if (reviewAbove > answerAbove) return 'reviewAbove lies at or below answerAbove.';
  if (reviewTimeoutSeconds < 5 || reviewTimeoutSeconds > 86_400) return 'reviewTimeoutSeconds is 5 to 86,400.';
  if (!isTimeZone(timeZone)) return 'timeZone is an IANA time zone such as Europe/Berlin.';
  return null;
};

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
