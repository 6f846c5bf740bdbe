import { twilioSettings } from '@liuke/gateway/testing/fake-sms';
import { account } from '@liuke/gateway/testing/fake-wechat';
import { channelSettings } from '@liuke/schema/channels';
import { connectChannel } from './wechat.ts';

/** What a shop could have entered for any channel, by the providers' names. */
export const settings: Readonly<Record<string, string>> = {
  ...account,
  phoneNumberId: '106540352242922',
  accessToken: 'EAAG-hostile',
  appSecret: 'an app secret',
  verifyToken: 'a verify token',
  pageId: '106540352242922',
  pageAccessToken: 'EAAG-hostile',
  botToken: '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11',
  secretToken: 'a-secret-token',
  channelSecret: 'a channel secret',
  channelAccessToken: 'a channel access token',
  webhookSecret: 'a webhook secret',
  from: 'help@shop.example',
  smtpUrl: 'smtp://127.0.0.1:1',
  provider: twilioSettings.provider,
  account: twilioSettings.account,
  secret: twilioSettings.secret,
  // Nothing of this reaches a provider.
  apiBase: 'http://127.0.0.1:1',
};

/** Connects a channel of each kind, and WeChat's in encrypted mode; the addresses that their providers would post to. */
export const connectEveryChannel = async (houseUrl: string): Promise<URL[]> => {
  const connect = async (kind: string, names: readonly string[]): Promise<URL> => {
    const given = Object.fromEntries(names.map((name) => [name, settings[name] ?? 'x']));
    return new URL((await connectChannel(houseUrl, kind, given)).webhook);
  };
  const webhooks: URL[] = [];
  for (const [kind, known] of Object.entries(channelSettings)) {
    const names = known.filter(({ name, required }) => required || name === 'apiBase').map(({ name }) => name);
    webhooks.push(await connect(kind, names));
  }
  webhooks.push(await connect('WECHAT', ['appId', 'appSecret', 'token', 'encodingAesKey', 'apiBase']));
  return webhooks;
};
