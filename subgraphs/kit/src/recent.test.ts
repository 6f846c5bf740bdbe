import { describe, expect, it } from 'vitest';
import { Recent } from './recent.ts';

describe('what was used recently', () => {
  it('stays, and the least recently used goes first', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    expect(recent.get('a')).toBe(1);
    recent.set('c', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
    expect(recent.size).toBe(2);
  });

  it('a new value for a known key pushes nothing out', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('a', 3);
    expect([recent.get('a'), recent.get('b')]).toEqual([3, 2]);
    recent.delete('a');
    expect(recent.get('a')).toBeUndefined();
  });
});
