import { setImmediate } from 'node:timers/promises';
import { type EncoderFolder, readFolder } from './folder.ts';
import { learnedIn } from './learned.ts';
import { cosine } from './pooling.ts';
import { type Model, openModel } from './session.ts';
import { type Reader, readerOf } from './tokenizer.ts';

/** Texts in, one vector of length 1 a text out: the same for the same text whatever stands beside it, to 0.01 in cosine. */
export interface Encoder {
  /** sha256 over model, tokenizer and pooling: embeddings, heads and calibrations are keyed by it. */
  readonly id: string;
  readonly name: string;
  readonly dimensions: number;
  /** What an administrator should know of this folder though it works; sentences. */
  readonly warnings: readonly string[];
  /**
   * Whether the encoder was trained on this very sample. It tells such a text apart better than any new one, so a head's
   * confidence is to be fitted on the others where there are enough of them.
   */
  readonly hasLearned: (text: string) => boolean;
  /** One pooled, L2-normalised vector a text, in the order given; batches by length inside. Never throws on any text. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  /** Ends when what is being read is read; afterwards `embed` is refused. */
  close(): Promise<void>;
}

/** Texts read into pieces before the process may do something else, and texts of like length run together. */
const slice = 512;
const batch = 32;
const tolerance = 0.02;

/** Opens an encoder's folder and lets it show that it works; a wrong folder is an Error that says what is wrong. */
export const openEncoder = async (folder: string): Promise<Encoder> => {
  const parts = await readFolder(folder);
  const attempt = async <Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (cause) {
      throw new Error(
        `The encoder in ${folder} cannot be used: ${what} ${(cause as Error).message.replace(/\s+/g, ' ').replace(/[.\s]+$/, '')}.`,
        {
          cause,
        },
      );
    }
  };
  const reader = await attempt('its tokenizer is not understood:', () =>
    readerOf(parts.tokenizer, parts.tokenizerConfig, parts.prefix),
  );
  const padId = parts.padId ?? reader.padId;
  const model = await attempt('its model', () => openModel(parts.model, { ...parts, padId }));
  const encoder = encoderOf(parts, reader, model);
  try {
    await attempt('its self-check failed:', () => check(parts, reader, model, encoder));
  } catch (error) {
    await encoder.close();
    throw error;
  }
  return encoder;
};

const encoderOf = (parts: EncoderFolder, reader: Reader, model: Model): Encoder => {
  const inHand = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;
  const length = Math.min(parts.longest, model.fixedLength ?? Number.POSITIVE_INFINITY);

  const embedAll = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const vectors: Float32Array[] = new Array(texts.length);
    for (let from = 0; from < texts.length; from += slice) {
      if (from > 0) await setImmediate();
      const rows = texts.slice(from, from + slice).map((text) => reader.read(text, length));
      const order = rows.map((_, at) => at).sort((a, b) => rows[a]!.length - rows[b]!.length);
      const size = model.fixedRows ?? batch;
      for (let start = 0; start < order.length; start += size) {
        const part = order.slice(start, start + size);
        const found = await model.run(part.map((at) => rows[at]!));
        part.forEach((at, k) => {
          vectors[from + at] = found[k]!;
        });
      }
    }
    return vectors;
  };

  return {
    id: parts.id,
    name: parts.name,
    dimensions: model.width,
    warnings: parts.warnings,
    hasLearned: learnedIn(parts.learned),
    embed: async (texts) => {
      if (closing !== null) throw new Error(`The encoder ${parts.name} is closed.`);
      const work = embedAll(texts);
      inHand.add(work);
      try {
        return await work;
      } finally {
        inHand.delete(work);
      }
    },
    close: () => {
      closing ??= Promise.allSettled(inHand).then(() => model.close());
      return closing;
    },
  };
};

/** Two sentences that any encoder can tell apart. */
const probes = ['where is my parcel', '我要退货'];

/** Throws where the parts do not belong together, or the vectors are not those that the manifest was written with. */
const check = async (parts: EncoderFolder, reader: Reader, model: Model, encoder: Encoder): Promise<void> => {
  try {
    await model.run([[reader.highestId]]);
  } catch (cause) {
    throw new Error(
      `the tokenizer knows pieces up to number ${reader.highestId} and the model does not; they do not belong together`,
      { cause },
    );
  }
  const [one, other] = await encoder.embed(probes);
  for (const vector of [one, other])
    if (vector === undefined || cosine(vector, vector) < 0.5)
      throw new Error('a sentence became no vector (all zero, or not finite)');
  const stored = await encoder.embed(parts.manifest.check.map(({ text }) => text));
  parts.manifest.check.forEach(({ text, vector }, at) => {
    if (vector.length !== model.width)
      throw new Error(`the manifest's vectors have ${vector.length} numbers and the model's ${model.width}`);
    const length = Math.sqrt(cosine(vector, vector)) || 1;
    const alike = cosine(vector, stored[at] ?? []) / length;
    if (!(alike >= 1 - tolerance))
      throw new Error(`"${text}" has a cosine of ${alike.toFixed(3)} to the vector in the manifest; it should be 1`);
  });
};
