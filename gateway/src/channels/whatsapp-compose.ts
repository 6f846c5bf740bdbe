import type { Door } from './channel.ts';
import { inParts, wordsIn } from './degrade.ts';
import { lines } from './fields.ts';
import { isAmong, isLinked, megabytes, type Takes } from './files.ts';
import type { Button, Outgoing, OutgoingFile } from './outgoing.ts';
import { carried, titled } from './pressed.ts';

/** A message as WhatsApp shows it: text, up to three buttons, or a list. */

export type Part = {
  /** What goes to Meta beside the recipient. */
  readonly content: object;
  /** The same in words alone, for a template. */
  readonly words: string;
};

/** UTF-16 units and entries that WhatsApp takes; bytes of what one carries. */
const most = {
  text: 4_096,
  buttons: 3,
  buttonTitle: 20,
  buttonsBody: 1_024,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  carried: 200,
  template: 1_024,
} as const;

type Option = Button & { readonly id: string; readonly number: number };

const textPart = (body: string): Part => ({
  content: { type: 'text', text: { preview_url: /https?:\/\//.test(body), body } },
  words: body,
});

const interactive = (body: string, options: readonly Option[], content: object): Part => ({
  content: { type: 'interactive', interactive: { ...content, body: { text: body } } },
  // A number is understood as an answer: it is the place among all buttons.
  words: `${body}\n\n${options.map(({ number, title }) => `${number}. ${title}`).join('\n')}`,
});

const buttonsOf = (options: readonly Option[]) => ({
  type: 'button',
  action: { buttons: options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) },
});

const listOf = (options: readonly Option[], locale: string) => ({
  type: 'list',
  action: {
    button: /^zh\b/i.test(locale) ? '请选择' : 'Choose',
    sections: [
      {
        rows: options.map(({ id, title }) => ({
          id,
          title: titled(title, most.rowTitle),
          ...([...title].length > most.rowTitle && { description: titled(title, most.rowDescription) }),
        })),
      },
    ],
  },
});

/** What WhatsApp shows in its place, and how much of it; everything else is a document. */
const shown: Readonly<Record<'image' | 'audio' | 'video', Takes>> = {
  image: { types: ['image/jpeg', 'image/png'], most: 5 * megabytes },
  audio: { types: ['audio/aac', 'audio/mp4', 'audio/mpeg', 'audio/amr', 'audio/ogg'], most: 16 * megabytes },
  video: { types: ['video/mp4'], most: 16 * megabytes },
};

export const isCarried = (file: OutgoingFile): boolean => isLinked(file) && file.bytes <= 100 * megabytes;

const filePart = (file: OutgoingFile): Part => {
  const [type = 'document'] = Object.entries(shown).find(([, takes]) => isAmong(file, takes)) ?? [];
  const content = { link: file.url, ...(type === 'document' && { filename: file.name }) };
  return { content: { type, [type]: content }, words: `${file.name} ${file.url}` };
};

/** Addresses stand in the text: a reply button carries none. */
export const composeWhatsapp = ({ text, buttons, files, locale }: Outgoing): Part[] => {
  const links = buttons.flatMap(({ title, url }) => (url === null ? [] : [`${title} ${url}`]));
  const options = buttons
    .map((button, index) => ({ ...button, id: carried(button, index, most.carried), number: index + 1 }))
    .filter(({ url }) => url === null)
    .slice(0, most.rows);
  const bodies = wordsIn({ text: lines(text, ...links), files }, most.text, 'units');
  if (options.length === 0) return [...files.map(filePart), ...bodies.map(textPart)];
  const few = options.length <= most.buttons && options.every(({ title }) => [...title].length <= most.buttonTitle);
  const before = bodies.slice(0, -1);
  const last = inParts(bodies.at(-1) ?? '', few ? most.buttonsBody : most.text, 'units');
  const body = last.pop() ?? '';
  return [
    ...[...before, ...last].map(textPart),
    interactive(body, options, few ? buttonsOf(options) : listOf(options, locale)),
  ];
};

/** The words in the workspace's template, as its one body variable, which holds neither line ends nor much of anything. */
export const templates = (words: string, { settings }: Door): object[] =>
  inParts(words.replace(/\s+/g, ' ').trim(), most.template, 'units').map((text) => ({
    type: 'template',
    template: {
      name: settings['template'],
      language: { code: settings['templateLanguage'] ?? 'en' },
      components: [{ type: 'body', parameters: [{ type: 'text', text }] }],
    },
  }));
