import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encoderFolder } from '../src/encoder-folder.ts';
import { openEncoder } from '../src/model/encoder/encoder.ts';
import { type Figures, figuresOf } from './evaluate/figures.ts';
import { percent } from './evaluate/report.ts';
import { type Row, readRows } from './evaluate/rows.ts';
import { fitted, readAll } from './evaluate/subject.ts';
import { readByNodeNlp } from './node-nlp.ts';

/**
 * The table of engines: ours, its n-grams alone, its encoder alone, and node-nlp, on public files. Each set's validation file is
 * dealt in two: every second row is what --val is, the others are the test. A few-shot file has no rows to give away: it is
 * cross-fitted, and tested on the whole validation file less what it holds itself. Writes both results.md.
 *
 *   npm run compare:intents -- FOLDER [SET ...]
 */
type Set = { readonly name: string; readonly train: string; readonly val: string; readonly fewShot: boolean };
const sets: readonly Set[] = [
  { name: 'BANKING77, ten samples an intent', train: 'banking77.fewshot10', val: 'banking77.val', fewShot: true },
  { name: 'HWU64, ten samples an intent', train: 'hwu64.fewshot10', val: 'hwu64.val', fewShot: true },
  { name: 'Bitext 27', train: 'bitext27.train', val: 'bitext27.val', fewShot: false },
  { name: 'crosswoz19 (Chinese)', train: 'crosswoz19.train', val: 'crosswoz19.val', fewShot: false },
  { name: 'HWU64', train: 'hwu64.train', val: 'hwu64.val', fewShot: false },
  { name: 'BANKING77', train: 'banking77.train', val: 'banking77.val', fewShot: false },
  { name: 'CLINC150', train: 'clinc150.train', val: 'clinc150.val', fewShot: false },
];

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error(
    'npm run compare:intents -- FOLDER [SET ...]: the folder with the public files (clinc150.train.jsonl, ...) is missing.',
  );
  process.exit(2);
}
const rowsOf = (name: string): Row[] => readRows(join(folder, `${name}.jsonl`), name);
const encoder = await openEncoder(encoderFolder());

const line = (set: string, engine: string, seconds: number, figures: Figures): string =>
  `| ${[
    set,
    engine,
    percent(figures.accuracy),
    figures.eceAll?.toFixed(3) ?? '-',
    `${percent(figures.answer.precision)}, ${percent(figures.answer.coverage)}, ${percent(figures.answer.oosShare)}`,
    `${percent(figures.review.precision)}, ${percent(figures.review.coverage)}`,
    `${seconds.toFixed(0)} s`,
    `${figures.milliseconds.p50.toFixed(2)} ms`,
  ].join(' | ')} |`;

const lines: string[] = [];
const add = (text: string): void => {
  lines.push(text);
  console.log(text);
};
for (const { name, train: trainName, val: valName, fewShot } of sets) {
  if (wanted.length > 0 && !wanted.includes(trainName.replace('.train', ''))) continue;
  const train = rowsOf(trainName);
  const held = rowsOf(valName);
  const own = new Set(train.map(({ text }) => text));
  const val = fewShot ? null : held.filter((_, at) => at % 2 === 1);
  const test = fewShot ? held.filter(({ text }) => !own.has(text)) : held.filter((_, at) => at % 2 === 0);
  for (const [engine, heads] of [
    ['n-grams and encoder (the product)', 'both'],
    ['n-grams alone', 'ngram'],
    ['encoder alone', 'encoder'],
  ] as const) {
    const began = performance.now();
    const { model, samples } = await fitted({ train, val, prior: 0.2, heads, encoder }, () => {});
    const seconds = (performance.now() - began) / 1_000;
    const reads = await readAll(model, samples, heads === 'ngram' ? null : encoder, test);
    add(line(name, engine, seconds, figuresOf(reads, { answer: 0.9, review: 0.7 })));
  }
  const { reads, seconds } = await readByNodeNlp([...train, ...(val ?? [])], test);
  add(line(name, 'node-nlp 4.27', seconds, figuresOf(reads, { answer: 0.9, review: 0.7 })));
}
await encoder.close();

const title = '## Intents: beside node-nlp, and each head alone';
const section = `${title}

\`npm run compare:intents -- FOLDER\` with the public sets. Every second row of a set's validation file calibrates ours (node-nlp learns from it as
well), the others are the test; a few-shot set is cross-fitted and tested on the whole. The shipped encoder has been trained on the training
parts of CLINC150, BANKING77, HWU64 and crosswoz19, their ten-shot parts included: those ten-shot rows are better than a new shop's will be.
node-nlp is \`@nlpjs/basic\` as it comes (English; it has no confidence that is meant as a probability, so its bands are read off its score).

| set | engine | right in scope | calibration error, all | > 0.9: precision, coverage, of out of scope | 0.7 to 0.9: precision, coverage | fitted in | one text p50 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
for (const file of ['./results.md', '../../../ops/bench/results.md']) {
  const path = new URL(file, import.meta.url);
  const [head = '', ...sections] = readFileSync(path, 'utf8').split(/^(?=## )/m);
  const others = sections.filter((one) => !one.startsWith(`${title}\n`));
  writeFileSync(path, `${[head.trimEnd(), ...[...others, section].map((one) => one.trim())].join('\n\n')}\n`);
}
