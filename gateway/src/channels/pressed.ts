import type { Button } from './outgoing.ts';

/** What a button carries at the provider, and comes back when it is pressed. */

/** Its value where the provider takes so many bytes, so that an old card still means what it said; else its number, from 1. */
export const carried = ({ value }: Button, index: number, most: number): string =>
  value.trim() !== '' && Buffer.byteLength(value) < most ? `=${value}` : `#${index + 1}`;

/** The words of what was pressed; `title`: what stood on it. What we did not make is a menu's entry: its title, or what it carries. */
export const pressed = (back: string, title: string): { readonly text: string; readonly choice?: number } => {
  if (back.startsWith('=')) return { text: back.slice(1) };
  const number = /^#(\d{1,2})$/.exec(back)?.[1];
  return number === undefined ? { text: title || back } : { text: title || back, choice: Number(number) };
};

/** A title where the provider shows so many characters. */
export const titled = (title: string, most: number): string => {
  const characters = [...title];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : title;
};
