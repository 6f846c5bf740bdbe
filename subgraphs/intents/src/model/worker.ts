import { parentPort } from 'node:worker_threads';
import { fit, type Labelled, type TrainingSet, teach } from './fit.ts';
import type { FittedModel } from './model.ts';

/** What the worker thread is asked, and what it answers; `id` pairs the two. */
export type Job =
  | { readonly kind: 'fit'; readonly id: number; readonly set: TrainingSet }
  | {
      readonly kind: 'teach';
      readonly id: number;
      readonly model: FittedModel;
      readonly intent: string;
      readonly samples: readonly Labelled[];
      readonly background: readonly string[];
    };
export type Report =
  | { readonly kind: 'progress'; readonly id: number; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly id: number; readonly model: FittedModel }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

const report = (message: Report): void => parentPort?.postMessage(message);

const work = (job: Job): FittedModel =>
  job.kind === 'fit'
    ? fit(job.set, (progress) => report({ kind: 'progress', id: job.id, ...progress }))
    : teach(job.model, job.intent, job);

parentPort?.on('message', (job: Job) => {
  try {
    report({ kind: 'done', id: job.id, model: work(job) });
  } catch (error) {
    report({ kind: 'failed', id: job.id, reason: error instanceof Error ? error.message : String(error) });
  }
});
