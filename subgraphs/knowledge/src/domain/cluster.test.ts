import { describe, expect, it } from 'vitest';
import { type Cluster, clusterFor, withWords } from './cluster.ts';
import { subjectWords } from './words.ts';

describe('clusters', () => {
  const grow = (questions: readonly string[]): Cluster[] => {
    const clusters: Cluster[] = [];
    for (const question of questions) {
      const words = subjectWords(question);
      const near = clusterFor(words, clusters);
      const grown = { id: near?.id ?? String(clusters.length), weights: withWords(near?.weights ?? {}, words) };
      clusters.splice(near ? clusters.indexOf(near) : clusters.length, near ? 1 : 0, grown);
    }
    return clusters;
  };

  it('questions that share their words lie together, others apart', () => {
    const clusters = grow(['能开发票吗', '怎么开发票', '发票怎么开', '支持花呗分期吗', '花呗能分期付款吗']);
    expect(clusters).toHaveLength(2);
  });
  it('a question without words opens none', () => {
    expect(clusterFor([], [{ id: 'a', weights: { refund: 1 } }])).toBeNull();
  });
  it('words that are names of object members are words', () => {
    const weights = withWords(withWords({}, ['constructor', 'tostring']), ['constructor']);
    expect(weights).toEqual({ constructor: 2, tostring: 1 });
  });
});
