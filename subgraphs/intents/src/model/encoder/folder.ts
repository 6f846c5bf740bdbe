import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { type Contents, contentsOf, type Json } from './contents.ts';
import { learnedFile } from './learned.ts';
import { type Manifest, manifestOf } from './manifest.ts';
import { readModelFile } from './onnx-file.ts';
import { type Settings, settingsOf } from './settings.ts';
import { wordPieceOf } from './tokenizer.ts';

/** All that a folder says about its encoder, before anything of it runs. */
export type EncoderFolder = Settings & {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly tokenizer: Json;
  readonly tokenizerConfig: Json;
  readonly manifest: Manifest;
  /** What `learned.ts` reads; empty where the folder does not say. */
  readonly learned: Uint8Array;
};

const models = ['model', 'onnx/model', 'model_int8', 'model_quantized', 'onnx/model_int8', 'onnx/model_quantized'];

export const readFolder = async (given: string): Promise<EncoderFolder> => {
  const contents = contentsOf(resolve(given));
  const { folder } = contents;
  const said = (await contents.json('manifest.json')) ?? {};
  const manifest = contents.attempt('manifest.json', () => manifestOf(said));
  contents.expect(manifest.files);
  const model = await modelIn(contents, manifest);
  const tokenizerConfig = (await contents.json('tokenizer_config.json')) ?? {};
  const tokenizer = await tokenizerIn(contents, tokenizerConfig);
  const settings = await settingsOf(contents, manifest);
  const { pooling, prefix, longest, padId, firstPlace } = settings;
  const sums = [...contents.sums].map(([file, sum]) => [file === model.file ? 'model' : file, sum]).sort();
  const id = createHash('sha256')
    .update(JSON.stringify({ sums, tokenizerConfig, pooling, prefix, longest, padId, firstPlace }))
    .digest('hex');
  // Neither the pooling's file nor this list has a say in the id; the manifest's sums hold for them all the same.
  for (const file of Object.keys(manifest.files)) if (!contents.sums.has(file)) await contents.bytes(file);
  const learned = contents.has(learnedFile) ? await contents.bytes(learnedFile) : new Uint8Array();
  return {
    ...settings,
    id,
    name: manifest.name ?? basename(folder),
    model: join(folder, model.file),
    tokenizer,
    tokenizerConfig,
    manifest,
    learned,
    warnings: [...model.warnings, ...settings.warnings],
  };
};

const modelIn = async (contents: Contents, manifest: Manifest): Promise<{ file: string; warnings: string[] }> => {
  const candidates = manifest.model === undefined ? models.map((name) => `${name}.onnx`) : [manifest.model];
  const file = candidates.find(contents.has);
  if (file === undefined) return contents.wrong(`it has no model; looked for ${candidates.join(', ')}.`);
  const bytes = await contents.bytes(file);
  const { externalFiles, halfPrecision } = contents.attempt(`${file} is no ONNX model:`, () => readModelFile(bytes));
  for (const name of externalFiles) {
    const beside = join(dirname(file), name);
    if (!contents.has(beside)) contents.wrong(`${file} keeps its weights in ${name}, which is missing.`);
    await contents.bytes(beside);
  }
  const slow = `${file} has weights of half precision, which are slow on a processor; an int8 export is faster.`;
  return { file, warnings: halfPrecision ? [slow] : [] };
};

const tokenizerIn = async (contents: Contents, config: Json): Promise<Json> => {
  const tokenizer = await contents.json('tokenizer.json');
  if (tokenizer !== null) {
    await contents.bytes('tokenizer.json');
    return tokenizer;
  }
  if (!contents.has('vocab.txt')) return contents.wrong('it has no tokenizer; looked for tokenizer.json and vocab.txt.');
  const lines = (await contents.bytes('vocab.txt')).toString('utf8').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return contents.attempt('its', () => wordPieceOf(lines, config));
};
