import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encoderFolder, testModel, vocabulary } from '../../testing/encoder-folder.ts';
import { openEncoder } from './encoder.ts';

const good = { 'model.onnx': testModel(), 'vocab.txt': vocabulary.join('\n') };
const zeros = '0'.repeat(64);
type Files = Parameters<typeof encoderFolder>[0];

describe('a wrong folder is a sentence', () => {
  it('when there is none, or a file in its place', async () => {
    const folder = encoderFolder({});
    await expect(openEncoder(join(folder, 'nowhere'))).rejects.toThrow(
      `The encoder in ${folder}/nowhere cannot be used: there is no such folder.`,
    );
    writeFileSync(join(folder, 'file'), '');
    await expect(openEncoder(join(folder, 'file'))).rejects.toThrow('it is a file');
  });

  it.each<[string, Files, string]>([
    ['there is no model', { 'vocab.txt': good['vocab.txt'] }, 'it has no model; looked for model.onnx, onnx/model.onnx'],
    [
      'there is no tokenizer',
      { 'model.onnx': good['model.onnx'] },
      'it has no tokenizer; looked for tokenizer.json and vocab.txt.',
    ],
    [
      'the manifest names a model that is not there',
      { ...good, 'manifest.json': { model: 'other.onnx' } },
      'looked for other.onnx',
    ],
    [
      'the manifest names a model elsewhere',
      { ...good, 'manifest.json': { model: '../../../../../../etc/passwd' } },
      'outside the folder',
    ],
    ['the manifest is not JSON', { ...good, 'manifest.json': '{' }, 'manifest.json is not JSON'],
    [
      'the manifest is not a manifest',
      { ...good, 'manifest.json': { longest: 'long' } },
      'manifest.json should have a whole number from 2 to 8192 as "longest"',
    ],
    [
      'the manifest was made for another model',
      { ...good, 'manifest.json': { files: { 'model.onnx': zeros } } },
      'model.onnx is not the file that manifest.json was made for',
    ],
    [
      'the manifest was made for another tokenizer',
      { ...good, 'manifest.json': { files: { 'vocab.txt': zeros } } },
      'vocab.txt is not the file',
    ],
    [
      'the manifest lists a file that is missing',
      { ...good, 'manifest.json': { files: { 'tokenizer.json': zeros } } },
      'tokenizer.json, which manifest.json lists, is missing',
    ],
    [
      'the vectors are not those of the manifest',
      { ...good, 'manifest.json': { check: [{ text: '我', vector: [0, 0, 0, 1] }] } },
      'its self-check failed: "我" has a cosine of',
    ],
    [
      'the manifest has vectors of another length',
      { ...good, 'manifest.json': { check: [{ text: '我', vector: [1] }] } },
      "the manifest's vectors have 1 numbers and the model's 4",
    ],
    [
      'the model is text',
      { ...good, 'model.onnx': 'version https://git-lfs.example/spec/v1' },
      'model.onnx is no ONNX model',
    ],
    ['the model is empty', { ...good, 'model.onnx': '' }, 'model.onnx is no ONNX model: it holds no graph'],
    [
      'the model ends in the middle',
      { ...good, 'model.onnx': good['model.onnx'].subarray(0, 150) },
      'model.onnx is no ONNX model',
    ],
    [
      'the model has an operator that does not exist',
      { ...good, 'model.onnx': Buffer.from(good['model.onnx'].toString('latin1').replace('Gather', 'Gothic'), 'latin1') },
      'cannot be used: its model',
    ],
    [
      'the weights beside the model are missing',
      { ...good, 'model.onnx': testModel({ external: 'model.onnx_data' }) },
      'model.onnx keeps its weights in model.onnx_data, which is missing',
    ],
    [
      'the weights beside the model are too short',
      { ...good, 'model.onnx': testModel({ external: 'd' }), d: 'short' },
      'cannot be used: its model',
    ],
    [
      'the model is a classifier',
      { ...good, 'model.onnx': testModel({ outputs: ['logits'] }) },
      'gives logits: it was exported with a classifier or a word guesser on top; export the encoder alone',
    ],
    [
      'the model reads no pieces',
      { ...good, 'model.onnx': testModel({ idsName: 'pixel_values' }) },
      'asks for an input called pixel_values',
    ],
    [
      'the model asks for more than a text',
      { ...good, 'model.onnx': testModel({ extraInput: 'speaker' }) },
      'asks for an input called speaker',
    ],
    [
      'the tokenizer has more pieces than the model',
      { ...good, 'model.onnx': testModel({ pieces: 9 }) },
      'the tokenizer knows pieces up to number 13 and the model does not',
    ],
    ['tokenizer.json is none', { ...good, 'tokenizer.json': {} }, 'its tokenizer is not understood'],
    [
      'tokenizer.json is of an unknown kind',
      {
        ...good,
        'tokenizer.json': {
          model: { type: 'Runes' },
          decoder: null,
          post_processor: null,
          pre_tokenizer: null,
          normalizer: null,
          added_tokens: [],
        },
      },
      'its tokenizer is not understood',
    ],
    ['vocab.txt is no vocabulary', { ...good, 'vocab.txt': 'hello\nworld\n' }, 'vocab.txt has no [UNK]'],
    [
      'the pooling is not known',
      { ...good, '1_Pooling/config.json': { pooling_mode_weightedmean_tokens: true } },
      '1_Pooling/config.json asks for a pooling that is not known here (pooling_mode_weightedmean_tokens)',
    ],
    [
      'two poolings are to be joined',
      { ...good, '1_Pooling/config.json': { pooling_mode_cls_token: true, pooling_mode_mean_tokens: true } },
      'asks for several poolings joined',
    ],
  ])('when %s', async (_, files, sentence) => {
    const folder = encoderFolder(files);
    const error = await openEncoder(folder).then(
      () => new Error('it opened'),
      (reason: Error) => reason,
    );
    expect(error.message).toContain(sentence);
    expect(error.message.startsWith(`The encoder in ${folder} cannot be used: `)).toBe(true);
    expect(error.message.endsWith('.')).toBe(true);
    expect(error.message).not.toContain('\n');
  });
});
