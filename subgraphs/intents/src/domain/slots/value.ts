/** A value found in a text. `whole`: apart from courtesies the text says nothing else. */
export type Found = { readonly value: string; readonly whole: boolean };

const courtesies =
  /(?:please|thanks|thank you|thx|hi|hello|it is|it's|its|the (?:order )?number is|my (?:order|phone)(?: number)? is|order(?: number)?|number|phone|no\.|#|sorry|actually|i think|that would be|ok|yes|on|at|请|請|谢谢|謝謝|您好|你好|我的|订单号?|訂單號?|单号|單號|号码|號碼|电话|電話|手机号?|手機號?|是|为|為|应该|應該|好的|嗯|哦|就|吧|的|了|呢|啊|呀)/giu;

/** Whether only courtesies and signs are left of the text without what was found in it. */
export const isWhole = (text: string, found: string): boolean =>
  text
    .replace(found, ' ')
    .replace(courtesies, ' ')
    .replace(/[\p{P}\p{S}\s]/gu, '') === '';
