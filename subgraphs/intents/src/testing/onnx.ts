/**
 * Writes small ONNX models for tests: just enough of the format (onnx.proto3) to give a model any input and output shape.
 */
type Part = Uint8Array;

const join = (parts: readonly Part[]): Part => Buffer.concat(parts);
const varint = (value: number): Part => {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest % 128) + (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Uint8Array.from(bytes);
};
const number = (field: number, value: number): Part => join([varint(field * 8), varint(value)]);
const bytes = (field: number, value: Part): Part => join([varint(field * 8 + 2), varint(value.length), value]);
const text = (field: number, value: string): Part => bytes(field, Buffer.from(value));

export const elementTypes = { float32: 1, int32: 6, int64: 7, float16: 10 } as const;
export type ElementType = keyof typeof elementTypes;

/** A graph's input or output; a name as a size leaves it open. */
export const value = (name: string, type: ElementType, shape: readonly (number | string)[]): Part => {
  const sizes = shape.map((size) => bytes(1, typeof size === 'number' ? number(1, size) : text(2, size)));
  const tensor = join([number(1, elementTypes[type]), bytes(2, join(sizes))]);
  return join([text(1, name), bytes(2, bytes(1, tensor))]);
};

/** Weights of a model; `location` keeps them in a file of their own beside it. */
export const weights = (
  name: string,
  type: ElementType,
  shape: readonly number[],
  data: Uint8Array,
  location?: string,
): Part =>
  join([
    ...shape.map((size) => number(1, size)),
    number(2, elementTypes[type]),
    text(8, name),
    location === undefined
      ? bytes(9, data)
      : join([bytes(13, join([text(1, 'location'), text(2, location)])), number(14, 1)]),
  ]);

export const node = (type: string, inputs: readonly string[], output: string, axes?: readonly number[]): Part =>
  join([
    ...inputs.map((input) => text(1, input)),
    text(2, output),
    text(4, type),
    ...(axes === undefined
      ? []
      : [
          bytes(5, join([text(1, 'axes'), ...axes.map((axis) => number(8, axis)), number(20, 7)])),
          bytes(5, join([text(1, 'keepdims'), number(3, 0), number(20, 2)])),
        ]),
  ]);

export type Graph = {
  readonly nodes: readonly Part[];
  readonly weights: readonly Part[];
  readonly inputs: readonly Part[];
  readonly outputs: readonly Part[];
};

export const model = (graph: Graph): Buffer => {
  const inside = join([
    ...graph.nodes.map((part) => bytes(1, part)),
    text(2, 'test'),
    ...graph.weights.map((part) => bytes(5, part)),
    ...graph.inputs.map((part) => bytes(11, part)),
    ...graph.outputs.map((part) => bytes(12, part)),
  ]);
  return Buffer.from(join([number(1, 8), bytes(7, inside), bytes(8, join([text(1, ''), number(2, 13)]))]));
};

const halfOf = (given: number): number => {
  const [bits = 0] = new Uint32Array(Float32Array.of(given).buffer);
  const exponent = ((bits >>> 23) & 0xff) - 112;
  return exponent <= 0 ? 0 : ((bits >>> 16) & 0x8000) | (exponent << 10) | ((bits >>> 13) & 0x3ff);
};

export const asBytes = (type: 'float32' | 'float16', values: readonly number[]): Uint8Array =>
  new Uint8Array(type === 'float32' ? Float32Array.from(values).buffer : Uint16Array.from(values, halfOf).buffer);
