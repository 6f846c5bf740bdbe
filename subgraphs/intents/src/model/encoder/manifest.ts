/**
 * What `manifest.json` may say; every field may be missing. `files` are sha256 sums by path; `check` are texts with the
 * vectors that the encoder gave when the manifest was written.
 */
export type Manifest = {
  readonly name: string | undefined;
  readonly model: string | undefined;
  readonly prefix: string | undefined;
  readonly longest: number | undefined;
  readonly files: Readonly<Record<string, string>>;
  readonly check: readonly { readonly text: string; readonly vector: readonly number[] }[];
};

type Json = Readonly<Record<string, unknown>>;

export const manifestOf = (json: Json): Manifest => {
  const field = <Value>(name: string, expected: string, is: (value: unknown) => value is Value): Value | undefined => {
    const value = json[name];
    if (value === undefined) return undefined;
    if (!is(value)) throw new Error(`should have ${expected} as "${name}"`);
    return value;
  };
  const files = field('files', 'sha256 sums by path', isTexts) ?? {};
  const check = field('check', 'texts with their vectors', isCheck) ?? [];
  return {
    name: field('name', 'a text', isText),
    model: field('model', "the model's file", isText),
    prefix: field('prefix', 'a text', isText),
    longest: field('longest', 'a whole number from 2 to 8192', isLength),
    files,
    check,
  };
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 2 && value <= 8_192;
const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every(isText);
const isCheck = (value: unknown): value is { text: string; vector: number[] }[] =>
  Array.isArray(value) &&
  value.every(
    (one) => isText(one?.text) && Array.isArray(one.vector) && one.vector.every((x: unknown) => typeof x === 'number'),
  );
