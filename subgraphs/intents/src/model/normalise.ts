import { simplified } from './simplified.ts';

/** Texts longer than this are read up to here: in code units, far above what a customer types in one breath. */
const longest = 2_000;

const separators = /[^\p{L}\p{M}\p{N}]+/gu;
const digits = /\p{Nd}+/gu;

/** Well-formed, not too long, full-width and compatibility forms folded (NFKC), Chinese in simplified characters: what an encoder reads. */
export const folded = (text: string): string => simplified(text.slice(0, longest).toWellFormed().normalize('NFKC'));

/**
 * One spelling for what a reader takes for the same text: folded, lower case, punctuation, emoji and control characters
 * turned into single spaces. Any string is accepted, lone surrogates included.
 */
export const normalise = (text: string): string => folded(text).toLowerCase().replace(separators, ' ').trim();

/** What the features are made of: order numbers, amounts and dates all look alike, so a run of digits is one sign. */
export const withoutNumbers = (normalised: string): string => normalised.replace(digits, '0');

/** Two texts with the same key are the same sample: spelling, spaces and punctuation aside. Empty when nothing is left. */
export const sampleKey = (text: string): string => normalise(text).replaceAll(' ', '').slice(0, 400);
