import { createHash } from 'node:crypto';
import { configure, type Viewer } from '@liuke/kit';
import { agentViewer, partnerViewer, type TestRoom } from '@liuke/kit/testing';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  bearer,
  challenged,
  codeOf,
  houseDb,
  newId,
  privacyRoom,
  proven,
  refusal,
  sentCode,
  someAgent,
  someCustomer,
  steppedUp,
  verifying,
  wrongCode,
} from '../testing/people.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await privacyRoom();
});
afterAll(() => room.close());
afterEach(() => void configure({ demo: true }));

let phones = 0;
const reachable = async (given: Partial<Viewer> = {}): Promise<Viewer> => {
  const customer = someCustomer(room, given);
  phones += 1;
  await room.hear('CustomerIdentified', { customerId: customer.id, phone: `138${String(phones).padStart(8, '0')}` });
  return customer;
};
const asking = (purpose = 'history') => `mutation { requestStepUp(purpose: "${purpose}") { id } }`;

describe("a customer's step-up", () => {
  let ada: Viewer;
  beforeEach(async () => {
    ada = await reachable();
  });

  it('leaves nothing in the table by which the phone could be known, not even by trying all', async () => {
    await challenged(room, ada);
    const rows = await houseDb(room).query<{ row: string }>(
      `-- test.rows
       select to_jsonb(t)::text as row from privacy.throttle t union all select to_jsonb(c)::text from privacy.challenge c`,
    );
    const phone = `138${String(phones).padStart(8, '0')}`;
    const guessed = createHash('sha256').update(phone).digest('hex');
    for (const { row } of rows) for (const trace of [phone, '138****', guessed]) expect(row).not.toContain(trace);
    expect(rows.map(({ row }) => row).join()).toContain('step-up:recipient');
  });

  it('sends a code to the phone, shows where to, and gives the proof in a token of the same session and end', async () => {
    const challenge = await challenged(room, ada);
    expect(challenge).toMatchObject({ method: 'SMS', attemptsLeft: 5, sentTo: expect.stringMatching(/^138\*{4}\d{4}$/) });
    const { verifyStepUp } = await ask<{ verifyStepUp: { token: string; acr: string; expiresAt: string } }>(
      room,
      ada,
      ...verifying(challenge.id, await sentCode(room)),
    );
    const seconds = Math.floor(room.clock.now().getTime() / 1000);
    expect(verifyStepUp).toMatchObject({
      acr: 'urn:liuke:step-up',
      expiresAt: new Date((seconds + 300) * 1000).toISOString(),
    });
    expect(await bearer(room, verifyStepUp.token)).toEqual({
      ...ada,
      acr: 'urn:liuke:step-up',
      authTime: seconds,
      stepUpUntil: seconds + 300,
    });
  });

  it('by e-mail where there is no phone', async () => {
    const eve = someCustomer(room);
    await ask(room, eve, 'mutation { setMyContact(input: { email: "eve@example.com" }) { id } }');
    expect(await challenged(room, eve)).toMatchObject({ method: 'EMAIL', sentTo: 'e***@example.com' });
    expect((await steppedUp(room, eve)).acr).toBe('urn:liuke:step-up');
  });

  it('stores no code', async () => {
    await challenged(room, ada);
    const code = await sentCode(room);
    const [row] = await houseDb(room).query<Record<string, unknown>>(
      '-- test.challenge\nselect * from privacy.challenge where viewer_id = $1',
      [ada.id],
    );
    expect(JSON.stringify(row)).not.toContain(code);
  });

  it('counts wrong codes down and ends with the fifth, also for the right one', async () => {
    const { id } = await challenged(room, ada);
    const code = await sentCode(room);
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      expect(await refusal(room, ada, ...verifying(id, wrongCode(code)))).toMatchObject({
        code: 'BAD_USER_INPUT',
        extensions: { attemptsLeft },
      });
    }
    expect(await codeOf(room, ada, ...verifying(id, code))).toBe('NOT_FOUND');
  });

  it('takes a code once', async () => {
    const { id } = await challenged(room, ada);
    const code = await sentCode(room);
    await ask(room, ada, ...verifying(id, code));
    expect(await codeOf(room, ada, ...verifying(id, code))).toBe('NOT_FOUND');
  });

  it('takes the right code once, however many bring it at the same time', async () => {
    const { id } = await challenged(room, ada);
    const code = await sentCode(room);
    const results = await Promise.all(Array.from({ length: 8 }, () => room.query(ada, ...verifying(id, code))));
    expect(results.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('takes a code for five minutes and not a second longer', async () => {
    const { id } = await challenged(room, ada);
    const code = await sentCode(room);
    room.clock.advance(300_000);
    expect(await codeOf(room, ada, ...verifying(id, code))).toBe('NOT_FOUND');
  });

  it('takes a code in its last millisecond', async () => {
    const { id } = await challenged(room, ada);
    const code = await sentCode(room);
    room.clock.advance(299_999);
    await ask(room, ada, ...verifying(id, code));
  });

  it('takes a code in its own session also where another one guesses at the same challenge', async () => {
    const { id } = await challenged(room, ada);
    const code = await sentCode(room);
    const thief = { ...ada, sessionId: houseDb(room).newId() };
    for (let guess = 0; guess < 10; guess += 1)
      expect(await codeOf(room, thief, ...verifying(id, wrongCode(code)))).toBe('NOT_FOUND');
    await ask(room, ada, ...verifying(id, code));
  });

  it('takes a code from nobody but the same customer in the same session', async () => {
    const { id } = await challenged(room, ada);
    const code = await sentCode(room);
    const others = [
      { ...ada, sessionId: houseDb(room).newId() },
      someCustomer(room),
      agentViewer({ workspaceId: ada.workspaceId, id: ada.id, sessionId: ada.sessionId }),
    ];
    for (const other of others) expect(await codeOf(room, other, ...verifying(id, code))).toBe('NOT_FOUND');
    expect(await codeOf(room, { ...ada, workspaceId: room.otherWorkspace.id }, ...verifying(id, code))).toBe('NOT_FOUND');
    await ask(room, ada, ...verifying(id, code));
  });

  it('takes only the newest code of one purpose', async () => {
    const first = await challenged(room, ada);
    const firstCode = await sentCode(room);
    await challenged(room, ada, 'export');
    const second = await challenged(room, ada);
    expect(await codeOf(room, ada, ...verifying(first.id, firstCode))).toBe('NOT_FOUND');
    await ask(room, ada, ...verifying(second.id, await sentCode(room)));
  });

  it('is refused with a clear sentence where nothing can be sent', async () => {
    const unreachable = await refusal(room, someCustomer(room), asking());
    expect(unreachable).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('setMyContact') });
    configure({ demo: false });
    expect(await refusal(room, ada, asking())).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('provider'),
    });
    const agent = await someAgent(room);
    const session = agentViewer({ workspaceId: room.workspace.id, id: agent.id, sessionId: newId(room) });
    expect(await refusal(room, session, asking('admin'))).toMatchObject({
      code: 'CONFLICT',
      extensions: { reason: 'TOTP_ENROLMENT_REQUIRED' },
      message: expect.stringMatching(/enrolTotp.*confirmTotp.*step-up again/),
    });
  });

  it('is limited by caller', async () => {
    for (let i = 0; i < 5; i += 1) await challenged(room, ada, `purpose-${i}`);
    const refused = await refusal(room, ada, asking());
    expect(refused).toMatchObject({ code: 'RATE_LIMITED', extensions: { retryAfter: 30 } });
    // The number waits longer than its caller.
    room.clock.advance(60_000);
    await ask(room, ada, asking());
  });

  it('asked for a thousand times sends five codes', async () => {
    let left = 1_000;
    const codes: string[] = [];
    const asks = async (): Promise<void> => {
      while (left-- > 0) {
        const { errors } = await room.query(ada, asking());
        codes.push(String(errors?.[0]?.extensions['code'] ?? 'sent'));
      }
    };
    await Promise.all(Array.from({ length: 16 }, asks));
    const times = (code: string) => codes.filter((one) => one === code).length;
    expect([times('sent'), times('RATE_LIMITED')]).toEqual([5, 995]);
    const sent = await houseDb(room).query('-- test.sent\nselect 1 from privacy.delivery where person_id = $1', [ada.id]);
    expect(sent).toHaveLength(5);
  }, 60_000);

  it('is limited by number, whoever asks', async () => {
    const phone = '13900001111';
    const refusals: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      const customer = someCustomer(room);
      await room.hear('CustomerIdentified', { customerId: customer.id, phone });
      const { errors } = await room.query(customer, asking());
      if (errors) refusals.push(String(errors[0]!.extensions['code']));
    }
    expect(refusals).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('is for people: a key is refused, and so is a purpose that is a text', async () => {
    const partner = partnerViewer({ workspaceId: room.workspace.id, id: houseDb(room).newId() });
    expect(await codeOf(room, partner, asking())).toBe('FORBIDDEN');
    expect(await codeOf(room, ada, asking('two words'))).toBe('BAD_USER_INPUT');
  });

  it('ends with the session', async () => {
    const { id } = await challenged(room, ada);
    const code = await sentCode(room);
    await ask(room, ada, 'mutation { signOut }');
    expect(await codeOf(room, ada, ...verifying(id, code))).toBe('NOT_FOUND');
    expect(await codeOf(room, ada, asking())).toBe('UNAUTHENTICATED');
  });
});

