import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  afterCustomer,
  afterReply,
  type Conversation,
  type Fact,
  isOutdated,
  keptOpen,
  type Status,
  transitions,
} from './conversation.ts';
import { faultOf, turnOf } from './message.ts';

const start = new Date('2026-11-23T08:00:00Z');
const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000);
const conversation = (change: Partial<Conversation> = {}): Conversation => ({
  id: 'c',
  customerId: 'k',
  status: 'BOT',
  channel: 'WEB',
  channels: ['WEB'],
  subject: null,
  locale: 'zh-CN',
  tags: [],
  lastSeq: 0,
  customerReadSeq: 0,
  staffReadSeq: 0,
  assigneeId: null,
  groupId: null,
  openedAt: start,
  waitingSince: null,
  firstReplyAt: null,
  humanSpoke: false,
  outcome: null,
  rating: null,
  ratingComment: null,
  version: 1,
  createdAt: start,
  updatedAt: start,
  resolvedAt: null,
  ...change,
});
const assigned: Fact = { happening: 'assigned', agentId: 'a', groupId: 'g' };

describe('the turn', () => {
  it('passes from the machine to the queue to an agent', () => {
    const queued = after(conversation(), { happening: 'queued', groupId: 'g' }, minutes(1));
    expect(queued).toMatchObject({ status: 'QUEUED', groupId: 'g', assigneeId: null });
    expect(after(queued!, assigned, minutes(2))).toMatchObject({ status: 'ASSIGNED', assigneeId: 'a', groupId: 'g' });
  });

  it('a request for a human silences the machine at once', () => {
    expect(after(conversation(), { happening: 'agentRequested' }, minutes(1))).toMatchObject({
      status: 'QUEUED',
      groupId: null,
    });
  });

  it('the same word twice changes nothing', () => {
    const once = after(conversation(), assigned, minutes(1));
    expect(after(once!, assigned, minutes(2))).toBeNull();
    const queued = after(conversation(), { happening: 'queued', groupId: 'g' }, minutes(1));
    expect(after(queued!, { happening: 'queued', groupId: 'g' }, minutes(2))).toBeNull();
  });

  it("routing's word about a closed conversation changes nothing", () => {
    const closed = conversation({ status: 'RESOLVED' });
    expect(after(closed, { happening: 'agentRequested' }, minutes(1))).toBeNull();
    expect(after(closed, { happening: 'queued', groupId: 'g' }, minutes(1))).toBeNull();
    expect(after(closed, assigned, minutes(1))).toBeNull();
    expect(after(closed, { happening: 'resolved', outcome: null }, minutes(1))).toBeNull();
  });

  it("routing's word from before the reopening is outdated", () => {
    const reopened = after(conversation({ status: 'RESOLVED' }), { happening: 'reopened' }, minutes(5));
    expect(isOutdated(reopened!, minutes(4))).toBe(true);
    expect(isOutdated(reopened!, minutes(6))).toBe(false);
    expect(isOutdated(conversation(), minutes(-1))).toBe(false);
  });

  it('writing after closing reopens to the machine with nobody in charge', () => {
    const closed = conversation({
      status: 'RESOLVED',
      assigneeId: 'a',
      groupId: 'g',
      humanSpoke: true,
      resolvedAt: minutes(3),
    });
    expect(afterCustomer(closed, 'APP', minutes(5))).toMatchObject({
      status: 'BOT',
      assigneeId: null,
      groupId: null,
      humanSpoke: false,
      openedAt: minutes(5),
      waitingSince: minutes(5),
      resolvedAt: null,
      channel: 'APP',
      channels: ['WEB', 'APP'],
    });
  });

  it('every reachable state keeps the machine and the human apart', () => {
    const fact: fc.Arbitrary<Fact | 'writes'> = fc.oneof(
      fc.constant('writes' as const),
      fc.constant<Fact>({ happening: 'agentRequested' }),
      fc.constantFrom('g', 'h').map((groupId): Fact => ({ happening: 'queued', groupId })),
      fc.constantFrom('a', 'b').map((agentId): Fact => ({ happening: 'assigned', agentId, groupId: 'g' })),
      fc.constant<Fact>({ happening: 'resolved', outcome: null }),
      fc.constant<Fact>({ happening: 'reopened' }),
    );
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
        let now = conversation();
        facts.forEach((each, index) => {
          const at = minutes(index + 1);
          const next: Conversation = each === 'writes' ? afterCustomer(now, 'WEB', at) : (after(now, each, at) ?? now);
          const allowed: Status[] = [now.status, ...Object.values(transitions[now.status])];
          expect(allowed).toContain(next.status);
          expect(next.status === 'RESOLVED').toBe(next.resolvedAt !== null);
          if (next.status === 'ASSIGNED') expect(next.assigneeId).not.toBeNull();
          if (next.status === 'BOT' || next.status === 'QUEUED') expect(next.assigneeId).toBeNull();
          const machine = turnOf(next, { kind: 'BOT', id: null, name: 'b' }, 'TEXT') === null;
          const human = turnOf(next, { kind: 'AGENT', id: next.assigneeId ?? 'a', supervises: true }, 'TEXT') === null;
          expect(machine && human).toBe(false);
          now = next;
        });
      }),
    );
  });
});

