import { after } from './session.ts';

export type Language = 'zh' | 'en';

/** Regions where Chinese is read: the mainland, Hong Kong, Macau, Taiwan. */
const chinese = /^(\+?86|\+852|\+853|\+886|1[3-9]\d{9}$)/;

/**
 * In which language somebody is written to: by where the number is, or for an e-mail address by the workspace's language. Whoever
 * wrote the customer's own language down sits in another room.
 */
export const languageFor = (to: string, workspaceLocale: string | null): Language => {
  if (!to.includes('@')) return chinese.test(to) ? 'zh' : 'en';
  return workspaceLocale === null || /^zh\b/i.test(workspaceLocale) ? 'zh' : 'en';
};

/**
 * Within 70 characters: what one SMS with Chinese in it holds. Nothing that a caller wrote is in it, so nobody can use it to
 * send words of their own.
 */
export const codeText = (code: string, language: Language): string =>
  language === 'zh'
    ? `验证码 ${code}，5 分钟内有效，请勿告诉他人。`
    : `Your code is ${code}. It is valid for 5 minutes. Tell it to nobody.`;

/** What `codeText` has put in: providers with templates want the code alone. */
export const codeIn = (text: string): string => /\d{6}/.exec(text)?.[0] ?? '';

export const subjectOf = (language: Language): string => (language === 'zh' ? '您的验证码' : 'Your verification code');

/** Seconds between two tries: short at first, since somebody sits and waits for the code. */
const pauses = [1, 2, 5, 10, 20, 30] as const;

/** When it is tried again, the provider's own wish heard; null where the letter is of no use by then. */
export const nextTry = (attempts: number, retryAfter: number | null, now: Date, usefulUntil: Date): Date | null => {
  const pause = pauses[Math.min(attempts, pauses.length) - 1] ?? pauses[0];
  const at = after(now, Math.max(pause, retryAfter ?? 0));
  return at < usefulUntil ? at : null;
};
