import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { subgraphs } from './compose.ts';

/** Definitions, fields, enums, inputs without a description: the explorer shows them to whoever builds on this. */
const undescribed = (sdl: string): string[] =>
  parse(sdl).definitions.flatMap((node) => {
    if (!('name' in node) || !node.name || node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION)
      return [];
    const name = node.name.value;
    // Roots, and stubs of what another subgraph describes, need none of their own; their fields do.
    const plain =
      ['Query', 'Mutation', 'Subscription'].includes(name) || node.kind === Kind.SCALAR_TYPE_DEFINITION || isStub(node);
    const own = plain || ('description' in node && node.description) ? [] : [name];
    const fields = 'fields' in node ? (node.fields ?? []) : [];
    const isKey = (field: { readonly name: { readonly value: string } }) => isEntity(node) && field.name.value === 'id';
    return [
      ...own,
      ...fields.filter((field) => !field.description && !isKey(field)).map((field) => `${name}.${field.name.value}`),
    ];
  });

type Node = ReturnType<typeof parse>['definitions'][number];
const isEntity = (node: Node): boolean =>
  'directives' in node && (node.directives ?? []).some((directive) => directive.name.value === 'key');
const isStub = (node: Node): boolean =>
  isEntity(node) &&
  (node as { directives: readonly { arguments?: readonly { name: { value: string } }[] }[] }).directives.some((directive) =>
    directive.arguments?.some((argument) => argument.name.value === 'resolvable'),
  );

describe.each([...subgraphs()])('the contract of %s', (_name, sdl) => {
  it('describes every type, field, enum and input', () => {
    expect(undescribed(sdl)).toEqual([]);
  });
});
