import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? below(path) : [path];
  });
const tops = readdirSync('.', { withFileTypes: true });
const files = [
  ...tops.filter((entry) => entry.isFile()).map(({ name }) => name),
  ...['schema', 'gateway', 'subgraphs', 'clients', 'ops'].flatMap(below),
];
const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);

/** The pages by which somebody finds their way. Decisions and measurements tell of their day, and may name what is no more. */
const pages = files.filter((file) => file.endsWith('.md') && !/ops\/decisions|\/results\.md|ops\/access/.test(file));

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one]) => one!);
/** Names with a slash in them, and files of code; what begins with a dot is an ending, with a slash an address, with @ a package. */
const pathsIn = (text: string): string[] =>
  matches(text, /`([^`\s]+)`/g).filter((name) => /^[a-z][\w.*/-]*$/i.test(name) && /\/|\.(tsx?|mjs|sql|md)$/.test(name));

/** What providers and model folders call theirs, and the sections of an export. */
const elsewhere = new Set([
  'user/info',
  'media/get',
  'message/rfc822',
  'onnx/model.onnx',
  '1_Pooling/config.json',
  'privacy/audit',
]);

/**
 * A path begins at the root or at any folder below its page's own, and may leave out how it ends; a star stands for one name,
 * and `kit/` for what the kit is made of.
 */
const isThere = (page: string, path: string): boolean => {
  const own = dirname(page) === '.' ? '' : `${dirname(page)}/`;
  const pattern = path
    .replace(/\/$/, '')
    .replace(/^kit\//, 'subgraphs/kit/src/')
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^/]+');
  const there = new RegExp(`^(?:${own}(?:.*/)?)?${pattern}(?:/|\\.ts|-[^/]+\\.md|)(?:$|(?<=/))`);
  return files.some((file) => there.test(file));
};

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('names only files that are there', () => {
    expect(pathsIn(text).filter((path) => !elsewhere.has(path) && !isThere(page, path))).toEqual([]);
    const linked = matches(text, /\]\(([^)#:]+)\)/g).map((link) => join(dirname(page), link));
    expect(linked.filter((file) => !files.includes(file) && !files.some((one) => one.startsWith(`${file}/`)))).toEqual([]);
  });

  it('names only commands that are there', () => {
    const named = [...matches(text, /\bnpm run ([\w:-]+)/g), ...matches(text, /\bnpm (start|test)\b/g)];
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
    expect(matches(text, /--import tsx\s+(\S+\.ts)/g).filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe('the pages', () => {
  it('are found, and name much', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'README.zh-CN.md', 'gateway/ERRORS.md', 'subgraphs/kit/README.md']),
    );
    expect(pages.flatMap((page) => pathsIn(readFileSync(page, 'utf8'))).length).toBeGreaterThan(150);
    expect(isThere('gateway/README.md', 'src/viewer.ts')).toBe(true);
    expect(isThere('gateway/README.md', 'src/viewers.ts')).toBe(false);
    expect(isThere('README.md', 'ops/decisions/02')).toBe(false);
  });

  it('give each room, door and window one of its own', () => {
    const rooms = files.filter((file) => /^(?:gateway|subgraphs\/\w+|clients\/\w+)\/package\.json$/.test(file)).map(dirname);
    expect(rooms.length).toBeGreaterThan(10);
    expect(rooms.filter((room) => !pages.includes(`${room}/README.md`))).toEqual([]);
  });
});

describe('the page on security', () => {
  it('shows a test for each threat', () => {
    const rows = readFileSync('SECURITY.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| (?!threat)/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    const proves = (path: string) => path.endsWith('.test.ts');
    expect(rows.filter((row) => !pathsIn(row.split('|')[3]!).some(proves))).toEqual([]);
  });
});
