import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { encoderFolder } from '../src/encoder-folder.ts';
import { type Encoder, openEncoder } from '../src/model/encoder/encoder.ts';
import { readFolder } from '../src/model/encoder/folder.ts';
import { readerOf } from '../src/model/encoder/tokenizer.ts';
import { fit } from '../src/model/fit.ts';
import { type Classifier, classifier, usualSettings } from '../src/model/model.ts';
import { folded } from '../src/model/normalise.ts';
import { outOfScopeTexts, retailPack, samplesOf } from '../src/packs.ts';

const rounds = 3;
const samples = samplesOf(retailPack());
const texts = [...samples.map(({ text }) => text), ...outOfScopeTexts()];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const memory = (): number => {
  collect();
  return process.memoryUsage().rss / 2 ** 20;
};
const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;
const spread = (times: readonly number[]): string =>
  `p50 ${at(times, 0.5).toFixed(2)} ms, p99 ${at(times, 0.99).toFixed(2)} ms`;
const timed = async (into: number[], work: () => unknown): Promise<void> => {
  const from = performance.now();
  await work();
  into.push(performance.now() - from);
};

/**
 * `npm run bench -- encoder`: what the configured encoder costs. One text from letters to vector, and on to intent and confidence by
 * a model of the retail pack, beside the bare run of the encoder on the same pieces (in turns, so that a busy machine slows all;
 * goal: at most twice); many at once; in worker threads; and the memory it adds.
 */
export const bench = async (): Promise<void> => {
  const folder = encoderFolder();
  const before = memory();
  const began = performance.now();
  const encoder = await openEncoder(folder);
  const loaded = performance.now() - began;
  await encoder.embed(texts.slice(0, 200));
  console.log(`\n${encoder.name}, ${encoder.dimensions} numbers a text:\n`);
  console.log(`  opened and checked in ${loaded.toFixed(0)} ms; ${(memory() - before).toFixed(0)} MB of memory added`);
  await oneByOne(folder, encoder, await modelOf(encoder));

  const many = Array.from({ length: 3_000 * rounds }, (_, k) => texts[(k * 7) % texts.length]!);
  const from = performance.now();
  await encoder.embed(many);
  console.log(`  many texts at once: ${Math.round(many.length / ((performance.now() - from) / 1_000))} a second`);
  await encoder.close();
  for (const workers of [1, 2]) await inThreads(folder, workers);
};

const modelOf = async (encoder: Encoder): Promise<Classifier> => {
  const before = memory();
  const from = performance.now();
  const set = { samples, background: outOfScopeTexts(), outOfScopePrior: 0.2, settings: usualSettings };
  const model = classifier(await fit(set, encoder));
  const seconds = (performance.now() - from) / 1_000;
  const added = (memory() - before).toFixed(0);
  console.log(`  a model of ${samples.length} samples fitted in ${seconds.toFixed(1)} s; ${added} MB of memory added`);
  return model;
};

const oneByOne = async (folder: string, encoder: Encoder, model: Classifier): Promise<void> => {
  const parts = await readFolder(folder);
  const reader = readerOf(parts.tokenizer, parts.tokenizerConfig, parts.prefix);
  const session = await InferenceSession.create(parts.model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const feeds = texts.map((text) => feedsOf(session.inputNames, reader.read(text, parts.longest), parts.firstPlace));
  const [decided, whole, bare, reading]: number[][] = [[], [], [], []];
  for (let round = 0; round < rounds; round++)
    for (const [k, text] of texts.entries()) {
      await timed(decided!, async () => model.read(text, (await encoder.embed([folded(text)]))[0]!));
      await timed(whole!, () => encoder.embed([folded(text)]));
      await timed(bare!, () => session.run(feeds[k]!));
      await timed(reading!, () => reader.read(text, parts.longest));
    }
  await session.release();
  const over = (times: readonly number[]): string =>
    `${spread(times)}: ${(at(times, 0.5) / at(bare!, 0.5)).toFixed(2)} and ${(at(times, 0.99) / at(bare!, 0.99)).toFixed(2)} times the bare run`;
  console.log(`  the bare run, ${bare!.length} times: ${spread(bare!)}`);
  console.log(`  letters to vector: ${over(whole!)}`);
  console.log(`  letters to intent and confidence: ${over(decided!)} (goal: 2)`);
  console.log(`  reading letters into pieces alone: ${spread(reading!)}`);
};

const feedsOf = (names: readonly string[], ids: readonly number[], firstPlace: number): Record<string, Tensor> => {
  const value = (name: string, id: number, place: number): bigint => {
    if (name === 'input_ids') return BigInt(id);
    return name === 'position_ids' ? BigInt(place + firstPlace) : name === 'attention_mask' ? 1n : 0n;
  };
  return Object.fromEntries(
    names.map((name) => [
      name,
      new Tensor(
        'int64',
        BigInt64Array.from(ids, (id, at) => value(name, id, at)),
        [1, ids.length],
      ),
    ]),
  );
};

/** Each thread opens the encoder for itself and reads one text after another. */
const inThreads = async (folder: string, workers: number): Promise<void> => {
  const count = 1_500 * rounds;
  const entry = fileURLToPath(new URL('./encoder-thread.mjs', import.meta.url));
  const threads = Array.from({ length: workers }, () => new Worker(entry, { workerData: { folder, texts, count } }));
  const said = (worker: Worker): Promise<number> =>
    new Promise((hear, fail) => worker.once('message', hear).once('error', fail));
  await Promise.all(threads.map(said));
  const from = performance.now();
  const done = threads.map(said);
  for (const thread of threads) thread.postMessage('go');
  await Promise.all(done);
  const seconds = (performance.now() - from) / 1_000;
  console.log(`  ${workers} worker threads, one text after another: ${Math.round((workers * count) / seconds)} a second`);
  await Promise.all(threads.map((thread) => thread.terminate()));
};
