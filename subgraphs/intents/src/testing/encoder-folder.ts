import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { asBytes, type ElementType, model, node, value, weights } from './onnx.ts';

export const vocabulary = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  '[MASK]',
  'where',
  'is',
  'my',
  'par',
  '##cel',
  '我',
  '要',
  '退',
  '货',
];
export const width = 4;

/** Each piece's vector in the test models: all different, none without direction. */
export const vectorOf = (id: number): number[] => [Math.cos(id), Math.sin(id), (id % 5) / 4, 1 / (id + 1)];

export type ModelOptions = {
  readonly ids?: 'int64' | 'int32';
  readonly tokenTypes?: boolean;
  readonly places?: boolean;
  readonly outputs?: readonly ('last_hidden_state' | 'sentence_embedding' | 'pooler_output' | 'logits' | 'something')[];
  readonly precision?: 'float32' | 'float16';
  readonly external?: string;
  readonly shape?: readonly [number | string, number | string];
  readonly pieces?: number;
  readonly extraInput?: string;
  readonly idsName?: string;
};

/** A "model" that looks each piece up in a table: its vectors can be worked out by hand. */
export const testModel = (options: ModelOptions = {}): Buffer => {
  const { ids = 'int64', precision = 'float32', outputs = ['last_hidden_state'], shape = ['batch', 'length'] } = options;
  const idsName = options.idsName ?? 'input_ids';
  const pieces = options.pieces ?? vocabulary.length;
  const table = Array.from({ length: pieces }, (_, id) => vectorOf(id)).flat();
  const places = Array.from({ length: 600 }, (_, at) => [0, 0, 0, at / 100]).flat();
  const parts = [weights('table', precision, [pieces, width], asBytes(precision, table), options.external)];
  const nodes = [node('Gather', ['table', idsName], 'looked')];
  let states = 'looked';
  const inputs = [value(idsName, ids, shape), value('attention_mask', ids, shape)];
  if (options.tokenTypes) {
    inputs.push(value('token_type_ids', ids, shape));
    // Zeros here; ones would spoil every vector.
    parts.push(weights('types', precision, [2, width], asBytes(precision, [0, 0, 0, 0, 9, 9, 9, 9])));
    nodes.push(node('Gather', ['types', 'token_type_ids'], 'typed'), node('Add', [states, 'typed'], 'withTypes'));
    states = 'withTypes';
  }
  if (options.places) {
    inputs.push(value('position_ids', ids, shape));
    parts.push(weights('places', precision, [600, width], asBytes(precision, places)));
    nodes.push(node('Gather', ['places', 'position_ids'], 'placed'), node('Add', [states, 'placed'], 'withPlaces'));
    states = 'withPlaces';
  }
  if (options.extraInput) inputs.push(value(options.extraInput, ids, shape));
  const flat = ['sentence_embedding', 'pooler_output', 'something'];
  for (const output of outputs)
    nodes.push(flat.includes(output) ? node('ReduceMean', [states], output, [1]) : node('Identity', [states], output));
  return model({
    nodes,
    weights: parts,
    inputs,
    outputs: outputs.map((output) =>
      value(output, precision as ElementType, flat.includes(output) ? [shape[0], width] : [...shape, width]),
    ),
  });
};

type Content = string | Uint8Array | object;

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files in it, in the system's own folder for passing things; gone with the tests of the file. */
export const encoderFolder = (files: Readonly<Record<string, Content>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-encoder-'));
  made.push(folder);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const plain = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, file), plain ? content : JSON.stringify(content));
  }
  return folder;
};
