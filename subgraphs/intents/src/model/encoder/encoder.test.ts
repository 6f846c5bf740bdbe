import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { encoderFolder, type ModelOptions, testModel, vectorOf, vocabulary, width } from '../../testing/encoder-folder.ts';
import { asBytes } from '../../testing/onnx.ts';
import { type Encoder, openEncoder } from './encoder.ts';
import { cosine } from './pooling.ts';
import { wordPieceOf } from './tokenizer.ts';

const vocab = `${vocabulary.join('\n')}\n`;
type Files = Parameters<typeof encoderFolder>[0];

const opened = async (files: Files): Promise<Encoder> => {
  const encoder = await openEncoder(encoderFolder(files));
  onTestFinished(() => encoder.close());
  return encoder;
};
const withModel = (options: ModelOptions, more: Files = {}): Promise<Encoder> =>
  opened({ 'model.onnx': testModel(options), 'vocab.txt': vocab, ...more });

const idsOf = (...pieces: string[]): number[] => pieces.map((piece) => vocabulary.indexOf(piece));
const meanOf = (ids: readonly number[], of: (id: number, at: number) => number[] = vectorOf): number[] =>
  Array.from({ length: width }, (_, k) => ids.reduce((sum, id, at) => sum + (of(id, at)[k] ?? 0), 0) / ids.length);
const unit = (vector: readonly number[]): number[] => vector.map((value) => value / Math.hypot(...vector));
const expectVector = (found: Float32Array | undefined, expected: readonly number[], digits = 5): void => {
  expect(found).toHaveLength(expected.length);
  for (const [k, value] of unit(expected).entries()) expect(found?.[k]).toBeCloseTo(value, digits);
};

const parcel = idsOf('[CLS]', 'where', 'is', 'my', 'par', '##cel', '[SEP]');
const back = idsOf('[CLS]', '我', '要', '退', '货', '[SEP]');

describe('a model of any input and output shape', () => {
  it.each<[string, ModelOptions]>([
    ['takes int64 and gives a vector a piece', {}],
    ['takes int32', { ids: 'int32' }],
    ['takes token types, which are zeros', { tokenTypes: true }],
    ['takes token types as int32', { tokenTypes: true, ids: 'int32' }],
    [
      'gives a vector a piece beside a pooler output, which is not taken',
      { outputs: ['pooler_output', 'last_hidden_state'] },
    ],
    ['gives a vector a piece beside logits', { outputs: ['logits', 'last_hidden_state'] }],
    ['takes exactly sixteen pieces', { shape: ['batch', 16] }],
    ['takes exactly one text', { shape: [1, 'length'] }],
    ['takes exactly three texts of sixteen pieces', { shape: [3, 16] }],
    ['has half precision', { precision: 'float16' }],
  ])('%s', async (_, options) => {
    const encoder = await withModel(options);
    expect(encoder.dimensions).toBe(width);
    const [one, other] = await encoder.embed(['Where is my parcel', '我要退货']);
    const digits = options.precision === 'float16' ? 2 : 5;
    expectVector(one, meanOf(parcel), digits);
    expectVector(other, meanOf(back), digits);
  });

  it.each(['sentence_embedding', 'pooler_output', 'something'] as const)(
    'gives %s, which is taken as it is',
    async (output) => {
      const encoder = await withModel({ outputs: [output] });
      expectVector((await encoder.embed(['我要退货']))[0], meanOf(back));
    },
  );

  it('takes places, counted from 0', async () => {
    const encoder = await withModel({ places: true });
    const placed = (id: number, at: number): number[] => vectorOf(id).map((value, k) => value + (k === 3 ? at / 100 : 0));
    expectVector((await encoder.embed(['我要退货']))[0], meanOf(back, placed));
  });

  it('takes places, counted from behind the padding where it is of the RoBERTa family', async () => {
    const encoder = await withModel({ places: true }, { 'config.json': { model_type: 'xlm-roberta', pad_token_id: 1 } });
    const placed = (id: number, at: number): number[] =>
      vectorOf(id).map((value, k) => value + (k === 3 ? (at + 2) / 100 : 0));
    expectVector((await encoder.embed(['我要退货']))[0], meanOf(back, placed));
  });

  it('keeps its weights in a file beside it', async () => {
    const table = vocabulary.flatMap((_, id) => vectorOf(id));
    const external = 'model.onnx_data';
    const files = {
      'onnx/model.onnx': testModel({ external }),
      [`onnx/${external}`]: asBytes('float32', table),
      'vocab.txt': vocab,
    };
    expectVector((await (await opened(files)).embed(['我要退货']))[0], meanOf(back));
    const other = {
      ...files,
      [`onnx/${external}`]: asBytes(
        'float32',
        table.map((value) => value + 1),
      ),
    };
    expect((await opened(other)).id).not.toBe((await opened(files)).id);
  });

  it('of half precision is told to the administrator', async () => {
    const encoder = await withModel({ precision: 'float16', pieces: 400 });
    expect(encoder.warnings).toEqual([expect.stringContaining('half precision')]);
    expect((await withModel({})).warnings).toEqual([]);
  });
});

