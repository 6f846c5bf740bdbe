import { describe, expect, it, onTestFinished } from 'vitest';
import { encoderFolder, testModel, vectorOf, width } from '../../testing/encoder-folder.ts';
import { type Encoder, openEncoder } from './encoder.ts';

const special = (content: string, id: number) => ({
  id,
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true,
});
const template = (before: readonly [string, number][], after: readonly [string, number][]) => ({
  type: 'TemplateProcessing',
  single: [
    ...before.map(([id]) => ({ SpecialToken: { id, type_id: 0 } })),
    { Sequence: { id: 'A', type_id: 0 } },
    ...after.map(([id]) => ({ SpecialToken: { id, type_id: 0 } })),
  ],
  pair: [],
  special_tokens: Object.fromEntries([...before, ...after].map(([id, at]) => [id, { id, ids: [at], tokens: [id] }])),
});

/** As XLM-RoBERTa and the multilingual e5 write it: Unigram over sentences whose spaces are marked. */
const unigram = {
  added_tokens: ['<s>', '<pad>', '</s>', '<unk>'].map(special),
  normalizer: { type: 'Sequence', normalizers: [{ type: 'NFKC' }] },
  pre_tokenizer: { type: 'Metaspace', replacement: '▁', add_prefix_space: true },
  post_processor: template([['<s>', 0]], [['</s>', 2]]),
  decoder: { type: 'Metaspace', replacement: '▁', add_prefix_space: true },
  model: {
    type: 'Unigram',
    unk_id: 3,
    vocab: [
      ['<s>', 0],
      ['<pad>', 0],
      ['</s>', 0],
      ['<unk>', 0],
      ['▁my', -3],
      ['▁par', -4],
      ['cel', -4],
      ['▁', -5],
      ['退', -6],
      ['货', -6],
    ],
  },
};

/** As RoBERTa and many embedders write it: pairs of bytes merged; here with nothing but an end behind the text. */
const bytePairs = {
  added_tokens: [special('<|end|>', 0)],
  normalizer: null,
  pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
  post_processor: template([], [['<|end|>', 0]]),
  decoder: { type: 'ByteLevel' },
  model: {
    type: 'BPE',
    vocab: { '<|end|>': 0, m: 1, y: 2, my: 3, Ġ: 4, p: 5, a: 6, pa: 7, Ġpa: 8 },
    merges: ['m y', 'p a', 'Ġ pa'],
  },
};

const opened = async (files: Parameters<typeof encoderFolder>[0]): Promise<Encoder> => {
  const encoder = await openEncoder(encoderFolder(files));
  onTestFinished(() => encoder.close());
  return encoder;
};
const expectMean = (vector: Float32Array | undefined, ids: readonly number[]): void => {
  const mean = Array.from({ length: width }, (_, k) => ids.reduce((sum, id) => sum + vectorOf(id)[k]!, 0));
  for (const [k, value] of mean.entries()) expect(vector?.[k]).toBeCloseTo(value / Math.hypot(...mean), 5);
};

describe('tokenizers of every family', () => {
  it('Unigram: pads with what its configuration names, keeps its end, and knows what it does not know', async () => {
    const files = {
      'onnx/model.onnx': testModel({ pieces: 10 }),
      'tokenizer.json': unigram,
      'tokenizer_config.json': { pad_token: '<pad>', unk_token: '<unk>' },
      'config.json': { model_type: 'xlm-roberta', pad_token_id: 1, max_position_embeddings: 8 },
    };
    const encoder = await opened(files);
    const [parcel, unknown, long] = await encoder.embed(['my parcel', '☃', '退货'.repeat(50)]);
    expectMean(parcel, [0, 4, 5, 6, 2]);
    expectMean(unknown, [0, 7, 3, 2]);
    expectMean(long, [0, 7, 8, 9, 8, 2]);
  });

  it('byte-level BPE: without a beginning, with an end', async () => {
    const encoder = await opened({
      'model.onnx': testModel({ pieces: 9 }),
      'tokenizer.json': bytePairs,
      'manifest.json': { longest: 4 },
    });
    const [two, long, none] = await encoder.embed(['my pa', 'my my my my', '']);
    expectMean(two, [3, 8, 0]);
    expectMean(long, [3, 4, 3, 0]);
    expectMean(none, [0]);
  });

  it('none at the ends: an empty text is read as padding', async () => {
    const bare = { ...bytePairs, post_processor: null };
    const encoder = await opened({ 'model.onnx': testModel({ pieces: 9 }), 'tokenizer.json': bare });
    const [empty, some] = await encoder.embed(['', 'my']);
    expectMean(empty, [0]);
    expectMean(some, [3]);
  });
});
