import { fault } from '@liuke/kit';
import type { Refusal } from '../domain/message.ts';

/** Throws the domain's refusal as a fault; null passes. */
export const refuse = (refusal: Refusal | null): void => {
  if (refusal) throw fault(refusal.code, refusal.sentence);
};
