import { type DemoOrder, orders } from './orders.ts';

/** A look-up as a flow sends it: see LOOKUPS.md of intents. */
export type LookUp = {
  readonly fact: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly conversation: { readonly customerId: string; readonly locale: string };
};
export type Facts = Readonly<Record<string, string | boolean>>;

/** Days in which an order can go back. */
const returnDays = 30;
const shop = 'https://songshu.example';

/** The shop's order system: what it knows, and what has been cancelled in it, for each customer apart. */
export const openOrders = (now: () => Date): ((asked: LookUp) => Facts | null) => {
  const cancelled = new Set<string>();
  return ({ fact, slots, conversation }) => {
    const telling = Object.hasOwn(tellings, fact) ? tellings[fact] : undefined;
    if (telling === undefined) return null;
    const order = orders.find(({ number }) => number === slots['order']);
    if (order === undefined) return { found: false };
    const key = `${conversation.customerId} ${order.number}`;
    if (fact === 'cancellation' && order.state === 'packed') cancelled.add(key);
    const chinese = /^zh/i.test(conversation.locale);
    const words = ([zh, en]: readonly [string, string]): string => (chinese ? zh : en);
    const day = (days: number): string => dayIn(now(), days, chinese);
    return { found: true, goods: words(order.goods), ...telling({ order, cancelled: cancelled.has(key), words, day }) };
  };
};

type Telling = {
  readonly order: DemoOrder;
  readonly cancelled: boolean;
  words(pair: readonly [string, string]): string;
  day(days: number): string;
};

const tellings: Readonly<Record<string, (telling: Telling) => Facts>> = {
  order: ({ order: { number, state, days }, cancelled, words, day }) => ({
    state: cancelled ? 'cancelled' : state,
    ...(state === 'packed' && { leaves: day(days), change: `${shop}/orders/${number}/change` }),
    ...(state === 'shipped' && { arrives: day(days) }),
    ...(state === 'delivered' && { delivered: day(days) }),
    ...(state !== 'packed' && {
      carrier: words(['顺丰', 'DHL']),
      tracking: `${shop}/parcels/${number}`,
      exchange: `${shop}/orders/${number}/exchange`,
    }),
  }),
  return: ({ order: { number, state, days, return: applied }, day }) => ({
    applied: applied !== undefined,
    open: state === 'delivered' ? days >= -returnDays : state === 'shipped' ? true : 'not_sent',
    until: day(days + returnDays),
    form: `${shop}/returns/new?order=${number}`,
    ...(applied !== undefined && { tracking: `${shop}/returns/${number}` }),
  }),
  refund: ({ order: { number, return: applied, price }, words, day }) => ({
    state: applied ?? 'none',
    amount: words(price),
    ...(applied === 'awaited' && { tracking: `${shop}/returns/${number}` }),
    ...(applied === 'paid' && { paid: day(-1) }),
  }),
  cancellation: ({ cancelled }) => ({ done: cancelled }),
  address_change: ({ order: { state }, cancelled }) => ({ done: state === 'packed' && !cancelled }),
  invoice: ({ order: { number } }) => ({ done: true, page: `${shop}/orders/${number}/invoice` }),
};

/** A day as people say it: tomorrow, on Friday 27 November. */
const dayIn = (now: Date, days: number, chinese: boolean): string => {
  const near = chinese ? { '-1': '昨天', '0': '今天', '1': '明天' } : { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' };
  const spoken = (near as Record<string, string>)[String(days)];
  if (spoken !== undefined) return spoken;
  const at = new Date(now.getTime() + days * 86_400_000);
  const format = new Intl.DateTimeFormat(chinese ? 'zh-CN' : 'en-GB', { day: 'numeric', month: 'long' });
  return chinese ? format.format(at) : `on ${format.format(at)}`;
};
