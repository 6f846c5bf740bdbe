import { inverseFrequency, type Sparse } from './features.ts';
import { givingWay } from './give-way.ts';
import { type Lesson, lessonCosts, negatives } from './lesson.ts';
import { matrixOf, separate } from './linear.ts';
import { columnsOf, type NgramWeights, ngramHead, type Sample, vectorOf } from './ngram-head.ts';
import { readRow, withColumn, writeRow } from './small-rows.ts';

/**
 * The same head with one intent fitted anew, or added, from its samples against some of all others. The others' separators give way to
 * its samples, and stay otherwise as they are.
 */
export const teachNgrams = (
  head: NgramWeights,
  intent: string,
  samples: readonly Sample[],
  lesson: Lesson,
): NgramWeights => {
  const seen = new Set(head.features);
  for (const sample of samples) for (const id of sample.counts.keys()) seen.add(id);
  const features = Int32Array.from(seen).sort();
  const before = columnsOf(head.features);
  const from = Int32Array.from(features, (id) => before.get(id) ?? -1);
  const unseen = inverseFrequency(1, head.texts);
  const idf = Float32Array.from(from, (at) => (at < 0 ? unseen : head.idf[at]!));
  const column = columnsOf(features);
  const vectors = samples.map(({ counts }) => vectorOf(counts, idf, column));
  const positive = Uint8Array.from(samples, (sample) => (sample.intent === intent ? 1 : 0));
  const separator = separate(matrixOf(vectors, features.length), positive, lessonCosts(positive, lesson));
  const intents = head.intents.includes(intent) ? head.intents : [...head.intents, intent];
  const taught = intents.indexOf(intent);

  const { score } = ngramHead(head);
  const mine = [...vectors.keys()].filter((at) => positive[at] === 1).slice(0, negatives);
  const felt = mine.map((at) => vectors[at]!);
  const entries = entriesOf(felt);
  const raws = mine.map((at) => score(samples[at]!.counts).raw);
  const turns = givingWay(raws, gramOf(entries, felt.length), taught, lesson.giveWay);
  const rows = withColumn(head.rows, from, intents.length, taught, separator.weights);
  const row = new Float32Array(intents.length);
  for (const [at, its] of entries) {
    readRow(rows, at, row);
    for (const { sample, value } of its) {
      turns.forEach((turn, k) => {
        if (turn !== null) row[k]! += turn.steps[sample]! * value;
      });
    }
    writeRow(rows, at, row);
  }
  const biases = new Float32Array(intents.length);
  biases.set(head.biases);
  turns.forEach((turn, k) => {
    biases[k]! += turn?.bias ?? 0;
  });
  biases[taught] = separator.bias;
  return { intents, texts: head.texts, features, idf, rows, biases };
};

/** Which samples hold a feature, by its column, and how much of it. */
const entriesOf = (vectors: readonly Sparse[]): Map<number, { sample: number; value: number }[]> => {
  const entries = new Map<number, { sample: number; value: number }[]>();
  vectors.forEach(({ ids, values }, sample) => {
    ids.forEach((id, at) => {
      const its = entries.get(id) ?? [];
      entries.set(id, its);
      its.push({ sample, value: values[at]! });
    });
  });
  return entries;
};

/** The inner products of the samples. */
const gramOf = (
  entries: ReadonlyMap<number, readonly { sample: number; value: number }[]>,
  many: number,
): Float64Array[] => {
  const gram = Array.from({ length: many }, () => new Float64Array(many));
  for (const its of entries.values()) {
    for (const one of its) for (const other of its) gram[one.sample]![other.sample]! += one.value * other.value;
  }
  return gram;
};
