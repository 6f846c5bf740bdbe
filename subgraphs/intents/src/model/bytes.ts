import type { FittedModel } from './model.ts';

/**
 * A fitted model as bytes, for storing: the length of a JSON header (4 bytes, little-endian), the header padded with spaces
 * to a multiple of 4, then its arrays one after the other, each padded to 4 bytes, little-endian. In the header an array
 * stands as {"$": its place, "as": its kind, "of": its length}.
 */
const format = 2;
const kinds = { Int8Array, Int32Array, Float32Array } as const;
type Kind = keyof typeof kinds;
type Stored = InstanceType<(typeof kinds)[Kind]>;

const padding = (length: number): number => (4 - (length % 4)) % 4;

export const toBytes = (model: FittedModel): Buffer => {
  const arrays: Buffer[] = [];
  const json = JSON.stringify({ format, model }, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const array = value as Stored;
    arrays.push(Buffer.from(array.buffer, array.byteOffset, array.byteLength), Buffer.alloc(padding(array.byteLength)));
    return { $: arrays.length / 2 - 1, as: array.constructor.name, of: array.length };
  });
  const header = Buffer.from(json);
  const padded = Buffer.concat([header, Buffer.alloc(padding(header.length), ' ')]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  return Buffer.concat([length, padded, ...arrays]);
};

type Place = { $: number; as: Kind; of: number };

/** Null for a model that another version of the product has stored in a form of its own. */
export const fromBytes = (bytes: Buffer): FittedModel | null => {
  // A copy of its own: typed arrays need 4-byte alignment, and a pooled buffer must not be kept alive by a model.
  const own = new Uint8Array(bytes).buffer;
  const size = new DataView(own).getUint32(0, true);
  const header = Buffer.from(own, 4, size).toString();
  let at = 4 + size;
  const places: Place[] = [];
  // The header says where each array stands.
  const { format: found, model } = JSON.parse(header, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && '$' in value) places.push(value as Place);
    return value;
  }) as { format: number; model: FittedModel };
  if (found !== format) return null;
  const arrays = new Map<number, Stored>();
  for (const place of places.sort((a, b) => a.$ - b.$)) {
    const Kind = kinds[place.as];
    const length = place.of * Kind.BYTES_PER_ELEMENT;
    arrays.set(place.$, new Kind(own.slice(at, at + length)));
    at += length + padding(length);
  }
  return withArrays(model, arrays) as FittedModel;
};

const withArrays = (value: unknown, arrays: ReadonlyMap<number, Stored>): unknown => {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  if ('$' in value) return arrays.get((value as Place).$);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withArrays(part, arrays)]));
};
