import type { Identity } from './customer.ts';

/** E.164. A mainland number without its country's code is taken as such; null where it is no number. */
const phoneLink = (phone: string): string | null => {
  const digits = phone.replace(/[\s().-]/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return `phone:+86${digits}`;
  const international = /^(?:\+|00)([1-9]\d{6,14})$/.exec(digits)?.[1];
  return international ? `phone:+${international}` : null;
};

/** What a signed token says that somebody is also known by. A phone number counts only where the workspace has verified it. */
export const linksOf = ({ phone, phoneVerified, unionId }: Identity): string[] => {
  const number = phoneVerified && phone !== null ? phoneLink(phone) : null;
  return [...(unionId === null ? [] : [`unionid:${unionId}`]), ...(number === null ? [] : [number])];
};
