/** The words by which the owner of a phone ends text messages, and begins them again. Only where nothing else is said. */
const stop = new Set([
  'stop',
  'stopall',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'optout',
  'revoke',
  't',
  'td',
  '退订',
  '回t退订',
]);
const start = new Set(['start', 'unstop', 'subscribe', '恢复', '恢复订阅', '订阅']);

export const askedBy = (text: string): 'STOP' | 'START' | null => {
  const word = text
    .normalize('NFKC')
    .trim()
    .replace(/[.!。！]+$/, '')
    .toLowerCase();
  if (stop.has(word)) return 'STOP';
  return start.has(word) ? 'START' : null;
};

const notices = {
  STOP: {
    zh: '客户回复退订：在对方回复 START 之前，不再向该号码发送短信。',
    en: 'They wrote STOP: no text message goes to this number until they write START.',
  },
  START: { zh: '客户恢复了短信订阅。', en: 'They wrote START: text messages go to this number again.' },
} as const;

/** What staff read of it in the thread that is open, in the language of where the number is. */
export const inWords = (asked: 'STOP' | 'START', number: string): string =>
  notices[asked][/^\+(86|852|853|886)/.test(number) ? 'zh' : 'en'];

/** What is kept of it beside the number, until they change their mind. */
export const contextOf = (asked: 'STOP' | 'START'): string => JSON.stringify({ stopped: asked === 'STOP' });
export const isStopped = (context: string | null): boolean => {
  try {
    return context !== null && (JSON.parse(context) as { stopped?: unknown } | null)?.stopped === true;
  } catch {
    return false;
  }
};
