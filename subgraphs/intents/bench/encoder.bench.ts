import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { encoderFolder } from '../src/encoder-folder.ts';
import { openEncoder } from '../src/model/encoder/encoder.ts';
import { readFolder } from '../src/model/encoder/folder.ts';
import { readerOf } from '../src/model/encoder/tokenizer.ts';
import { fit } from '../src/model/fit.ts';
import { classifier, usualSettings } from '../src/model/model.ts';
import { folded } from '../src/model/normalise.ts';
import { outOfScopeTexts, retailPack } from '../src/packs.ts';

/**
 * What an encoder costs: one text from letters to vector, and on to intent and confidence by a model of the retail pack, beside
 * the bare run of the encoder on the same pieces (in turns, so that a busy machine slows all), many at once, in worker threads, and the
 * memory it adds.
 *
 *   node --expose-gc --import tsx subgraphs/intents/bench/encoder.bench.ts [FOLDER] [--rounds N]
 */
const [given] = process.argv.slice(2).filter((word) => !/^(--|\d)/.test(word));
const roundsAt = process.argv.indexOf('--rounds');
const rounds = roundsAt < 0 ? 3 : Number(process.argv[roundsAt + 1]);
const folder = given ?? encoderFolder();

const texts = [...retailPack().intents.flatMap(({ examples }) => [...examples.zh, ...examples.en]), ...outOfScopeTexts()];
const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;
const ms = (value: number): string => `${value.toFixed(2)} ms`;
const memory = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
};

const before = memory();
const began = performance.now();
const encoder = await openEncoder(folder);
const loaded = performance.now() - began;
await encoder.embed(texts.slice(0, 200));
const added = memory() - before;
console.log(`${encoder.name}, ${encoder.dimensions} numbers a text, id ${encoder.id.slice(0, 12)}`);
console.log(`opened and checked in ${loaded.toFixed(0)} ms; ${added.toFixed(0)} MB of memory added`);

const parts = await readFolder(folder);
const reader = readerOf(parts.tokenizer, parts.tokenizerConfig, parts.prefix);
const bare = await InferenceSession.create(parts.model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
const feeds = texts.map((text) => {
  const ids = reader.read(text, parts.longest);
  return Object.fromEntries(
    bare.inputNames.map((name) => {
      const values = BigInt64Array.from(ids, (id, place) => {
        if (name === 'input_ids') return BigInt(id);
        return name === 'position_ids' ? BigInt(place + parts.firstPlace) : name === 'attention_mask' ? 1n : 0n;
      });
      return [name, new Tensor('int64', values, [1, ids.length])];
    }),
  );
});

const samples = retailPack().intents.flatMap(({ name, examples }) =>
  [...examples.zh, ...examples.en].map((text) => ({ text, intent: name })),
);
const beforeModel = memory();
const fitFrom = performance.now();
const fittedModel = await fit(
  { samples, background: outOfScopeTexts(), outOfScopePrior: 0.2, settings: usualSettings },
  encoder,
);
const fitted = (performance.now() - fitFrom) / 1_000;
const model = classifier(fittedModel);
console.log(
  `a model of ${samples.length} samples fitted in ${fitted.toFixed(1)} s; ${(memory() - beforeModel).toFixed(0)} MB of memory added`,
);

const decided: number[] = [];
const whole: number[] = [];
const alone: number[] = [];
const reading: number[] = [];
for (let round = 0; round < rounds; round++)
  for (const [k, text] of texts.entries()) {
    let from = performance.now();
    const [vector] = await encoder.embed([folded(text)]);
    whole.push(performance.now() - from);
    model.read(text, vector!);
    decided.push(performance.now() - from);
    from = performance.now();
    await bare.run(feeds[k]!);
    alone.push(performance.now() - from);
    from = performance.now();
    reader.read(text, parts.longest);
    reading.push(performance.now() - from);
  }
const ratio = (share: number): string => (at(whole, share) / at(alone, share)).toFixed(2);
const decidedRatio = (share: number): string => (at(decided, share) / at(alone, share)).toFixed(2);
console.log(
  `one text to intent and confidence, ${decided.length} times: p50 ${ms(at(decided, 0.5))}, p99 ${ms(at(decided, 0.99))}; over the bare run: p50 ${decidedRatio(0.5)}, p99 ${decidedRatio(0.99)}`,
);
console.log(`one text to vector, ${whole.length} times: p50 ${ms(at(whole, 0.5))}, p99 ${ms(at(whole, 0.99))}`);
console.log(`the bare model on the same pieces: p50 ${ms(at(alone, 0.5))}, p99 ${ms(at(alone, 0.99))}`);
console.log(`ratio, letters to vector over the bare run: p50 ${ratio(0.5)}, p99 ${ratio(0.99)}`);
console.log(`reading letters into pieces alone: p50 ${ms(at(reading, 0.5))}`);
await bare.release();

const many = Array.from({ length: 3_000 * rounds }, (_, k) => texts[(k * 7) % texts.length]!);
const batchFrom = performance.now();
await encoder.embed(many);
console.log(`many texts at once: ${Math.round(many.length / ((performance.now() - batchFrom) / 1_000))} a second`);
await encoder.close();

for (const workers of [1, 2]) {
  const count = 1_500 * rounds;
  const threads = Array.from(
    { length: workers },
    () =>
      new Worker(fileURLToPath(new URL('./encoder-thread.mjs', import.meta.url)), { workerData: { folder, texts, count } }),
  );
  const said = (worker: Worker): Promise<number> =>
    new Promise((hear, fail) => worker.once('message', hear).once('error', fail));
  await Promise.all(threads.map(said));
  const from = performance.now();
  const done = threads.map(said);
  for (const thread of threads) thread.postMessage('go');
  await Promise.all(done);
  const seconds = (performance.now() - from) / 1_000;
  console.log(`${workers} worker threads, one text after another: ${Math.round((workers * count) / seconds)} a second`);
  await Promise.all(threads.map((thread) => thread.terminate()));
}
