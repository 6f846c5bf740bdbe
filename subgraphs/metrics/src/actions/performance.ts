import { type Db, fault } from '@liuke/kit';
import { type Promises, promised, type Shares, shares } from '../domain/measures.ts';
import { type Range, rangeObjection } from '../domain/range.ts';
import * as facts from '../store/facts.ts';
import { present } from '../store/present.ts';
import * as promises from '../store/promises.ts';

export type PerformanceRow = Shares &
  Promises & {
    readonly key: string;
    readonly conversations: number;
    readonly ratings: number;
    readonly firstResponseSecondsP50: number | null;
    readonly firstResponseSecondsP90: number | null;
    readonly responseSecondsP50: number | null;
    readonly handleSecondsP50: number | null;
    readonly agent: { readonly id: string } | null;
  };

const checked = (range: Range): Range => {
  const wrong = rangeObjection(range);
  if (wrong) throw fault('BAD_USER_INPUT', wrong);
  return range;
};

/** One row a key, most conversations first; response times are those of humans. Fault: BAD_USER_INPUT. */
export const agentPerformance = async (
  db: Db,
  range: Range,
  by: facts.Grouping,
  groupId: string | null,
): Promise<PerformanceRow[]> => {
  const counted = await facts.count(db, checked(range), by, groupId);
  const responses = await facts.responses(db, range, by, groupId);
  const kept = await promises.count(db, range, by, groupId);
  return counted.map((row) => ({
    ...shares(row),
    ...promised(kept.get(row.key) ?? noPromise),
    key: row.key,
    conversations: row.conversations,
    ratings: row.ratings,
    firstResponseSecondsP50: row.firstHumanP50,
    firstResponseSecondsP90: row.firstHumanP90,
    responseSecondsP50: responses.get(row.key) ?? null,
    handleSecondsP50: row.handleP50,
    agent: by === 'AGENT' ? { id: row.key } : null,
  }));
};

export type Overview = Shares &
  Promises & {
    readonly conversations: number;
    readonly firstResponseSecondsP50: number | null;
    readonly firstResponseSecondsP90: number | null;
    readonly waitingNow: number;
    readonly agentsOnline: number;
  };

const noPromise = { met: 0, missed: 0 } as const;
const none = { conversations: 0, resolved: 0, automatic: 0, ratings: 0, satisfied: 0 } as const;

/** The house in numbers. Fault: BAD_USER_INPUT. */
export const overview = async (db: Db, range: Range): Promise<Overview> => {
  const [counted] = await facts.count(db, checked(range), 'ALL', null);
  const kept = await promises.count(db, range, 'ALL', null);
  const { waiting, agentsOnline } = await present(db);
  return {
    ...shares(counted ?? none),
    ...promised(kept.get('ALL') ?? noPromise),
    conversations: counted?.conversations ?? 0,
    firstResponseSecondsP50: counted?.firstResponseP50 ?? null,
    firstResponseSecondsP90: counted?.firstResponseP90 ?? null,
    waitingNow: waiting,
    agentsOnline,
  };
};
