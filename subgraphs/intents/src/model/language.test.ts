import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  ['我的包裹到哪里了', 'zh-Hans'],
  ['我的包裹到哪裡了', 'zh-Hant'],
  ['我想退貨,請問怎麼申請', 'zh-Hant'],
  ['请帮我查一下 order 4471902 的物流', 'zh-Hans'],
  ['where is my parcel', 'en'],
  ['ＷＨＥＲＥ ＩＳ ＭＹ ＰＡＲＣＥＬ', 'en'],
  ['can you track 我的快递 for me please', 'en'],
  ['wo ist mein Paket', 'de'],
  ['où est mon colis', 'fr'],
  ['¿dónde está mi pedido?', 'es'],
  ['荷物はどこですか', 'ja'],
  ['내 소포는 어디에 있나요', 'ko'],
  ['где моя посылка', 'ru'],
  ['أين طردي', 'ar'],
  ['👍👍 123 !!!', null],
  ['qwrtz plmk', null],
  ['', null],
])('%s is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it('is found for any text without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => languageOf(text) === null || languageOf(text)!.length >= 2),
  );
});
