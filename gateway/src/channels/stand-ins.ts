/** What stands in a thread for what has no words, in the language of whoever sent it where the channel tells it. */
const words = {
  picture: { zh: '[图片]', en: '[Picture]' },
  voice: { zh: '[语音]', en: '[Voice message]' },
  audio: { zh: '[音频]', en: '[Audio]' },
  video: { zh: '[视频]', en: '[Video]' },
  file: { zh: '[文件]', en: '[File]' },
  sticker: { zh: '[表情]', en: '[Sticker]' },
  location: { zh: '[位置]', en: '[Location]' },
  contact: { zh: '[名片]', en: '[Contact]' },
  other: { zh: '[无法显示的消息]', en: '[A message that cannot be shown here]' },
} as const;

export type Wordless = keyof typeof words;

export const standsFor = (what: Wordless, locale = 'en'): string => words[what][/^zh\b/i.test(locale) ? 'zh' : 'en'];

/** A place as it reads in a thread: its name, its address, its coordinates. */
export const placeInWords = (
  { name, address, latitude, longitude }: Readonly<Record<'name' | 'address' | 'latitude' | 'longitude', string>>,
  locale?: string,
): string =>
  [`${standsFor('location', locale)} ${name}`.trim(), address, latitude && longitude && `${latitude},${longitude}`]
    .filter(Boolean)
    .join('\n');
