import { fault } from '@liuke/kit';
import type { RoomContext } from '../context.ts';
import type { QueueEntry } from '../domain/waiting.ts';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import * as groups from '../store/groups.ts';
import { followAssignments, type Heard } from '../streams/assignments.ts';
import { followDesk } from '../streams/desk.ts';
import { followPromises, type PromiseChange } from '../streams/promises.ts';
import { followQueue, type QueueChange } from '../streams/queue.ts';
import { followQueuePosition } from '../streams/queue-position.ts';
import { agentIdOf, decider } from './caller.ts';

/** Read again for each event, as this event's viewer may see it. */
const waitNow = async ({ entryId }: QueueChange, _: unknown, { load }: RoomContext): Promise<QueueEntry> => {
  const wait = await load.wait.load(entryId);
  if (!wait) throw fault('NOT_FOUND');
  return wait;
};

export const Subscription = {
  assignmentChanged: {
    subscribe: (_, _args, context) => {
      const { live, log } = context;
      const agentId = agentIdOf(context);
      const lost = (error: unknown): void => log.warn({ err: error, agentId }, 'a sign of life could not be given');
      return followAssignments(decider(context), live, agentId, lost) as never;
    },
    resolve: async ({ assignmentId }: Heard, _: unknown, { load }: RoomContext) => {
      const assignment = await load.assignment.load(assignmentId);
      if (!assignment) throw fault('NOT_FOUND');
      return assignment;
    },
  },
  queueChanged: {
    subscribe: (_, { groupId }, { db, live }) => followQueue(db, live, groupId ?? null) as never,
    resolve: waitNow,
  },
  deskChanged: {
    subscribe: (_, _args, { db, live }) => followDesk(db, live) as never,
    resolve: (_: true, _args: unknown, { db }: RoomContext) => groups.list(db),
  },
  slaChanged: {
    subscribe: (_, _args, { db, live }) => followPromises(db, live) as never,
    resolve: ({ conversationId }: PromiseChange) => ({ id: conversationId }),
  },
  queuePositionChanged: {
    subscribe: (_, { conversationId }, context) =>
      followQueuePosition(context.db, decider(context), context.live, conversationId) as never,
    resolve: waitNow,
  },
} satisfies SubscriptionResolvers;
