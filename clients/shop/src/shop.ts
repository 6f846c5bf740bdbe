import { type Language, products, texts } from './texts.ts';

const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
const language: Language = asked.startsWith('zh') ? 'zh' : 'en';
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
  place.textContent = texts[language][place.dataset['text'] as keyof (typeof texts)['en']];
}
document.querySelector('.goods')!.append(
  ...products.map(({ picture, name, price }) => {
    const item = document.createElement('li');
    for (const [className, text] of Object.entries({ picture, name: name[language], price: price[language] })) {
      const part = document.createElement('span');
      part.className = className;
      part.textContent = text;
      if (className === 'picture') part.setAttribute('aria-hidden', 'true');
      item.append(part);
    }
    return item;
  }),
);

type Order = Readonly<{ number: string } & Record<'goods' | 'shows', readonly [zh: string, en: string]>>;
const spoken = language === 'zh' ? 0 : 1;
/** What the demo's order system knows; elsewhere there is none, and nothing is shown. */
const showOrders = async (): Promise<void> => {
  const response = await fetch('/demo/orders');
  if (!response.ok) return;
  const place = document.querySelector<HTMLElement>('.orders')!;
  const items = ((await response.json()) as Order[]).map(({ number, goods, shows }) => {
    const item = document.createElement('li');
    item.textContent = `${number} · ${goods[spoken]} · ${shows[spoken]}`;
    return item;
  });
  place.querySelector('ul')!.append(...items);
  place.hidden = false;
};
void showOrders().catch(() => undefined);

// As any site embeds it; the workspace is the demo's unless the address says otherwise.
const widget = document.createElement('script');
widget.type = 'module';
widget.src = '/widget/liuke.js';
widget.dataset['liukeWorkspace'] = 'demo';
widget.dataset['liukeLocale'] = document.documentElement.lang;
document.body.append(widget);
