import type { DocumentNode } from 'graphql';
import { type AccessMap, accessOf, publicRootFields, rootTypes } from './access.ts';

/**
 * What no directive covers, as sentences; empty when all is well. Root fields are covered or public; each field of an
 * entity is covered, or part of its key. Value types are then reached only through what is covered, as nothing else
 * can return one; a type that nothing returns is named too.
 */
export const coverage = (sdl: string | DocumentNode): string[] => {
  const access = accessOf(sdl);
  return [...uncoveredRoots(access), ...uncoveredEntities(access), ...strayDirectives(access)];
};

const uncoveredRoots = (access: AccessMap): string[] =>
  rootTypes.flatMap((root) =>
    [...(access.get(root)?.fields ?? [])]
      .filter(([name, field]) => field.requirements.length === 0 && !publicRootFields.has(`${root}.${name}`))
      .map(([name]) => `${root}.${name} has no access directive and is not one of the public root fields.`),
  );

const uncoveredEntities = (access: AccessMap): string[] =>
  [...access].flatMap(([type, { fields, keys }]) =>
    [...(keys === null ? [] : fields)]
      .filter(([name, field]) => field.requirements.length === 0 && !keys?.has(name))
      .map(
        ([name]) => `${type}.${name} has no access directive, and neither has ${type}: anyone could reach it by _entities.`,
      ),
  );

const strayDirectives = (access: AccessMap): string[] =>
  [...publicRootFields].flatMap((path) => {
    const [root = '', name = ''] = path.split('.');
    const field = access.get(root)?.fields.get(name);
    return field && field.requirements.length > 0 ? [`${path} is public, yet carries an access directive.`] : [];
  });
