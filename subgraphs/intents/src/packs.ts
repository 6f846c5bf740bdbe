import { readFileSync } from 'node:fs';
import type { Flow } from './domain/flow.ts';
import type { Labelled } from './model/training-set.ts';

/** Intents that ship with the product, ready to be installed in a workspace. */
export type Pack = {
  readonly name: string;
  readonly intents: readonly {
    readonly name: string;
    readonly description: { readonly zh: string; readonly en: string };
    /** Who means it wants a person. */
    readonly handsOver?: boolean;
    /** Absent: answered from knowledge. */
    readonly flow?: Flow | null;
    readonly examples: { readonly zh: readonly string[]; readonly en: readonly string[] };
  }[];
};

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../packs/${file}.json`, import.meta.url), 'utf8'));

/** 27 retail intents and three of small talk (greeting, thanks, goodbye), in Chinese and English. */
export const retailPack = (): Pack => read('retail') as Pack;

/** A pack's samples of both languages, each with its intent. */
export const samplesOf = ({ intents }: Pack): Labelled[] =>
  intents.flatMap(({ name, examples }) => [...examples.zh, ...examples.en].map((text) => ({ text, intent: name })));

let background: readonly string[] | undefined;

/** Short sentences that no shop's intent serves: what every model is taught to be unsure about. */
export const outOfScopeTexts = (): readonly string[] => {
  if (background === undefined) {
    const { texts } = read('out-of-scope') as { texts: { zh: string[]; en: string[] } };
    background = [...texts.zh, ...texts.en];
  }
  return background;
};
