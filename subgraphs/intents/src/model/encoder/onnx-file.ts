/**
 * What has to be known of an ONNX file before a session is made of it: whether its weights are of half precision, and
 * which files beside it hold weights. Reads the protobuf's frame only; weights are stepped over.
 */
export type ModelFile = { readonly halfPrecision: boolean; readonly externalFiles: readonly string[] };

const graphField = 7;
const initializerField = 5;
const tensor = { dims: 1, dataType: 2, externalData: 13 };
const halfTypes = [10, 16];
const manyWeights = 1_000;

type Field = { readonly number: number; readonly value: number; readonly bytes: Uint8Array };

/** The fields of one message; throws where the bytes are no protobuf. */
function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) break;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new Error('a number ends in the middle');
  };
  const none = bytes.subarray(0, 0);
  while (at < bytes.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const kind = tag % 8;
    if (number === 0) throw new Error('a field has number 0');
    if (kind === 0) {
      yield { number, value: varint(), bytes: none };
      continue;
    }
    if (kind !== 1 && kind !== 2 && kind !== 5) throw new Error(`a field is of kind ${kind}`);
    const length = kind === 2 ? varint() : kind === 1 ? 8 : 4;
    if (at + length > bytes.length) throw new Error('a field is longer than the file');
    yield { number, value: 0, bytes: bytes.subarray(at, at + length) };
    at += length;
  }
}

const packedNumbers = (bytes: Uint8Array): number[] => {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if (byte >= 0x80) continue;
    numbers.push(value);
    value = 0;
    scale = 1;
  }
  return numbers;
};

export const readModelFile = (bytes: Uint8Array): ModelFile => {
  const externalFiles = new Set<string>();
  let halfPrecision = false;
  let graphs = 0;
  for (const model of fieldsOf(bytes)) {
    if (model.number !== graphField) continue;
    graphs++;
    for (const part of fieldsOf(model.bytes)) {
      if (part.number !== initializerField) continue;
      let weights = 1;
      let type = 0;
      for (const field of fieldsOf(part.bytes)) {
        if (field.number === tensor.dims)
          for (const size of field.bytes.length > 0 ? packedNumbers(field.bytes) : [field.value]) weights *= size;
        else if (field.number === tensor.dataType) type = field.value;
        else if (field.number === tensor.externalData) {
          const [key, value] = [...fieldsOf(field.bytes)].map((entry) => Buffer.from(entry.bytes).toString('utf8'));
          if (key === 'location' && value !== undefined) externalFiles.add(value);
        }
      }
      halfPrecision ||= halfTypes.includes(type) && weights >= manyWeights;
    }
  }
  if (graphs !== 1) throw new Error('it holds no graph');
  return { halfPrecision, externalFiles: [...externalFiles].sort() };
};
