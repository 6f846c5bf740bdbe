/** A provider's setting by the provider's own name. All are write-only: whoever has saved one never sees it again. */
export type ChannelSetting = {
  readonly name: string;
  readonly required: boolean;
  /** What it is, and where the provider shows it. */
  readonly what: string;
  /** What a value looks like; absent: any text. */
  readonly looks?: RegExp;
};

export type ConnectableKind = 'WECHAT' | 'WECHAT_MINI' | 'WHATSAPP' | 'MESSENGER' | 'TELEGRAM' | 'LINE' | 'EMAIL' | 'SMS';

const needs = (name: string, what: string, looks?: RegExp): ChannelSetting => ({
  name,
  required: true,
  what,
  ...(looks && { looks }),
});
const takes = (name: string, what: string, looks?: RegExp): ChannelSetting => ({
  ...needs(name, what, looks),
  required: false,
});

const apiBase = takes(
  'apiBase',
  "Another host in place of the provider's, where the installation allows it.",
  /^https?:\/\/\S+$/,
);

const wechat: readonly ChannelSetting[] = [
  needs('appId', 'AppID', /^\w{6,64}$/),
  needs('appSecret', 'AppSecret'),
  needs('token', 'Token of the server configuration', /^[A-Za-z0-9]{3,32}$/),
  takes('encodingAesKey', 'EncodingAESKey, 43 characters; with it only encrypted messages are taken', /^[A-Za-z0-9]{43}$/),
  takes(
    'passiveReply',
    'true: answer within the webhook where the answer is there in time, for accounts that may not use the customer-service API',
    /^(true|false)$/,
  ),
  apiBase,
];

/** What saveChannel takes for each kind. Web and app are there without being connected. */
export const channelSettings: Readonly<Record<ConnectableKind, readonly ChannelSetting[]>> = {
  WECHAT: wechat,
  WECHAT_MINI: wechat.filter(({ name }) => name !== 'passiveReply'),
  WHATSAPP: [
    needs('phoneNumberId', 'Phone number ID', /^\d{5,30}$/),
    needs('accessToken', 'Access token of the system user'),
    needs('appSecret', 'App secret'),
    needs('verifyToken', 'Verify token, as entered with the webhook'),
    takes('template', 'Name of the approved template to send once 24 hours have passed; its one body variable is the text'),
    takes('templateLanguage', "The template's language code", /^[a-z]{2}(_[A-Z]{2})?$/),
    apiBase,
  ],
  MESSENGER: [
    needs('pageId', 'Page ID', /^\d{5,30}$/),
    needs('pageAccessToken', 'Page access token'),
    needs('appSecret', 'App secret'),
    needs('verifyToken', 'Verify token, as entered with the webhook'),
    apiBase,
  ],
  TELEGRAM: [
    needs('botToken', "The bot's token, from BotFather", /^\d+:[\w-]{20,}$/),
    needs('secretToken', 'secret_token as given to setWebhook', /^[\w-]{1,256}$/),
    apiBase,
  ],
  LINE: [
    needs('channelSecret', 'Channel secret'),
    needs('channelAccessToken', 'Channel access token (long-lived)'),
    apiBase,
  ],
  EMAIL: [
    needs('webhookSecret', 'The secret by which the mail service signs what it posts'),
    needs('from', 'The address that replies come from', /^[^@\s]+@[^@\s]+$/),
    takes('fromName', 'The name beside it'),
    needs('smtpUrl', 'smtps://user:password@host:465', /^smtps?:\/\/\S+$/),
  ],
  SMS: [
    needs('provider', 'twilio or aliyun', /^(twilio|aliyun)$/),
    needs('account', "Twilio's Account SID, or Aliyun's AccessKey ID"),
    needs('secret', "Twilio's Auth Token, or Aliyun's AccessKey secret"),
    needs('from', "The sender's number, or Aliyun's signature"),
    takes('template', "Aliyun's template code; its variable is `text`"),
    takes(
      'token',
      'Aliyun signs nothing that it posts: a secret of yours, which its address for inbound messages and reports ends with (`?token=...`)',
      /^[\w-]{16,128}$/,
    ),
    apiBase,
  ],
};

/** `WECHAT_MINI` as it stands in a webhook's address: `wechat-mini`. */
export const channelPath = (kind: string): string => kind.toLowerCase().replace('_', '-');
