import { describe, expect, it } from 'vitest';
import { isUpset } from './anger.ts';
import { saysNo, saysStop, saysUnsure, saysYes, takesBack } from './answers.ts';
import { asksForDetail } from './follow-up.ts';
import { spokenLocale } from './tone.ts';

describe('anger', () => {
  it.each([
    '你们就是骗子',
    '什么垃圾客服',
    '什麼垃圾店，騙人的',
    '气死我了',
    '氣死我了！',
    '我真的很生气！',
    '我很憤怒',
    '忍无可忍了',
    '再也不买你们的东西了',
    '什么破机器人',
    '你们太过分了',
    'This is ridiculous!',
    'you are useless',
    'useless bot',
    "I'm absolutely furious",
    'I am fed up with waiting',
    'worst service ever',
    'what a scam',
    'I will never order anything again'.replace('anything', 'here'),
    'are you kidding me',
  ])('%s: yes', (text) => expect(isUpset(text)).toBe(true));

  it.each([
    '垃圾桶有货吗',
    '垃圾袋多少钱',
    '我没生气，就是问问',
    '不生气',
    '这是不是骗人的',
    '气球多少钱',
    '去死海旅游用的防晒',
    '怎么退货',
    'stupid question, but how do I pay?',
    'do you sell Angry Birds toys',
    "I'm not angry, just asking",
    'ridiculously good tea!',
    'is this a joke book',
    'can I get sick if the nuts are old',
    'the box is useless now, how do I recycle it',
    '我在气头上买错了',
    '',
    '🙂',
  ])('%s: no', (text) => expect(isUpset(text)).toBe(false));
});

describe('a follow-up for detail', () => {
  it.each([
    '具体怎么操作',
    '能详细说说吗？',
    '还是不明白',
    '還是不懂',
    '什么意思',
    'how exactly?',
    'Can you explain?',
    'what do you mean',
    'please be more specific',
    'I don’t understand',
  ])('%s: yes', (text) => expect(asksForDetail(text)).toBe(true));
  it.each(['怎么退货', '谢谢', 'where is my parcel?', '具体地址填错了', 'what does it cost', 'I understand, thanks', ''])(
    '%s: no',
    (text) => expect(asksForDetail(text)).toBe(false),
  );
});

describe('short answers', () => {
  it.each(['yes', 'Yes please', '是的', '對', '👍', 'OK!', '好的，谢谢'])('%s: yes', (text) =>
    expect(saysYes(text)).toBe(true),
  );
  it.each(['no', 'Nope.', '不是', '不對', 'no thanks'])('%s: no', (text) => expect(saysNo(text)).toBe(true));
  it.each(
    [
      [
        'I don’t know',
        'no idea',
        "I'm not sure",
        'I forgot it',
        'sorry, I can’t remember the order number',
        'I have forgotten',
      ],
      ['我不知道', '不太清楚', '我也不记得了', '忘了', '我忘記了', '呃，记不清了', '沒印象啊'],
    ].flat(),
  )('%s: unsure', (text) => expect(saysUnsure(text)).toBe(true));
  it.each(['I forgot my password', '忘记密码了', 'do you know when it comes', '我知道了', '我不知道怎么退货'])(
    '%s: not unsure',
    (text) => expect(saysUnsure(text)).toBe(false),
  );
  it.each(['never mind', '算了', '不用了，谢谢'])('%s: stop', (text) => expect(saysStop(text)).toBe(true));
  it.each([
    'no, the other order',
    '不对，是12345679',
    'actually my phone is 139****9000',
    '我说错了',
    'I meant the blue one',
  ])('%s: takes back', (text) => expect(takesBack(text)).toBe(true));
  it.each(['yes', '12345678', 'it does not fit', 'nothing special', 'notebook'])('%s: takes nothing back', (text) =>
    expect(takesBack(text)).toBe(false),
  );
});

describe('the language of an answer', () => {
  it.each([
    ['how do I return this', 'zh-CN', 'en'],
    ['怎么退货', 'en', 'zh-CN'],
    ['怎麼退貨？還沒收到', 'en', 'zh-Hant'],
    ['12345678', 'en', 'en'],
    ['OK', 'zh-CN', 'zh-CN'],
    ['iPhone 手机壳', 'zh-TW', 'zh-TW'],
  ])('%s after %s: %s', (text, before, locale) => expect(spokenLocale(text, before)).toBe(locale));
});
