import { type ChannelSetting, type ConnectableKind, channelSettings } from '@liuke/schema/channels';
import type { ChannelKind } from './conversation.ts';
import type { Refusal } from './message.ts';

export type Channel = {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly enabled: boolean;
  readonly lastReceivedAt: Date | null;
  readonly lastError: string | null;
};

/** A provider's settings by name. */
export type Settings = Readonly<Record<string, string>>;

/** A channel with its settings opened: for the gateway alone. */
export type Door = Pick<Channel, 'id' | 'kind'> & { readonly workspaceId: string; readonly settings: Settings };

/** Whether replies leave the house over it, and are not read here. */
export const leaves = (kind: ChannelKind): boolean => kind !== 'WEB' && kind !== 'APP';

/** What is there with what was given; an empty value takes a setting away. */
export const merged = (present: Settings, given: readonly { readonly name: string; readonly value: string }[]): Settings => {
  const all = new Map(Object.entries(present));
  for (const { name, value } of given) {
    if (value.trim() === '') all.delete(name);
    else all.set(name, value.trim());
  }
  return Object.fromEntries(all);
};

const longestValue = 4_000;

/** What is wrong with a kind's settings; null when nothing is. `foreign`: whether apiBase may be set. */
export const settingsFault = (kind: ChannelKind, settings: Settings, foreign: boolean): Refusal | null => {
  const refuse = (sentence: string): Refusal => ({ code: 'BAD_USER_INPUT', sentence });
  const known: readonly ChannelSetting[] | undefined = channelSettings[kind as ConnectableKind];
  if (!known) return refuse(`${kind} is there without being connected.`);
  const names = known.map(({ name }) => name);
  const strange = Object.keys(settings).filter((name) => !names.includes(name));
  if (strange.length > 0) return refuse(`${kind} takes the settings ${names.join(', ')}; not ${strange.join(', ')}.`);
  for (const { name, required, what, looks } of known) {
    const value = settings[name];
    if (value === undefined) {
      if (required) return refuse(`${name} is missing: ${what}.`);
      continue;
    }
    if (value.length > longestValue || value.includes('\0')) return refuse(`${name} is at most ${longestValue} characters.`);
    if (looks && !looks.test(value)) return refuse(`${name} does not look like one: ${what}.`);
  }
  if (settings['apiBase'] !== undefined && !foreign) {
    return refuse('apiBase is not allowed here: the installation would have to allow it (LIUKE_CHANNEL_API_BASE).');
  }
  return null;
};
