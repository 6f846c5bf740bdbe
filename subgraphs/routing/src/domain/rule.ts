import { covers } from './locale.ts';

export type Channel =
  | 'WEB'
  | 'APP'
  | 'WECHAT'
  | 'WECHAT_MINI'
  | 'WHATSAPP'
  | 'MESSENGER'
  | 'TELEGRAM'
  | 'LINE'
  | 'EMAIL'
  | 'SMS';

/** All parts that are given must hold; within one part any word is enough. An empty part is as good as none. */
export type Condition = {
  readonly tiers: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly intents: readonly string[] | null;
  readonly channels: readonly Channel[] | null;
  readonly locales: readonly string[] | null;
  readonly pastIntents: readonly string[] | null;
};

export type Rule = {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition;
  readonly groupId: string;
  readonly priority: number;
  readonly skills: readonly string[];
  readonly agentId: string | null;
};

/** What rules look at. Intents come as id and name, so that a rule may be written with either. */
export type Circumstances = {
  readonly tier: string | null;
  readonly tags: readonly string[];
  readonly intents: readonly string[];
  readonly channel: string;
  readonly locale: string;
  readonly pastIntents: readonly string[];
};

const any = <Word>(wanted: readonly Word[] | null, holds: (word: Word) => boolean): boolean =>
  wanted === null || wanted.length === 0 || wanted.some(holds);

export const holds = (condition: Condition, facts: Circumstances): boolean =>
  any(condition.tiers, (tier) => tier === facts.tier) &&
  any(condition.tags, (tag) => facts.tags.includes(tag)) &&
  any(condition.intents, (intent) => facts.intents.includes(intent)) &&
  any(condition.channels, (channel) => channel === facts.channel) &&
  any(condition.locales, (locale) => covers(locale, facts.locale)) &&
  any(condition.pastIntents, (intent) => facts.pastIntents.includes(intent));

/** The first rule that holds; null: none does. */
export const firstHolding = (rules: readonly Rule[], facts: Circumstances): Rule | null =>
  rules.find((rule) => holds(rule.condition, facts)) ?? null;

export type Placement = {
  readonly groupId: string;
  readonly ruleId: string | null;
  readonly priority: number;
  readonly skills: readonly string[];
  readonly agentId: string | null;
};

/**
 * Where a conversation waits, by the rule that holds or in the default group. A group that somebody named goes before the
 * rule's, whose skills and agent then do not count: they were meant for the rule's own group.
 */
export const placement = (rule: Rule | null, defaultGroupId: string, namedGroupId: string | null): Placement => {
  const groupId = namedGroupId ?? rule?.groupId ?? defaultGroupId;
  const asRuled = rule !== null && rule.groupId === groupId;
  return {
    groupId,
    ruleId: rule?.id ?? null,
    priority: rule?.priority ?? 0,
    skills: asRuled ? rule.skills : [],
    agentId: asRuled ? rule.agentId : null,
  };
};
