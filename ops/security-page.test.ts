import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('SECURITY.md', 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));
const quoted = (text: string): string[] => [...text.matchAll(/`([^`\s]+)`/g)].map(([, one]) => one!);
const isPath = (text: string): boolean => text.includes('/') && /^[a-z.][\w.*/-]*$/i.test(text);
/** A star stands for one folder. */
const isThere = (path: string): boolean => {
  const [before, after] = path.split('*', 2) as [string, string | undefined];
  return after === undefined ? existsSync(path) : readdirSync(before).some((name) => existsSync(`${before}${name}${after}`));
};

describe('the page on security', () => {
  it('names only files that are there', () => {
    const paths = quoted(page).filter(isPath);
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  it('shows a test for each threat', () => {
    const shown = rows.map((row) => ({ row, paths: quoted(row.split('|')[3]!).filter(isPath) }));
    expect(shown.length).toBeGreaterThan(20);
    const proves = (path: string) => path.endsWith('.test.ts');
    expect(shown.filter(({ paths }) => !paths.some(proves)).map(({ row }) => row)).toEqual([]);
  });
});
