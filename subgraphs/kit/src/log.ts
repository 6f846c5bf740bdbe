import { type DestinationStream, type Logger, pino } from 'pino';
import { config } from './config.ts';
import { redact, redactText } from './redact.ts';

export type { Logger } from 'pino';

export type LogOptions = { readonly level?: string; readonly destination?: DestinationStream };

/** A log of one JSON object a line: ids, codes, counts and durations, and nothing of what people wrote or who they are. */
export const openLog = (name: string, { level = config().logLevel, destination }: LogOptions = {}): Logger =>
  pino(
    {
      name,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      base: { pid: process.pid },
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
      // `formatters.log` has made an error plain already.
      serializers: { err: (error: unknown) => redact(error) },
      hooks: {
        logMethod(given, method) {
          const [first, ...rest] = given as unknown[];
          // pino would take the message of a bare error as it is.
          const fields =
            first instanceof Error ? [{ err: first }, ...(rest.length > 0 ? rest : [first.message])] : [first, ...rest];
          method.apply(this, fields.map((one) => (typeof one === 'string' ? redactText(one) : one)) as typeof given);
        },
      },
    },
    destination ?? pino.destination(1),
  );
