import {
  type FakeSms,
  fakeSms,
  inbound,
  inboundWith,
  twilioForm,
  twilioHeaders,
  twilioSettings,
} from '@liuke/gateway/testing/fake-sms';
import { png } from '@liuke/gateway/testing/media';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openStoryHouse, type StoryHouse } from './house.ts';
import { type AgentInStory, agentAt, customerAt } from './people.ts';
import { type Connected, connectChannel, conversationWith, takes, threadOf } from './wechat.ts';

let house: StoryHouse;
let twilio: FakeSms;
let line: Connected;
let desk: AgentInStory;
beforeAll(async () => {
  twilio = await fakeSms(twilioSettings);
  house = await openStoryHouse({ channelApiBase: true, privateTargets: true });
  line = await connectChannel(house.url, 'SMS', { ...twilioSettings, apiBase: twilio.url });
  desk = await agentAt(house.url, 'supervisor@demo.test');
}, 300_000);
afterAll(async () => {
  await desk?.leaves();
  await house?.close();
  await twilio?.close();
}, 60_000);

const posts = async (fields: Readonly<Record<string, string>>, secret?: string): Promise<number> => {
  const body = twilioForm(fields);
  const answer = await fetch(line.webhook, { method: 'POST', body, headers: twilioHeaders(line.webhook, body, secret) });
  return answer.status;
};
const wordsTo = (number: string): string[] => twilio.taken.filter(({ to }) => to === number).map(({ text }) => text);
const messageOf = async (id: string, text: string) => (await threadOf(desk, id)).find((message) => message.text === text);

describe('text messages', () => {
  it('a customer writes, an agent answers, and the carrier tells what became of it', async () => {
    const ada = '+8613800001111';
    const said = inbound(ada, '我的包裹在哪里，转人工');
    expect(await posts(said, 'guessed')).toBe(403);
    for (let time = 0; time < 3; time++) expect(await posts(said)).toBe(200);
    const id = (await conversationWith(desk, said['Body']!))!;
    expect((await threadOf(desk, id)).filter(({ text }) => text === said['Body'])).toHaveLength(1);
    await takes(desk, id);
    await desk.repliesOnceTaken(id, '明天送到。');
    await expect.poll(() => wordsTo(ada)).toContain('明天送到。');
    await expect.poll(async () => (await messageOf(id, '明天送到。'))?.delivery).toBe('SENT');
    const { id: MessageSid } = twilio.taken.find(({ text }) => text === '明天送到。')!;
    expect(await posts({ MessageSid, MessageStatus: 'delivered' })).toBe(200);
    expect((await messageOf(id, '明天送到。'))?.delivery).toBe('DELIVERED');
  });

  it('a picture that comes beside words stands in the message', async () => {
    const said = inboundWith('+8613800004444', '杯子碎了，转人工', [twilio.holds(png, 'image/png'), 'image/png']);
    for (let time = 0; time < 2; time++) expect(await posts(said)).toBe(200);
    const id = (await conversationWith(desk, said['Body']!))!;
    const files = async () => (await messageOf(id, said['Body']!))?.attachments ?? [];
    await expect.poll(files).toMatchObject([{ contentType: 'image/png' }]);
    const [file] = await files();
    expect(Buffer.from(await (await fetch(new URL(file!.url, house.url))).arrayBuffer())).toEqual(png);
  });

  it('after STOP nothing more goes, which staff read; after START what they missed goes', async () => {
    const bob = '+8613800002222';
    await posts(inbound(bob, '有优惠吗，转人工'));
    const id = (await conversationWith(desk, '有优惠吗，转人工'))!;
    await takes(desk, id);
    await desk.repliesOnceTaken(id, '您好');
    await expect.poll(() => wordsTo(bob)).toContain('您好');
    await posts(inbound(bob, 'STOP'));
    expect((await threadOf(desk, id)).at(-1)?.text).toContain('START');
    await desk.replies(id, '新的优惠来了');
    await expect.poll(async () => (await messageOf(id, '新的优惠来了'))?.deliveryProblem?.code).toBe('UNREACHABLE');
    expect(wordsTo(bob)).not.toContain('新的优惠来了');
    await posts(inbound(bob, 'START'));
    await expect.poll(() => wordsTo(bob)).toContain('新的优惠来了');
    await expect.poll(async () => (await messageOf(id, '新的优惠来了'))?.delivery).toBe('SENT');
  });

  it('whose number the shop has verified is the same customer over web and phone, in one thread', async () => {
    const phone = '+8613800003333';
    const identity = await new SignJWT({ sub: 'user-with-phone', name: '林小姐', phone, phone_number_verified: true })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('liuke-demo-identity-secret-32bytes'));
    const web = await customerAt(house.url, { identityToken: identity });
    await web.writes('我从网页来，转人工');
    const id = web.conversationId();
    await posts(inbound(phone, '现在用短信'));
    expect(await conversationWith(desk, '现在用短信')).toBe(id);
    await takes(desk, id);
    await desk.repliesOnceTaken(id, '收到');
    await expect.poll(() => wordsTo(phone)).toContain('收到');
    await web.leaves();
  });
});
