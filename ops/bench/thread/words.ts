/** In as many messages of an archive, however large it is. */
const rareCount = 40;
export const rareWord = 'glockenspiel';
/** In every eighth message. */
export const commonWord = '快递';

const openings = ['你好', '请问', 'Hello', '麻烦问一下', 'Hi there', '您好', 'Sorry to ask', '在吗'];
const matters = [
  '快递什么时候到',
  'where is my order',
  '这件衣服有大一号的吗',
  'can I change the address',
  '退款什么时候到账',
  'the zip is broken',
  '发票可以改抬头吗',
  'do you ship to Canada',
];
const things = [
  '茶杯',
  'teapot',
  '围巾',
  'lamp',
  '书包',
  'kettle',
  '台灯',
  'chair',
  '雨伞',
  'blanket',
  '闹钟',
  'mirror',
  '地毯',
];

/**
 * What is said in the nth of so many messages: a sentence or two of a shop's day in Chinese and English, an order's number that
 * occurs nowhere else, and a rare word in `rareCount` messages evenly spread.
 */
export const textAt = (nth: number, messages: number): string => {
  const pick = (from: readonly string[], stride: number): string => from[Math.floor(nth / stride) % from.length]!;
  const words = [
    openings[(nth * 3) % openings.length],
    matters[nth % matters.length],
    pick(things, 8),
    `订单${880_000 + nth}`,
  ];
  // An odd distance, so that it meets the common word equally often in an archive of any length.
  if (nth % (Math.floor(messages / rareCount) | 1) === 0) words.push(rareWord);
  return words.join(' ');
};
