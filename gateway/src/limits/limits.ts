import type { ViewerKind } from '@liuke/kit';

/** What one operation, one request and one socket may ask for. Each limit is one file beside this one. */
export type Limits = {
  /** Bytes of an HTTP body. */
  readonly bodyBytes: number;
  readonly tokens: number;
  /** Levels of fields, the root field being the first. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Fragment definitions, spreads and inline fragments together. */
  readonly fragments: number;
  /**
   * Fields once every fragment is written out where it is spread. Measured on two busy cores: planning about 500 fields
   * across entities of five subgraphs holds the process for 20 to 70 ms, 900 of them for 0.6 to 1 s.
   */
  readonly expandedFields: number;
  /** `first` and `last`. */
  readonly pageSize: number;
  /** See cost.ts. */
  readonly cost: Readonly<Record<ViewerKind, number>>;
  /** Operations a minute; an API key brings its own number. */
  readonly ratePerMinute: Readonly<Record<ViewerKind, number>>;
};

export const defaultLimits: Limits = {
  bodyBytes: 256 * 1024,
  tokens: 2_000,
  depth: 10,
  aliases: 15,
  rootFields: 10,
  directives: 20,
  fragments: 50,
  expandedFields: 500,
  pageSize: 100,
  cost: { nobody: 200, customer: 500, partner: 2_000, agent: 5_000, house: 0, plumbing: 0 },
  ratePerMinute: { nobody: 120, customer: 600, partner: 600, agent: 3_000, house: 0, plumbing: 0 },
};
