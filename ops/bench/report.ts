import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('results.md', import.meta.url);

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** A table in Markdown, columns in the order of the first row. */
export const table = (rows: readonly Readonly<Record<string, string | number>>[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n');
};

/** Puts a bench's section into results.md in place of its last one, and prints it. */
export const record = (title: string, text: string): void => {
  const section = `## ${title}\n\n${text.trim()}\n`;
  console.log(`\n${section}`);
  const [head = '', ...sections] = readFileSync(file, 'utf8').split(/^(?=## )/m);
  const others = sections.filter((one) => !one.startsWith(`## ${title}\n`));
  writeFileSync(file, [head.trimEnd(), ...[...others, section].map((one) => one.trim())].join('\n\n').concat('\n'));
};
