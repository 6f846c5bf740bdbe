import { Tokenizer } from '@huggingface/tokenizers';

type Json = Readonly<Record<string, unknown>>;

/** A text as the numbers of its pieces, at most so many; the special ones at its ends are kept when it is cut. */
export type Reader = {
  readonly read: (text: string, longest: number) => number[];
  readonly padId: number;
  /** The highest number that `read` can give. */
  readonly highestId: number;
};

/** Letters looked at in one text: more than a customer types in one breath, few enough to be read in milliseconds. */
const letters = 8_000;

export const readerOf = (file: Json, config: Json, prefix: string): Reader => {
  const tokenizer = new Tokenizer(file, config);
  const unknown = tokenizer.token_to_id(nameOf(config['unk_token']) ?? '[UNK]') ?? 0;
  // Lone surrogates are no text in any encoding; they are read as the sign for "unreadable".
  const idsOf = (text: string): number[] =>
    tokenizer.encode(text.slice(0, letters).toWellFormed()).ids.map((id: number | undefined) => id ?? unknown);
  const padId = padIdOf(file, config, tokenizer);
  const ending = endingOf(idsOf(''), idsOf('a'));
  return {
    read: (text, longest) => {
      const ids = idsOf(prefix + text);
      if (ids.length > longest) ids.splice(longest - ending, ids.length - longest);
      return ids.length > 0 ? ids : [padId];
    },
    padId,
    highestId: highestIdOf(file),
  };
};

/** How many special pieces stand behind every text. */
const endingOf = (empty: readonly number[], letter: readonly number[]): number => {
  let same = 0;
  while (same < empty.length && empty[empty.length - 1 - same] === letter[letter.length - 1 - same]) same++;
  return same;
};

/** Several pieces may share a number (two spellings of one sign), so counting them is not enough. */
const highestIdOf = (file: Json): number => {
  const { vocab = {} } = file['model'] as { vocab?: Readonly<Record<string, number>> | readonly unknown[] };
  const added = (file['added_tokens'] ?? []) as readonly { id: number }[];
  const ids = Array.isArray(vocab) ? [vocab.length - 1] : Object.values(vocab as Readonly<Record<string, number>>);
  return [...ids, ...added.map(({ id }) => id)].reduce((highest, id) => Math.max(highest, id), 0);
};

const nameOf = (token: unknown): string | undefined =>
  typeof token === 'string' ? token : (token as { content?: string } | null | undefined)?.content;

const padIdOf = (file: Json, config: Json, tokenizer: Tokenizer): number => {
  const named = nameOf(config['pad_token']);
  const byName = named === undefined ? undefined : tokenizer.token_to_id(named);
  const byFile = (file['padding'] as { pad_id?: number } | null | undefined)?.pad_id;
  return byName ?? byFile ?? tokenizer.token_to_id('[PAD]') ?? tokenizer.token_to_id('<pad>') ?? 0;
};

/** BERT's tokenizer from its list of pieces alone, one a line. */
export const wordPieceOf = (lines: readonly string[], config: Json): Json => {
  const vocabulary = Object.fromEntries(lines.map((piece, at) => [piece, at]));
  const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'].filter((token) => token in vocabulary);
  for (const needed of ['[UNK]', '[CLS]', '[SEP]'])
    if (!special.includes(needed)) throw new Error(`vocab.txt has no ${needed}; it is not the vocabulary of a BERT`);
  const lowercase = config['do_lower_case'] !== false;
  const marker = (token: string) => ({ SpecialToken: { id: token, type_id: 0 } });
  const markerId = (token: string) => ({ id: token, ids: [vocabulary[token]], tokens: [token] });
  return {
    version: '1.0',
    added_tokens: special.map((content) => ({
      id: vocabulary[content],
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: config['tokenize_chinese_chars'] !== false,
      strip_accents: config['strip_accents'] ?? null,
      lowercase,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [marker('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, marker('[SEP]')],
      pair: [marker('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, marker('[SEP]')],
      special_tokens: { '[CLS]': markerId('[CLS]'), '[SEP]': markerId('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: vocabulary,
    },
  };
};
