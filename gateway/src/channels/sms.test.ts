import { configure, segmentsOf } from '@liuke/kit';
import { describe, expect, it } from 'vitest';
import { channelSuite } from './channel.suite.ts';
import type { Channel } from './channel.ts';
import type { Outgoing } from './outgoing.ts';
import { Undelivered } from './refused.ts';
import { sms } from './sms.ts';
import {
  aliyunSettings,
  fakeSms,
  fromAliyun,
  fromTwilio,
  inbound,
  inboundWith,
  twilioSettings,
  upstream,
} from './testing/fake-sms.ts';
import { png } from './testing/media.ts';
import { doorOf, outgoing, tools } from './testing/posted.ts';

const twilio = doorOf('SMS', twilioSettings);
const aliyun = doorOf('SMS', aliyunSettings);
const ada = '+8613812345678';

describe('by Twilio', () => {
  channelSuite(sms as Channel, async () => {
    configure({ privateTargets: true });
    const provider = await fakeSms(twilioSettings);
    return {
      provider,
      media: (bytes) => fromTwilio(twilio, inboundWith(ada, '', [provider.holds(bytes, 'image/png'), 'image/png'])),
      door: doorOf('SMS', { ...twilioSettings, apiBase: provider.url }),
      taken: provider.texts,
      text: (words, { externalId, forged }) =>
        fromTwilio(twilio, inbound(externalId, words), forged ? 'guessed' : twilioSettings.secret),
    };
  });

  const calls = (fields: Readonly<Record<string, string>>) => {
    const wire = fromTwilio(twilio, fields);
    return sms.parse(sms.verify(wire), wire);
  };

  it('a number is who somebody is everywhere; a name as sender is not', () => {
    expect(calls(inbound('+447700900123', 'Hello'))[0]?.params).toMatchObject({
      from: { externalId: '+447700900123', links: ['phone:+447700900123'] },
    });
    expect(calls(inbound('BANK', 'Hello'))[0]?.params).toMatchObject({ from: { externalId: 'BANK' } });
    expect(JSON.stringify(calls(inbound('BANK', 'Hello')))).not.toContain('links');
  });

  it('a form that was changed on its way is refused, and one for another address', () => {
    const wire = fromTwilio(twilio, inbound(ada, 'Hello'));
    const changed = Buffer.from(wire.body.toString().replace('Hello', 'Refund'));
    expect(() => sms.verify({ ...wire, body: changed })).toThrow('the signature is not right');
    expect(() => sms.verify({ ...wire, url: new URL('https://chat.example/channels/sms/other') })).toThrow();
  });

  it.each([
    ['sent', 'SENT'],
    ['delivered', 'DELIVERED'],
    ['read', 'READ'],
    ['undelivered', 'FAILED'],
    ['failed', 'FAILED'],
  ])('its report %s moves the message to %s', (MessageStatus, state) => {
    const report = { MessageSid: 'SM1', MessageStatus, ...(state === 'FAILED' && { ErrorCode: '30003' }) };
    expect(calls(report)).toEqual([
      {
        method: 'delivery.report',
        params: { messageId: 'SM1', state, ...(state === 'FAILED' && { problem: 'Twilio: 30003' }) },
      },
    ]);
  });

  it('its steps before sending say nothing', () => {
    expect(calls({ MessageSid: 'SM1', MessageStatus: 'queued' })).toEqual([]);
  });

  it('pictures that come stand in the message: beside words it is a text still', () => {
    const picture = ['https://api.twilio.com/1', 'image/jpeg'] as const;
    const files = [{ ref: picture[0], contentType: 'image/jpeg' }];
    expect(calls(inboundWith(ada, '', picture))[0]?.params).toMatchObject({ kind: 'IMAGE', text: '[Picture]', files });
    expect(calls(inboundWith(ada, 'look', picture))[0]?.params).toMatchObject({ kind: 'TEXT', text: 'look', files });
    const both = inboundWith(ada, '', picture, ['https://api.twilio.com/2', 'application/pdf']);
    expect(calls(both)[0]?.params).toMatchObject({ kind: 'FILE', text: '[Picture]\n[File]' });
  });

  it('a file is fetched from Twilio alone, and on from there into no private network', async () => {
    const provider = await fakeSms(twilioSettings);
    const door = doorOf('SMS', { ...twilioSettings, apiBase: provider.url });
    const fetches = (ref: string, at = door) => sms.fetch!({ ref }, at, tools, 1_000);
    try {
      for (const ref of ['http://169.254.169.254/', 'https://twilio.com.evil.example/x', 'http://api.twilio.com/1', 'x']) {
        await expect(fetches(ref)).rejects.toMatchObject({ loss: 'GONE' });
      }
      const guessed = doorOf('SMS', { ...twilioSettings, secret: 'guessed', apiBase: provider.url });
      await expect(fetches(provider.holds(png, 'image/png'), guessed)).rejects.toBeInstanceOf(Undelivered);
      configure({ privateTargets: false });
      const before = provider.asked.length;
      for (const at of [provider.url, 'https://10.0.0.1', 'https://localhost', 'ftp://example.com']) {
        await expect(fetches(provider.holds(png, 'image/png', at))).rejects.toMatchObject({ loss: 'GONE' });
      }
      expect(provider.asked.slice(before).every(({ url }) => url.pathname.startsWith('/media/'))).toBe(true);
    } finally {
      configure({ privateTargets: true });
      await provider.close();
    }
  });

  it('reports are asked for at our own address, and a number that wrote STOP to Twilio is unreachable', async () => {
    const provider = await fakeSms(twilioSettings);
    const door = doorOf('SMS', { ...twilioSettings, apiBase: provider.url });
    const to = outgoing(door, { externalId: ada });
    expect(await sms.send('Hello', to, tools, 'k')).toEqual([provider.taken[0]!.id]);
    const form = new URLSearchParams(provider.asked[0]!.body);
    expect(form.get('StatusCallback')).toMatch(new RegExp(`/channels/sms/${door.id}$`));
    provider.refuses(ada, '21610');
    await expect(sms.send('Hello', to, tools, 'k')).rejects.toMatchObject({ problem: 'UNREACHABLE' });
    provider.refuses(ada, '21211');
    await expect(sms.send('Hello', to, tools, 'k')).rejects.toMatchObject({ problem: 'REFUSED' });
    await provider.close();
  });
});

