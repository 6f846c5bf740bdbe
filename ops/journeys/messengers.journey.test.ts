import { createHmac } from 'node:crypto';
import * as line from '@liuke/gateway/testing/fake-line';
import * as meta from '@liuke/gateway/testing/fake-meta';
import * as telegram from '@liuke/gateway/testing/fake-telegram';
import { type FakeWechat, fakeWechat, account as wechatAccount } from '@liuke/gateway/testing/fake-wechat';
import { ogg, png } from '@liuke/gateway/testing/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoryHouse, type StoryHouse } from './house.ts';
import { type AgentInStory, agentAt } from './people.ts';
import { type Connected, connectChannel, conversationWith, takes, threadOf } from './wechat.ts';

/** Telegram, LINE, WhatsApp and Messenger with a real house between them and an agent; and files both ways. */

let house: StoryHouse;
let desk: AgentInStory;
let far: {
  readonly telegram: telegram.FakeTelegram;
  readonly line: line.FakeLine;
  readonly meta: meta.FakeMeta;
  readonly wechat: FakeWechat;
};
let connected: Readonly<Record<'TELEGRAM' | 'LINE' | 'WHATSAPP' | 'MESSENGER' | 'WECHAT', Connected>>;

beforeAll(async () => {
  far = {
    telegram: await telegram.fakeTelegram(),
    line: await line.fakeLine(),
    meta: await meta.fakeMeta(),
    wechat: await fakeWechat(),
  };
  house = await openStoryHouse({ channelApiBase: true });
  const { encodingAesKey: _, ...wechat } = wechatAccount;
  const connect = (kind: string, settings: object, apiBase: string) =>
    connectChannel(house.url, kind, { ...(settings as Record<string, string>), apiBase });
  connected = {
    TELEGRAM: await connect('TELEGRAM', telegram.bot, far.telegram.url),
    LINE: await connect('LINE', line.account, far.line.url),
    WHATSAPP: await connect('WHATSAPP', meta.number, far.meta.url),
    MESSENGER: await connect('MESSENGER', meta.page, far.meta.url),
    WECHAT: await connect('WECHAT', wechat, far.wechat.url),
  };
  desk = await agentAt(house.url, 'supervisor@demo.test');
}, 300_000);
afterAll(async () => {
  await desk?.leaves();
  await house?.close();
  for (const provider of Object.values(far ?? {})) await provider.close();
}, 60_000);

type Kind = keyof typeof connected;

const proofOf = (kind: Kind, body: string): Record<string, string> => {
  if (kind === 'TELEGRAM') return { 'x-telegram-bot-api-secret-token': telegram.bot.secretToken };
  if (kind === 'LINE') {
    const mac = createHmac('sha256', line.account.channelSecret).update(body).digest('base64');
    return { 'x-line-signature': mac };
  }
  return meta.signedBy(meta.app.appSecret, Buffer.from(body));
};
const posts = async (kind: Kind, said: object): Promise<number> => {
  const body = JSON.stringify(said);
  const headers = { 'content-type': 'application/json', ...proofOf(kind, body) };
  return (await fetch(connected[kind].webhook, { method: 'POST', headers, body })).status;
};
const wordsFrom: Readonly<Record<Exclude<Kind, 'WECHAT'>, (who: string, text: string) => object>> = {
  TELEGRAM: (who, text) => telegram.message(who, { text }),
  LINE: (who, text) => line.message(who, { type: 'text', text }),
  WHATSAPP: (who, body) => meta.whatsappMessage(who, { type: 'text', text: { body } }),
  MESSENGER: (who, text) => meta.messengerMessage(who, { text }),
};
const heardBy: Readonly<Record<Exclude<Kind, 'WECHAT'>, () => string[]>> = {
  TELEGRAM: () => far.telegram.sent.map(({ text }) => text),
  LINE: () => far.line.sent.flatMap(({ messages }) => messages.map(({ text }: { text?: string }) => text ?? '')),
  WHATSAPP: () => far.meta.texts(),
  MESSENGER: () => far.meta.texts(),
};

/** The desk has the conversation in which this was said. */
const takenWith = async (words: string): Promise<string> => {
  const id = (await conversationWith(desk, words))!;
  await takes(desk, id);
  return id;
};
const settles = (id: string) =>
  desk.asks('mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }', { id });
