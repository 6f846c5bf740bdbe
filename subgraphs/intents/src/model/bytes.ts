import type { Calibration } from './calibration.ts';
import type { Card, FittedModel } from './model.ts';

/**
 * A fitted model as bytes, for storing: the length of a JSON header (4 bytes, little-endian), the header padded with
 * spaces to a multiple of 4, then features, inverse frequencies, biases and weights as little-endian 32-bit numbers.
 */
type Header = {
  readonly format: 1;
  readonly intents: readonly string[];
  readonly texts: number;
  readonly features: number;
  readonly calibration: Calibration;
  readonly card: Card;
};

export const toBytes = ({ head, calibration, card }: FittedModel): Buffer => {
  const { intents, texts, features } = head;
  const header: Header = { format: 1, intents, texts, features: features.length, calibration, card };
  const json = Buffer.from(JSON.stringify(header));
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  const arrays = [features, head.idf, head.biases, head.weights];
  return Buffer.concat([
    length,
    padded,
    ...arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  ]);
};

export const fromBytes = (bytes: Buffer): FittedModel => {
  // A copy of its own: typed arrays need 4-byte alignment, and a pooled buffer must not be kept alive by a model.
  const own = new Uint8Array(bytes).buffer;
  const size = new DataView(own).getUint32(0, true);
  const header = JSON.parse(Buffer.from(own, 4, size).toString()) as Header;
  if (header.format !== 1)
    throw new Error(`This model is stored in format ${String(header.format)}; this version reads format 1.`);
  let at = 4 + size;
  const take = (length: number): ArrayBuffer => {
    const part = own.slice(at, at + length * 4);
    at += length * 4;
    return part;
  };
  const { intents, texts, calibration, card } = header;
  const features = new Int32Array(take(header.features));
  const idf = new Float32Array(take(header.features));
  const biases = new Float32Array(take(intents.length));
  const weights = new Float32Array(take(header.features * intents.length));
  return { head: { intents, texts, features, idf, weights, biases }, calibration, card };
};
