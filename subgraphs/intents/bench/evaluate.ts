import { retailPack, samplesOf } from '../src/packs.ts';
import { chosenEncoder } from './evaluate/encoder.ts';
import { figuresOf } from './evaluate/figures.ts';
import { help, type Options, optionsOf } from './evaluate/options.ts';
import { lines, teachingLines } from './evaluate/report.ts';
import { Mistake, readRows } from './evaluate/rows.ts';
import { fitted, readAll } from './evaluate/subject.ts';
import { meanOf, type TeachingFigures, teaching } from './evaluate/teaching.ts';

/** `npm run evaluate:intents`: fits a model on one file as the product would and measures it on another. `--help` explains. */
const evaluate = async (options: Options): Promise<void> => {
  const train = options.train === 'retail' ? samplesOf(retailPack()) : readRows(options.train, 'train');
  const val = options.val === null ? null : readRows(options.val, 'val');
  const test = readRows(options.test, 'test');
  const encoder = await chosenEncoder(options);
  const onStage = (stage: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${stage}`);
  };
  const given = { train, val, prior: options.prior, heads: options.heads, encoder };
  const say = (json: object, text: readonly string[]): void => {
    onStage('');
    console.log(options.json ? JSON.stringify(json) : text.join('\n'));
  };
  if (options.teach.length > 0) {
    const all: TeachingFigures[] = [];
    for (const intent of options.teach) {
      const figures = await teaching(given, test, intent, options.samples, onStage);
      all.push(figures);
      say(figures, teachingLines(figures));
    }
    if (all.length > 1) {
      const mean = meanOf(all);
      say(mean, teachingLines(mean));
    }
  } else {
    const began = performance.now();
    const { model, samples } = await fitted(given, onStage);
    const seconds = (performance.now() - began) / 1000;
    const reads = await readAll(model, samples, options.heads === 'ngram' ? null : encoder, test);
    const figures = figuresOf(reads, { answer: 0.9, review: 0.7 });
    say(figures, lines(figures, { model, samples: samples.length, seconds, reads }));
  }
  await encoder?.close();
};

try {
  const options = optionsOf(process.argv.slice(2));
  if (options === null) console.log(help);
  else await evaluate(options);
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
