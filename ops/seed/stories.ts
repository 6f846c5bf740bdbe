/**
 * The demo shop's last days, as they were lived: each is played through the rooms by the seed, with the clock set back, so that
 * every event, answer, assignment and figure is a real one. `daysAgo` and `at` (hour of the shop's day, UTC) say when.
 */
export type PastStory = {
  readonly daysAgo: number;
  readonly at: number;
  /** Instead of a day and an hour: so long before the seed. Such a story is still open. */
  readonly minutesAgo?: number;
  readonly locale: 'zh-CN' | 'en';
  /** Absent: anonymous. */
  readonly customer?: {
    readonly sub: string;
    readonly name: string;
    readonly tier?: string;
    readonly phone?: string;
    readonly email?: string;
  };
  readonly visits?: readonly string[];
  readonly says: readonly string[];
  /** What an agent answers where the machine could not; the conversation is taken first. */
  readonly agent?: { readonly email: string; readonly answers: readonly string[] };
  readonly rating?: number;
};

const lin = { sub: 'c-1001', name: '林晓梅', tier: 'VIP', phone: '13800138001', email: 'lin@example.com' };
const zhang = { sub: 'c-1002', name: '张伟', phone: '13900139002' };
const grace = { sub: 'c-1003', name: 'Grace Miller', tier: 'VIP', email: 'grace@example.com', phone: '+447700900123' };
const tom = { sub: 'c-1004', name: 'Tom Becker', email: 'tom@example.com' };

export const stories: readonly PastStory[] = [
  {
    daysAgo: 6,
    at: 9,
    locale: 'zh-CN',
    customer: lin,
    visits: ['/tea/longjing'],
    says: ['我的包裹到哪里了？', '88120002'],
    rating: 5,
  },
  { daysAgo: 6, at: 11, locale: 'en', customer: tom, visits: ['/nuts'], says: ['How long does delivery take?'] },
  {
    daysAgo: 6,
    at: 14,
    locale: 'zh-CN',
    says: ['紫砂壶的壶盖碎了，你们要怎么赔', '转人工'],
    agent: {
      email: 'agent@demo.test',
      answers: ['非常抱歉，请发一下照片，我马上为您补发一只。', '已经安排补发，明天寄出。'],
    },
    rating: 4,
  },
  {
    daysAgo: 5,
    at: 10,
    locale: 'en',
    customer: grace,
    visits: ['/scarf', '/basket'],
    says: ['how do I return an item?', '88120003', 'I changed my mind'],
    rating: 5,
  },
  { daysAgo: 5, at: 12, locale: 'zh-CN', customer: zhang, says: ['怎么申请发票', '88120003', '个人'] },
  { daysAgo: 5, at: 16, locale: 'zh-CN', says: ['支持哪些付款方式', '可以用支付宝吗'] },
  {
    daysAgo: 4,
    at: 9,
    locale: 'en',
    customer: grace,
    says: ['A person please', 'My scarf has a hole in it'],
    agent: {
      email: 'agent2@demo.test',
      answers: ['I am sorry, Ms Miller. I am sending you a new one today, no need to return the old.'],
    },
    rating: 5,
  },
  { daysAgo: 4, at: 13, locale: 'zh-CN', customer: lin, says: ['退款什么时候到账', '88120005'], rating: 4 },
  { daysAgo: 4, at: 15, locale: 'en', says: ['forgot my password'] },
  {
    daysAgo: 3,
    at: 10,
    locale: 'zh-CN',
    customer: zhang,
    visits: ['/honey'],
    says: ['查物流', '订单号 88120002'],
    rating: 5,
  },
  {
    daysAgo: 3,
    at: 11,
    locale: 'zh-CN',
    says: ['我要投诉，快递员把东西扔在雨里'],
    agent: { email: 'agent@demo.test', answers: ['真的很抱歉，我们马上联系快递公司，并为您重新发货。'] },
    rating: 3,
  },
  {
    daysAgo: 3,
    at: 17,
    locale: 'en',
    customer: tom,
    visits: ['/teapot', '/checkout'],
    says: ['cancel my order please', '88120001', 'yes please'],
  },
  { daysAgo: 2, at: 9, locale: 'zh-CN', says: ['多久能到'] },
  { daysAgo: 2, at: 14, locale: 'en', customer: grace, says: ['where is my parcel?', '88120002'], rating: 5 },
  {
    daysAgo: 2,
    at: 16,
    locale: 'zh-CN',
    customer: lin,
    says: ['转人工', '想给公司订五十盒坚果，有折扣吗'],
    agent: { email: 'agent@demo.test', answers: ['林女士您好，五十盒以上可以打八八折，我给您做一份报价单。'] },
    rating: 5,
  },
  {
    daysAgo: 1,
    at: 10,
    locale: 'zh-CN',
    customer: zhang,
    says: ['地址填错了帮我改一下', '88120001', '杭州市西湖区龙井路18号', '对的'],
    rating: 4,
  },
  { daysAgo: 1, at: 12, locale: 'en', says: ['which payment methods do you accept?'] },
  {
    daysAgo: 1,
    at: 15,
    locale: 'en',
    customer: tom,
    says: ['I want to talk to a human', 'The honey jar leaked over everything'],
    agent: { email: 'agent2@demo.test', answers: ['Oh no! I am refunding the jar right now and sending a new one.'] },
    rating: 4,
  },
  {
    daysAgo: 0,
    at: 0,
    minutesAgo: 25,
    locale: 'zh-CN',
    customer: zhang,
    visits: ['/honey', '/basket'],
    says: ['可以开发票吗', '发票抬头写错了能不能重开'],
  },
  {
    daysAgo: 0,
    at: 0,
    minutesAgo: 12,
    locale: 'en',
    customer: grace,
    visits: ['/teapot'],
    says: [
      'A person please',
      'The teapot I ordered for a wedding on Saturday has not been sent yet. Can you still make it?',
    ],
  },
];
