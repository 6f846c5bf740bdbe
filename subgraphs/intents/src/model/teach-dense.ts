import { type DenseWeights, denseScores, exemplarsEach, seen } from './dense-head.ts';
import { givingWay } from './give-way.ts';
import { type Lesson, lessonCosts, negatives } from './lesson.ts';
import { separateDense } from './linear.ts';
import { readRow, rowsOf } from './small-rows.ts';

/** As `teachNgrams`, over vectors, against the others' exemplars. */
export const teachDense = (
  head: DenseWeights,
  intent: string,
  vectors: readonly Float32Array[],
  lesson: Lesson,
): DenseWeights => {
  const { dimensions: size } = head;
  const intents = head.intents.includes(intent) ? head.intents : [...head.intents, intent];
  const taught = intents.indexOf(intent);
  const others = [...head.exemplarOf.keys()].filter((at) => head.exemplarOf[at] !== taught);
  const mine = vectors.map((vector) => seen(vector, head.centre));
  const matrix = new Float32Array((mine.length + others.length) * size);
  mine.forEach((vector, row) => {
    matrix.set(vector, row * size);
  });
  others.forEach((at, row) => {
    readRow(head.exemplars, at, matrix.subarray((mine.length + row) * size));
  });
  const positive = Uint8Array.from({ length: mine.length + others.length }, (_, row) => (row < mine.length ? 1 : 0));
  const separator = separateDense(matrix, size, positive, lessonCosts(positive, lesson));

  const weights = new Float32Array(intents.length * size);
  weights.set(head.weights);
  const biases = new Float32Array(intents.length);
  biases.set(head.biases);
  const felt = mine.slice(0, negatives);
  const raws = vectors.slice(0, negatives).map((vector) => denseScores(head, vector));
  const gram = felt.map((one) => Float64Array.from(felt, (other) => product(one, other)));
  givingWay(raws, gram, taught, lesson.giveWay).forEach((turn, k) => {
    if (turn === null) return;
    biases[k]! += turn.bias;
    felt.forEach((vector, row) => {
      for (let a = 0; a < size; a++) weights[k * size + a]! += turn.steps[row]! * vector[a]!;
    });
  });
  weights.set(separator.weights, taught * size);
  biases[taught] = separator.bias;

  const kept = mine.slice(0, exemplarsEach);
  const exemplars = rowsOf(kept.length + others.length, size, (at, row) => {
    if (at < kept.length) row.set(kept[at]!);
    else readRow(head.exemplars, others[at - kept.length]!, row);
  });
  const exemplarOf = Int32Array.from([...kept.map(() => taught), ...others.map((at) => head.exemplarOf[at]!)]);
  return { ...head, intents, weights, biases, exemplars, exemplarOf };
};

const product = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, a) => sum + value * other[a]!, 0);
