import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import metrics from '../subgraph.ts';
import { conversation, customer, supervisor } from '../testing/story.ts';

let room: TestRoom;
beforeEach(async () => {
  room = await testRoom(metrics);
  room.clock.set(new Date('2026-11-02T12:00:00Z'));
});
afterEach(() => room.close());

const document =
  'subscription { liveOverview { waiting active botHandled agentsOnline longestWaitSeconds messagesPerMinute } }';
const nothing = { waiting: 0, active: 0, botHandled: 0, agentsOnline: 0, longestWaitSeconds: 0, messagesPerMinute: 0 };
type Frames = ReturnType<TestRoom['subscribe']>;
/** Reads frames until one is as told; those between are numbers on their way. */
const until = async (frames: Frames, told: Partial<typeof nothing>): Promise<typeof nothing> => {
  const { done, value } = await frames.next();
  if (done || value.errors) throw new Error(`The wallboard ended: ${JSON.stringify(value?.errors)}`);
  const frame = value.data?.['liveOverview'] as typeof nothing;
  const isTold = Object.entries(told).every(([name, number]) => frame[name as keyof typeof nothing] === number);
  return isTold ? frame : until(frames, told);
};

describe('the wallboard', () => {
  it('shows a frame at once and then what changes', async () => {
    const frames = room.subscribe(supervisor(room), document);
    expect(await until(frames, {})).toEqual(nothing);
    await room.hear('AgentPresenceChanged', { agentId: randomUUID(), presence: 'ONLINE' });
    await until(frames, { agentsOnline: 1 });
    const story = await conversation(room).opens();
    await story.asks(0);
    expect(await until(frames, { botHandled: 1 })).toMatchObject({ messagesPerMinute: 1, waiting: 0 });
    await story.waits(0, randomUUID());
    expect(await until(frames, { waiting: 1 })).toMatchObject({ botHandled: 0 });
    room.clock.advance(61_000);
    await until(frames, { longestWaitSeconds: 61, messagesPerMinute: 0 });
    await story.isTaken(0, randomUUID());
    await until(frames, { active: 1, waiting: 0, longestWaitSeconds: 0 });
    await story.ends(0, { automatic: false, handleSeconds: 61 });
    expect(await until(frames, { active: 0 })).toMatchObject({ agentsOnline: 1 });
    await frames.return(undefined);
    expect((await frames.next()).done).toBe(true);
  });

  it('ends at once while it waits, and is refused to those without the scope', async () => {
    const stream = room.subscribe(supervisor(room), document);
    await stream.next();
    const waiting = stream.next();
    await stream.return(undefined);
    expect((await waiting).done).toBe(true);
    const refused = await room.subscribe(customer(room), document).next();
    expect(refused.value?.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