const uploads = async (bytes: Buffer, name: string, contentType: string): Promise<string> => {
  const { createUpload } = await desk.asks<{ createUpload: { attachment: { id: string }; uploadUrl: string } }>(
    'mutation ($input: CreateUploadInput!) { createUpload(input: $input) { attachment { id } uploadUrl } }',
    { input: { name, contentType, bytes: bytes.length } },
  );
  const url = new URL(new URL(createUpload.uploadUrl).pathname, house.url);
  expect((await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })).status).toBe(204);
  return createUpload.attachment.id;
};
const sendsFile = (conversationId: string, kind: 'IMAGE' | 'FILE', attachmentId: string) =>
  desk.asks('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }', {
    input: { conversationId, kind, text: '', attachmentIds: [attachmentId] },
  });

describe.each([
  ['TELEGRAM', '421'],
  ['LINE', 'U421'],
  ['WHATSAPP', '16505550421'],
  ['MESSENGER', '32191827421'],
] as const)('%s', (kind, who) => {
  it('told three times, two at once, is one message; the answer goes back where it came from', async () => {
    const words = `我的包裹在哪里 ${kind}`;
    const said = wordsFrom[kind](who, words);
    const statuses = await Promise.all([posts(kind, said), posts(kind, said)]);
    expect([...statuses, await posts(kind, said)]).toEqual([200, 200, 200]);
    const id = await takenWith(words);
    expect((await threadOf(desk, id)).filter(({ text }) => text === words)).toHaveLength(1);
    await desk.repliesOnceTaken(id, `明天送到 ${kind}`);
    await expect.poll(heardBy[kind]).toContain(`明天送到 ${kind}`);
    const reply = async () => (await threadOf(desk, id)).find(({ text }) => text === `明天送到 ${kind}`);
    await expect.poll(async () => (await reply())?.delivery).toBe('SENT');
    await settles(id);
  }, 60_000);
});

describe('what providers report', () => {
  it('that names no messages but a moment reads what was said until then', async () => {
    const who = '32191827777';
    await posts('MESSENGER', wordsFrom.MESSENGER(who, '读到哪里'));
    const id = await takenWith('读到哪里');
    await desk.repliesOnceTaken(id, '第一句');
    await desk.replies(id, '第二句');
    const states = async () =>
      (await threadOf(desk, id)).filter(({ text }) => text.endsWith('句')).map(({ delivery }) => delivery);
    await expect.poll(states).toEqual(['SENT', 'SENT']);
    await posts('MESSENGER', meta.messengerEvent(who, { read: { watermark: Date.now() - 3_600_000 } }));
    expect(await states()).toEqual(['SENT', 'SENT']);
    await posts('MESSENGER', meta.messengerEvent(who, { read: { watermark: Date.now() } }));
    expect(await states()).toEqual(['READ', 'READ']);
    await settles(id);
  }, 60_000);

  it('moves the message on: delivered, read; a window that Meta closes is said to the agent, and the message goes later', async () => {
    const who = '16505550777';
    await posts('WHATSAPP', wordsFrom.WHATSAPP(who, '报告'));
    const id = await takenWith('报告');
    await desk.repliesOnceTaken(id, '已收到');
    const reply = async () => (await threadOf(desk, id)).find(({ text }) => text === '已收到');
    await expect.poll(async () => (await reply())?.delivery).toBe('SENT');
    const wamidOf = (words: string): string => `wamid.${far.meta.sent.findIndex(({ text }) => text?.body === words) + 1}`;
    const wamid = wamidOf('已收到');
    for (const [status, state] of [
      ['delivered', 'DELIVERED'],
      ['read', 'READ'],
    ] as const) {
      expect(await posts('WHATSAPP', meta.whatsappStatus(wamid, status))).toBe(200);
      expect((await reply())?.delivery).toBe(state);
    }
    await desk.repliesOnceTaken(id, '还有一件事');
    const later = async () => (await threadOf(desk, id)).find(({ text }) => text === '还有一件事');
    await expect.poll(async () => (await later())?.delivery).toBe('SENT');
    const failed = meta.whatsappStatus(wamidOf('还有一件事'), 'failed', {
      errors: [{ code: 131_047, title: 'Late' }],
    });
    expect(await posts('WHATSAPP', failed)).toBe(200);
    expect((await later())?.deliveryProblem?.code).toBe('WINDOW_CLOSED');
    const before = far.meta.sent.length;
    await posts('WHATSAPP', wordsFrom.WHATSAPP(who, '我回来了'));
    await expect.poll(() => far.meta.sent.slice(before).map(({ text }) => text?.body)).toContain('还有一件事');
    await settles(id);
  }, 60_000);
});

