import { readFileSync } from 'node:fs';

/** One line of a file: what was said, and what it means; null is `oos`, a text that no intent serves. */
export type Row = { readonly text: string; readonly intent: string | null };

/** A mistake of whoever gave the command: shown as a sentence, without a stack. */
export class Mistake extends Error {}

const outOfScope = 'oos';

/** Reads a file of JSON lines, {"text", "intent"}; empty lines are passed over. */
export const readRows = (file: string, role: string): Row[] => {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Mistake(`The ${role} file ${file} cannot be read: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}.`);
  }
  const rows = content.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : rowOf(line, `${file}, line ${at + 1}`)));
  if (rows.length === 0) throw new Mistake(`The ${role} file ${file} holds no rows.`);
  return rows;
};

const rowOf = (line: string, where: string): Row => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Mistake(`${where}: this is not JSON. One object a line is expected: {"text": "...", "intent": "..."}.`);
  }
  const { text, intent } = (value ?? {}) as { text?: unknown; intent?: unknown };
  if (typeof text !== 'string' || typeof intent !== 'string' || intent.trim() === '')
    throw new Mistake(`${where}: "text" and "intent" must both be strings, and "intent" not empty.`);
  return { text, intent: intent === outOfScope ? null : intent };
};
