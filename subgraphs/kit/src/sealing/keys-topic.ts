import { everywhere } from '../live/live.ts';

/** Nudged everywhere when a key was destroyed, inherited or rotated. */
export const keysTopic = everywhere('keys');
