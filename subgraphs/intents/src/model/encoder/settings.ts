import { basename } from 'node:path';
import type { Contents, Json } from './contents.ts';
import type { Manifest } from './manifest.ts';
import { type Pooling, poolingOf } from './pooling.ts';

/** How an encoder wants its texts read, from the files that exports carry with them. */
export type Settings = {
  readonly pooling: Pooling;
  readonly prefix: string;
  /** Pieces of a text that are read, the special ones included. */
  readonly longest: number;
  readonly padId: number | null;
  /** The number of the first place; RoBERTa and its kin count from behind the padding's number. */
  readonly firstPlace: number;
  readonly warnings: readonly string[];
};

/** What a customer types in one breath fits; a manifest may ask for more. */
const usualLength = 64;

export const settingsOf = async (contents: Contents, manifest: Manifest): Promise<Settings> => {
  const config = (await contents.json('config.json')) ?? {};
  const modules = ((await contents.json('modules.json')) ?? []) as unknown as readonly { type?: string; path?: string }[];
  const ofKind = (kind: string) => modules.find(({ type }) => type?.endsWith(`.${kind}`));
  const poolingFile = `${ofKind('Pooling')?.path ?? '1_Pooling'}/config.json`;
  const asked = await contents.json(poolingFile);
  const pooling = contents.attempt(poolingFile, () => poolingOf(asked));
  const padId = typeof config['pad_token_id'] === 'number' ? config['pad_token_id'] : null;
  const firstPlace = /roberta|camembert/i.test(String(config['model_type'] ?? '')) ? (padId ?? 1) + 1 : 0;
  const prompt = promptOf(await contents.json('config_sentence_transformers.json'));
  const isE5 = [basename(contents.folder), String(config['_name_or_path'] ?? '')].some((name) =>
    /(^|[-_/])e5([-_]|$)/i.test(name),
  );
  const places = config['max_position_embeddings'];
  const sentence = (await contents.json('sentence_bert_config.json'))?.['max_seq_length'];
  const limits = [
    manifest.longest ?? usualLength,
    ...(typeof places === 'number' ? [places - firstPlace] : []),
    ...(typeof sentence === 'number' ? [sentence] : []),
  ];
  return {
    pooling,
    prefix: manifest.prefix ?? prompt ?? (isE5 ? 'query: ' : ''),
    longest: Math.max(2, Math.min(...limits)),
    padId,
    firstPlace,
    warnings: ofKind('Dense') ? ['modules.json lists a Dense step; it is left out unless the export holds it.'] : [],
  };
};

/** The prompt for telling texts apart, or the one that always stands in front. */
const promptOf = (file: Json | null): string | undefined => {
  const prompts = (file?.['prompts'] ?? {}) as Readonly<Record<string, string>>;
  return prompts['classification'] ?? prompts[String(file?.['default_prompt_name'])];
};
