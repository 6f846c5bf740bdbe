import { type Background, configure, openMetrics, type SmsAccount, type Viewer } from '@liuke/kit';
import { eventually, type FakeSms, fakeSms, type TestPostOffice, type TestRoom, testPostOffice } from '@liuke/kit/testing';
import { type Logger, pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leaseLetters } from './actions/send-letters.ts';
import { letterPost } from './background/letter-post.ts';
import { carry } from './carrier.ts';
import * as schedule from './store/letter-schedule.ts';
import { ask, challenged, houseDb, privacyRoom, someCustomer, verifying } from './testing/people.ts';
import { topics } from './topics.ts';

const account: Omit<SmsAccount, 'base'> = {
  provider: 'aliyun',
  id: 'LTAI5tExample',
  secret: 'an access key',
  from: '留客',
  template: 'SMS_zh',
};

let room: TestRoom;
let sms: FakeSms;
let office: TestPostOffice;
const running: Background[] = [];
const metrics = openMetrics();
let lines: string[] = [];
const log: Logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });

beforeAll(async () => {
  room = await privacyRoom();
  [sms, office] = await Promise.all([fakeSms(account), testPostOffice()]);
});
afterAll(async () => {
  configure({ sms: null, mail: null });
  await Promise.all([room.close(), sms.close(), office.close()]);
});
beforeEach(() => {
  lines = [];
  configure({
    demo: false,
    sms: { account: sms.account, templateEn: 'SMS_en' },
    mail: { url: office.url, from: { name: '留客', address: 'no-reply@shop.example' } },
  });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((post) => post.stop()));
  await houseDb(room).query('-- test.clear\ndelete from privacy.letter_schedule');
});

const works = (send: typeof carry = carry): void => {
  const post = letterPost(send);
  running.push(post);
  void post.run({ as: room.as, live: room.live, log, metrics });
};
const wake = () => room.live.nudge(room.workspace.id, topics.letters);
const later = (milliseconds: number): void => {
  room.clock.advance(milliseconds);
  wake();
};

let phones = 0;
const withPhone = async (phone = `139${String(++phones).padStart(8, '0')}`): Promise<Viewer & { phone: string }> => {
  const customer = someCustomer(room);
  await room.hear('CustomerIdentified', { customerId: customer.id, phone });
  return { ...customer, phone };
};
type Row = { text: string; sentAt: Date | null; givenUpAt: Date | null; problem: string | null };
const letterOf = async ({ id }: Viewer): Promise<Row> => {
  const [row] = await houseDb(room).query<Row>(
    `-- test.letter
     select text, sent_at, given_up_at, problem from privacy.delivery where person_id = $1 order by id desc limit 1`,
    [id],
  );
  return row!;
};
/** Lets time go by, and says whether it has come to this. */
const passing = async (milliseconds: number, person: Viewer, moment: 'sentAt' | 'givenUpAt'): Promise<Date | null> => {
  later(milliseconds);
  return (await letterOf(person))[moment];
};
const takenFor = (phone: string) => sms.taken.filter(({ to }) => to === phone);
const counted = async (outcome: string, channel = 'SMS'): Promise<number> =>
  Number(
    new RegExp(`liuke_letters_total\\{channel="${channel}",outcome="${outcome}"\\} (\\d+)`).exec(
      await metrics.text(),
    )?.[1] ?? 0,
  );

