import { describe, expect, it } from 'vitest';
import { type Circumstances, type Condition, firstHolding, holds, placement, type Rule } from './rule.ts';

const nothing: Condition = { tiers: null, tags: null, intents: null, channels: null, locales: null, pastIntents: null };
const facts: Circumstances = {
  tier: 'VIP',
  tags: ['refund', 'angry'],
  intents: ['0192', 'order.refund'],
  channel: 'WECHAT',
  locale: 'zh-CN',
  pastIntents: ['0191', 'order.track'],
};
const rule = (id: string, condition: Partial<Condition>, over: Partial<Rule> = {}): Rule => ({
  id,
  name: id,
  condition: { ...nothing, ...condition },
  groupId: 'g',
  priority: 0,
  skills: [],
  agentId: null,
  ...over,
});

describe('a condition', () => {
  it.each<[string, Partial<Condition>, boolean]>([
    ['nothing given holds always', {}, true],
    ['an empty part is as good as none', { tiers: [], tags: [] }, true],
    ['one of the tiers', { tiers: ['GOLD', 'VIP'] }, true],
    ['another tier', { tiers: ['GOLD'] }, false],
    ['any of the tags', { tags: ['refund', 'lost'] }, true],
    ['an intent by name', { intents: ['order.refund'] }, true],
    ['an intent by id', { intents: ['0192'] }, true],
    ['a past intent is not the present one', { intents: ['order.track'] }, false],
    ['a past intent', { pastIntents: ['order.track'] }, true],
    ['the channel', { channels: ['WECHAT', 'WEB'] }, true],
    ['a language covers its regions', { locales: ['zh'] }, true],
    ['a region does not cover its language', { locales: ['zh-CN-x'] }, false],
    ['all parts must hold', { tiers: ['VIP'], channels: ['WEB'] }, false],
  ])('%s', (_name, condition, expected) => {
    expect(holds({ ...nothing, ...condition }, facts)).toBe(expected);
  });

  it('a customer without a tier matches no tier', () => {
    expect(holds({ ...nothing, tiers: ['VIP'] }, { ...facts, tier: null })).toBe(false);
  });
});

describe('the first rule that holds', () => {
  it('decides, however well a later one holds', () => {
    expect(firstHolding([rule('no', { tags: ['lost'] }), rule('vip', { tiers: ['VIP'] }), rule('all', {})], facts)?.id).toBe(
      'vip',
    );
    expect(firstHolding([rule('no', { tags: ['lost'] })], facts)).toBeNull();
  });

  it('names group, priority, skills and agent', () => {
    const ruled = rule('vip', {}, { groupId: 'v', priority: 5, skills: ['s'], agentId: 'a' });
    expect(placement(ruled, 'd', null)).toEqual({ groupId: 'v', ruleId: 'vip', priority: 5, skills: ['s'], agentId: 'a' });
    expect(placement(null, 'd', null)).toEqual({ groupId: 'd', ruleId: null, priority: 0, skills: [], agentId: null });
  });

  it("a group that somebody named goes before the rule's, with the rule's priority alone", () => {
    const ruled = rule('vip', {}, { groupId: 'v', priority: 5, skills: ['s'], agentId: 'a' });
    expect(placement(ruled, 'd', 'n')).toEqual({ groupId: 'n', ruleId: 'vip', priority: 5, skills: [], agentId: null });
  });
});
