import type { Fault } from '@liuke/kit';
import { aliases } from './aliases.ts';
import { countsOf } from './counts.ts';
import { depth } from './depth.ts';
import { directives } from './directives.ts';
import { expandedFields } from './expanded-fields.ts';
import { fragments } from './fragments.ts';
import type { Limits } from './limits.ts';
import { names } from './names.ts';
import { rootFields } from './root-fields.ts';
import type { Shape } from './shape.ts';

export { costOf } from './cost.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { pageSizes } from './page-size.ts';
export { shapeOf } from './shape.ts';
export { tokens } from './tokens.ts';
export { variables } from './variables.ts';

/** The first limit that the parsed document breaks, before it is validated: validation itself can be made expensive. */
export const inspect = (shape: Shape, limits: Limits): Fault | null => {
  const counts = countsOf(shape);
  return (
    names(shape) ??
    aliases(counts, limits.aliases) ??
    directives(counts, limits.directives) ??
    fragments(counts, limits.fragments) ??
    rootFields(shape, limits.rootFields) ??
    depth(shape, limits.depth) ??
    expandedFields(shape, limits.expandedFields)
  );
};
