import type { Context } from '@liuke/kit';
import type { loaders } from './loaders.ts';

export type RoomContext = Context<typeof loaders>;
