import { randomUUID } from 'node:crypto';
import { plumbing } from '@liuke/kit';
import { eventually } from '@liuke/kit/testing';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { signature } from './domain/standard-webhooks.ts';
import { code } from './testing/guests.ts';
import { ok, webhookPartner } from './testing/webhook-partner.ts';

const { room, url, heard, receiver, admin, saved, look, wake, answer, writes, of, forgets, close } = await webhookPartner();
afterEach(forgets);
afterAll(close);

/** What is told is due until what came of it is noted: no lease can run out while the clock moves on. */
const nothingIsDue = async (): Promise<boolean> => {
  const due = await room
    .as(plumbing('test'))
    .query("-- test.due\nselect id from conversations.webhook_delivery where state = 'WAITING' and next_at <= $1", [
      room.clock.now(),
    ]);
  return due.length === 0;
};

describe('a receiver that misbehaves', () => {
  it('is told again until it accepts, in order within a conversation, while other conversations go on', async () => {
    const { id } = await saved();
    const [stuck, fine] = [randomUUID(), randomUUID()];
    let refusals = 3;
    answer((one, response) => {
      if (one.body.data.conversationId !== stuck || refusals-- <= 0) return ok(one, response);
      if (refusals === 1) return void response.destroy();
      response.writeHead(refusals === 0 ? 302 : 500, { location: url }).end();
    });
    for (let seq = 1; seq <= 5; seq++) {
      await writes(stuck, seq);
      await writes(fine, seq);
    }
    await eventually('the other has heard all', () => of(fine).length === 5);
    expect(of(fine)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(of(stuck))).toEqual(new Set([1]));
    await eventually('its failure is noted', async () => (await look(id)).lastError);
    for (let tries = 0; tries < 3; tries++) {
      await eventually('nothing is under way', nothingIsDue);
      room.clock.advance(3_600_000);
      wake();
    }
    await eventually('it has heard all', () => of(stuck).includes(5));
    expect(of(stuck)).toEqual([1, 1, 1, 1, 2, 3, 4, 5]);
    expect(
      new Set(heard.filter(({ body }) => body.data.conversationId === stuck && body.data.seq === 1).map((one) => one.id))
        .size,
    ).toBe(1);
    await eventually('all is noted', async () => (await look(id)).pending === 0);
    expect((await look(id)).lastError).toBeNull();
  });

  it('is given up after 72 hours, and goes on where it stopped when it is switched on again', async () => {
    const { id } = await saved();
    const talk = randomUUID();
    answer((_, response) => void response.writeHead(503).end());
    await writes(talk, 1);
    await writes(talk, 2);
    await eventually('the first try', () => of(talk).length === 1);
    await eventually('it is noted', async () => (await look(id)).lastError);
    room.clock.advance(73 * 3_600_000);
    wake();
    const given = await eventually('it is given up', async () => {
      const found = await look(id);
      return found.disabledReason && found;
    });
    expect(given).toMatchObject({
      enabled: false,
      disabledReason: 'FAILED_TOO_LONG',
      lastError: 'It answered 503.',
      pending: 1,
    });
    await writes(talk, 3);
    answer(ok);
    heard.length = 0;
    await saved({ id, enabled: true });
    await eventually('it has heard all', () => of(talk).length === 3);
    expect(of(talk)).toEqual([1, 2, 3]);
    expect(await look(id)).toMatchObject({ enabled: true, disabledReason: null });
  });

  it('that says it is gone is not asked again', async () => {
    const { id } = await saved();
    answer((_, response) => void response.writeHead(410).end());
    await writes(randomUUID(), 1);
    await eventually('it is switched off', async () => (await look(id)).disabledReason === 'GONE');
    expect(
      code(
        await room.query(admin(), 'mutation ($id: ID!) { replayWebhook(id: $id, from: "2020-01-01T00:00:00Z") { id } }', {
          id,
        }),
      ),
    ).toBe('CONFLICT');
  });

  it('does not hold up another webhook', async () => {
    answer((one, response) => {
      // Never answers on one of the two.
      if (!slow.has(one.signature)) ok(one, response);
    });
    const slow = { has: (_: string) => false };
    const { secret } = await saved();
    slow.has = (given) =>
      heard.some((one) => one.signature === given && given === signature(secret, one.id, one.timestamp, one.raw));
    const brisk = await saved();
    const talks = Array.from({ length: 20 }, () => randomUUID());
    for (const talk of talks) await writes(talk, 1);
    await eventually(
      'the brisk one has heard all',
      () => heard.filter((one) => one.signature === signature(brisk.secret, one.id, one.timestamp, one.raw)).length === 20,
    );
    receiver.closeAllConnections();
  });
});
