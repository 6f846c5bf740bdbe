import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a served house has done since it was opened, by the numbers it shows of itself and by the kernel's. */
export type Work = {
  readonly statements: ReadonlyMap<string, number>;
  readonly transactions: ReadonlyMap<string, number>;
  /** Processor time, user and system, in milliseconds. */
  readonly house: number;
  readonly postgres: number;
};

const tick = 10;
const token = 'a token for the bench alone';
/** For the environment of the house that is looked at. */
export const watched = { LIUKE_METRICS_TOKEN: token } as const;

export const workOf = async (origin: string, folder: string, pid: number): Promise<Work> => {
  const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`The house shows no measurements: ${answer.status}.`);
  const text = await answer.text();
  const counted = (line: RegExp) =>
    new Map([...text.matchAll(line)].map(([, name, value]) => [name!, Number(value)] as const));
  return {
    statements: counted(/^liuke_statement_seconds_count\{statement="([^"]*)"\} (\d+)/gm),
    transactions: counted(/^liuke_transactions_total\{room="([^"]*)"\} (\d+)/gm),
    house: millisecondsOf(pid),
    postgres: postgresOf(join(folder, 'postgres')),
  };
};

/** What was done between the two. */
export const between = (before: Work, after: Work): Work => ({
  statements: less(after.statements, before.statements),
  transactions: less(after.transactions, before.transactions),
  house: after.house - before.house,
  postgres: after.postgres - before.postgres,
});

const less = (after: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>) =>
  new Map([...after].map(([name, value]) => [name, value - (before.get(name) ?? 0)] as const));

export const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, one) => sum + one, 0);

/** The server and all that it has started, those that have ended included. */
const postgresOf = (dataDir: string): number => {
  const postmaster = Number.parseInt(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'), 10);
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && fieldsOf(name)?.[1] === String(postmaster));
  return children.reduce((sum, pid) => sum + millisecondsOf(Number(pid)), millisecondsOf(postmaster, true));
};

const millisecondsOf = (pid: number, withEnded = false): number => {
  const fields = fieldsOf(String(pid));
  if (!fields) return 0;
  const ticks = fields.slice(11, withEnded ? 15 : 13).reduce((sum, one) => sum + Number(one), 0);
  return ticks * tick;
};

/** Of /proc/PID/stat, from the state on: [state, parent, ...]. */
const fieldsOf = (pid: string): string[] | null => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return null;
  }
};
