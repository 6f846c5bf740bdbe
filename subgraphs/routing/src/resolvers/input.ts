import { fault } from '@liuke/kit';
import type { AgentChange } from '../actions/save-agent.ts';
import type { GroupChange } from '../actions/save-skill-group.ts';
import type { AwayMessage } from '../domain/away.ts';
import { parseHours } from '../domain/hours.ts';
import type { Rule } from '../domain/rule.ts';
import type { ChannelWeights, RoutingSettings } from '../domain/settings.ts';
import type { SlaTarget } from '../domain/sla.ts';
import type {
  AwayMessageInput,
  ChannelWeightInput,
  RoutingRuleInput,
  RoutingSettingsInput,
  SaveAgentInput,
  SaveSkillGroupInput,
  SlaTargetInput,
} from '../generated/resolvers.ts';

/** A value as the caller gave it: undefined leaves things as they are, null clears. */
type Given<T> = T | null | undefined;

const refuse = (sentence: string): never => {
  throw fault('BAD_USER_INPUT', sentence);
};

const nameOf = (name: string): string => {
  const trimmed = name.trim();
  return trimmed.length >= 1 && trimmed.length <= 80 ? trimmed : refuse('A name has 1 to 80 characters.');
};

const wordsOf = (what: string, words: readonly string[]): readonly string[] => {
  const trimmed = [...new Set(words.map((word) => word.trim()))];
  const fine = trimmed.length <= 50 && trimmed.every((word) => word.length >= 1 && word.length <= 80);
  return fine ? trimmed : refuse(`${what}: at most 50 words of 1 to 80 characters.`);
};

const localesOf = (locales: readonly string[]): readonly string[] => {
  const tags = wordsOf('locales', locales);
  return tags.every((tag) => /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/.test(tag))
    ? tags
    : refuse('A locale is a BCP 47 tag.');
};

const within = (what: string, value: number, least: number, most: number): number =>
  value >= least && value <= most ? value : refuse(`${what} is ${least} to ${most}.`);

const hoursText = (hours: string): string => {
  if (hours.length > 2_000) refuse('hours: at most 2,000 characters.');
  try {
    parseHours(hours);
  } catch (error) {
    refuse(`hours: ${error instanceof RangeError ? error.message : 'malformed.'}`);
  }
  return hours.trim();
};

const httpsOf = (address: string): string =>
  URL.canParse(address) && new URL(address).protocol === 'https:' ? address : refuse('avatarUrl is an https address.');

/** Only keys that were given: what is absent stays as it is. A null where null means nothing counts as absent. */
const present = <T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

const given = <T, U>(value: Given<T>, read: (value: T) => U): U | undefined =>
  value === null || value === undefined ? undefined : read(value);

const clearable = <T, U>(value: Given<T>, read: (value: T) => U): U | null | undefined =>
  value === null ? null : given(value, read);

const emailOf = (email: string): string =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? email.trim() : refuse('The e-mail address is malformed.');

export const passwordOf = (password: string): string =>
  password.length >= 8 && password.length <= 200 ? password : refuse('A password has 8 to 200 characters.');

const weightsOf = (weights: readonly ChannelWeightInput[]): ChannelWeights =>
  Object.fromEntries(weights.map(({ channel, weight }) => [channel, within('weight', weight, 1, 1_000)]));

export const agentChange = (input: SaveAgentInput, passwordHash: string | null): AgentChange => ({
  id: input.id ?? null,
  values: present({
    name: given(input.name, nameOf),
    avatarUrl: clearable(input.avatarUrl, httpsOf),
    role: given(input.role, (role) => role),
    skills: given(input.skills, (skills) => wordsOf('skills', skills)),
    locales: given(input.locales, localesOf),
    capacity: given(input.capacity, (capacity) => within('capacity', capacity, 0, 100)),
    channelWeights: given(input.channelWeights, weightsOf),
    disabled: given(input.disabled, (disabled) => disabled),
  }),
  groupIds: input.groupIds ?? null,
  email: given(input.email, emailOf) ?? null,
  passwordHash,
});