describe('a code', () => {
  it("goes out by the provider's template, opens what it is for, and is in the database no more", async () => {
    works();
    const ada = await withPhone();
    const { id } = await challenged(room, ada);
    const [taken] = await eventually('it is taken', () => takenFor(ada.phone)[0] && takenFor(ada.phone));
    const { code } = JSON.parse(taken!.text);
    await eventually('the row says so', async () => (await letterOf(ada)).sentAt);
    expect(await letterOf(ada)).toMatchObject({ text: null, problem: null, givenUpAt: null });
    expect(await counted('sent')).toBeGreaterThan(0);
    const { verifyStepUp } = await ask<{ verifyStepUp: { acr: string } }>(room, ada, ...verifying(id, code));
    expect(verifyStepUp.acr).toBe('urn:liuke:step-up');
    expect(JSON.stringify(lines)).not.toContain(code);
  });

  it('in English where the number is, by the template for that', async () => {
    works();
    const eve = await withPhone('+447700900123');
    await challenged(room, eve);
    await eventually('it is taken', () => takenFor('447700900123')[0]);
    expect(sms.asked.at(-1)!.url.searchParams.get('TemplateCode')).toBe('SMS_en');
  });

  it('goes by e-mail where there is no phone, as the same mail at every try', async () => {
    works();
    office.misbehaves('closes after');
    const eve = someCustomer(room);
    await ask(room, eve, 'mutation { setMyContact(input: { email: "eve@example.com" }) { id } }');
    await challenged(room, eve);
    await eventually('it is tried again', () => passing(1_000, eve, 'sentAt'));
    const ids = office.posted.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids).size).toBe(1);
    expect(office.posted[0]!.raw).toMatch(/^Auto-Submitted: auto-generated/m);
  });

  it('is asked for without waiting for the provider', async () => {
    let release: () => void = () => {};
    const hanging = new Promise<void>((resolve) => {
      release = resolve;
    });
    works(() => hanging);
    const ada = await withPhone();
    expect(await challenged(room, ada)).toMatchObject({ method: 'SMS' });
    expect((await letterOf(ada)).sentAt).toBeNull();
    release();
    await eventually('it is sent', async () => (await letterOf(ada)).sentAt);
  });

  it('that the provider could not take goes again, and is given up when it is over', async () => {
    works();
    const ada = await withPhone();
    sms.misbehaves({ status: 500 }, { status: 429, retryAfter: 3 });
    await challenged(room, ada);
    await eventually('two tries later', () => passing(1_000, ada, 'sentAt'));
    expect(takenFor(ada.phone)).toHaveLength(1);

    const bob = await withPhone();
    sms.refuses(bob.phone, 'isp.SYSTEM_ERROR');
    const before = await counted('given_up');
    await challenged(room, bob);
    await eventually('it is given up', () => passing(20_000, bob, 'givenUpAt'));
    expect(await letterOf(bob)).toMatchObject({ text: null, problem: expect.any(String), sentAt: null });
    expect(await counted('given_up')).toBe(before + 1);
    expect(lines.join('')).toContain('a letter was given up');
    expect(lines.join('')).not.toContain(bob.phone);
  });

  it('to a number that is none is tried once', async () => {
    works();
    const ada = await withPhone();
    sms.refuses(ada.phone, 'isv.MOBILE_NUMBER_ILLEGAL');
    const before = sms.asked.length;
    await challenged(room, ada);
    await eventually('it is given up', async () => (await letterOf(ada)).givenUpAt);
    expect(sms.asked.length).toBe(before + 1);
  });

  it('is held up by wrong settings alone as long as it is good: then it goes', async () => {
    works();
    const ada = await withPhone();
    sms.refuses(ada.phone, 'isv.AMOUNT_NOT_ENOUGH');
    await challenged(room, ada);
    await eventually('somebody is told', () => lines.join('').includes('misconfigured'));
    sms.refuses(ada.phone, null);
    await eventually('it goes', () => passing(1_000, ada, 'sentAt'));
  });
});

describe('many processes', () => {
  it('take each letter once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => withPhone()));
    for (let process = 0; process < 4; process++) works();
    await Promise.all(people.map((person) => challenged(room, person)));
    await eventually('all are sent', async () =>
      (await Promise.all(people.map(letterOf))).every(({ sentAt }) => sentAt !== null),
    );
    for (const { phone } of people) expect(takenFor(phone)).toHaveLength(1);
  });

  it('one of which is killed with letters in its hands: another sends them when the lease has run out', async () => {
    const ada = await withPhone();
    await challenged(room, ada);
    const due = await schedule.due(room.as({ ...houseDb(room).viewer, kind: 'plumbing', workspaceId: '' }), 10);
    const [dead] = await leaseLetters(room.as, due, 45);
    expect(dead?.recipient).toBe(ada.phone);
    works();
    later(44_000);
    await challenged(room, await withPhone());
    await eventually('the living one works', () => sms.taken.length > 0);
    expect(takenFor(ada.phone)).toHaveLength(0);
    later(2_000);
    await eventually('it goes', async () => (await letterOf(ada)).sentAt);
    expect(takenFor(ada.phone)).toHaveLength(1);
  });
});
