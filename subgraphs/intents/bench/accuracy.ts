import { readFileSync } from 'node:fs';
import { fit } from '../src/model/fit.ts';
import { band, calibrationError, type Outcome } from '../src/model/measure.ts';
import { classifier } from '../src/model/model.ts';
import { outOfScopeTexts, retailPack } from '../src/packs.ts';

/**
 * Fits the retail pack as a workspace would and prints how good it is: on the pack itself by cross-validation, and on each
 * file given. A file holds one JSON object a line, {"text", "intent"}; "oos" marks a text that no intent serves.
 *
 *   node --import tsx subgraphs/intents/bench/accuracy.ts FILE...
 */
const prior = 0.2;
const percent = (share: number | null): string => (share === null ? '-' : `${(share * 100).toFixed(1)} %`);

const samples = retailPack().intents.flatMap(({ name, examples }) =>
  [...examples.zh, ...examples.en].map((text) => ({ text, intent: name })),
);
const began = performance.now();
const model = fit({ samples, background: outOfScopeTexts(), outOfScopePrior: prior });
const seconds = (performance.now() - began) / 1000;
const { card } = model;
console.log(
  `pack: ${samples.length} samples of ${model.head.intents.length} intents, ${outOfScopeTexts().length} out of scope; fitted in ${seconds.toFixed(1)} s`,
);
console.log(`  five-fold: accuracy ${percent(card.accuracy)}, calibration error ${card.calibrationError?.toFixed(3)}`);
console.log(
  `  > 0.9: precision ${percent(card.automaticPrecision)} of all traffic, coverage ${percent(card.automaticCoverage)}, out of scope answered ${percent(card.outOfScopeAnswered)}`,
);

const reader = classifier(model);
for (const file of process.argv.slice(2)) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const rows = lines.map((line) => JSON.parse(line) as { text: string; intent: string });
  const served = rows.filter(({ intent }) => intent === 'oos' || model.head.intents.includes(intent));
  const times: number[] = [];
  const outcomes = served.map(({ text, intent }): Outcome => {
    const from = performance.now();
    const [best] = reader.read(text).candidates;
    times.push(performance.now() - from);
    return { confidence: best?.confidence ?? 0, right: best?.intent === intent, inScope: intent !== 'oos' };
  });
  const inside = outcomes.filter(({ inScope }) => inScope);
  const right = inside.filter((outcome) => outcome.right).length;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): string => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2)} ms`;
  console.log(
    `${file}: ${inside.length} in scope, ${outcomes.length - inside.length} out of scope, ${rows.length - served.length} of other intents left out`,
  );
  if (outcomes.length === 0) continue;
  const error = calibrationError(outcomes, prior)?.toFixed(3);
  console.log(
    `  accuracy in scope ${inside.length === 0 ? '-' : percent(right / inside.length)}, calibration error ${error}, p50 ${at(0.5)}, p99 ${at(0.99)}`,
  );
  for (const [name, above, upTo] of [
    ['> 0.9', 0.9, 1],
    ['0.7 to 0.9', 0.7, 0.9],
    ['<= 0.7', -1, 0.7],
  ] as const) {
    const { precision, coverage, outOfScope } = band(outcomes, above, upTo, prior);
    const oos = inside.length < outcomes.length ? `, out of scope in it ${percent(outOfScope)}` : '';
    console.log(`  ${name}: precision ${percent(precision)}, coverage ${percent(coverage)}${oos}`);
  }
}
