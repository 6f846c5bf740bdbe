import type { Loaders } from '@liuke/kit';

/** Nothing here is read by id alone: numbers are counted for a range, behaviour for a customer and a length. */
export const loaders = {} satisfies Loaders;
