/**
 * The XML that WeChat speaks, and nothing else: elements, text, CDATA. No attributes, comments, processing instructions,
 * doctypes or entities but the five - so there is nothing to expand, fetch or nest without end.
 */
export type Xml = { readonly [name: string]: string | Xml };

const deepest = 6;
const mostElements = 400;

const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.-]{0,63})\s{0,8}(\/?)>|([^<]+)/gy;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

type Open = { readonly name: string; readonly children: Record<string, string | Xml>; text: string; branches: boolean };
const opened = (name: string): Open => ({ name, children: Object.create(null), text: '', branches: false });

/** The content of the root element, of its children the last of a name; null for anything that is not such XML. */
export const readXml = (source: string): Xml | null => {
  const stack: Open[] = [];
  let root: Open | null = null;
  let elements = 0;
  token.lastIndex = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (token.lastIndex < source.length) {
    const match = token.exec(source);
    if (!match) return null;
    const [, data, closing, name, empty, text] = match;
    const top = stack.at(-1);
    if (name !== undefined) {
      if (closing) {
        if (empty || top?.name !== name) return null;
        stack.pop();
        const parent = stack.at(-1);
        if (parent) {
          parent.children[name] = top.branches ? top.children : top.text;
          parent.branches = true;
        }
        continue;
      }
      if ((root && !top) || ++elements > mostElements || stack.length >= deepest) return null;
      const element = opened(name);
      root ??= element;
      if (!empty) stack.push(element);
      else if (top) {
        top.children[name] = '';
        top.branches = true;
      }
      continue;
    }
    const words = data ?? unescaped(text ?? '');
    if (words === null) return null;
    if (top) top.text += words;
    else if (words.trim() !== '') return null;
  }
  return root && stack.length === 0 && root.branches ? root.children : null;
};

const unescaped = (text: string): string | null => {
  if (text.includes(']]>')) return null;
  let strange = false;
  const plain = text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));|&/g, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    const character = code === null ? entities[name] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined) strange = true;
    return character ?? whole;
  });
  return strange ? null : plain;
};

/** A child's text; empty where it has none. */
export const textOf = (xml: Xml, name: string): string => {
  const value = Object.hasOwn(xml, name) ? xml[name] : undefined;
  return typeof value === 'string' ? value.trim() : '';
};

/** Writes a flat answer; texts as CDATA, numbers bare. */
export const writeXml = (fields: Readonly<Record<string, string | number>>): string =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${typeof value === 'number' ? value : cdata(value)}</${name}>`)
    .join('')}</xml>`;

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
