/** How the vectors of a text's pieces become one: by the first piece, the mean, the greatest of each, or the last piece. */
export type Pooling = 'cls' | 'mean' | 'max' | 'last';

type Settings = Readonly<Record<string, unknown>>;

const modes: Readonly<Record<string, Pooling>> = {
  pooling_mode_cls_token: 'cls',
  pooling_mode_mean_tokens: 'mean',
  // Divided by the root of the length: the same direction as the mean, and the length is scaled to 1 afterwards.
  pooling_mode_mean_sqrt_len_tokens: 'mean',
  pooling_mode_max_tokens: 'max',
  pooling_mode_lasttoken: 'last',
};

/** Reads the settings that sentence-transformers writes; none means the mean. */
export const poolingOf = (settings: Settings | null): Pooling => {
  const named = settings?.['pooling_mode'];
  const asked = Object.entries(settings ?? {}).filter(([key, on]) => key.startsWith('pooling_mode_') && on === true);
  if (asked.length === 0) {
    if (named === undefined) return 'mean';
    const mode = modes[`pooling_mode_${String(named)}_tokens`] ?? modes[`pooling_mode_${String(named)}_token`];
    return mode ?? (named === 'lasttoken' ? 'last' : unknown(String(named)));
  }
  const found = new Set(asked.map(([key]) => modes[key] ?? unknown(key)));
  const [only, another] = found;
  if (another !== undefined) throw new Error(`asks for several poolings joined (${asked.map(([key]) => key).join(', ')})`);
  return only ?? 'mean';
};

const unknown = (mode: string): never => {
  throw new Error(`asks for a pooling that is not known here (${mode}); known are cls, mean, max and last token`);
};

/**
 * One vector from `states`, which holds `length` pieces of `width` numbers for each text, row after row. Padding stands
 * behind the `real` first pieces and is not looked at.
 */
export const pool = (
  pooling: Pooling,
  states: Float32Array,
  row: number,
  length: number,
  width: number,
  real: number,
): Float32Array => {
  const from = row * length * width;
  const vector = new Float32Array(width);
  if (pooling === 'cls' || pooling === 'last') {
    const at = from + (pooling === 'cls' ? 0 : (real - 1) * width);
    vector.set(states.subarray(at, at + width));
    return vector;
  }
  if (pooling === 'max') vector.fill(Number.NEGATIVE_INFINITY);
  for (let piece = 0; piece < real; piece++) {
    const at = from + piece * width;
    if (pooling === 'mean') for (let k = 0; k < width; k++) vector[k]! += states[at + k]!;
    else for (let k = 0; k < width; k++) vector[k] = Math.max(vector[k]!, states[at + k]!);
  }
  return vector;
};

/** Scales a vector to length 1, in place; one without direction (all zero, or not finite) becomes all zero. */
export const normalised = (vector: Float32Array): Float32Array => {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (!(squares > 0) || !Number.isFinite(squares)) return vector.fill(0);
  const scale = 1 / Math.sqrt(squares);
  for (let k = 0; k < vector.length; k++) vector[k]! *= scale;
  return vector;
};

/** The cosine of two vectors of length 1. */
export const cosine = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
};
