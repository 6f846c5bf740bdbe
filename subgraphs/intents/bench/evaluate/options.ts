import { parseArgs } from 'node:util';
import { Mistake } from './rows.ts';

export const help = `npm run evaluate:intents -- --train A.jsonl [--val B.jsonl] --test C.jsonl [options]

Fits a model on A exactly as the product fits a workspace's, and measures it on C. Files hold one JSON object a line,
{"text": "...", "intent": "..."}; the intent "oos" marks a text that no intent serves.

  --train FILE      what heads are fitted on. Of texts that are the same but for case, spaces and punctuation the last counts,
                    as in the product. Its oos rows teach the confidence; without any (here and in --val) the product's own
                    background sentences do. The word retail in the place of FILE: the pack that ships.
  --val FILE        kept from the heads at first. Settings (costs, balance), the heads' fusion and the confidence are chosen
                    and fitted on it; then the heads are fitted once more on both, as the product learns from reviewed
                    messages. Without it all is cross-fitted on A. Rows whose intent A does not know are left out.
  --test FILE       measured, and used for nothing else. A row whose intent A does not know counts as wrong.
  --oos-prior P     the share of traffic that the confidence is to expect out of scope, 0 to 0.9; 0.2 unless said otherwise,
                    as in the product. It shapes the fit; figures are of the test file's own traffic, every row once.
  --teach INTENT    fit on all other intents of A, then teach this one from its first samples, as saveIntent does; report its
                    recall and false alarms on C at once, and again after the background refit. Given several times, each is
                    taught to a model of its own, and the mean over them is told at the end.
  --samples N       how many samples to teach from; 10.
  --heads WHICH     both (the product), ngram or encoder: what each is worth alone.
  --encoder FOLDER  another encoder than the configured one; none for no encoder.
  --json            one JSON object instead of the table.
  --help            this page.

What is measured (a text is answered, reviewed or handed over by the confidence of its best intent; a text that equals a sample
of A is taken for that sample's intent with at least 0.99, as in the product):
  accuracy      of in-scope rows, the part whose best intent is right, whatever its confidence
  macroF1       mean over the in-scope intents of C of the F1 of that
  eceAll        expected calibration error of the confidence over all rows, 15 bins of equal width; an oos row is never right
  eceInScope    the same over in-scope rows, of the confidence given that some known intent is meant (the heads' fused
                probability): a confidence that is right over all traffic is too low, by design, where nothing is out of scope
  oosAuroc      chance that an in-scope row is held likelier to be in scope than an oos row; null without oos rows
  answer        confidence > 0.9
  review        0.7 < confidence <= 0.9; of either band:
    precision   of all rows in the band, oos included (they count as wrong), the part that is right; null when it is empty
    coverage    of in-scope rows, the part in the band
    oosShare    of oos rows, the part in the band; null without oos rows
  milliseconds  p50 and p99 of reading one text after another, encoder included
With --teach:
  recall        of the taught intent's rows in C, the part taken for it
  falseAlarms   of all other rows in C, the part taken for it
  othersLost    of other rows that were right before, the part that is wrong after`;

export type Options = {
  readonly train: string;
  readonly val: string | null;
  readonly test: string;
  readonly prior: number;
  /** Intents, each taught to a model of all others; none: the model itself is measured. */
  readonly teach: readonly string[];
  readonly samples: number;
  readonly heads: 'both' | 'ngram' | 'encoder';
  readonly encoder: string | null;
  readonly json: boolean;
};

/** Null: help is wanted. */
export const optionsOf = (args: readonly string[]): Options | null => {
  const { values } = parsed(args);
  if (values.help) return null;
  if (!values.train) throw new Mistake('--train FILE is missing. --help explains.');
  if (!values.test) throw new Mistake('--test FILE is missing. --help explains.');
  const prior = Number(values['oos-prior']);
  if (!(prior >= 0 && prior <= 0.9))
    throw new Mistake(`--oos-prior is "${values['oos-prior']}"; a number from 0 to 0.9 is expected.`);
  const samples = Number(values.samples);
  if (!Number.isInteger(samples) || samples < 1)
    throw new Mistake(`--samples is "${values.samples}"; a whole number from 1 on is expected.`);
  const heads = values.heads;
  if (heads !== 'both' && heads !== 'ngram' && heads !== 'encoder')
    throw new Mistake(`--heads is "${heads}"; both, ngram or encoder is expected.`);
  return {
    train: values.train,
    val: values.val ?? null,
    test: values.test,
    prior,
    teach: values.teach,
    samples,
    heads,
    encoder: values.encoder ?? null,
    json: values.json,
  };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        train: { type: 'string' },
        val: { type: 'string' },
        test: { type: 'string' },
        'oos-prior': { type: 'string', default: '0.2' },
        teach: { type: 'string', multiple: true, default: [] },
        samples: { type: 'string', default: '10' },
        heads: { type: 'string', default: 'both' },
        encoder: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new Mistake(`${(cause as Error).message} --help explains.`);
  }
};
