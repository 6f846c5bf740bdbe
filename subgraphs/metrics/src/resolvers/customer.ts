import { fault } from '@liuke/kit';
import type { CustomerResolvers, EventKind } from '../generated/resolvers.ts';
import * as behaviour from '../store/behaviour.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  behaviour: async ({ id }, args, { db }) => {
    const first = args.first ?? 20;
    if (first < 1 || first > 100) throw fault('BAD_USER_INPUT', 'first lies between 1 and 100.');
    const newest = await behaviour.newest(db, id, first);
    return newest.map((event) => ({ ...event, kind: event.kind as EventKind }));
  },
};
