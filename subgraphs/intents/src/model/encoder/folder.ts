import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Manifest, manifestOf } from './manifest.ts';
import { type ModelFile, readModelFile } from './onnx-file.ts';
import { type Pooling, poolingOf } from './pooling.ts';
import { wordPieceOf } from './tokenizer.ts';

export type Json = Readonly<Record<string, unknown>>;

/** All that a folder says about its encoder, before anything of it runs. */
export type EncoderFolder = {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly tokenizer: Json;
  readonly tokenizerConfig: Json;
  readonly pooling: Pooling;
  readonly prefix: string;
  /** Pieces of a text that are read, the special ones included. */
  readonly longest: number;
  readonly padId: number | null;
  /** The number of the first place; RoBERTa and its kin count from behind the padding's number. */
  readonly firstPlace: number;
  readonly manifest: Manifest;
  readonly warnings: readonly string[];
};

const models = [
  'model.onnx',
  'onnx/model.onnx',
  'model_int8.onnx',
  'model_quantized.onnx',
  'onnx/model_int8.onnx',
  'onnx/model_quantized.onnx',
];
/** What a customer types in one breath fits; a manifest may ask for more. */
const usualLength = 64;

export const readFolder = async (given: string): Promise<EncoderFolder> => {
  const folder = resolve(given);
  const wrong = (sentence: string, cause?: unknown): never => {
    throw new Error(`The encoder in ${folder} cannot be used: ${sentence}`, { cause });
  };
  if (!existsSync(folder)) wrong('there is no such folder.');
  if (!statSync(folder).isDirectory()) wrong('it is a file; name the folder that holds the model and its tokenizer.');
  const json = async (file: string): Promise<Json | null> => {
    if (!existsSync(join(folder, file))) return null;
    const text = await readFile(join(folder, file), 'utf8');
    try {
      return JSON.parse(text) as Json;
    } catch (cause) {
      return wrong(`${file} is not JSON (${(cause as Error).message}).`, cause);
    }
  };
  const attempt = <Result>(what: string, work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      return wrong(`${what} ${(cause as Error).message}.`, cause);
    }
  };

  const manifestFile = await json('manifest.json');
  const manifest = attempt('manifest.json', () => manifestOf(manifestFile ?? {}));
  const config = (await json('config.json')) ?? {};
  const tokenizerConfig = (await json('tokenizer_config.json')) ?? {};
  const modules = ((await json('modules.json')) ?? []) as unknown as readonly { type?: string; path?: string }[];
  const poolingFolder = modules.find(({ type }) => type?.endsWith('.Pooling'))?.path ?? '1_Pooling';
  const settings = await json(join(poolingFolder, 'config.json'));
  const pooling = attempt(`${poolingFolder}/config.json`, () => poolingOf(settings));

  const candidates = manifest.model === undefined ? models : [manifest.model];
  const found = candidates.find((file) => existsSync(join(folder, file)));
  if (found === undefined) return wrong(`it has no model; looked for ${candidates.join(', ')}.`);
  if (relative(folder, join(folder, found)).startsWith('..')) wrong('the manifest names a model outside the folder.');
  const model = join(folder, found);

  const hashes = new Map<string, string>();
  const bytesOf = async (file: string): Promise<Buffer> => {
    const bytes = await readFile(join(folder, file));
    const hash = createHash('sha256').update(bytes).digest('hex');
    hashes.set(file, hash);
    const promised = manifest.files[file];
    if (promised !== undefined && promised !== hash)
      wrong(
        `${file} is not the file that manifest.json was made for (its sha256 is ${hash}, the manifest says ${promised}).`,
      );
    return bytes;
  };
  const modelBytes = await bytesOf(found);
  const file: ModelFile = attempt(`${found} is no ONNX model:`, () => readModelFile(modelBytes));
  for (const beside of file.externalFiles) {
    const path = join(dirname(found), beside);
    if (!existsSync(join(folder, path))) wrong(`${found} keeps its weights in ${beside}, which is missing.`);
    await bytesOf(path);
  }

  let tokenizer = await json('tokenizer.json');
  if (tokenizer !== null) await bytesOf('tokenizer.json');
  else if (existsSync(join(folder, 'vocab.txt'))) {
    const lines = (await bytesOf('vocab.txt')).toString('utf8').split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    tokenizer = attempt('its', () => wordPieceOf(lines, tokenizerConfig));
  } else return wrong('it has no tokenizer; looked for tokenizer.json and vocab.txt.');
  for (const promised of Object.keys(manifest.files))
    if (!hashes.has(promised)) {
      if (!existsSync(join(folder, promised))) wrong(`${promised}, which manifest.json lists, is missing.`);
      await bytesOf(promised);
    }

  const warnings: string[] = [];
  if (file.halfPrecision)
    warnings.push(`${found} has weights of half precision, which are slow on a processor; an int8 export is faster.`);
  if (modules.some(({ type }) => type?.endsWith('.Dense')))
    warnings.push('modules.json lists a Dense step; it is left out unless the export holds it.');
  const kin = /roberta|camembert/i.test(String(config['model_type'] ?? ''));
  const padId = typeof config['pad_token_id'] === 'number' ? config['pad_token_id'] : null;
  const firstPlace = kin ? (padId ?? 1) + 1 : 0;
  const prompts = await json('config_sentence_transformers.json');
  const prefix = manifest.prefix ?? promptOf(prompts) ?? (isE5(folder, config) ? 'query: ' : '');
  const longest = lengthOf(manifest, config, await json('sentence_bert_config.json'), firstPlace);
  const id = createHash('sha256')
    .update(
      JSON.stringify({ files: [...hashes.entries()].filter(([name]) => name !== found).sort(), model: hashes.get(found) }),
    )
    .update(JSON.stringify({ tokenizerConfig, pooling, prefix, longest, firstPlace }))
    .digest('hex');
  return {
    id,
    name: manifest.name ?? basename(folder),
    model,
    tokenizer,
    tokenizerConfig,
    pooling,
    prefix,
    longest,
    padId,
    firstPlace,
    manifest,
    warnings,
  };
};

/** The prompt for telling texts apart, or the one that always stands in front. */
const promptOf = (file: Json | null): string | undefined => {
  const prompts = (file?.['prompts'] ?? {}) as Readonly<Record<string, string>>;
  const usual = file?.['default_prompt_name'];
  return prompts['classification'] ?? prompts[String(usual)];
};

const isE5 = (folder: string, config: Json): boolean =>
  /(^|[-_/])e5([-_]|$)/i.test(basename(folder)) || /(^|[-_/])e5([-_]|$)/i.test(String(config['_name_or_path'] ?? ''));

const lengthOf = (manifest: Manifest, config: Json, sentences: Json | null, firstPlace: number): number => {
  const limits = [sentences?.['max_seq_length'], config['max_position_embeddings']].filter(
    (limit) => typeof limit === 'number',
  );
  const places =
    typeof config['max_position_embeddings'] === 'number' ? config['max_position_embeddings'] - firstPlace : Infinity;
  return Math.max(2, Math.min(manifest.longest ?? usualLength, places, ...limits));
};