describe('a folder', () => {
  it.each([
    ['pooling_mode_cls_token', [vectorOf(2)]],
    ['pooling_mode_mean_tokens', [meanOf(back)]],
    ['pooling_mode_lasttoken', [vectorOf(3)]],
    ['pooling_mode_max_tokens', [Array.from({ length: width }, (_, k) => Math.max(...back.map((id) => vectorOf(id)[k]!)))]],
  ])('says how to pool: %s', async (mode, [expected]) => {
    const encoder = await withModel({}, { '1_Pooling/config.json': { word_embedding_dimension: width, [mode]: true } });
    // A longer neighbour brings padding into the batch.
    const [vector] = await encoder.embed(['我要退货', 'where is my parcel where is my parcel']);
    expectVector(vector, expected!);
  });

  it('may keep the pooling elsewhere, as modules.json says, and a Normalize step after it', async () => {
    const modules = [
      { type: 'sentence_transformers.models.Transformer', path: '' },
      { type: 'sentence_transformers.models.Pooling', path: 'pooling' },
      { type: 'sentence_transformers.models.Normalize', path: '2_Normalize' },
    ];
    const encoder = await withModel(
      {},
      { 'modules.json': modules, 'pooling/config.json': { pooling_mode_cls_token: true } },
    );
    expectVector((await encoder.embed(['我要退货']))[0], vectorOf(2));
  });

  it.each<[string, Files]>([
    ['its manifest', { 'manifest.json': { prefix: 'where ' } }],
    ['its prompt for classification', { 'config_sentence_transformers.json': { prompts: { classification: 'where ' } } }],
    ['its usual prompt', { 'config_sentence_transformers.json': { prompts: { q: 'where ' }, default_prompt_name: 'q' } }],
  ])('sets a prefix by %s', async (_, files) => {
    const encoder = await withModel({}, files);
    expectVector((await encoder.embed(['我']))[0], meanOf(idsOf('[CLS]', 'where', '我', '[SEP]')));
  });

  it('of an e5 puts "query: " in front', async () => {
    const plain = await withModel({});
    const e5 = await withModel({}, { 'config.json': { _name_or_path: 'intfloat/multilingual-e5-small' } });
    expect(await e5.embed(['我'])).toEqual(await plain.embed(['query: 我']));
  });

  it.each<[string, Files, number]>([
    ['64 pieces', {}, 64],
    ['what sentence_bert_config.json says', { 'sentence_bert_config.json': { max_seq_length: 8 } }, 8],
    ['the places the model has', { 'config.json': { max_position_embeddings: 10 } }, 10],
    [
      'the places the model has behind its padding',
      { 'config.json': { max_position_embeddings: 10, model_type: 'roberta', pad_token_id: 1 } },
      8,
    ],
    ['what the manifest asks for', { 'manifest.json': { longest: 100 } }, 100],
  ])('cuts a text to %s and keeps the piece that ends it', async (_, files, length) => {
    const encoder = await withModel({}, files);
    const cut = [2, ...new Array<number>(length - 2).fill(vocabulary.indexOf('我')), 3];
    expectVector((await encoder.embed(['我'.repeat(300)]))[0], meanOf(cut));
  });

  it('reads as tokenizer.json says, which comes before vocab.txt', async () => {
    const swapped = vocabulary.with(10, '要').with(11, '我');
    const tokenizer = wordPieceOf(swapped, {});
    const encoder = await withModel({}, { 'tokenizer.json': tokenizer });
    expectVector((await encoder.embed(['我']))[0], meanOf([2, 11, 3]));
  });

  it('keeps capitals where its vocabulary does', async () => {
    const encoder = await withModel({}, { 'tokenizer_config.json': { do_lower_case: false } });
    expectVector((await encoder.embed(['My my']))[0], meanOf(idsOf('[CLS]', '[UNK]', 'my', '[SEP]')));
  });

  it('is known by its contents: the same files have the same id, another pooling another', async () => {
    const [one, same, other] = [
      await withModel({}),
      await withModel({}),
      await withModel({}, { '1_Pooling/config.json': { pooling_mode_cls_token: true } }),
    ];
    expect(one.id).toMatch(/^[0-9a-f]{64}$/);
    expect(same.id).toBe(one.id);
    expect(other.id).not.toBe(one.id);
  });

  it('with a manifest is checked against its sums and vectors', async () => {
    const bytes = testModel();
    const files = { 'model.onnx': createHash('sha256').update(bytes).digest('hex') };
    const check = [{ text: '我要退货', vector: unit(meanOf(back)) }];
    const encoder = await opened({
      'model.onnx': bytes,
      'vocab.txt': vocab,
      'manifest.json': { name: 'ours', files, check },
    });
    expect(encoder.name).toBe('ours');
  });
});

