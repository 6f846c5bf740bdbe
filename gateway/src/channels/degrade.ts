import type { Channel } from './channel.ts';
import type { Button, Outgoing, OutgoingFile } from './outgoing.ts';

/** A card for a channel that shows words alone: its buttons as a numbered list, whose numbers are understood as answers. */
export const numbered = (text: string, buttons: readonly Button[], most = 99): string => {
  if (buttons.length === 0) return text;
  const lines = buttons
    .slice(0, most)
    .map(({ title, url }, index) => (url === null ? `${index + 1}. ${title}` : `${index + 1}. ${title} ${url}`));
  return `${text}\n\n${lines.join('\n')}`;
};

/** A message for a channel that does not take some of its files, or any: links to those in its text. */
export const withLinks = <Message extends Outgoing>(message: Message, channel: Channel): Message => {
  const carried = (file: OutgoingFile): boolean => channel.carries?.(file, message.door) ?? false;
  const links = message.files.filter((file) => !carried(file)).map(({ name, url }) => `${name} ${url}`);
  if (links.length === 0) return message;
  const text = [message.text, ...links].filter((line) => line.trim() !== '').join('\n');
  return { ...message, text, files: message.files.filter(carried) };
};

/** The parts of a text; none where files say all. */
export const wordsIn = ({ text, files }: Pick<Outgoing, 'text' | 'files'>, most: number, unit: Unit): string[] =>
  text.trim() === '' && files.length > 0 ? [] : inParts(text, most, unit);

type Unit = 'bytes' | 'characters' | 'units';

const characterBytes = (character: string): number => Buffer.byteLength(character);
const one = (): number => 1;
const units = (character: string): number => character.length;

/**
 * Cuts a text that is longer than the provider takes, at the end of a paragraph, a sentence or a word where one is near, and
 * never inside a character. `unit`: what the provider counts; units are those of UTF-16.
 */
export const inParts = (text: string, most: number, unit: Unit): string[] => {
  const size = { bytes: characterBytes, characters: one, units }[unit];
  const parts: string[] = [];
  let rest = text;
  for (;;) {
    const end = reach(rest, most, size);
    if (end >= rest.length) break;
    const cut = niceCut(rest.slice(0, end));
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '' || parts.length === 0) parts.push(rest);
  return parts;
};

/** How many UTF-16 units fit. */
const reach = (text: string, most: number, size: (character: string) => number): number => {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += size(character);
    if (used > most) return Math.max(end, character.length);
    end += character.length;
  }
  return end;
};

const niceCut = (text: string): number => {
  const earliest = Math.floor(text.length / 2);
  for (const ending of [/\n(?!\n)/g, /[。！？!?；;]|\.\s/g, /[\s，,、]/g]) {
    const last = [...text.matchAll(ending)].at(-1);
    if (last && last.index + last[0].length > earliest) return last.index + last[0].length;
  }
  return text.length;
};
