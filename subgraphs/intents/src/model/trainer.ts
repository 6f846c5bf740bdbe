import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FittedModel } from './model.ts';
import type { Labelled, Progress, TrainingSet } from './training-set.ts';
import type { Job, Report } from './worker.ts';

/** Fits in worker threads, so that the event loop goes on reading messages meanwhile. */
export interface Trainer {
  fit(set: TrainingSet, onProgress?: Progress): Promise<FittedModel>;
  teach(
    model: FittedModel,
    intent: string,
    samples: readonly Labelled[],
    background: readonly string[],
  ): Promise<FittedModel>;
  /** Starts the teaching thread ahead of a lesson that is likely to come: starting and opening the encoder take longer than teaching. */
  warm(): void;
  stop(): Promise<void>;
}

/**
 * Milliseconds in which a thread that reads texts ends by itself, between two runs of the encoder: ended within one, ONNX Runtime
 * takes the whole process along. A thread that needs longer is in arithmetic of ours, where it may be ended at any point.
 */
const patience = 1_000;

type Waiting = { resolve: (model: FittedModel) => void; reject: (reason: Error) => void; onProgress?: Progress | undefined };

/** One thread, started with its first job; it keeps the process alive only while it works. */
const lane = () => {
  let worker: Worker | undefined;
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const settle = (id: number): Waiting | undefined => {
    const job = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker?.unref();
    return job;
  };
  const hear = (report: Report): void => {
    if (report.kind === 'progress') waiting.get(report.id)?.onProgress?.(report);
    else if (report.kind === 'done') settle(report.id)?.resolve(report.model);
    else settle(report.id)?.reject(new Error(`The classifier could not be fitted: ${report.reason}`));
  };
  /** The thread has died: its jobs fail, and the next job starts another. */
  const lose = (lost: Worker, reason: Error): void => {
    if (worker === lost) worker = undefined;
    for (const id of [...waiting.keys()]) settle(id)?.reject(reason);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./thread.mjs', import.meta.url), { execArgv: [] });
    started.on('message', hear);
    started.on('error', (error) => lose(started, error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => lose(started, new Error('The training thread has ended.')));
    worker = started;
    return started;
  };

  return {
    warm: (encoder: string | null): void => {
      if (worker === undefined) start().unref();
      worker?.postMessage({ kind: 'warm', encoder } satisfies Job);
    },
    run: (job: (id: number) => Job, onProgress?: Progress): Promise<FittedModel> =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject, onProgress });
        const thread = worker ?? start();
        thread.ref();
        thread.postMessage(job(id));
      }),
    stop: async (): Promise<void> => {
      const ending = worker;
      if (!ending) return;
      const ended = once(ending, 'exit');
      ending.postMessage({ kind: 'stop' } satisfies Job);
      await Promise.race([ended, setTimeout(patience, undefined, { ref: false })]);
      await ending.terminate();
    },
  };
};

/**
 * Teaching has a thread of its own: it takes tens of milliseconds and must not wait behind a full fit of seconds. Each thread
 * opens the encoder of the folder for itself; null: the n-grams alone are fitted.
 */
export const createTrainer = (encoderFolder: () => string | null): Trainer => {
  const fitting = lane();
  const teaching = lane();
  return {
    fit: (set, onProgress) => fitting.run((id) => ({ kind: 'fit', id, encoder: encoderFolder(), set }), onProgress),
    teach: (model, intent, samples, background) =>
      teaching.run((id) => ({ kind: 'teach', id, encoder: encoderFolder(), model, intent, samples, background })),
    warm: () => teaching.warm(encoderFolder()),
    stop: async () => {
      await Promise.all([fitting.stop(), teaching.stop()]);
    },
  };
};
