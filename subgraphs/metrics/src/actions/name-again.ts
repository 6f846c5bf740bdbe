import type { Db } from '@liuke/kit';
import type { FunnelResult } from '../domain/funnel.ts';
import type { PathCount } from '../domain/path.ts';
import type { Range } from '../domain/range.ts';
import { type PropertyQuestion, propertyValues, stepNames } from '../store/told-again.ts';

type Group = { readonly value: string } & FunnelResult;

/** Groups of a funnel by their values, which they were counted by the hashes of; most customers first. */
export const nameGroups = async (db: Db, groups: readonly Group[], question: PropertyQuestion): Promise<Group[]> => {
  const values = await propertyValues(
    db,
    groups.map(({ value }) => value).filter((hash) => hash !== ''),
    question,
  );
  return groups
    .map((group) => ({ ...group, value: values.get(group.value) ?? '' }))
    .sort((a, b) => (b.steps[0]?.customers ?? 0) - (a.steps[0]?.customers ?? 0) || a.value.localeCompare(b.value));
};

/** Paths by the names of their steps, e.g. `PAGE_VIEW /cart`. Before they are put in order: hashes have none that means anything. */
export const namePaths = async (db: Db, paths: readonly PathCount[], range: Range): Promise<PathCount[]> => {
  const parts = (step: string): [string, string | undefined] => step.split(' ', 2) as [string, string | undefined];
  const hashes = new Set(paths.flatMap(({ steps }) => steps.flatMap((step) => parts(step)[1] ?? [])));
  const names = await stepNames(db, [...hashes], range);
  const named = (step: string): string => {
    const [kind, hash] = parts(step);
    const name = hash === undefined ? undefined : names.get(hash);
    return name === undefined ? kind : `${kind} ${name}`;
  };
  return paths.map((path) => ({ ...path, steps: path.steps.map(named) }));
};
