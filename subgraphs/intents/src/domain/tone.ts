/** Characters that only traditional writing has, among the most frequent ones of customers' words. */
const traditional = /[這個們說請訂單號嗎為麼時貨還沒給錢買賣發現實際點後裡應該幫貴開關門問題無過進運費價錯誤]/u;

/**
 * The language to answer in: the customer's own words', where they tell (a number or "ok" does not), else the one before.
 * Somebody who writes English in a Chinese shop is answered in English, and the other way round.
 */
export const spokenLocale = (text: string, before: string): string => {
  const wasChinese = /^zh/i.test(before);
  if (/\p{Script=Han}/u.test(text)) {
    if (wasChinese) return before;
    return traditional.test(text) ? 'zh-Hant' : 'zh-CN';
  }
  const words = text.match(/[\p{Script=Latin}']{2,}/gu) ?? [];
  return wasChinese && words.length >= 3 && !/https?:/.test(text) ? 'en' : before;
};
