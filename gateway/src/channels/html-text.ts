/**
 * What somebody reads in a letter's HTML, as plain text. Nothing of it runs, is fetched, or is kept: it is read once, from left
 * to right, in time that grows with its length alone. What is quoted begins with `> `, as in plain letters.
 */
export const textOfHtml = (html: string): string => {
  const out: string[] = [];
  let line = '';
  let quotes = 0;
  let link: { readonly href: string; readonly from: number } | null = null;
  const end = (): void => {
    out.push(`${'> '.repeat(quotes)}${line.replace(/[ \t\f]+/g, ' ').trim()}`);
    line = '';
  };
  const fresh = (): void => {
    if (line.trim() !== '') end();
    line = '';
  };
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const words = html.slice(at, next < 0 ? html.length : next);
    line += decoded(words).replace(/\s+/g, ' ');
    if (next < 0) break;
    const tag = tagAt(html, next);
    at = tag.end;
    const { name, closes } = tag;
    if (silent.has(name) && !closes) {
      at = endOf(html, name, at);
      continue;
    }
    if (name === 'br') end();
    else if (name === 'blockquote') {
      fresh();
      quotes = closes ? Math.max(0, quotes - 1) : Math.min(quotes + 1, 20);
    } else if (name === 'a') {
      if (closes && link) line += shown(link.href, line.slice(link.from));
      link = closes ? null : { href: tag.href, from: line.length };
    } else if (name === 'li' && !closes) {
      fresh();
      line = '- ';
    } else if (name === 'td' || name === 'th') line += closes ? ' ' : '';
    else if (blocks.has(name)) {
      fresh();
      if (paragraphs.has(name) && closes) out.push('');
    }
  }
  fresh();
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

/** What is inside is no words. */
const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'textarea',
]);
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'pre']);
const blocks = new Set([
  ...paragraphs,
  'div',
  'tr',
  'li',
  'hr',
  'section',
  'article',
  'header',
  'footer',
  'body',
  'html',
  'dl',
  'dt',
  'dd',
]);

type Tag = { readonly name: string; readonly closes: boolean; readonly href: string; readonly end: number };

/** Longer ones are none that anybody wrote. */
const longestTag = 8_192;

const tagAt = (html: string, from: number): Tag => {
  if (html.startsWith('<!--', from)) {
    const end = html.indexOf('-->', from + 4);
    return { name: '', closes: false, href: '', end: end < 0 ? html.length : end + 3 };
  }
  const close = html.indexOf('>', from);
  const end = close < 0 ? html.length : close + 1;
  const inside = html.slice(from + 1, Math.min(end - 1, from + longestTag));
  const name = /^\/?([a-z][a-z0-9]*)/i.exec(inside)?.[1]?.toLowerCase() ?? '';
  const href =
    name === 'a' ? (/\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(inside) ?? []).slice(1).find(Boolean) : undefined;
  return { name, closes: inside.startsWith('/'), href: decoded(href ?? ''), end };
};

/** Behind the end of an element whose words are not ours to read; without one nothing more is said. */
const endOf = (html: string, name: string, from: number): number => {
  const closing = new RegExp(`</${name}[\\s>]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  if (!found) return html.length;
  const end = html.indexOf('>', found.index);
  return end < 0 ? html.length : end + 1;
};

/** Where a link leads, where its words do not say so. */
const shown = (href: string, words: string): string => {
  if (!/^https?:\/\//i.test(href) || href.length > 500) return '';
  const bare = (address: string): string =>
    address
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/\/$/, '');
  return words.trim() === '' || bare(words) === bare(href) ? '' : ` (${href})`;
};

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  bull: '•',
  times: '×',
  yen: '¥',
  euro: '€',
  pound: '£',
  zwnj: '',
  zwj: '',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
  });
