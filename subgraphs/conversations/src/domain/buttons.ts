import type { EventButton } from '@liuke/kit';
import { type Button, isHttps } from './message.ts';

/** The buttons of an answer that a message can carry; an address that is not https is left out. */
export const postable = (buttons: readonly EventButton[]): Button[] =>
  buttons
    .filter(({ title }) => title.trim() !== '')
    .slice(0, 10)
    .map(({ title, value, url }) => ({ title, value, url: url && isHttps(url) ? url : null }));
