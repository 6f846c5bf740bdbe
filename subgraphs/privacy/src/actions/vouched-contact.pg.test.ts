import type { Viewer } from '@liuke/kit';
import type { TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, challenged, codeOf, newId, privacyRoom, refusal, someCustomer, steppedUp } from '../testing/people.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await privacyRoom();
});
afterAll(() => room.close());

const asking = 'mutation { requestStepUp(purpose: "history") { id } }';
const contact = (field: 'phone' | 'email', value: string) =>
  ['mutation ($input: ContactInput!) { setMyContact(input: $input) { id } }', { input: { [field]: value } }] as const;
/** The same customer, come again later: a session whose id is of another moment. */
const later = (viewer: Viewer): Viewer => ({
  ...viewer,
  sessionId: `ffff${viewer.sessionId!.slice(4, 14)}7${viewer.sessionId!.slice(15)}`,
});

describe('contact data that nobody vouches for', () => {
  it('is no ground for a step-up in a later session: whoever has stolen one cannot bring a phone of their own', async () => {
    const victim = someCustomer(room);
    const thief = later(victim);
    await ask(room, thief, ...contact('phone', '13700000001'));
    expect(await refusal(room, thief, asking)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('vouches'),
      extensions: { reason: 'CONTACT_UNPROVEN' },
    });
    // Nor by way of a mailbox, nor once more with another number: what opens nothing may be changed.
    await ask(room, thief, ...contact('email', 'thief@example.com'));
    await ask(room, thief, ...contact('phone', '13700000002'));
    expect((await refusal(room, thief, asking)).extensions['reason']).toBe('CONTACT_UNPROVEN');
  });

  it('is proven by the code that arrives there in the first session, and serves in later ones', async () => {
    const ada = someCustomer(room);
    await ask(room, ada, ...contact('phone', '13700000003'));
    expect((await steppedUp(room, ada)).acr).toBe('urn:liuke:step-up');
    expect(await challenged(room, later(ada))).toMatchObject({ method: 'SMS', sentTo: '137****0003' });
    expect(await codeOf(room, later(ada), ...contact('phone', '13700000004'))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
  });

  it('stays unproven where a code was sent and none was typed', async () => {
    const ada = someCustomer(room);
    await ask(room, ada, ...contact('phone', '13700000005'));
    await challenged(room, ada);
    expect((await refusal(room, later(ada), asking)).extensions['reason']).toBe('CONTACT_UNPROVEN');
  });

  it('counts again only for the very value that was proven', async () => {
    const ada = someCustomer(room);
    await ask(room, ada, ...contact('phone', '13700000006'));
    const proven = await steppedUp(room, ada);
    await ask(room, proven, ...contact('phone', '13700000007'));
    expect((await refusal(room, later(ada), asking)).extensions['reason']).toBe('CONTACT_UNPROVEN');
  });
});

describe("the workspace's word", () => {
  it('vouches for what it names, in every session', async () => {
    const ada = someCustomer(room);
    await room.hear('CustomerIdentified', { customerId: ada.id, phone: '13700000010' });
    expect(await challenged(room, later(ada))).toMatchObject({ sentTo: '137****0010' });
  });

  it('ends what codes alone had proven: somebody else may have been first', async () => {
    const ada = someCustomer(room);
    await ask(room, ada, ...contact('email', 'thief@example.com'));
    await steppedUp(room, ada);
    await room.hear('CustomerIdentified', { customerId: ada.id, realName: 'Ada' });
    expect((await refusal(room, later(ada), asking)).extensions['reason']).toBe('CONTACT_UNPROVEN');
  });

  it('goes with a merge, a code does not: it proved nothing of who is kept', async () => {
    const [kept, byWord, byCode] = [someCustomer(room), someCustomer(room), someCustomer(room)];
    await ask(room, byCode, ...contact('email', 'someone@example.com'));
    await steppedUp(room, byCode);
    await room.hear('CustomersMerged', { keptId: kept.id, absorbedId: byCode.id });
    expect((await refusal(room, later(kept), asking)).extensions['reason']).toBe('CONTACT_UNPROVEN');
    await room.hear('CustomerIdentified', { customerId: byWord.id, phone: '13700000011' });
    await room.hear('CustomersMerged', { keptId: kept.id, absorbedId: byWord.id });
    expect(await challenged(room, later(kept))).toMatchObject({ method: 'SMS', sentTo: '137****0011' });
  });
});

describe('pumping', () => {
  it('ends: a code asked for a thousand times by a thousand strangers for a thousand numbers is sent to a few of them', async () => {
    const strangers = Array.from({ length: 1_000 }, () => someCustomer(room));
    const outcomes = new Map<string, number>();
    for (const [index, stranger] of strangers.entries()) {
      await ask(room, stranger, ...contact('phone', `136${String(index).padStart(8, '0')}`));
      const { errors } = await room.query(stranger, asking);
      const outcome = errors ? String(errors[0]!.extensions['code']) : 'sent';
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('sent')).toBeLessThanOrEqual(60);
    expect(outcomes.get('sent')! + outcomes.get('RATE_LIMITED')!).toBe(1_000);
    // Whom the workspace vouches for is reached all the same.
    const known = someCustomer(room, { id: newId(room) });
    await room.hear('CustomerIdentified', { customerId: known.id, phone: '13500000000' });
    await challenged(room, known);
  }, 240_000);
});
