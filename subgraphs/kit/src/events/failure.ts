import { Fault } from '../faults.ts';
import { InvalidPayload } from './payload.ts';

/**
 * What is kept of a failure for the operator: its kind, code and place. Messages may quote what a customer wrote, so only our
 * own sentences are kept.
 */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return 'a value that is no Error was thrown';
  const { code, constraint, statement } = error as { code?: unknown; constraint?: string; statement?: string };
  const sentence = error instanceof Fault || error instanceof InvalidPayload ? error.message : '';
  const place = /\(?([^\s(]*\/)?([\w.-]+\/[\w.-]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[2];
  const parts = [error.name, code, constraint, statement, sentence, place && `at ${place}`];
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ')
    .slice(0, 500);
}
