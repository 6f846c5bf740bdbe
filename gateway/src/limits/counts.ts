import { Kind, visit } from 'graphql';
import type { Shape } from './shape.ts';

/** How often each thing stands in the document, all of its operations together. */
export type Counts = { readonly aliases: number; readonly directives: number; readonly fragments: number };

export const countsOf = ({ document }: Shape): Counts => {
  let aliases = 0;
  let directives = 0;
  let fragments = 0;
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.FIELD && node.alias) aliases += 1;
      if (node.kind === Kind.DIRECTIVE) directives += 1;
      if (
        node.kind === Kind.FRAGMENT_DEFINITION ||
        node.kind === Kind.FRAGMENT_SPREAD ||
        node.kind === Kind.INLINE_FRAGMENT
      ) {
        fragments += 1;
      }
    },
  });
  return { aliases, directives, fragments };
};
