import type { ArticleContent } from './article.ts';
import { segment, subjectWords } from './words.ts';

/** What is asked: its words, and what the classifier made of it. */
export type Ask = {
  readonly words: readonly string[];
  readonly intentName: string | null;
  /** The classifier's, 0 to 1. */
  readonly confidence: number;
};

/** Below this an article is no answer: rather a human than a wrong word. */
export const minimumScore = 0.45;

/** Of how the body weighs against title and questions: holding all the words there is half an answer. */
const bodyWeight = 0.5;
/** An article made for another intent than the recognized one must match that much better. */
const foreignIntent = 0.7;

type Wording = { readonly asked: readonly ReadonlySet<string>[]; readonly told: ReadonlySet<string> };
const wordings = new WeakMap<ArticleContent, Wording>();

/** An article's words, cut once however many questions are held against it: cutting costs more than comparing. */
export const wordingOf = (article: ArticleContent): Wording => {
  const known = wordings.get(article);
  if (known) return known;
  const asked = [article.title, ...article.questions].map((line) => new Set(subjectWords(line)));
  const wording = { asked, told: new Set(segment(article.body)) };
  wordings.set(article, wording);
  return wording;
};

const shared = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.reduce((count, word) => count + (known.has(word) ? 1 : 0), 0);

/** Cosine of two sets of words: 1 for the same, 0 for nothing in common. */
const cosine = (words: readonly string[], known: ReadonlySet<string>): number =>
  known.size === 0 ? 0 : shared(words, known) / Math.sqrt(words.length * known.size);

/** How well the words match how the article is asked for and what it says, 0 to 1. */
const wordMatch = (words: readonly string[], article: ArticleContent): number => {
  if (words.length === 0) return 0;
  const { asked, told } = wordingOf(article);
  const byAsking = Math.max(...asked.map((line) => cosine(words, line)));
  return Math.max(byAsking, (shared(words, told) / words.length) * bodyWeight);
};

/**
 * How sure we are that the article answers, 0 to 1: the intent's evidence and the words' evidence as two independent
 * witnesses (noisy or), so either alone may suffice and each strengthens the other.
 */
export const relevance = (ask: Ask, article: ArticleContent): number => {
  const meant = ask.intentName !== null && article.category === ask.intentName;
  const foreign = ask.intentName !== null && article.category !== null && !meant;
  const byIntent = meant ? ask.confidence : 0;
  const byWords = wordMatch(ask.words, article) * (foreign ? foreignIntent : 1);
  return 1 - (1 - byIntent) * (1 - byWords);
};

export type Scored<T> = { readonly article: T; readonly score: number };

/** Best first; ties stay in the order given. */
export const ranked = <T extends ArticleContent>(ask: Ask, articles: readonly T[]): Scored<T>[] =>
  articles.map((article) => ({ article, score: relevance(ask, article) })).sort((a, b) => b.score - a.score);
