import type { ConnectableKind } from '@liuke/schema/channels';
import type { Channel } from './channel.ts';
import { email } from './email.ts';
import { line } from './line.ts';
import { messenger } from './messenger.ts';
import { sms } from './sms.ts';
import { telegram } from './telegram.ts';
import { wechat } from './wechat.ts';
import { wechatMini } from './wechat-mini.ts';
import { whatsapp } from './whatsapp.ts';

/** Every kind of channel that is served. */
export const channels: Readonly<Partial<Record<ConnectableKind, Channel>>> = {
  WECHAT: wechat as Channel,
  WECHAT_MINI: wechatMini as Channel,
  TELEGRAM: telegram as Channel,
  LINE: line as Channel,
  WHATSAPP: whatsapp as Channel,
  MESSENGER: messenger as Channel,
  SMS: sms as Channel,
  EMAIL: email as Channel,
};
