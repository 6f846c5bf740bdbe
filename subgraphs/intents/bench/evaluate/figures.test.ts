import { describe, expect, it } from 'vitest';
import { errorByChance, figuresOf, type Read } from './figures.ts';
import { optionsOf } from './options.ts';
import { Mistake, readRows } from './rows.ts';

const read = (truth: string | null, guess: string, confidence: number, inScope = confidence): Read => ({
  truth,
  guess,
  confidence,
  given: confidence,
  inScope,
  milliseconds: 1,
});

describe('figures', () => {
  // Five in scope (four right), two out of scope; answered: a, a, oos; reviewed: b (wrong), b.
  const reads = [
    read('a', 'a', 0.95),
    read('a', 'a', 0.92),
    read('b', 'a', 0.8),
    read('b', 'b', 0.75),
    read('b', 'b', 0.3),
    read(null, 'a', 0.91),
    read(null, 'b', 0.2),
  ];
  const figures = figuresOf(reads, { answer: 0.9, review: 0.7 });

  it('count what is out of scope and answered as wrong', () => {
    expect(figures.answer).toEqual({ precision: 2 / 3, coverage: 2 / 5, oosShare: 1 / 2 });
    expect(figures.review).toEqual({ precision: 1 / 2, coverage: 2 / 5, oosShare: 0 });
  });
  it('measure accuracy and F1 in scope, whatever the confidence', () => {
    expect(figures.accuracy).toBe(4 / 5);
    // a: 2 right of 3 named; b: 2 right of 3 true.
    expect(figures.macroF1).toBeCloseTo((4 / 5 + 4 / 5) / 2);
  });
  it('rank in scope above out of scope', () => {
    // Of ten pairs, 0.95 and 0.92 stand above both; 0.8, 0.75 and 0.3 above one.
    expect(figures.oosAuroc).toBeCloseTo(7 / 10);
    expect(figuresOf(reads.slice(0, 5), { answer: 0.9, review: 0.7 }).oosAuroc).toBeNull();
  });
  it('measure how far confidence and truth lie apart', () => {
    const sure = Array.from({ length: 10 }, (_, at) => read('a', at < 8 ? 'a' : 'b', 0.8));
    expect(figuresOf(sure, { answer: 0.9, review: 0.7 }).eceAll).toBeCloseTo(0);
    expect(figuresOf([...sure, read(null, 'a', 0.8)], { answer: 0.9, review: 0.7 }).eceAll).toBeCloseTo(0.8 - 8 / 11);
  });
  it('say what of that is chance: the hits of a hundred coins stray by four from fifty', () => {
    const coins = Array.from({ length: 100 }, () => read('a', 'a', 0.5));
    expect(errorByChance(coins)).toBeCloseTo(0.0399, 4);
    expect(errorByChance([read(null, 'a', 0.5)])).toBeNull();
  });
});

describe('a mistake in the command', () => {
  it.each([
    [['--test', 'x'], '--train FILE is missing'],
    [['--train', 'x'], '--test FILE is missing'],
    [['--train', 'x', '--test', 'y', '--oos-prior', 'much'], 'a number from 0 to 0.9'],
    [['--train', 'x', '--test', 'y', '--samples', '0'], 'a whole number'],
    [['--train', 'x', '--test', 'y', '--nonsense'], '--nonsense'],
  ])('%j is a sentence', (args, sentence) => {
    expect(() => optionsOf(args)).toThrow(Mistake);
    expect(() => optionsOf(args)).toThrow(sentence);
  });
  it('in a file names the file and the line', () => {
    expect(() => readRows('/nowhere/rows.jsonl', 'train')).toThrow('/nowhere/rows.jsonl cannot be read');
    expect(() => readRows(import.meta.filename, 'test')).toThrow('line 1: this is not JSON');
  });
});
