/** What people come with: where it belongs, the skill that it needs, the median work in minutes, how often it comes. */
export type Intent = {
  readonly name: string;
  readonly group: string;
  readonly skill: string | null;
  readonly minutes: number;
  readonly weight: number;
};

export const intents: readonly Intent[] = [
  { name: 'track_order', group: 'Orders', skill: null, minutes: 5, weight: 24 },
  { name: 'change_order', group: 'Orders', skill: 'order-desk', minutes: 7, weight: 9 },
  { name: 'get_refund', group: 'Returns', skill: 'refunds', minutes: 9, weight: 16 },
  { name: 'exchange', group: 'Returns', skill: null, minutes: 8, weight: 9 },
  { name: 'get_invoice', group: 'Billing', skill: null, minutes: 6, weight: 8 },
  { name: 'payment_issue', group: 'Billing', skill: 'payments', minutes: 10, weight: 8 },
  { name: 'set_up_device', group: 'Technical', skill: null, minutes: 14, weight: 7 },
  { name: 'warranty', group: 'Technical', skill: 'repairs', minutes: 16, weight: 5 },
  { name: 'late_delivery', group: 'Delivery', skill: null, minutes: 8, weight: 7 },
  { name: 'customs', group: 'Delivery', skill: 'customs', minutes: 12, weight: 2 },
  { name: 'complaint', group: 'Care', skill: 'complaints', minutes: 18, weight: 3 },
  { name: 'membership', group: 'Care', skill: null, minutes: 7, weight: 2 },
];

/** Spread of the work around its median (log-normal). */
export const workSigma = 0.7;

export type Group = {
  readonly id: string;
  readonly overflowTo: string | null;
  readonly overflowAfterSeconds: number | null;
};

/** Small groups help each other after three minutes, without going round. */
export const groups: readonly Group[] = [
  { id: 'Orders', overflowTo: null, overflowAfterSeconds: null },
  { id: 'Returns', overflowTo: 'Orders', overflowAfterSeconds: 180 },
  { id: 'Billing', overflowTo: 'Orders', overflowAfterSeconds: 180 },
  { id: 'Technical', overflowTo: null, overflowAfterSeconds: null },
  { id: 'Delivery', overflowTo: 'Orders', overflowAfterSeconds: 180 },
  { id: 'Care', overflowTo: 'Returns', overflowAfterSeconds: 180 },
];

export const skillsOf = (group: string): readonly string[] =>
  intents.flatMap((intent) => (intent.group === group && intent.skill !== null ? [intent.skill] : []));

/** The languages that customers write, in hundredths. */
export const locales = [
  { locale: 'zh-CN', weight: 72 },
  { locale: 'en-US', weight: 20 },
  { locale: 'ja-JP', weight: 8 },
] as const;
