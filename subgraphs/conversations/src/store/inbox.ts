import type { Db, Stretch } from '@liuke/kit';
import type { Conversation } from '../domain/conversation.ts';
import { columns, conversation as names } from './columns.ts';
import { opened } from './conversations.ts';

const all = columns('c', names);

export type Filter = {
  readonly status?: readonly string[] | null | undefined;
  readonly channel?: readonly string[] | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly tag?: string | null | undefined;
  readonly assigneeId?: string | null | undefined;
  readonly groupId?: string | null | undefined;
  readonly unassigned?: boolean | null | undefined;
  readonly updatedAfter?: Date | null | undefined;
};

/** Conditions are written only where given, so that the planner sees which index serves. */
const conditions = (filter: Filter, add: (value: unknown) => string): string[] => {
  const { status, channel, customerId, tag, assigneeId, groupId, unassigned, updatedAfter } = filter;
  const found: string[] = [];
  if (status) found.push(`c.status = any (${add(status)}::text[])`);
  if (channel) found.push(`c.channels && ${add(channel)}::text[]`);
  if (customerId) found.push(`c.customer_id = ${add(customerId)}`);
  if (tag) found.push(`${add(tag)} = any (c.tags)`);
  if (assigneeId) found.push(`c.assignee_id = ${add(assigneeId)}`);
  if (groupId) found.push(`c.group_id = ${add(groupId)}`);
  if (unassigned !== null && unassigned !== undefined) found.push(`c.assignee_id is ${unassigned ? '' : 'not '}null`);
  if (updatedAfter) found.push(`c.updated_at > ${add(updatedAfter)}`);
  return found;
};

const listing = (name: string, order: string, filter: Filter, { after, before, limit, backwards }: Stretch) => {
  const values: unknown[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const place = (cursor: unknown[]): string => `(${add(cursor[0])}::timestamptz, ${add(cursor[1])}::uuid)`;
  const found = conditions(filter, add);
  if (after) found.push(`(c.${order}, c.id) < ${place(after)}`);
  if (before) found.push(`(c.${order}, c.id) > ${place(before)}`);
  const direction = backwards ? 'asc' : 'desc';
  const sql = `-- ${name}
    select ${all} from conversations.conversation c ${found.length > 0 ? `where ${found.join(' and ')}` : ''}
    order by c.${order} ${direction}, c.id ${direction} limit ${add(limit)}`;
  return { sql, values };
};

/** The inbox, newest activity first. */
export const inbox = async (db: Db, filter: Filter, page: Stretch): Promise<Conversation[]> => {
  const { sql, values } = listing('inbox.page', 'updated_at', filter, page);
  return opened(db, await db.query<Conversation>(sql, values));
};

/** A customer's conversations, newest first. */
export const history = async (db: Db, customerId: string, page: Stretch): Promise<Conversation[]> => {
  const { sql, values } = listing('inbox.history', 'created_at', { customerId }, page);
  return opened(db, await db.query<Conversation>(sql, values));
};

/** All of a customer's conversations, page by page, newest first. */
export async function* everyOf(db: Db, customerId: string): AsyncGenerator<readonly Conversation[]> {
  const limit = 200;
  let after: unknown[] | undefined;
  do {
    const page = await history(db, customerId, { ...(after && { after }), limit, backwards: false });
    yield page;
    const last = page.length === limit ? page.at(-1) : undefined;
    after = last && [last.createdAt, last.id];
  } while (after);
}

export type Mark = { readonly id: string; readonly version: number; readonly updatedAt: Date };

/** What was active since a moment, the oldest first: enough to tell what a live inbox has not seen. */
export const activeSince = (db: Db, filter: Filter, since: Date): Promise<Mark[]> => {
  const values: unknown[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const found = [...conditions(filter, add), `c.updated_at > ${add(since)}`];
  return db.query<Mark>(
    `-- inbox.activeSince
     select c.id, c.version, c.updated_at from conversations.conversation c where ${found.join(' and ')} order by c.updated_at, c.id`,
    values,
  );
};
