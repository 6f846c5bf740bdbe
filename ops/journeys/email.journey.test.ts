import { type FakeMail, fakeMail, letter, letterWith, mailHeaders, mailSettings } from '@liuke/gateway/testing/fake-mail';
import { png } from '@liuke/gateway/testing/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openStoryHouse, type StoryHouse } from './house.ts';
import { type AgentInStory, agentAt } from './people.ts';
import { type Connected, connectChannel, conversationWith, takes, threadOf } from './wechat.ts';

let house: StoryHouse;
let office: FakeMail;
let box: Connected;
let desk: AgentInStory;
beforeAll(async () => {
  office = await fakeMail();
  house = await openStoryHouse({ privateTargets: true });
  box = await connectChannel(house.url, 'EMAIL', { ...mailSettings, smtpUrl: office.url });
  desk = await agentAt(house.url, 'supervisor@demo.test');
}, 300_000);
afterAll(async () => {
  await desk?.leaves();
  await house?.close();
  await office?.close();
}, 60_000);

const posts = async (body: string, secret?: string): Promise<number> =>
  (await fetch(box.webhook, { method: 'POST', body, headers: mailHeaders(body, secret) })).status;
const lettersTo = (address: string) => office.sent.filter(({ to }) => to === address);
const messageOf = async (id: string, text: string) => (await threadOf(desk, id)).find((message) => message.text === text);

describe('letters', () => {
  it('a customer writes, an agent answers in the thread, the customer answers below, and staff read their words alone', async () => {
    const first = letter('Ada <ada@example.com>', '转人工，我的包裹在哪里？', {
      Subject: 'parcel',
      'Message-ID': '<one@example.com>',
    });
    expect(await posts(first, 'guessed')).toBe(403);
    for (let time = 0; time < 3; time++) expect(await posts(first)).toBe(200);
    const id = (await conversationWith(desk, 'parcel\n\n转人工，我的包裹在哪里？'))!;
    expect((await threadOf(desk, id)).filter(({ text }) => text.startsWith('parcel'))).toHaveLength(1);
    await takes(desk, id);
    await desk.repliesOnceTaken(id, '明天送到。');
    await expect.poll(() => lettersTo('ada@example.com').map(({ text }) => text)).toContain('明天送到。');
    const answer = lettersTo('ada@example.com').find(({ text }) => text === '明天送到。')!;
    expect(answer.headers).toMatchObject({ subject: 'Re: parcel', 'in-reply-to': '<one@example.com>' });

    const quoting =
      '谢谢！\n\n发自我的 iPhone\n\n> 在 2026年3月2日，10:00，留客 <help@shop.example> 写道：\n> \n> 明天送到。\n';
    const references = { References: answer.headers['message-id'], 'In-Reply-To': answer.headers['message-id'] };
    expect(await posts(letter('Ada <ada@example.com>', quoting, references))).toBe(200);
    expect((await messageOf(id, '谢谢！'))?.channel).toBe('EMAIL');
  });

  it('with files are seen with them, once however often they come; what is not taken is named', async () => {
    const files = [
      { name: 'broken.png', type: 'image/png', bytes: png },
      { name: 'run.exe', type: 'application/x-msdownload', bytes: Buffer.from('MZ\x90\0') },
    ];
    const raw = letterWith('Cy <cy@example.com>', '转人工，杯子碎了', files);
    for (let time = 0; time < 2; time++) expect(await posts(raw)).toBe(200);
    const text = '转人工，杯子碎了\n\n[文件] run.exe';
    const id = (await conversationWith(desk, text))!;
    const { attachments } = (await messageOf(id, text))!;
    expect(attachments).toMatchObject([{ name: 'broken.png', contentType: 'image/png' }]);
    const seen = await fetch(new URL(attachments[0]!.url, house.url));
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(png);
  });

  it('one that came back is told to staff; a holiday notice is told to nobody and answered by nobody', async () => {
    await posts(letter('Bob <bob@example.com>', '转人工，地址写错了'));
    const id = (await conversationWith(desk, '转人工，地址写错了'))!;
    await takes(desk, id);
    await desk.repliesOnceTaken(id, '请告诉我新地址。');
    await expect.poll(async () => (await messageOf(id, '请告诉我新地址。'))?.delivery).toBe('SENT');
    const sent = lettersTo('bob@example.com').find(({ text }) => text === '请告诉我新地址。')!;
    const before = { letters: lettersTo('bob@example.com').length, words: (await threadOf(desk, id)).length };
    const away = { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': sent.headers['message-id'] };
    expect(await posts(letter('Bob <bob@example.com>', '我在休假', away))).toBe(200);
    expect((await threadOf(desk, id)).length).toBe(before.words);
    expect(lettersTo('bob@example.com').length).toBe(before.letters);

    const type = 'multipart/report; report-type=delivery-status; boundary=b';
    const head = letter('MAILER-DAEMON@example.com', '', { 'Content-Type': type, 'Content-Transfer-Encoding': '7bit' });
    const report = `--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${sent.headers['message-id']}\r\n--b--\r\n`;
    expect(await posts(`${head.split('\r\n\r\n')[0]}\r\n\r\n${report}`)).toBe(200);
    await expect.poll(async () => (await messageOf(id, '请告诉我新地址。'))?.delivery).toBe('FAILED');
    expect((await threadOf(desk, id)).at(-1)?.text).toContain('电子邮件');
  });
});
