import { type FlowStep, typeOf } from '../flow.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { orderNumbers } from './order-number.ts';
import { phone } from './phone.ts';
import type { Found } from './value.ts';

/** What reading needs to know beside the text. */
export type Reading = { readonly today: string; readonly locale: string };

const longestValue = 500;

/** The value of a step's slot in a text; null when there is none. Free text is always one, unless it is empty. */
export const readSlot = (step: FlowStep, text: string, { today, locale }: Reading): Found | null => {
  switch (typeOf(step)) {
    case 'ORDER_NUMBER': {
      // "Not 12345678, 12345679": what is meant comes last.
      return orderNumbers(text).at(-1) ?? null;
    }
    case 'DATE':
      return date(text, today, /^en-(?:gb|au|nz|ie|in|za)/i.test(locale));
    case 'PHONE':
      return phone(text);
    case 'CHOICE':
      return choice(text, step.choices ?? []);
    case 'TEXT': {
      const value = text.trim().slice(0, longestValue);
      return value === '' ? null : { value, whole: false };
    }
  }
};
