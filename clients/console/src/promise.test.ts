import { describe, expect, it } from 'vitest';
import { standingOf } from './promise.ts';

const at = (clock: string): number => Date.parse(`2026-11-23T${clock}Z`);
const promise = {
  __typename: 'Sla',
  kind: 'FIRST',
  state: 'RUNNING',
  warnAt: '2026-11-23T09:08:00Z',
  dueAt: '2026-11-23T09:10:00Z',
  answeredAt: null,
} as const;

describe('a promised answer', () => {
  it('runs, approaches its end and is missed by the clock, also where no event was heard', () => {
    expect(standingOf(promise, at('09:00:00'))).toEqual({ state: 'RUNNING', seconds: 600 });
    expect(standingOf(promise, at('09:08:30'))).toEqual({ state: 'APPROACHING', seconds: 90 });
    expect(standingOf(promise, at('09:13:00'))).toEqual({ state: 'MISSED', seconds: 180 });
  });

  it('is what the house says where this clock goes behind', () => {
    expect(standingOf({ ...promise, state: 'APPROACHING' }, at('09:00:00')).state).toBe('APPROACHING');
    expect(standingOf({ ...promise, state: 'MISSED' }, at('09:00:00'))).toEqual({ state: 'MISSED', seconds: 0 });
  });

  it('stands still once it is answered', () => {
    const answered = { ...promise, answeredAt: '2026-11-23T09:09:00Z', state: 'MET' } as const;
    expect(standingOf(answered, at('12:00:00')).state).toBe('MET');
    const late = { ...promise, answeredAt: '2026-11-23T09:11:00Z', state: 'MISSED' } as const;
    expect(standingOf(late, at('12:00:00')).state).toBe('ANSWERED_LATE');
  });
});
