const en = {
  brand: 'Songshu',
  headline: 'Tea, nuts and warm things',
  promise: 'Free delivery from 30 €. Thirty days to change your mind.',
  goods: 'This week',
  helpTitle: 'Questions?',
  help: 'Ask where your parcel is, how to return something, or talk to a person: the button at the bottom answers.',
  orders: 'Orders to try it with:',
  demo: 'A demo shop.',
  console: 'Agent console',
  explorer: 'API explorer',
};
const zh: typeof en = {
  brand: '松鼠小铺',
  headline: '茶、坚果和暖心好物',
  promise: '满 199 元包邮，三十天无忧退换。',
  goods: '本周推荐',
  helpTitle: '有问题？',
  help: '查物流、退换货、转人工：点右下角的按钮就好。',
  orders: '可以用这些订单号试试：',
  demo: '演示商店。',
  console: '客服工作台',
  explorer: '接口浏览器',
};

export type Language = 'en' | 'zh';
export const texts: Readonly<Record<Language, typeof en>> = { en, zh };

export type Product = {
  readonly picture: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly price: Readonly<Record<Language, string>>;
};
export const products: readonly Product[] = [
  { picture: '🍵', name: { en: 'Longjing green tea, 100 g', zh: '西湖龙井 100 克' }, price: { en: '24.00 €', zh: '¥168' } },
  { picture: '🌰', name: { en: 'Roasted chestnuts, 500 g', zh: '糖炒栗子 500 克' }, price: { en: '9.50 €', zh: '¥59' } },
  { picture: '🥜', name: { en: 'Mixed nuts, 30 small bags', zh: '每日坚果 30 袋' }, price: { en: '29.90 €', zh: '¥139' } },
  { picture: '🧣', name: { en: 'Wool scarf', zh: '羊毛围巾' }, price: { en: '39.00 €', zh: '¥259' } },
  { picture: '🫖', name: { en: 'Clay teapot', zh: '紫砂壶' }, price: { en: '58.00 €', zh: '¥398' } },
  { picture: '🍯', name: { en: 'Acacia honey', zh: '洋槐蜂蜜' }, price: { en: '11.00 €', zh: '¥69' } },
];
