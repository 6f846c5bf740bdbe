import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerFound, configure, house } from '@liuke/kit';
import { eventually } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sign } from '../facts/sign.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { lookUp } from './look-up.ts';

type Asked = { readonly body: string; readonly headers: Record<string, string> };
const goTo = (name: string) => Object.fromEntries([['then', name]]);
const flow = [
  { name: 'order', ask: 'Which order?', slot: 'order', slotType: 'ORDER_NUMBER' },
  { name: 'look', say: 'I have it.', lookup: 'return' },
  { name: 'applied', when: 'return.applied = yes', say: 'Track it at {return.url}.', ...goTo('end') },
  { name: 'form', say: 'Here is the form for {order}.' },
];

describe('a flow that looks a fact up', () => {
  let shop: Shop;
  let endpoint: Server;
  let secret: string;
  const requests: Asked[] = [];
  let answers: (body: { slots: { order: string } }) => unknown;
  let hold: Promise<void> = Promise.resolve();
  beforeAll(async () => {
    configure({ privateLookups: true });
    shop = await openShop();
    endpoint = createServer(async (request, answer) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts).toString();
      requests.push({ body, headers: request.headers as Record<string, string> });
      await hold;
      const facts = answers(JSON.parse(body));
      if (facts === null) answer.writeHead(500);
      answer.end(JSON.stringify({ facts }));
    });
    await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/`;
    const set =
      'mutation ($url: String) { setFactSource(input: { url: $url, cacheSeconds: 0 }) { factSource { url } secret } }';
    secret = (await shop.ask<{ setFactSource: { secret: string } }>(shop.supervisor, set, { url })).setFactSource.secret;
    const { intents } = await shop.ask<{ intents: { id: string; name: string }[] }>(
      shop.supervisor,
      '{ intents { id name } }',
    );
    const { id } = intents.find(({ name }) => name === 'get_refund')!;
    const save =
      'mutation ($input: SaveIntentInput!) { saveIntent(input: $input) { intent { flow { steps { name lookup } } } } }';
    await shop.ask(shop.supervisor, save, { input: { id, name: 'get_refund', flow } });
  });
  afterAll(async () => {
    await new Promise((resolve) => endpoint.close(resolve));
    await shop?.close();
  });
  const house_ = () => shop.as(house('intents', shop.workspace.id));
  const talk = () => {
    const of = { conversationId: shop.newId(), customerId: shop.newId(), locale: 'en' };
    return {
      ...of,
      says: (text: string) => shop.says(text, of),
      looksUp: () => lookUp(house_(), of.conversationId, () => {}),
      async heard() {
        const mine = (await shop.said()).filter(({ key }) => key === of.conversationId);
        return mine
          .filter(({ name }) => name === 'AnswerFound' || name === 'AnswerMissed')
          .map(({ name, payload }) => (name === 'AnswerFound' ? (payload as AnswerFound).text : name));
      },
    };
  };

  it('asks with a signed request, outside of the transaction, and goes on with the answer', async () => {
    answers = ({ slots }) => ({ applied: slots.order === '12345678', url: 'https://shop.example/t/1' });
    const ada = talk();
    const said = await ada.says('how do I return this, order 12345678');
    expect(said).toMatchObject({ decision: 'ANSWER', answerer: 'FLOW' });
    expect(await ada.heard()).toEqual([]);
    await ada.looksUp();
    expect(await ada.heard()).toEqual(['I have it.\nTrack it at https://shop.example/t/1.']);
    const { body, headers } = requests.at(-1)!;
    expect(JSON.parse(body)).toMatchObject({
      fact: 'return',
      slots: { order: '12345678' },
      conversation: { id: ada.conversationId, channel: 'WEB' },
    });
    const timestamp = Number(headers['webhook-timestamp']);
    expect(headers['webhook-signature']).toBe(sign(secret, headers['webhook-id']!, timestamp, body));
  });

  it('takes effect once, however many processes ask', async () => {
    answers = () => ({ applied: false });
    const bob = talk();
    await bob.says('how do I return this, order 87654321');
    await Promise.all(Array.from({ length: 5 }, () => bob.looksUp()));
    expect(await bob.heard()).toEqual(['I have it.\nHere is the form for 87654321.']);
  });

  it('is dropped when the customer has corrected themselves meanwhile; the right one is asked for', async () => {
    answers = ({ slots }) => ({ applied: true, url: `https://shop.example/${slots.order}` });
    const eve = talk();
    await eve.says('how do I return this, order 87654321');
    let release = (): void => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    const late = eve.looksUp();
    await eventually('the endpoint was asked', () => requests.at(-1)!.body.includes(eve.conversationId));
    await eve.says('no, 11112222');
    release();
    await late;
    hold = Promise.resolve();
    expect(await eve.heard()).toEqual([]);
    await eve.looksUp();
    expect((await eve.heard()).join()).toContain('https://shop.example/11112222');
  });

  it('hands over when there is no answer, and says nothing to a customer who has a human by then', async () => {
    answers = () => null;
    const kim = talk();
    await kim.says('how do I return this, order 12345678');
    await kim.looksUp();
    expect(await kim.heard()).toEqual(['AnswerMissed']);

    answers = () => ({ applied: false });
    const lee = talk();
    await lee.says('how do I return this, order 12345678');
    expect(await lee.says('转人工')).toMatchObject({ decision: 'HANDOFF', handoffReason: 'CUSTOMER_ASKED' });
    await lee.looksUp();
    expect(await lee.heard()).toEqual([]);
  });

  it('refuses addresses within, unless the installation allows them', async () => {
    configure({ privateLookups: false });
    const set = 'mutation { setFactSource(input: { url: "https://10.0.0.1/" }) { secret } }';
    expect((await shop.query(shop.supervisor, set)).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    configure({ privateLookups: true });
  });
});