describe('guessing', () => {
  it('gets five tries in all, however many guess at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 6, max: 24 }), fc.nat({ max: 23 }), async (guesses, place) => {
        const customer = await reachable();
        const { id } = await challenged(room, customer);
        const right = await sentCode(room);
        const codes = Array.from({ length: guesses }, (_, index) => (index === place ? right : wrongCode(right)));
        const results = await Promise.all(codes.map((code) => room.query(customer, ...verifying(id, code))));
        const judged = results.filter(({ errors }) => errors?.[0]?.extensions['code'] !== 'NOT_FOUND');
        expect(judged.length).toBeLessThanOrEqual(5);
        const left = judged.flatMap(({ errors }) => errors?.map((error) => error.extensions['attemptsLeft']) ?? []);
        expect(new Set(left).size).toBe(left.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe("an agent's step-up", () => {
  it('goes to the e-mail where no authenticator is enrolled', async () => {
    const grace = await someAgent(room);
    const viewer = agentViewer({ workspaceId: room.workspace.id, id: grace.id });
    expect(await challenged(room, viewer)).toMatchObject({ method: 'EMAIL', sentTo: `${grace.email[0]}***@demo.test` });
    expect(await steppedUp(room, viewer)).toMatchObject({ kind: 'agent', id: grace.id, scopes: viewer.scopes });
  });

  it('lasts as long as the workspace says', async () => {
    const admin = agentViewer({ workspaceId: room.workspace.id, id: (await someAgent(room, 'ADMIN')).id, role: 'ADMIN' });
    const setting = (seconds: number) =>
      `mutation { setPrivacySettings(input: { stepUpMaxAgeSeconds: ${seconds} }) { stepUpMaxAgeSeconds } }`;
    expect(await codeOf(room, admin, setting(60))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    await ask(room, proven(room, admin), setting(60));
    const stepped = await steppedUp(room, admin);
    expect(stepped.stepUpUntil! - stepped.authTime!).toBe(60);
    await ask(room, stepped, setting(300));
  });
});
