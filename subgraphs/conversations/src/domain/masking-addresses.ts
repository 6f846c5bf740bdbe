/** Returns what to show instead, or null to leave it. `found` has plain digits also where `written` has full-width ones. */
export type Hide = (found: RegExpExecArray, written: string) => string | null;
export type Rule = { readonly pattern: RegExp; readonly hide: Hide };

/*
 * Where somebody lives: town and street stay, as an agent needs them to talk; what leads to the door (number, building, unit,
 * room) is hidden. Bounded repeats only, so that every text is read in linear time.
 */

const count = '[0-9A-Za-z零一二三四五六七八九十百甲乙丙丁-]{1,8}';
/** Parts of a Chinese address below the street, each with its number before it; 1号店 and 2号线 are no doors. */
const door = `${count}(?:号院|号楼|号(?![店线机色码门])|弄|幢|栋|座|单元|室|楼|层|组|户)`;
/** What a Chinese address names before the first number. */
const street = '(?:大道|大街|胡同|新村|小区|花园|公寓|社区|路|街|道|巷|里|弄|苑|村|镇|乡|城|庄|园|坊)';

const englishStreet =
  '(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|terrace|parkway|pkwy|square|close|crescent)';
/** "2 days on the road": what stands between a number and a street in a sentence, and never in an address. */
const sentence = /\b(?:the|a|an|my|your|our|on|in|of|at|to|for|this|that|more|days?|hours?|items?|orders?|times?)\b/i;

export const addressRules: readonly Rule[] = [
  {
    // 杭州市西湖区文三路138号3幢2单元501室 -> 杭州市西湖区文三路***
    pattern: new RegExp(`(${street})[ ,，]{0,2}${door}(?:[ ,，-]{0,2}${door}){0,6}(?:[ ,，-]{0,2}\\d{2,5}(?!\\d))?`, 'g'),
    hide: ([, kept = '']) => `${kept}***`,
  },
  {
    // 3栋2单元501 without a street
    pattern: /(?<![0-9A-Za-z*])\d{1,4}(?:号楼|栋|幢|座)[ ,，-]{0,2}\d{1,3}单元(?:[ ,，-]{0,2}\d{2,5}室?)?/g,
    hide: () => '***',
  },
  {
    // 221B Baker Street, Flat 3 -> *** Baker Street, Flat ***
    pattern: new RegExp(
      `(?<![\\w*.-])\\d{1,6}[A-Za-z]?(?:[-/]\\d{1,4})?( (?:[\\p{L}\\d.'’-]{1,20} ){1,4}${englishStreet}\\b\\.?)((?:,? {0,2}(?:apt|apartment|flat|unit|suite|room)\\.? {0,2}#?)?)((?:[\\w-]{1,8}\\b)?)`,
      'giu',
    ),
    hide: ([, kept = '', unit = '', number = '']) => {
      if (sentence.test(kept)) return null;
      return unit === '' ? `***${kept}${number}` : `***${kept}${unit}***`;
    },
  },
  {
    // PO Box 123
    pattern: /\b(P\.? ?O\.? ?Box )[\w-]{1,10}/gi,
    hide: ([, kept = '']) => `${kept}***`,
  },
];
