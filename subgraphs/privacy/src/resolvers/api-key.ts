import { fault } from '@liuke/kit';
import type { ApiKeyResolvers } from '../generated/resolvers.ts';
import * as usage from '../store/api-key-usage.ts';

const day = 86_400_000;
/** Days that one question may span. */
const most = 92;

export const ApiKey: ApiKeyResolvers = {
  usage: (key, { from, to }, context) => {
    const until = to ?? context.now();
    const since = from ?? new Date(until.getTime() - 30 * day);
    if (since > until) throw fault('BAD_USER_INPUT', 'from lies after to.');
    if (until.getTime() - since.getTime() > most * day) throw fault('BAD_USER_INPUT', `usage spans at most ${most} days.`);
    return usage.of(context.db, key.id, since, until);
  },
};
