import { describe, expect, it } from 'vitest';
import { parseHours } from './hours.ts';
import { lateness, type SlaPromise, targetFor, termsOf } from './sla.ts';

const at = (text: string): Date => new Date(text);

describe('what is promised', () => {
  const targets = [
    { tier: null, firstResponseSeconds: 600, nextResponseSeconds: null },
    { tier: 'VIP', firstResponseSeconds: 60, nextResponseSeconds: 120 },
  ];

  it("is the tier's own target, else everybody's", () => {
    expect(targetFor(targets, 'VIP', 'FIRST')).toBe(60);
    expect(targetFor(targets, 'GOLD', 'FIRST')).toBe(600);
    expect(targetFor(targets, null, 'NEXT')).toBeNull();
    expect(targetFor([], 'VIP', 'FIRST')).toBeNull();
  });

  it('counts business time', () => {
    const hours = parseHours('Mo-Fr 09:00-18:00; Asia/Shanghai');
    expect(termsOf(600, hours, at('2026-11-27T17:55:00+08:00'))).toEqual({
      warnAt: at('2026-11-30T09:03:00+08:00'),
      dueAt: at('2026-11-30T09:05:00+08:00'),
    });
  });
});

describe('a promise', () => {
  const promise: SlaPromise = {
    ...{ conversationId: 'c', customerId: 'u', groupId: 'g', kind: 'FIRST', state: 'RUNNING', answeredAt: null },
    startedAt: at('2026-11-23T09:00:00Z'),
    warnAt: at('2026-11-23T09:08:00Z'),
    dueAt: at('2026-11-23T09:10:00Z'),
  };

  it('approaches, then is missed, each once; one that was met stays met', () => {
    expect(lateness(promise, at('2026-11-23T09:07:59Z'))).toBeNull();
    expect(lateness(promise, at('2026-11-23T09:08:00Z'))).toBe('APPROACHING');
    expect(lateness({ ...promise, state: 'APPROACHING' }, at('2026-11-23T09:09:00Z'))).toBeNull();
    expect(lateness({ ...promise, state: 'APPROACHING' }, at('2026-11-23T09:10:00Z'))).toBe('MISSED');
    expect(lateness({ ...promise, state: 'MET' }, at('2026-11-23T09:10:00Z'))).toBeNull();
    expect(lateness({ ...promise, state: 'MISSED' }, at('2026-11-23T09:11:00Z'))).toBeNull();
  });
});
