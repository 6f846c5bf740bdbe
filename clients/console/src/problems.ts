import { LiukeError } from '@liuke/sdk';
import { texts } from './texts.ts';

/** What was wrong with what a form gave, by the graph's own sentence, which names it; all else as `problemOf` says. */
export const inputProblemOf = (error: unknown): string =>
  error instanceof LiukeError && error.code === 'BAD_USER_INPUT' ? error.message : problemOf(error);

/** What went wrong, in the agent's language. */
export const problemOf = (error: unknown): string => {
  if (!(error instanceof LiukeError)) return texts.failed;
  switch (error.code) {
    case 'NETWORK':
    case 'UNAVAILABLE':
      return texts.unreachable;
    case 'CONFLICT':
      return texts.conflict;
    case 'FORBIDDEN':
      return texts.forbidden;
    case 'RATE_LIMITED':
      return texts.tooMany(Math.ceil(Number(error.extensions['retryAfter'] ?? 60)));
    default:
      return texts.failed;
  }
};
