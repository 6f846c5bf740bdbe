import { fault } from '@liuke/kit';
import type { RoomContext } from '../context.ts';
import { hoursOf, isOpen, opensAt } from '../domain/hours.ts';
import { secondsBetween } from '../domain/queue.ts';
import type { QueueEntry as Entry } from '../domain/waiting.ts';
import type { QueueEntryResolvers } from '../generated/resolvers.ts';
import * as groups from '../store/groups.ts';
import * as places from '../store/places.ts';
import { decider } from './caller.ts';

/** A place is counted among all who wait, of whom a customer sees none: the house counts for a customer. Null: it is over. */
const placeOf = async ({ id, leftAt }: Entry, context: RoomContext): Promise<places.Place | null> => {
  if (leftAt !== null) return null;
  if (context.viewer.kind !== 'customer') return context.load.placeOfWait.load(id);
  return (await places.byEntries(decider(context), [id])).get(id) ?? null;
};

export const QueueEntry: QueueEntryResolvers = {
  conversation: ({ conversationId }) => ({ id: conversationId }),
  group: async ({ groupId }, _, { load }) => {
    const group = await load.group.load(groupId);
    if (!group) throw fault('NOT_FOUND');
    return group;
  },
  position: async (entry, _, context) => (await placeOf(entry, context))?.position ?? 0,
  waitingSeconds: ({ since, leftAt }, _, { now }) => secondsBetween(since, leftAt ?? now()),
  estimatedSeconds: async (entry, _, context) => (await placeOf(entry, context))?.estimate?.seconds ?? null,
  estimatedRange: async (entry, _, context) => (await placeOf(entry, context))?.estimate ?? null,
  opensAt: async ({ groupId, leftAt }, _, context) => {
    const group = leftAt === null ? await groups.byId(decider(context), groupId) : null;
    const hours = hoursOf(group?.hours ?? null);
    return isOpen(hours, context.now()) ? null : opensAt(hours, context.now());
  },
};
