import type { EventHandoffReason } from '@liuke/kit';
import { awayMessageFor } from '../domain/away.ts';
import { hoursOf, opensAt } from '../domain/hours.ts';
import { canRelax, rankOf, union } from '../domain/queue.ts';
import type { Placement } from '../domain/rule.ts';
import { later } from '../domain/settings.ts';
import type { Conversation, QueueEntry, SkillGroup } from '../domain/waiting.ts';
import { weightOf } from '../domain/weight.ts';
import * as groups from '../store/groups.ts';
import * as queue from '../store/queue.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';
import type { Desk } from './desk.ts';
import { keepHours } from './keep-hours.ts';
import { promise } from './promise.ts';
import { serveEntry } from './serve.ts';

export type Wait = {
  readonly reason: EventHandoffReason;
  /** The customer's message that led to it. */
  readonly messageId?: string | null;
  /** The place that it had before, which it keeps. */
  readonly rank?: Date;
  readonly passedBy?: string | null;
};

/** A human is wanted, and said so: at once an agent has it, or else it waits. */
export const askForAgent = async (desk: Desk, conversation: Conversation, placed: Placement, wait: Wait): Promise<void> => {
  const { id: conversationId, customerId } = conversation;
  const { groupId } = placed;
  const { reason, messageId = null } = wait;
  await desk.tx.say('AgentRequested', { conversationId, customerId, groupId, reason, messageId }, conversationId);
  await enqueue(desk, conversation, placed, wait);
  const group = await groups.byId(desk.tx, groupId);
  if (group && reason !== 'TRANSFERRED') await promise(desk.tx, 'FIRST', conversation, group);
};

/** Into the queue, and out again at once where an agent is free. */
export const enqueue = async (
  desk: Desk,
  conversation: Conversation,
  placed: Placement,
  { rank, passedBy = null, since = desk.now }: Omit<Wait, 'reason'> & { readonly since?: Date } = {},
): Promise<void> => {
  const { tx, now, change, settings } = desk;
  const group = await groups.byId(tx, placed.groupId);
  if (!group) throw new Error('A conversation was placed in a group that is not there.');
  const open = await keepHours(desk, group);
  const skills = union(group.skills, placed.skills);
  const entry: QueueEntry = {
    ...placed,
    id: tx.newId(),
    conversationId: conversation.id,
    customerId: conversation.customerId,
    skills,
    channel: conversation.channel,
    weight: weightOf(settings, conversation.channel),
    locale: conversation.locale,
    passedBy,
    since,
    rank: rank ?? rankOf(now, placed.priority),
    leftAt: null,
    change,
  };
  await queue.add(tx, entry);
  if (canRelax(entry)) await timers.set(tx, 'RELAX', entry.id, relaxAt(desk, group));
  if (group.overflowTo !== null && group.overflowAfterSeconds !== null)
    await timers.set(tx, 'OVERFLOW', entry.id, later(now, group.overflowAfterSeconds));
  tx.nudge(topics.queue);
  tx.nudge(topics.conversation(conversation.id));
  if (open && (await serveEntry(desk, entry))) return;
  const { groupId, priority } = placed;
  const queued = { conversationId: conversation.id, customerId: conversation.customerId, groupId, priority };
  await tx.say('ConversationQueued', queued, conversation.id);
  if (open) return;
  const hours = hoursOf(group.hours);
  const opening = opensAt(hours, now);
  const told = {
    conversationId: conversation.id,
    customerId: conversation.customerId,
    groupId,
    locale: conversation.locale,
  };
  const back = { opensAt: opening?.toISOString() ?? null, timeZone: hours?.zone ?? 'UTC' };
  const message = awayMessageFor(group.awayMessages, conversation.locale);
  await tx.say('ReachedOutsideHours', { ...told, ...back, message }, conversation.id);
};

/** When, from now on, some of what is needed is given up: the group's own time goes before the workspace's. */
export const relaxAt = ({ now, settings }: Pick<Desk, 'now' | 'settings'>, group: SkillGroup | null): Date =>
  later(now, group?.relaxAfterSeconds ?? settings.relaxAfterSeconds);
