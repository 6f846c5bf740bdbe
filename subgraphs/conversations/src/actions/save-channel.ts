import { config, type Db, fault } from '@liuke/kit';
import { type Channel, merged, settingsFault } from '../domain/channel.ts';
import type { ChannelKind } from '../domain/conversation.ts';
import * as channels from '../store/channels.ts';
import * as deliveries from '../store/deliveries.ts';
import { topics } from '../topics.ts';
import { refuse } from './refuse.ts';

export type Saving = {
  readonly id: string | null;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly enabled: boolean;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
};

/**
 * Connects a channel or changes one; settings that are not named stay. For a Db of the house. Faults: NOT_FOUND,
 * BAD_USER_INPUT.
 */
export const saveChannel = (db: Db, { id, kind, name, enabled, settings }: Saving): Promise<Channel> => {
  if (name.trim() === '' || name.length > 100) throw fault('BAD_USER_INPUT', 'name is 1 to 100 characters.');
  return db.transaction(async (tx) => {
    const before = id === null ? null : await channels.lock(tx, id);
    if (id !== null && !before) throw fault('NOT_FOUND');
    if (before && before.kind !== kind) throw fault('BAD_USER_INPUT', `The channel is ${before.kind}, and stays so.`);
    const present = (before && (await channels.settingsOf(tx, [before.id])).get(before.id)) ?? {};
    const all = merged(present, settings);
    refuse(settingsFault(kind, all, config().channelApiBase));
    const channel = await channels.save(tx, { id: id ?? tx.newId(), kind, name: name.trim(), enabled });
    await channels.saveSettings(tx, channel.id, all);
    if (before && before.enabled !== enabled) {
      await deliveries.switched(tx, channel.id, enabled);
      tx.nudge(topics.deliveries);
    }
    return channel;
  });
};
