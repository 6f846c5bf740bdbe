import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { encoderFolder, testModel, vocabulary } from '../../testing/encoder-folder.ts';
import { sampleKey } from '../normalise.ts';
import { openEncoder } from './encoder.ts';

const mark = (text: string): Buffer => createHash('sha256').update(sampleKey(text)).digest().subarray(0, 4);
const files = { 'model.onnx': testModel(), 'vocab.txt': vocabulary.join('\n') };

it('an encoder knows the samples that it learned by heart, however they are spelled', async () => {
  const learned = Buffer.concat(['Where is my parcel?', '我要退货'].map(mark).sort(Buffer.compare));
  const encoder = await openEncoder(encoderFolder({ ...files, 'learned.bin': learned }));
  expect(['where is my parcel', '我要退货!', 'Where is my card?', ''].map(encoder.hasLearned)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  await encoder.close();
});

it('an encoder from elsewhere has learned no sample of ours', async () => {
  const encoder = await openEncoder(encoderFolder(files));
  expect(encoder.hasLearned('我要退货')).toBe(false);
  await encoder.close();
});
