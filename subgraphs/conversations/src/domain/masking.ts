import { addressRules, type Hide, type Rule } from './masking-addresses.ts';

/**
 * Masks personal data in what people write: identity-card and bank-card numbers by their check digits, phones, e-mails,
 * addresses from the house number on, passwords and one-time codes by the words before them. What is masked keeps its length class, so that a human still
 * recognises it (138****5678). Masking masked text changes nothing.
 *
 * `ownPatterns` are a workspace's own, hidden altogether before the rest is looked at. Every pattern of ours is linear: bounded
 * repeats, no nesting; privacy lets no other in.
 */
export const mask = (text: string, ownPatterns: readonly string[] = []): string => {
  let masked = text;
  for (const pattern of ownPatterns)
    masked = masked.replace(compiled(pattern), (found) => stars(Math.min(found.length, 12)));
  for (const { pattern, hide } of rules) {
    masked = replaceAt(masked, halfWidth(masked), pattern, hide);
  }
  return masked;
};

const known = new Map<string, RegExp>();
const compiled = (pattern: string): RegExp => {
  const expression = known.get(pattern) ?? new RegExp(pattern, 'gu');
  if (known.size < 1_000) known.set(pattern, expression);
  return expression;
};

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const stars = (count: number): string => '*'.repeat(count);

/** Full-width digits, letters and the signs of numbers and addresses one for one as their plain twins, so that places in both texts agree. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ（）＋－．：＝＠＿]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

const replaceAt = (text: string, plain: string, pattern: RegExp, hide: Hide): string => {
  let result = '';
  let from = 0;
  for (const found of plain.matchAll(pattern)) {
    const instead = hide(found, text.slice(found.index, found.index + found[0].length));
    if (instead === null) continue;
    result += text.slice(from, found.index) + instead;
    from = found.index + found[0].length;
  }
  return result + text.slice(from);
};

/** The last character of an 18-character identity number, ISO 7064 mod 11-2. */
export const hasIdentityCheckDigit = (id: string): boolean => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(id[place]), 0);
  return '10X98765432'[sum % 11] === id[17]?.toUpperCase();
};

export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** First digits that cards really have (UnionPay and old Chinese debit cards, Visa, Mastercard, Amex, JCB, Discover, Maestro). */
const cardStart = /^(?:62|9558|9559|955|4|5[0-8]|2[2-7]|3[4-8]|6[0-9])/;

/** Number groups as people type them: single spaces or dashes between digits. */
const edgeBefore = '(?<![\\dA-Za-z*])';
const edgeAfter = '(?![\\dA-Za-z*])';

const rules: readonly Rule[] = [
  ...addressRules,
  {
    // a***@example.com
    pattern:
      /(?<![A-Za-z0-9._%+*-])([A-Za-z0-9_][A-Za-z0-9._%+-]{0,63})@((?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24})(?![A-Za-z0-9-])/g,
    hide: ([, name = '', domain = '']) => `${name.slice(0, 1)}***@${domain}`,
  },
  {
    // 110***********002X: birthday checked too, so that a long order number is rarely taken for one.
    pattern: new RegExp(
      `${edgeBefore}[1-9]\\d{5}[ -]?(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[\\dXx]${edgeAfter}`,
      'g',
    ),
    hide: ([found]) => {
      const id = found.replace(/[ -]/g, '');
      return hasIdentityCheckDigit(id) ? `${id.slice(0, 3)}${stars(11)}${id.slice(-4)}` : null;
    },
  },
  {
    // 6222 **** **** 0123
    pattern: new RegExp(`${edgeBefore}\\d(?:[ -]?\\d){12,18}${edgeAfter}`, 'g'),
    hide: ([found]) => {
      const card = digitsOf(found);
      return cardStart.test(card) && passesLuhn(card) ? `${card.slice(0, 4)} **** **** ${card.slice(-4)}` : null;
    },
  },
  {
    // Mobile phones of the mainland, with or without the country's code: 138****5678
    pattern: new RegExp(`${edgeBefore}(?:(?:\\+|00)?86[ -]?)?(1[3-9]\\d)[ -]?(\\d{4})[ -]?(\\d{4})${edgeAfter}`, 'g'),
    hide: ([, start = '', , end = '']) => `${start}****${end}`,
  },
  {
    // Other numbers with a country's code: +44****3456
    pattern: new RegExp(
      `(?<![\\dA-Za-z*+])(\\+|00)([1-9]\\d{0,2})[ -]?((?:\\(\\d{1,4}\\)[ -]?)?\\d(?:[ -]?\\d){5,12})${edgeAfter}`,
      'g',
    ),
    hide: ([, , country = '', rest = '']) => `+${country}****${digitsOf(rest).slice(-4)}`,
  },
  {
    // Land lines, 010-****5678, and numbers written (415) 555-2671 or 415-555-2671; not a company's 400 and 800 numbers.
    pattern: new RegExp(
      `${edgeBefore}(?!(?:400|800)[ -])(0\\d{2,3}|\\(\\d{3}\\)|\\d{3})([ -])(\\d{7,8}|\\d{3,4}[ -]\\d{4})${edgeAfter}`,
      'g',
    ),
    hide: ([found, area = '', , rest = '']) => {
      const digits = digitsOf(rest);
      const plausible = area.startsWith('0') ? digits.length >= 7 : digits.length === 7;
      return plausible && /[ -]/.test(found) ? `${area}-****${digits.slice(-4)}` : null;
    },
  },
  {
    // 密码是abc123 -> 密码是******. Chinese writing ends the secret, so any run of letters, digits and signs is one.
    pattern: /((?:密码|口令|验证码|校验码|动态码|安全码)[是为:：=\s]{0,4}["'“「]?)([A-Za-z0-9!#$%&*+./?@^_~-]{3,64})/g,
    hide: ([, words = '', secret = ''], written) =>
      isHidden(secret) ? null : `${written.slice(0, words.length)}${stars(6)}`,
  },
  {
    // password: swordfish, pwd=x1
    pattern:
      /\b((?:password|passwd|passcode|passphrase|pwd|pin(?: code)?|cvv2?|cvc2?|otp|verification code)\s{0,3}[:=]\s{0,3}["']?)([^\s"',;，。；]{3,64})/gi,
    hide: ([, words = '', secret = ''], written) =>
      isHidden(secret) ? null : `${written.slice(0, words.length)}${stars(6)}`,
  },
  {
    // "my password is hunter2": without a sign between, only what looks like a secret (a digit or a sign in it).
    pattern:
      /\b((?:password|passwd|passcode|passphrase|pwd|pin(?: code)?|cvv2?|cvc2?|otp|verification code|code)\s{1,3}(?:is\s{1,3})?["']?)([^\s"',;，。；]{3,64})/gi,
    hide: ([, words = '', secret = ''], written) =>
      isHidden(secret) || !/[\d!@#$%^&_+=?~]/.test(secret.replace(/[?!.]+$/, ''))
        ? null
        : `${written.slice(0, words.length)}${stars(6)}`,
  },
];

const isHidden = (secret: string): boolean => /^\*+[.!?]*$/.test(secret);
