import type { SlotType } from './flow.ts';

/** What a dialogue says of its own accord, in the languages that we ship. */
const en = {
  hints: {
    TEXT: 'Sorry, I did not get that.',
    ORDER_NUMBER:
      'Sorry, I could not find an order number in that. It has at least five digits and is in your confirmation e-mail.',
    DATE: 'Sorry, I could not find a day in that. “5 March” or “next Friday” will do.',
    PHONE: 'Sorry, that does not look like a phone number.',
    CHOICE: 'Sorry, please choose one of these.',
  } satisfies Record<SlotType, string>,
  labels: {
    TEXT: 'the details',
    ORDER_NUMBER: 'the order number',
    DATE: 'the date',
    PHONE: 'the phone number',
    CHOICE: 'the choice',
  } satisfies Record<SlotType, string>,
  corrected: (label: string, value: string) => `All right, ${label} is ${value} now.`,
  whichThen: (label: string) => `All right. What is ${label}, then?`,
  back: 'Back to where we were:',
  stopped: 'All right, I have stopped there. Is there anything else I can help with?',
  looking: 'One moment, I am still looking that up.',
  yes: 'Yes',
  no: 'No',
  yesOrNo: 'Please answer yes or no.',
  whatToChange: 'What shall I change?',
};
export type Phrases = typeof en;
const zh: Phrases = {
  hints: {
    TEXT: '抱歉，我没有明白。',
    ORDER_NUMBER: '抱歉，没有找到订单号。订单号至少有五位数字，可以在“我的订单”里查看。',
    DATE: '抱歉，没有看懂日期。可以说“3月5日”或“下周五”。',
    PHONE: '抱歉，这不像一个电话号码。',
    CHOICE: '抱歉，请从下面选一个。',
  },
  labels: { TEXT: '说明', ORDER_NUMBER: '订单号', DATE: '日期', PHONE: '电话号码', CHOICE: '选项' },
  corrected: (label, value) => `好的，${label}已改为 ${value}。`,
  whichThen: (label) => `好的，请告诉我正确的${label}。`,
  back: '回到刚才的问题：',
  stopped: '好的，先到这里。还有什么可以帮您？',
  looking: '请稍等，正在为您查询。',
  yes: '是',
  no: '不是',
  yesOrNo: '请回答“是”或“不是”。',
  whatToChange: '请问要改哪一项？',
};
const hant: Phrases = {
  hints: {
    TEXT: '抱歉，我沒有明白。',
    ORDER_NUMBER: '抱歉，沒有找到訂單號。訂單號至少有五位數字，可以在「我的訂單」裡查看。',
    DATE: '抱歉，沒有看懂日期。可以說「3月5日」或「下週五」。',
    PHONE: '抱歉，這不像一個電話號碼。',
    CHOICE: '抱歉，請從下面選一個。',
  },
  labels: { TEXT: '說明', ORDER_NUMBER: '訂單號', DATE: '日期', PHONE: '電話號碼', CHOICE: '選項' },
  corrected: (label, value) => `好的，${label}已改為 ${value}。`,
  whichThen: (label) => `好的，請告訴我正確的${label}。`,
  back: '回到剛才的問題：',
  stopped: '好的，先到這裡。還有什麼可以幫您？',
  looking: '請稍等，正在為您查詢。',
  yes: '是',
  no: '不是',
  yesOrNo: '請回答「是」或「不是」。',
  whatToChange: '請問要改哪一項？',
};

export const isTraditional = (locale: string): boolean => /^zh-(?:hant|tw|hk|mo)/i.test(locale);
export const phrasesFor = (locale: string): Phrases => (!/^zh/i.test(locale) ? en : isTraditional(locale) ? hant : zh);
