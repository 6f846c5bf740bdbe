import { expect, it } from 'vitest';
import { plumbing } from '../auth/viewer.ts';
import type { Database } from '../db/database.ts';
import { hearingOf } from '../subgraph.ts';
import { eventually } from '../testing/eventually.ts';
import type { Bus } from './bus.ts';
import { deadLetters } from './dead-letters.ts';
import { randomEventLineSuite } from './event-line.random.suite.ts';
import { eventLineStage } from './event-line.stage.ts';
import { openHearing } from './inbox.ts';

/** What must hold over every bus, with the real outbox and inbox at both ends. */
export function eventLineSuite(openBus: (database: Database) => Bus): void {
  const on = eventLineStage(openBus);
  const { note, open, rate, speaker, heardBy, left, outboxIsEmpty, nothingWaits } = on;

  it('what one room says, all that hear it hear once, within their workspace', async () => {
    await open();
    await rate(speaker(), 'a', 1);
    await rate(speaker(on.t.database, on.t.otherWorkspace.id), 'b', 2);
    for (const room of ['intents', 'metrics']) {
      await eventually(
        `${room} heard`,
        async () => (await heardBy(room)).length === 1 && (await heardBy(room, on.t.otherWorkspace.id)).length === 1,
      );
      expect(await heardBy(room)).toEqual([{ key: 'a', body: '1' }]);
    }
    await eventually('the outbox is empty', outboxIsEmpty);
  });

  it('what was said while nobody ran is heard later', async () => {
    await rate(speaker(), 'a', 1);
    expect(await heardBy('intents')).toEqual([]);
    await open();
    await eventually('it is heard', async () => (await heardBy('intents')).length === 1);
  });

  it('what a handler failed at leaves no trace, is tried again, and those behind it wait', async () => {
    on.failures.set('a 1', 2);
    await open();
    for (const [key, score] of [
      ['a', 1],
      ['a', 2],
      ['b', 1],
    ] as const)
      await rate(speaker(), key, score);
    await eventually('the other key is heard', async () => (await heardBy('intents')).some(({ key }) => key === 'b'));
    await eventually(
      'both wait',
      async () => (await left("-- inbox.a\nselect from intents.inbox where heard_at is null and key = 'a'")) === 2,
    );
    expect((await heardBy('intents')).filter(({ key }) => key === 'a')).toEqual([]);
    await eventually('all are heard', async () => {
      on.t.clock.advance(60_000);
      return (await heardBy('intents')).length === 3;
    });
    expect((await heardBy('intents')).filter(({ key }) => key === 'a')).toEqual([
      { key: 'a', body: '1' },
      { key: 'a', body: '2' },
    ]);
  });

  it('what fails to the end becomes a dead letter without personal data in its error, the next go on, and it can be replayed', async () => {
    on.failures.set('a 1', 8);
    await open();
    await rate(speaker(), 'a', 1);
    await rate(speaker(), 'a', 2);
    const letters = deadLetters(on.t.as(plumbing('operator')), 'intents');
    await eventually('it is dead', async () => {
      on.t.clock.advance(60_000);
      return (await letters.list()).length > 0;
    });
    const [letter] = await letters.list();
    expect(letter).toMatchObject({
      room: 'intents',
      name: 'ConversationRated',
      key: 'a',
      attempts: 8,
      workspaceId: on.t.workspace.id,
    });
    expect(letter!.error).not.toContain('Words');
    await eventually('the next is heard', async () => (await heardBy('intents')).length === 1);
    expect(await letters.replay(letter!.workspaceId, letter!.eventId)).toBe(true);
    await eventually('it is heard after all', async () => (await heardBy('intents')).length === 2);
    expect(await letters.list()).toEqual([]);
    expect(await letters.replay(letter!.workspaceId, letter!.eventId)).toBe(false);
  });

  it('nothing of a payload stays where it was heard', async () => {
    on.failures.set('a 1', 1);
    await open();
    await rate(speaker(), 'a', 1);
    await eventually('it is heard', async () => {
      on.t.clock.advance(60_000);
      return (await heardBy('intents')).length === 1 && nothingWaits();
    });
    expect(await left('-- inbox.payloads\nselect event_id from intents.inbox where payload is not null')).toBe(0);
    expect(await left('-- inbox.marks\nselect event_id from intents.inbox where heard_at is not null')).toBe(1);
  });

  it('what waits of an erased customer has no effect any more', async () => {
    on.failures.set('a 1', 1);
    await open();
    await rate(speaker(), 'a', 1);
    await eventually('it waits', async () => !(await nothingWaits()));
    await speaker().transaction((tx) => tx.say('ErasureRequested', { requestId: 'r', customerId: 'c1' }, 'c1'));
    await eventually('nothing waits', nothingWaits);
    on.t.clock.advance(60_000);
    expect(await heardBy('intents')).toEqual([]);
  });

  it('an event that by its own words is none of a room leaves nothing there, whether it comes or waited already', async () => {
    const low = hearingOf<'ConversationRated'>(({ score }) => score < 3, note('intents'));
    const room = { room: 'intents', database: on.t.database, log: on.t.database.log } as const;
    const hearing = openHearing({ ...room, handlers: { ConversationRated: low } });
    const rated = (id: string, key: string, score: number) => ({
      ...({ id, key, workspaceId: on.t.workspace.id, name: 'ConversationRated', at: on.t.clock.now() } as const),
      payload: { conversationId: key, customerId: 'c1', score },
    });
    const [none, ours, kept] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await hearing.receive(rated(none, 'a', 5));
    expect(await left('-- inbox.marks\nselect event_id from intents.inbox')).toBe(0);
    await hearing.receive(rated(ours, 'a', 1));
    expect(await heardBy('intents')).toEqual([{ key: 'a', body: '1' }]);
    // Kept by a version of the room that heard it.
    on.failures.set('b 4', 1);
    await openHearing({ ...room, handlers: { ConversationRated: note('intents') } }).receive(rated(kept, 'b', 4));
    expect(await hearing.retry(on.t.workspace.id, kept)).toBe(true);
    expect(await heardBy('intents')).toEqual([{ key: 'a', body: '1' }]);
    expect(await nothingWaits()).toBe(true);
  });

  it('what a process could not wake any more, the relay wakes', async () => {
    const { database } = await open();
    const nudges = database.live.nudges(on.t.workspace.id, 'conversations:ratings:a');
    await nudges.next();
    // Said by another process, whose own nudges do not reach this one.
    await speaker().transaction(async (tx) => {
      tx.nudge('conversations:ratings:a');
      await tx.say('ConversationRated', { conversationId: 'a', customerId: 'c1', score: 1 }, 'a');
    });
    await nudges.next();
    await nudges.return();
  });

  it('another process takes over when the one that led is gone', async () => {
    const first = await open();
    await rate(speaker(first.database), 'a', 1);
    await eventually('it is heard', async () => (await heardBy('intents')).length === 1);
    const second = await open();
    await rate(speaker(second.database), 'a', 2);
    await eventually('said in the second, relayed by the first', async () => (await heardBy('intents')).length === 2);
    await first.stop();
    await rate(speaker(second.database), 'a', 3);
    await eventually('all are heard', async () => (await heardBy('intents')).length === 3);
    expect((await heardBy('intents')).map(({ body }) => body)).toEqual(['1', '2', '3']);
  });

  randomEventLineSuite(on);
}
