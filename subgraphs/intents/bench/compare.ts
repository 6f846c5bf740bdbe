import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encoderFolder } from '../src/encoder-folder.ts';
import { openEncoder } from '../src/model/encoder/encoder.ts';
import { errorByChance, figuresOf, type Read } from './evaluate/figures.ts';
import { percent } from './evaluate/report.ts';
import { type Row, readRows } from './evaluate/rows.ts';
import { fitted, readAll } from './evaluate/subject.ts';
import { readByNodeNlp } from './node-nlp.ts';

/**
 * The table of engines: ours, its n-grams alone, its encoder alone, and node-nlp, on public files. A set's validation file is
 * dealt in two: every second row is what --val is, the others are the test. A few-shot file has no rows to give away: it is
 * cross-fitted, and tested on the whole validation file less what it holds itself. Of a set without a validation file every fourth
 * row is the test. Writes ops/bench/results.md, where sets that were not asked for keep their lines.
 *
 *   npm run compare:intents -- FOLDER [SET ...]
 */
type Set = { readonly name: string; readonly train: string; readonly deal: (train: Row[], held: Row[]) => Dealt };
type Dealt = { readonly train: Row[]; readonly val: Row[] | null; readonly test: Row[] };

const halved = (train: Row[], held: Row[]): Dealt => ({
  train,
  val: held.filter((_, at) => at % 2 === 1),
  test: held.filter((_, at) => at % 2 === 0),
});
const fewShot = (train: Row[], held: Row[]): Dealt => {
  const own = new Set(train.map(({ text }) => text));
  return { train, val: null, test: held.filter(({ text }) => !own.has(text)) };
};
const quartered = (train: Row[]): Dealt => ({
  train: train.filter((_, at) => at % 4 !== 3),
  val: null,
  test: train.filter((_, at) => at % 4 === 3),
});
const sets: readonly Set[] = [
  { name: 'Chinese retail, 27 intents, 7 or 8 samples each', train: 'zh27.train', deal: quartered },
  { name: 'HINT3 Curekart', train: 'hint3_curekart.train', deal: quartered },
  { name: 'BANKING77, ten samples an intent', train: 'banking77.fewshot10', deal: fewShot },
  { name: 'HWU64, ten samples an intent', train: 'hwu64.fewshot10', deal: fewShot },
  { name: 'Bitext 27', train: 'bitext27.train', deal: halved },
  { name: 'crosswoz19 (Chinese)', train: 'crosswoz19.train', deal: halved },
  { name: 'HWU64', train: 'hwu64.train', deal: halved },
  { name: 'BANKING77', train: 'banking77.train', deal: halved },
  { name: 'CLINC150', train: 'clinc150.train', deal: halved },
];

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error(
    'npm run compare:intents -- FOLDER [SET ...]: the folder with the public files (clinc150.train.jsonl, ...) is missing.',
  );
  process.exit(2);
}
const rowsOf = (name: string): Row[] => readRows(join(folder, `${name}.jsonl`), name);
const validationOf = (name: string): Row[] => {
  const val = `${name.split('.')[0]}.val`;
  return existsSync(join(folder, `${val}.jsonl`)) ? rowsOf(val) : [];
};
const encoder = await openEncoder(encoderFolder());

const error = (value: number | null): string => value?.toFixed(3) ?? '-';
const line = (set: string, engine: string, seconds: number, reads: readonly Read[]): string => {
  const figures = figuresOf(reads, { answer: 0.9, review: 0.7 });
  return `| ${[
    set,
    engine,
    percent(figures.accuracy),
    `${error(figures.eceInScope)} (${error(errorByChance(reads))}), ${error(figures.eceAll)}`,
    `${percent(figures.answer.precision)}, ${percent(figures.answer.coverage)}, ${percent(figures.answer.oosShare)}`,
    `${percent(figures.review.precision)}, ${percent(figures.review.coverage)}`,
    `${seconds.toFixed(0)} s`,
    `${figures.milliseconds.p50.toFixed(2)} ms`,
  ].join(' | ')} |`;
};

const lines: string[] = [];
const add = (text: string): void => {
  lines.push(text);
  console.log(text);
};
const asked = sets.filter(({ train }) => wanted.length === 0 || wanted.includes(train.replace('.train', '')));
for (const { name, train: file, deal } of asked) {
  const { train, val, test } = deal(rowsOf(file), validationOf(file));
  for (const [engine, heads] of [
    ['n-grams and encoder (the product)', 'both'],
    ['n-grams alone', 'ngram'],
    ['encoder alone', 'encoder'],
  ] as const) {
    const began = performance.now();
    const { model, samples } = await fitted({ train, val, prior: 0.2, heads, encoder }, () => {});
    const seconds = (performance.now() - began) / 1_000;
    add(line(name, engine, seconds, await readAll(model, samples, heads === 'ngram' ? null : encoder, test)));
  }
  const { reads, seconds } = await readByNodeNlp([...train, ...(val ?? [])], test);
  add(line(name, 'node-nlp 4.27', seconds, reads));
}
await encoder.close();

const title = '## Intents: beside node-nlp, and each head alone';
const results = new URL('../../../ops/bench/results.md', import.meta.url);
const [head = '', ...sections] = readFileSync(results, 'utf8').split(/^(?=## )/m);
const before = sections.find((one) => one.startsWith(`${title}\n`)) ?? '';
const linesOf = ({ name }: Set): string[] =>
  (asked.some((set) => set.name === name) ? lines : before.split('\n')).filter((text) => text.startsWith(`| ${name} |`));
const section = `${title}

\`npm run compare:intents -- FOLDER [SET ...]\` with the public sets. Every second row of a set's validation file calibrates ours (node-nlp
learns from it as well), the others are the test; a few-shot set is cross-fitted and tested on the whole; of a set without a validation file
every fourth row is the test. The shipped encoder was trained on most of the training parts of CLINC150, BANKING77, HWU64, Bitext 27 and
crosswoz19, and on Chinese samples of the 27 retail intents that are none of these; it has seen no text of the ten-shot rows, and
of HINT3 seven that stand in those sets too.
node-nlp is \`@nlpjs/basic\` as it comes (English; it has no confidence that is meant as a probability, so its bands are read off its score).
The calibration error in scope is followed by what chance alone would make of it on so few rows; that over all is of the product's confidence,
which expects a fifth of all texts to be out of scope: where none is, it is too careful by design.

| set | engine | right in scope | calibration error in scope (by chance), over all | > 0.9: precision, coverage, of out of scope | 0.7 to 0.9: precision, coverage | fitted in | one text p50 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${sets.flatMap(linesOf).join('\n')}
`;
const others = sections.filter((one) => one !== before);
writeFileSync(results, `${[head.trimEnd(), ...[...others, section].map((one) => one.trim())].join('\n\n')}\n`);
