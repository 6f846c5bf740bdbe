import type { ChannelKind } from './conversation.ts';

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
  windowClosed: {
    zh: '消息未能通过{name}送达：{name}规定的回复时限已过，对方再次来信后会自动补发。',
    en: 'The message has not gone out over {name}: the time that it allows for answers is over. It goes as soon as they write again.',
  },
  unreachable: {
    zh: '消息未能通过{name}送达：对方已取消关注或屏蔽，对方再次来信后会自动补发。',
    en: 'The message has not gone out over {name}: they have left or blocked it. It goes as soon as they write again.',
  },
  undelivered: {
    zh: '消息未能通过{name}送达：服务商拒绝了这条消息。',
    en: 'The message has not gone out over {name}: the provider refused it.',
  },
  givenUp: {
    zh: '消息未能通过{name}送达：多次尝试后服务商仍无响应。',
    en: 'The message has not gone out over {name}: the provider did not take it in many tries.',
  },
  fileGone: {
    zh: '客户通过{name}发来的文件未能取得：{name}上已经没有或一直无法下载。',
    en: 'A file that they sent over {name} could not be fetched: it is gone there, or could not be had in many tries.',
  },
  fileTooLarge: {
    zh: '客户通过{name}发来的文件未能取得：文件过大。',
    en: 'A file that they sent over {name} was not taken: it is too large.',
  },
  fileNotTaken: {
    zh: '客户通过{name}发来的文件未能取得：不支持该类型的文件。',
    en: 'A file that they sent over {name} was not taken: files of its kind are not.',
  },
  merged: { zh: '会话已合并到您的另一个会话。', en: 'This conversation goes on in your other one.' },
} as const;

export type Notice = keyof typeof texts;

export const languageOf = (locale: string): 'zh' | 'en' => (/^zh\b/i.test(locale) ? 'zh' : 'en');

export const noticeText = (notice: Notice, locale: string, name = ''): string =>
  texts[notice][languageOf(locale)].replaceAll('{name}', name);

const channels: Readonly<Record<ChannelKind, { readonly zh: string; readonly en: string }>> = {
  WEB: { zh: '网页', en: 'the web' },
  APP: { zh: '应用', en: 'the app' },
  WECHAT: { zh: '微信', en: 'WeChat' },
  WECHAT_MINI: { zh: '微信小程序', en: 'WeChat' },
  WHATSAPP: { zh: 'WhatsApp', en: 'WhatsApp' },
  MESSENGER: { zh: 'Messenger', en: 'Messenger' },
  TELEGRAM: { zh: 'Telegram', en: 'Telegram' },
  LINE: { zh: 'LINE', en: 'LINE' },
  EMAIL: { zh: '电子邮件', en: 'e-mail' },
  SMS: { zh: '短信', en: 'text message' },
};

export const channelInWords = (kind: ChannelKind, locale: string): string => channels[kind][languageOf(locale)];

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
