/** The orders of the demo shop, in every state that a flow knows. Days count from today, so that they never grow old. */
export type DemoOrder = {
  readonly number: string;
  readonly goods: readonly [zh: string, en: string];
  readonly price: readonly [zh: string, en: string];
  readonly state: 'packed' | 'shipped' | 'delivered';
  /** When it leaves us, arrives or was delivered, in days from today. */
  readonly days: number;
  readonly return?: 'awaited' | 'paid';
  /** What whoever tries the demo can see with it. */
  readonly shows: readonly [zh: string, en: string];
};

export const orders: readonly DemoOrder[] = [
  {
    number: '88120001',
    goods: ['西湖龙井 100 克', 'Longjing green tea, 100 g'],
    price: ['¥168', '24.00 €'],
    state: 'packed',
    days: 1,
    shows: ['已打包，可取消、改地址', 'packed: can be cancelled or sent elsewhere'],
  },
  {
    number: '88120002',
    goods: ['紫砂壶', 'Clay teapot'],
    price: ['¥398', '58.00 €'],
    state: 'shipped',
    days: 2,
    shows: ['运输中', 'on its way'],
  },
  {
    number: '88120003',
    goods: ['羊毛围巾', 'Wool scarf'],
    price: ['¥259', '39.00 €'],
    state: 'delivered',
    days: -3,
    shows: ['已签收，可退换', 'delivered: can go back'],
  },
  {
    number: '88120004',
    goods: ['洋槐蜂蜜', 'Acacia honey'],
    price: ['¥69', '11.00 €'],
    state: 'delivered',
    days: -6,
    return: 'awaited',
    shows: ['已申请退货', 'return applied for'],
  },
  {
    number: '88120005',
    goods: ['每日坚果 30 袋', 'Mixed nuts, 30 small bags'],
    price: ['¥139', '29.90 €'],
    state: 'delivered',
    days: -12,
    return: 'paid',
    shows: ['已退款', 'money sent back'],
  },
  {
    number: '88120006',
    goods: ['糖炒栗子 500 克', 'Roasted chestnuts, 500 g'],
    price: ['¥59', '9.50 €'],
    state: 'delivered',
    days: -47,
    shows: ['已过退货期', 'too old to go back'],
  },
];
