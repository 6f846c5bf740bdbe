import { setTimeout as pause } from 'node:timers/promises';
import { fault } from '../../faults.ts';

/** How long one answer is waited for, how often is asked, and how long between; all in milliseconds. */
export type Patience = { readonly answer: number; readonly tries: number; readonly between: number };
export const usualPatience: Patience = { answer: 3_000, tries: 3, between: 200 };

/** What a key service refuses for good: asking again changes nothing. */
export class KeyServiceRefusal extends Error {}

/**
 * Asks a key service for JSON, or what `read` makes of its text, again where it is late, cannot be reached, or says that it is busy or broken (429, 5xx). Fault
 * UNAVAILABLE where it stays so; KeyServiceRefusal for any other answer, with the service's own reason and nothing of what was sent.
 */
export const askKeyService = async (
  name: string,
  send: (signal: AbortSignal) => Promise<Response>,
  reasonOf: (answer: unknown) => string,
  patience: Patience,
  read: (text: string) => unknown = jsonOf,
): Promise<unknown> => {
  for (let tries = 1; ; tries += 1) {
    const answered = await once(send, patience.answer, read);
    if (answered?.ok) return answered.body;
    if (answered !== null && answered.status !== 429 && answered.status < 500)
      throw new KeyServiceRefusal(`${name} refuses (status ${answered.status}): ${reasonOf(answered.body)}`);
    if (tries >= patience.tries) throw fault('UNAVAILABLE', `${name} does not answer as it should; try again.`);
    await pause(patience.between * tries);
  }
};

/** Null where no whole answer came in time. */
const once = async (
  send: (signal: AbortSignal) => Promise<Response>,
  milliseconds: number,
  read: (text: string) => unknown,
) => {
  try {
    const answer = await send(AbortSignal.timeout(milliseconds));
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, body: read(text) };
  } catch {
    return null;
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The text that stands under this name; null for anything else. */
export const textAt = (answer: unknown, ...names: readonly string[]): string | null => {
  let found = answer;
  for (const name of names) {
    if (typeof found !== 'object' || found === null) return null;
    found = (found as Record<string, unknown>)[name];
  }
  return typeof found === 'string' ? found : null;
};