describe('any text', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \t\n '],
    ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈'],
    ['a lone surrogate', 'a\ud83d b\udc00'],
    ['NUL', '\0'.repeat(50)],
    ['a megabyte', '我要退货'.repeat(350_000)],
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['combining marks', `a${'\u0301'.repeat(5_000)}`],
    ['the special pieces by name', '[SEP] [PAD] [MASK] [CLS]'],
    ['full-width and right to left', 'ｗｈｅｒｅ \u202e مرحبا'],
    ['a sign that NFKC makes eighteen of', '\ufdfa'.repeat(8_000)],
  ])('of %s becomes a vector of length 1', async (_, text) => {
    const encoder = await withModel({});
    const [vector] = await encoder.embed([text]);
    expect(cosine(vector!, vector!)).toBeCloseTo(1, 5);
  });

  it('has the same vector alone and among thousands, and each stands at its place', async () => {
    const encoder = await withModel({});
    const texts = Array.from({ length: 1_300 }, (_, at) => `${'where '.repeat(at % 40)}${'我'.repeat(at % 7)}`);
    const together = await encoder.embed(texts);
    for (const at of [0, 1, 39, 511, 512, 1_299]) {
      const [alone] = await encoder.embed([texts[at]!]);
      expectVector(together[at], [...alone!]);
    }
    expect(await encoder.embed([])).toEqual([]);
  });

  it('in hand when the encoder closes is still read; afterwards none is', async () => {
    const encoder = await openEncoder(encoderFolder({ 'model.onnx': testModel(), 'vocab.txt': vocab }));
    const work = encoder.embed(new Array<string>(1_100).fill('我要退货'));
    await Promise.all([encoder.close(), encoder.close()]);
    expect(await work).toHaveLength(1_100);
    await expect(encoder.embed(['我'])).rejects.toThrow('is closed');
  });
});
