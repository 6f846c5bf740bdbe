import { InferenceSession, Tensor } from 'onnxruntime-node';
import { normalised, type Pooling, pool } from './pooling.ts';

type ValueMetadata = InferenceSession['inputMetadata'][number];

export type Settings = {
  readonly pooling: Pooling;
  readonly padId: number;
  readonly firstPlace: number;
};

/** A model that reads pieces: rows of numbers in, one vector of length 1 a row out. */
export type Model = {
  readonly width: number;
  /** Rows a run, where the export fixes it. */
  readonly fixedRows: number | null;
  /** Pieces a row, where the export fixes it. */
  readonly fixedLength: number | null;
  readonly halfPrecision: boolean;
  run(rows: readonly (readonly number[])[]): Promise<Float32Array[]>;
  close(): Promise<void>;
};

const inputNames = ['input_ids', 'attention_mask', 'token_type_ids', 'position_ids'] as const;
type InputName = (typeof inputNames)[number];
/** Outputs that hold a text's vector ready made, and those that hold one vector a piece; the best first. */
const outputNames = ['sentence_embedding', 'last_hidden_state', 'token_embeddings', 'pooler_output'];

/** Throws a sentence's end ("asks for ...") where the model is not a text encoder. */
export const openModel = async (path: string, settings: Settings): Promise<Model> => {
  const session = await InferenceSession.create(path, {
    // More threads lengthen the tail on a busy machine and halve the throughput; processes and workers scale instead.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // What goes wrong is thrown; the library need not write it to our log as well.
    logSeverityLevel: 4,
  });
  try {
    return await modelOf(session, settings);
  } catch (error) {
    await session.release();
    throw error;
  }
};

const modelOf = async (session: InferenceSession, settings: Settings): Promise<Model> => {
  const inputs = session.inputMetadata.map(inputOf);
  const ids = inputs.find(({ name }) => name === 'input_ids');
  if (ids === undefined) throw new Error('has no input called input_ids');
  const output = outputOf(session.outputMetadata);
  const fixed = (at: number): number | null => {
    const size = ids.shape[at];
    return typeof size === 'number' && size > 0 ? size : null;
  };
  const fixedRows = fixed(0);
  const fixedLength = fixed(1);

  const run = async (rows: readonly (readonly number[])[]): Promise<Float32Array[]> => {
    const longest = fixedLength ?? Math.max(1, ...rows.map((row) => row.length));
    const height = fixedRows ?? rows.length;
    const feeds: Record<string, Tensor> = {};
    for (const { name, type } of inputs) feeds[name] = tensorOf(name, type, rows, height, longest, settings);
    const result = (await session.run(feeds, [output.name]))[output.name];
    if (result === undefined) throw new Error(`gave no ${output.name}`);
    const numbers = floats(result);
    const width = result.dims.at(-1) ?? 0;
    // An export with one text a run may leave the batch's axis out.
    const pieces = result.dims.length === 3 ? (result.dims[1] ?? 0) : 1;
    return rows.map((row, at) =>
      normalised(
        output.rank === 3
          ? pool(settings.pooling, numbers, at, pieces, width, row.length)
          : numbers.slice(at * width, (at + 1) * width),
      ),
    );
  };
  const [probe] = await run([[settings.padId]]);
  return {
    width: probe?.length ?? 0,
    fixedRows,
    fixedLength,
    halfPrecision: output.type === 'float16',
    run,
    close: () => session.release(),
  };
};

type Input = { readonly name: InputName; readonly type: 'int64' | 'int32'; readonly shape: readonly (number | string)[] };

const inputOf = (metadata: ValueMetadata): Input => {
  const name = inputNames.find((known) => known === metadata.name);
  if (name === undefined)
    throw new Error(`asks for an input called ${metadata.name}; a text encoder asks for ${inputNames.join(', ')}`);
  if (!metadata.isTensor || (metadata.type !== 'int64' && metadata.type !== 'int32'))
    throw new Error(`asks for ${name} as ${metadata.isTensor ? metadata.type : 'no tensor'}, not as int64 or int32`);
  return { name, type: metadata.type, shape: metadata.shape };
};

type Output = { readonly name: string; readonly rank: 2 | 3; readonly type: string };

const outputOf = (outputs: readonly ValueMetadata[]): Output => {
  const usable = outputs.flatMap((metadata): Output[] => {
    if (!metadata.isTensor || !['float32', 'float16'].includes(metadata.type)) return [];
    const rank = metadata.shape.length;
    if (/logits|prediction|scores|probabilities/i.test(metadata.name) || (rank !== 2 && rank !== 3)) return [];
    return [{ name: metadata.name, rank, type: metadata.type }];
  });
  const best = outputNames.flatMap((name) => usable.filter((output) => output.name === name))[0];
  if (best !== undefined) return best;
  const [only, another] = usable;
  if (only !== undefined && another === undefined) return only;
  const names = outputs.map(({ name }) => name);
  if (names.some((name) => /logits/i.test(name)) && only === undefined)
    throw new Error(
      `gives ${names.join(', ')}: it was exported with a classifier or a word guesser on top; export the encoder alone (feature extraction)`,
    );
  throw new Error(`gives ${names.join(', ') || 'nothing'}; none of ${outputNames.join(', ')} is among them`);
};

const tensorOf = (
  name: InputName,
  type: Input['type'],
  rows: readonly (readonly number[])[],
  height: number,
  length: number,
  { padId, firstPlace }: Settings,
): Tensor => {
  const value = (row: readonly number[], at: number): number => {
    if (name === 'input_ids') return row[at] ?? padId;
    if (name === 'attention_mask') return at < row.length ? 1 : 0;
    if (name === 'position_ids') return at < row.length ? firstPlace + at : Math.max(0, firstPlace - 1);
    return 0;
  };
  // Rows that a fixed batch wants beyond ours hold one piece, so that no softmax is over nothing.
  const filler = [padId];
  const values = type === 'int64' ? new BigInt64Array(height * length) : new Int32Array(height * length);
  for (let at = 0; at < height; at++) {
    const row = rows[at] ?? filler;
    for (let k = 0; k < length; k++) {
      if (values instanceof BigInt64Array) values[at * length + k] = BigInt(value(row, k));
      else values[at * length + k] = value(row, k);
    }
  }
  return values instanceof BigInt64Array
    ? new Tensor('int64', values, [height, length])
    : new Tensor('int32', values, [height, length]);
};

const floats = (tensor: Tensor): Float32Array => {
  if (tensor.data instanceof Float32Array) return tensor.data;
  const { buffer, byteOffset, byteLength } = tensor.data as Uint16Array;
  return Float32Array.from(new Uint16Array(buffer, byteOffset, byteLength / 2), floatOfHalf);
};

const floatOfHalf = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
};
