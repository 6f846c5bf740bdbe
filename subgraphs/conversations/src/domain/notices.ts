/** What the system says in a conversation, in the customer's language. */
const texts = {
  queued: { zh: '正在为您转接人工客服，请稍候。', en: 'Connecting you to a colleague; please wait a moment.' },
  outsideHours: {
    zh: '现在不在服务时间，我们{name}回来后会第一时间回复您，您可以先留言。',
    en: 'We are away at the moment and will answer when we are back, {name}. You can leave your message here.',
  },
  closed: {
    zh: '现在不在服务时间，您可以先留言，我们会尽快回复您。',
    en: 'We are away at the moment. Leave your message here, and we will answer as soon as we can.',
  },
  requeued: { zh: '正在为您转接其他客服，请稍候。', en: 'Passing you on to a colleague; please wait a moment.' },
  assigned: { zh: '客服{name}已接入，为您服务。', en: '{name} has joined the conversation.' },
  transferred: { zh: '客服{name}已接手，继续为您服务。', en: '{name} has taken over the conversation.' },
  resolved: {
    zh: '本次会话已结束，您随时可以继续留言。',
    en: 'This conversation is closed. Write any time to open it again.',
  },
  reopened: { zh: '会话已重新开启。', en: 'The conversation is open again.' },
  merged: { zh: '会话已合并到您的另一个会话。', en: 'This conversation goes on in your other one.' },
} as const;

export type Notice = keyof typeof texts;

export const languageOf = (locale: string): 'zh' | 'en' => (/^zh\b/i.test(locale) ? 'zh' : 'en');

export const noticeText = (notice: Notice, locale: string, name = ''): string =>
  texts[notice][languageOf(locale)].replace('{name}', name);

/** A moment in words of the customer's language, by the clock of the place whose hours it is about: "Monday 09:00 (GMT+8)". */
export const momentInWords = (moment: Date, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(languageOf(locale) === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(moment);

/** What the machine and the system go by. */
export const machineName = (locale: string): string => ({ zh: '小留', en: 'Liuke' })[languageOf(locale)];
export const systemName = (locale: string): string => ({ zh: '系统', en: 'System' })[languageOf(locale)];
