import { containerBootstrap, LangEn, Nlp } from '@nlpjs/basic';
import type { Read } from './evaluate/figures.ts';
import type { Row } from './evaluate/rows.ts';

/** node-nlp as it comes, fitted on rows and asked one text after the other; rows out of scope are its intent None. */
export const readByNodeNlp = async (
  train: readonly Row[],
  test: readonly Row[],
): Promise<{ reads: Read[]; seconds: number }> => {
  const container = await containerBootstrap();
  container.use(LangEn);
  const nlp = new Nlp({ container, autoSave: false, autoLoad: false, languages: ['en'], nlu: { log: false } });
  nlp.settings.autoSave = false;
  nlp.addLanguage('en');
  for (const { text, intent } of train) nlp.addDocument('en', text, intent ?? 'None');
  const began = performance.now();
  await nlp.train();
  const seconds = (performance.now() - began) / 1_000;
  const reads: Read[] = [];
  for (const { text, intent: truth } of test) {
    const from = performance.now();
    const { intent, score } = await nlp.process('en', text);
    const milliseconds = performance.now() - from;
    const confidence = intent === 'None' ? 0 : score;
    reads.push({
      truth,
      guess: intent === 'None' ? null : intent,
      confidence,
      given: confidence,
      inScope: confidence,
      milliseconds,
    });
  }
  return { reads, seconds };
};
