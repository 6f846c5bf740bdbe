import { fit } from '../../src/model/fit.ts';
import { type Classifier, classifier, type FittedModel } from '../../src/model/model.ts';
import { folded, sampleKey } from '../../src/model/normalise.ts';
import type { Embedder, Judge, Labelled } from '../../src/model/training-set.ts';
import { outOfScopeTexts } from '../../src/packs.ts';
import type { Read } from './figures.ts';
import { Mistake, type Row } from './rows.ts';

/** Rows as a workspace would hold them: of the same text the last one, and nothing without a letter or digit. */
export const examplesOf = (rows: readonly Row[]): { samples: Labelled[]; outOfScope: string[] } => {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = sampleKey(row.text);
    if (key === '') continue;
    byKey.delete(key);
    byKey.set(key, row);
  }
  const kept = [...byKey.values()];
  return {
    samples: kept.flatMap(({ text, intent }) => (intent === null ? [] : [{ text, intent }])),
    outOfScope: kept.flatMap(({ text, intent }) => (intent === null ? [text] : [])),
  };
};

export type Given = {
  readonly train: readonly Row[];
  readonly val: readonly Row[] | null;
  readonly prior: number;
  readonly heads: 'both' | 'ngram' | 'encoder';
  readonly encoder: Embedder | null;
};

/** A model fitted on rows, and how it reads. */
export type Subject = {
  readonly model: FittedModel;
  readonly samples: readonly Labelled[];
  readonly background: readonly string[];
};

export const fitted = async (
  { train, val, prior, heads, encoder }: Given,
  onStage: (stage: string) => void,
): Promise<Subject> => {
  const { samples, outOfScope } = examplesOf(train);
  if (samples.length === 0) throw new Mistake('The train file holds no row with an intent; there is nothing to learn.');
  const known = new Set(samples.map(({ intent }) => intent));
  const judges: Judge[] = (val ?? []).filter(({ intent }) => intent === null || known.has(intent));
  const own = outOfScope.length > 0 || judges.some(({ intent }) => intent === null);
  const background = own ? outOfScope : backgroundFor(samples);
  const model = await fit(
    {
      samples,
      background,
      outOfScopePrior: prior,
      ...(val === null ? {} : { judges }),
      heads: heads === 'encoder' ? 'encoder' : 'both',
    },
    heads === 'ngram' ? null : encoder,
    ({ stage, done, total }) => onStage(`${stage} ${done}/${total}`),
  );
  return { model, samples, background };
};

/** As the product: a background sentence that there is an intent for is none. */
const backgroundFor = (samples: readonly Labelled[]): string[] => {
  const served = new Set(samples.map(({ text }) => sampleKey(text)));
  return outOfScopeTexts().filter((text) => !served.has(sampleKey(text)));
};

const writtenDown = 0.99;

/** Reads rows one after the other, as messages come. */
export const readAll = async (
  model: FittedModel,
  samples: readonly Labelled[],
  encoder: Embedder | null,
  rows: readonly Row[],
): Promise<Read[]> => {
  const exact = new Map(samples.map(({ text, intent }) => [sampleKey(text), intent]));
  const reader: Classifier = classifier(model);
  const uses = reader.encoder !== null && encoder?.id === reader.encoder ? encoder : null;
  const reads: Read[] = [];
  for (const { text, intent: truth } of rows) {
    const began = performance.now();
    const [vector = null] = uses === null ? [] : await uses.embed([folded(text)]);
    const { candidates, inScope, given } = reader.read(text, vector);
    const told = exact.get(sampleKey(text));
    const milliseconds = performance.now() - began;
    const [best] = candidates;
    const sure = told === best?.intent ? (best?.confidence ?? 0) : 0;
    const known = { truth, milliseconds };
    reads.push(
      told === undefined
        ? { ...known, guess: best?.intent ?? null, confidence: best?.confidence ?? 0, inScope, given }
        : {
            ...known,
            guess: told,
            confidence: Math.max(writtenDown, sure),
            inScope: Math.max(writtenDown, inScope),
            given: writtenDown,
          },
    );
  }
  return reads;
};
