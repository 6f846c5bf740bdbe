import { parentPort } from 'node:worker_threads';
import { type Encoder, openEncoder } from './encoder/encoder.ts';
import { fit } from './fit.ts';
import type { FittedModel } from './model.ts';
import { teach } from './teach.ts';
import type { Labelled, TrainingSet } from './training-set.ts';

/** What the worker thread is asked, and what it answers; `id` pairs the two. */
export type Job =
  | { readonly kind: 'fit'; readonly id: number; readonly encoder: string | null; readonly set: TrainingSet }
  | {
      readonly kind: 'teach';
      readonly id: number;
      /** The folder of the encoder in use; null: none. */
      readonly encoder: string | null;
      readonly model: FittedModel;
      readonly intent: string;
      readonly samples: readonly Labelled[];
      readonly background: readonly string[];
    }
  /** Open the encoder: a lesson is likely to come. Nothing is answered. */
  | { readonly kind: 'warm'; readonly encoder: string | null }
  /** End at once, whatever is being done. */
  | { readonly kind: 'stop' };
export type Report =
  | { readonly kind: 'progress'; readonly id: number; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly id: number; readonly model: FittedModel }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

const report = (message: Report): void => parentPort?.postMessage(message);

/** The thread's own encoder, opened with its first job; null where the folder cannot be used: the n-grams are fitted alone. */
let opened: { readonly folder: string; readonly encoder: Promise<Encoder | null> } | undefined;
const encoderOf = (folder: string | null): Promise<Encoder | null> => {
  if (folder === null) return Promise.resolve(null);
  if (opened?.folder !== folder) opened = { folder, encoder: openEncoder(folder).catch(() => null) };
  return opened.encoder;
};

const work = async (job: Extract<Job, { id: number }>): Promise<FittedModel> => {
  const encoder = await encoderOf(job.encoder);
  return job.kind === 'fit'
    ? fit(job.set, encoder, (progress) => report({ kind: 'progress', id: job.id, ...progress }))
    : teach(job.model, job.intent, job, encoder);
};

// One after the other: what is asked first is done first.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (job: Job) => {
  if (job.kind === 'stop') process.exit();
  if (job.kind === 'warm') {
    void encoderOf(job.encoder);
    return;
  }
  last = last
    .then(() => work(job))
    .then((model) => report({ kind: 'done', id: job.id, model }))
    .catch((error: unknown) =>
      report({ kind: 'failed', id: job.id, reason: error instanceof Error ? error.message : String(error) }),
    );
});
