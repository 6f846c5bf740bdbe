import { config } from '@liuke/kit';
import { isLoopback } from './address.ts';

/** Whether an address within a private network may be asked: by the installation's word, and in the demo the shop beside it. */
export const mayBePrivate = (url: string): boolean => config().privateLookups || (config().demo && isLoopback(url));