describe('by Aliyun', () => {
  channelSuite(sms as Channel, async () => {
    const provider = await fakeSms(aliyunSettings);
    return {
      provider,
      door: doorOf('SMS', { ...aliyunSettings, apiBase: provider.url }),
      taken: provider.texts,
      text: (words, { externalId, forged }) =>
        fromAliyun(aliyun, [upstream(externalId, words)], forged ? 'guessed' : aliyunSettings.token),
    };
  });

  const calls = (list: unknown) => {
    const wire = fromAliyun(aliyun, list);
    return sms.parse(sms.verify(wire), wire);
  };

  it('several come at once, in order, and are acknowledged in its own words', async () => {
    const list = [upstream('13812345678', '在吗'), upstream('13912345678', '你好')];
    expect(calls(list).map((call) => call.params)).toMatchObject([
      { from: { externalId: '+8613812345678', links: ['phone:+8613812345678'] }, text: '在吗' },
      { from: { externalId: '+8613912345678' }, text: '你好' },
    ]);
    const wire = fromAliyun(aliyun, list);
    const reply = await sms.acknowledge?.(wire.body, [], wire, tools);
    expect(JSON.parse(reply!.body)).toEqual({ code: 0, msg: '接收成功' });
  });

  it('what has no number of its own is the same message when it comes again', () => {
    const { sequence_id: _, ...bare } = upstream('13812345678', '在吗');
    const idsOf = (list: unknown) => calls(list).map(({ params }) => (params as { messageId: string }).messageId);
    expect(idsOf([bare])).toEqual(idsOf([bare]));
    expect(new Set(idsOf([bare, { ...bare, send_time: '2026-01-01 00:00:01' }])).size).toBe(2);
  });

  it('its reports move messages on', () => {
    const report = { phone_number: '13812345678', biz_id: '1^0', success: true, err_code: 'DELIVERED' };
    expect(calls([report, { ...report, success: false, err_code: 'MN:0001' }]).map(({ params }) => params)).toEqual([
      { messageId: '1^0', state: 'DELIVERED' },
      { messageId: '1^0', state: 'FAILED', problem: 'Aliyun: MN:0001' },
    ]);
  });

  it('without a token in its settings nothing is believed', () => {
    const { token: _, ...without } = aliyunSettings;
    const wire = fromAliyun(doorOf('SMS', without), [upstream('13812345678', '在吗')], '');
    expect(() => sms.verify(wire)).toThrow('the address does not carry the token');
  });
});

describe('a text message', () => {
  it.each([
    ['STOP', 'LEFT'],
    ['ｓｔｏｐ', 'LEFT'],
    ['Stop.', 'LEFT'],
    ['退订', 'LEFT'],
    ['TD', 'LEFT'],
    ['start', 'JOINED'],
    ['恢复订阅', 'JOINED'],
  ])('%s is no message but what its owner asks for', (text, event) => {
    const wire = fromAliyun(aliyun, [upstream('13812345678', text)]);
    const [call] = sms.parse(wire.body, wire);
    expect(call).toMatchObject({ method: 'event.receive', params: { event, notice: expect.any(String) } });
  });

  it('that only begins so is a message', () => {
    const wire = fromAliyun(aliyun, [upstream('13812345678', 'stop the shipment, please')]);
    expect(sms.parse(wire.body, wire)[0]?.method).toBe('message.receive');
  });

  it('is not sent to whoever wrote STOP, until START', async () => {
    const [stopped, started] = ['STOP', 'START'].map((word) => {
      const wire = fromAliyun(aliyun, [upstream('13812345678', word)]);
      return (sms.parse(wire.body, wire)[0]!.params as { context: string }).context;
    });
    const provider = await fakeSms(aliyunSettings);
    const door = doorOf('SMS', { ...aliyunSettings, apiBase: provider.url });
    const to = (context: string | undefined): Outgoing => outgoing(door, { externalId: ada, context: context ?? null });
    const refused = await sms.send('您好', to(stopped), tools, 'k').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Undelivered);
    expect(refused).toMatchObject({ problem: 'UNREACHABLE', message: expect.stringContaining('STOP') });
    expect(provider.asked).toHaveLength(0);
    await sms.send('您好', to(started), tools, 'k');
    expect(provider.taken).toHaveLength(1);
    await provider.close();
  });

  it.each([
    ['Your parcel will be there tomorrow. '.repeat(150), twilio],
    ['Prices in €: [~1] {2} '.repeat(150), twilio],
    ['您的包裹明天送到。'.repeat(300), twilio],
    ['您的包裹🙂明天送到。'.repeat(300), aliyun],
  ])('%# in parts has ten segments at most', (text, door) => {
    const parts = sms.compose(outgoing(door, { text }));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(segmentsOf(part).segments).toBeLessThanOrEqual(10);
  });
});
