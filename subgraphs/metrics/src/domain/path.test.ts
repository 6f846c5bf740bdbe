import { describe, expect, it } from 'vitest';
import { tellingPaths } from './path.ts';

describe('paths', () => {
  const crowd = { asked: 4, others: 4 };

  it('that tell as much stand by their length, then by their names, in whatever order they come', () => {
    const counts = [['B'], ['A', 'C'], ['A'], ['A', 'B']].map((steps) => ({ steps, asked: 4, others: 0 }));
    const order = [['A', 'B'], ['A', 'C'], ['A'], ['B']];
    expect(tellingPaths(counts, crowd, 9).map(({ steps }) => steps)).toEqual(order);
    expect(tellingPaths(counts.toReversed(), crowd, 9).map(({ steps }) => steps)).toEqual(order);
  });

  it('of both crowds tell less than those of one', () => {
    const counts = [
      { steps: ['A'], asked: 4, others: 4 },
      { steps: ['B'], asked: 3, others: 0 },
    ];
    expect(tellingPaths(counts, crowd, 1).map(({ steps }) => steps)).toEqual([['B']]);
  });
});