const targetsOf = (targets: readonly SlaTargetInput[]): SlaTarget[] => {
  const seconds = (what: string, value: Given<number>): number | null =>
    given(value, (given) => within(what, given, 1, 2_592_000)) ?? null;
  const tiers = targets.map(({ tier }) => tier ?? null);
  if (targets.length > 50 || new Set(tiers).size < tiers.length) refuse('sla: at most 50 targets, one for each tier.');
  return targets.map(({ tier, firstResponseSeconds, nextResponseSeconds }) => ({
    tier: tier ?? null,
    firstResponseSeconds: seconds('firstResponseSeconds', firstResponseSeconds),
    nextResponseSeconds: seconds('nextResponseSeconds', nextResponseSeconds),
  }));
};

const awayMessagesOf = (messages: readonly AwayMessageInput[]): readonly AwayMessage[] => {
  const locales = localesOf(messages.map(({ locale }) => locale));
  const one = new Set(locales.map((locale) => locale.toLowerCase())).size === messages.length;
  if (messages.length > 20 || !one) refuse('awayMessages: at most 20, one for each language.');
  return messages.map(({ locale, text }) => {
    const words = text.trim();
    return words.length >= 1 && words.length <= 500
      ? { locale, text: words }
      : refuse('awayMessages: a text has 1 to 500 characters.');
  });
};

export const groupChange = (input: SaveSkillGroupInput): GroupChange => ({
  id: input.id ?? null,
  values: present({
    name: given(input.name, nameOf),
    skills: given(input.skills, (skills) => wordsOf('skills', skills)),
    hours: clearable(input.hours, hoursText),
    awayMessages: given(input.awayMessages, awayMessagesOf),
    sla: given(input.sla, targetsOf),
    overflowTo: clearable(input.overflowToId, (id) => id),
    overflowAfterSeconds: clearable(input.overflowAfterSeconds, (s) => within('overflowAfterSeconds', s, 1, 86_400)),
    relaxAfterSeconds: clearable(input.relaxAfterSeconds, (s) => within('relaxAfterSeconds', s, 1, 86_400)),
  }),
});

export const rulesOf = (inputs: readonly RoutingRuleInput[]): (Omit<Rule, 'id'> & { readonly id: string | null })[] => {
  if (inputs.length > 200) refuse('At most 200 rules.');
  return inputs.map(({ id, name, condition, groupId, priority, skills, agentId }) => ({
    id: id ?? null,
    name: nameOf(name),
    condition: {
      tiers: given(condition.tiers, (words) => wordsOf('tiers', words)) ?? null,
      tags: given(condition.tags, (words) => wordsOf('tags', words)) ?? null,
      intents: given(condition.intents, (words) => wordsOf('intents', words)) ?? null,
      channels: condition.channels ?? null,
      locales: given(condition.locales, localesOf) ?? null,
      pastIntents: given(condition.pastIntents, (words) => wordsOf('pastIntents', words)) ?? null,
    },
    groupId,
    priority: within('priority', priority ?? 0, -1_000, 1_000),
    skills: given(skills, (words) => wordsOf('skills', words)) ?? [],
    agentId: agentId ?? null,
  }));
};

export const settingsChange = (input: RoutingSettingsInput): Partial<RoutingSettings> =>
  present({
    channelWeights: given(input.channelWeights, weightsOf),
    idleAfterSeconds: clearable(input.idleAfterSeconds, (s) => within('idleAfterSeconds', s, 30, 86_400)),
    idlePercent: given(input.idlePercent, (percent) => within('idlePercent', percent, 0, 100)),
    graceSeconds: given(input.graceSeconds, (s) => within('graceSeconds', s, 10, 300)),
    goneAfterSeconds: given(input.goneAfterSeconds, (s) => within('goneAfterSeconds', s, 1, 86_400)),
    acceptWithinSeconds: given(input.acceptWithinSeconds, (s) => within('acceptWithinSeconds', s, 10, 86_400)),
    relaxAfterSeconds: given(input.relaxAfterSeconds, (s) => within('relaxAfterSeconds', s, 1, 86_400)),
  });

export const noteOf = (note: Given<string>): string | null =>
  note === null || note === undefined || note.trim() === ''
    ? null
    : note.length <= 1_000
      ? note
      : refuse('note: at most 1,000 characters.');

/** Where a transfer goes: exactly one of the two. */
export const destination = (
  toAgentId: Given<string>,
  toGroupId: Given<string>,
): { readonly agentId: string } | { readonly groupId: string } => {
  if (toAgentId && !toGroupId) return { agentId: toAgentId };
  if (toGroupId && !toAgentId) return { groupId: toGroupId };
  return refuse('Exactly one of toAgentId and toGroupId.');
};
