import { describe, expect, it } from 'vitest';
import { presenceOf, saidOnConnecting } from './agent.ts';
import { estimate } from './estimate.ts';
import { canRelax, rankOf, relaxed, secondsBetween, type Wish } from './queue.ts';

const wish = (asked: Partial<Wish>): Wish => ({ skills: [], agentId: null, passedBy: null, ...asked });
const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 9, minute));

describe('the order of the queue', () => {
  it('more priority goes first, and the same priority by arrival', () => {
    expect(rankOf(at(1), 1) < rankOf(at(0), 0)).toBe(true);
    expect(rankOf(at(0), 0) < rankOf(at(1), 0)).toBe(true);
  });

  it('nobody starves: a wait of five minutes outweighs one point of priority', () => {
    expect(rankOf(at(0), 0) < rankOf(at(6), 1)).toBe(true);
  });

  it('only who asks for something special can do without it', () => {
    expect(canRelax(wish({}))).toBe(false);
    expect([wish({ skills: ['french'] }), wish({ agentId: 'mei' }), wish({ passedBy: 'mei' })].every(canRelax)).toBe(true);
  });

  it("skills are given up in order: first the rule's, then the group's own", () => {
    const skillsOf = (skills: string[], groups: string[]) => relaxed(wish({ skills }), groups, false).skills;
    expect(skillsOf(['refunds', 'french'], ['refunds'])).toEqual(['refunds']);
    expect(skillsOf(['refunds'], ['refunds'])).toEqual([]);
    expect(skillsOf(['french'], [])).toEqual([]);
  });

  it("a named agent who is not there is given up first, before the group's skills; one who is busy is waited for", () => {
    const named = wish({ skills: ['refunds'], agentId: 'mei', passedBy: 'tom' });
    expect(relaxed(named, ['refunds'], false)).toEqual(wish({ skills: ['refunds'] }));
    expect(relaxed(named, ['refunds'], true)).toEqual(wish({ agentId: 'mei' }));
  });

  it('a clock that runs behind never makes a negative wait', () => {
    expect(secondsBetween(at(1), at(0))).toBe(0);
  });
});

describe('the estimate', () => {
  const pace = {
    ...{ handled: 5, averageHandleSeconds: 300, lowerQuartileSeconds: 150, upperQuartileSeconds: 360 },
    staffedPlaces: 6,
  };

  it('grows with the position and shrinks with the places that are staffed; the range is of the quartiles', () => {
    expect(estimate(2, pace)).toEqual({ seconds: 100, least: 50, most: 120 });
  });

  it('its range holds it, also where a few long conversations make the average', () => {
    expect(estimate(1, { ...pace, upperQuartileSeconds: 200 })).toEqual({ seconds: 50, least: 25, most: 50 });
  });

  it('says nothing where nobody is there or too little is known', () => {
    expect(estimate(2, { ...pace, staffedPlaces: 0 })).toBeNull();
    expect(estimate(2, { ...pace, handled: 2 })).toBeNull();
  });
});

describe('presence', () => {
  it('is ONLINE only by word and by connection', () => {
    expect(presenceOf({ said: 'ONLINE', connectedUntil: at(2) }, at(1))).toBe('ONLINE');
    expect(presenceOf({ said: 'ONLINE', connectedUntil: at(1) }, at(1))).toBe('AWAY');
    expect(presenceOf({ said: 'AWAY', connectedUntil: at(2) }, at(1))).toBe('AWAY');
    expect(presenceOf({ said: 'OFFLINE', connectedUntil: at(2) }, at(1))).toBe('OFFLINE');
    expect(presenceOf(null, at(1))).toBe('OFFLINE');
  });

  it('a console that comes back in time finds what was said, a new one starts ONLINE', () => {
    expect(saidOnConnecting({ said: 'AWAY', connectedUntil: at(2) }, at(1))).toBe('AWAY');
    expect(saidOnConnecting({ said: 'AWAY', connectedUntil: at(1) }, at(1))).toBe('ONLINE');
    expect(saidOnConnecting(null, at(1))).toBe('ONLINE');
  });
});
