import type { Loaders } from '@liuke/kit';

export const loaders = {} satisfies Loaders;
