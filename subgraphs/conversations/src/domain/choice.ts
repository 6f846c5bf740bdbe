import type { Button } from './message.ts';

/** A number alone, as somebody answers a numbered list: 2, 2. , （2）, ２. */
const aNumber = /^[\s(（[【]*([0-9０-９]{1,2})[\s.。、,，)）\]】]*$/u;

/** The button of the last card that an answer over a channel without buttons means; null: it is words like any other. */
export const chosen = (text: string, pressed: number | null, buttons: readonly Button[]): Button | null => {
  const number = pressed ?? numberIn(text);
  const button = number === null ? undefined : buttons[number - 1];
  return button && button.url === null ? button : null;
};

const numberIn = (text: string): number | null => {
  const [, digits] = aNumber.exec(text) ?? [];
  return digits === undefined ? null : Number(digits.normalize('NFKC'));
};