describe('a reply', () => {
  it('is timed from the oldest unanswered message', () => {
    const waiting = afterCustomer(afterCustomer(conversation(), 'WEB', minutes(1)), 'WEB', minutes(2));
    const { conversation: answered, reply } = afterReply(waiting, 'BOT', minutes(3));
    expect(reply).toEqual({ responseSeconds: 120, first: true });
    expect(answered.waitingSince).toBeNull();
    expect(afterReply(answered, 'AGENT', minutes(4))).toMatchObject({
      reply: { responseSeconds: null, first: false },
      conversation: { humanSpoke: true },
    });
  });
});

describe('who may say what', () => {
  const agent = { kind: 'AGENT', id: 'a', supervises: false } as const;
  const text = { kind: 'TEXT', text: 'hello', buttons: [] } as const;

  it('an agent replies in what is theirs, and notes anywhere', () => {
    expect(turnOf(conversation({ status: 'ASSIGNED', assigneeId: 'a' }), agent, 'TEXT')).toBeNull();
    expect(turnOf(conversation({ status: 'ASSIGNED', assigneeId: 'b' }), agent, 'TEXT')?.code).toBe('CONFLICT');
    expect(turnOf(conversation({ status: 'ASSIGNED', assigneeId: 'b' }), { ...agent, supervises: true }, 'TEXT')).toBeNull();
    expect(turnOf(conversation({ status: 'BOT' }), { ...agent, supervises: true }, 'TEXT')?.code).toBe('CONFLICT');
    expect(turnOf(conversation({ status: 'BOT' }), agent, 'NOTE')).toBeNull();
  });

  it.each([
    ['empty', { ...text, text: '  \n ' }],
    ['too long', { ...text, text: 'x'.repeat(8_001) }],
    ['a notice', { ...text, kind: 'EVENT' as const }],
    ['a note by a customer', { ...text, kind: 'NOTE' as const }],
    ['a picture without a file', { ...text, kind: 'IMAGE' as const }],
  ])('%s is refused', (_, draft) => {
    expect(faultOf({ author: { kind: 'CUSTOMER' }, ...draft })?.code).toBe('BAD_USER_INPUT');
  });

  it("a button's address is https", () => {
    const card = (url: string) => ({
      author: agent,
      kind: 'CARD' as const,
      text: 'pick',
      buttons: [{ title: 'go', value: 'go', url }],
    });
    expect(faultOf(card('https://shop.test/x'))).toBeNull();
    expect(faultOf(card('javascript:alert(1)'))?.code).toBe('BAD_USER_INPUT');
  });
});

it('of two open conversations the one further along stays open', () => {
  const machine = conversation({ id: 'm', updatedAt: minutes(9) });
  const human = conversation({ id: 'h', status: 'ASSIGNED', assigneeId: 'a', updatedAt: minutes(1) });
  expect(keptOpen(machine, human).id).toBe('h');
  expect(keptOpen(human, machine).id).toBe('h');
  expect(keptOpen(machine, conversation({ id: 'n', updatedAt: minutes(3) })).id).toBe('m');
});