describe('files that customers send', () => {
  const attachedTo = async (id: string) => (await threadOf(desk, id)).flatMap(({ attachments }) => attachments);

  it.each([
    ['TELEGRAM', 'image/png', '421'],
    ['LINE', 'image/png', 'U421'],
    ['WHATSAPP', 'audio/ogg', '16505550421'],
    ['MESSENGER', 'image/png', '32191827421'],
    ['WECHAT', 'image/png', 'oSomebody'],
  ] as const)(
    'over %s stand in the thread, byte for byte',
    async (kind, type, who) => {
      const bytes = type === 'audio/ogg' ? ogg : png;
      const words = `请看 ${kind}`;
      if (kind === 'WECHAT') {
        far.wechat.holds('MEDIA', bytes, type);
        const openid = `${who}_${kind}`;
        await far.wechat.says(connected.WECHAT.webhook, openid, words);
        await far.wechat.says(connected.WECHAT.webhook, openid, '', { MsgType: 'image', MediaId: 'MEDIA' });
      } else {
        await posts(kind, wordsFrom[kind](who, words));
        expect(await posts(kind, fileFrom(kind, who, bytes, type))).toBe(200);
      }
      const id = (await conversationWith(desk, words))!;
      await expect.poll(async () => (await attachedTo(id)).map(({ contentType }) => contentType)).toEqual([type]);
      const [file] = await attachedTo(id);
      const fetched = await fetch(new URL(new URL(file!.url).pathname, house.url));
      expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true);
    },
    60_000,
  );

  const fileFrom = (kind: Exclude<Kind, 'WECHAT'>, who: string, bytes: Buffer, type: string): object => {
    if (kind === 'TELEGRAM') {
      far.telegram.holds('photo', bytes);
      return telegram.message(who, { photo: [{ file_id: 'photo' }] });
    }
    if (kind === 'LINE') {
      const said = line.message(who, { type: 'image', contentProvider: { type: 'line' } });
      far.line.holds((said.events[0] as unknown as { message: { id: string } }).message.id, bytes, type);
      return said;
    }
    if (kind === 'WHATSAPP') {
      far.meta.holds('5551', bytes, type);
      return meta.whatsappMessage(who, { type: 'audio', audio: { id: '5551', mime_type: 'audio/ogg; codecs=opus' } });
    }
    const url = far.meta.holds('5552', bytes, type, true);
    return meta.messengerMessage(who, { attachments: [{ type: 'image', payload: { url } }] });
  };

  it("that are gone, or of a kind that is not taken, are said in words; a stranger's address is not asked", async () => {
    await posts('WHATSAPP', wordsFrom.WHATSAPP('16505550999', '坏文件'));
    far.meta.holds('5553', Buffer.from('<html><script>alert(1)</script>'), 'text/html');
    await posts('WHATSAPP', meta.whatsappMessage('16505550999', { type: 'image', image: { id: 'nothing' } }));
    await posts('WHATSAPP', meta.whatsappMessage('16505550999', { type: 'document', document: { id: '5553' } }));
    await posts('MESSENGER', wordsFrom.MESSENGER('99', '坏地址'));
    const payload = { url: 'http://169.254.169.254/latest/meta-data' };
    await posts('MESSENGER', meta.messengerMessage('99', { attachments: [{ type: 'image', payload }] }));
    const told = async (words: string) =>
      (await threadOf(desk, (await conversationWith(desk, words))!)).map(({ text }) => text).join('\n');
    await expect.poll(() => told('坏文件')).toContain('WhatsApp上已经没有');
    await expect.poll(() => told('坏文件')).toContain('不支持该类型');
    await expect.poll(() => told('坏地址')).toContain('Messenger上已经没有');
  }, 60_000);
});

describe("an agent's files", () => {
  it('go up to who takes them, and as a link in words where they are not taken', async () => {
    const openid = 'oFiles';
    await far.wechat.says(connected.WECHAT.webhook, openid, '发我文件');
    const id = await takenWith('发我文件');
    await desk.repliesOnceTaken(id, '好的');
    await sendsFile(id, 'IMAGE', await uploads(png, 'label.png', 'image/png'));
    await expect.poll(() => far.wechat.sent.at(-1)).toMatchObject({ touser: openid, msgtype: 'image' });
    expect(far.wechat.uploaded.at(-1)).toEqual({ type: 'image', media: `image/png:${png.toString('latin1')}` });
    const note = Buffer.from('Return it within 14 days.');
    await sendsFile(id, 'FILE', await uploads(note, 'terms.txt', 'text/plain'));
    await expect.poll(() => far.wechat.texts().at(-1)).toMatch(/^terms\.txt https?:\/\/\S+\/files\/\S+$/);
    const link = new URL(far.wechat.texts().at(-1)!.split(' ')[1]!);
    const fetched = await fetch(new URL(link.pathname, house.url));
    expect(await fetched.text()).toBe(note.toString());
    await settles(id);
  }, 60_000);
});
