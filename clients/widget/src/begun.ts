import { keepFor, keptFor } from './kept.ts';

/** What this customer began to write on this device; empty where there is nothing. */
export const readBegun = (workspaceKey: string, customerId: string, now: number): string => {
  const text = keptFor({ workspaceKey, kind: 'begun', customerId }, now);
  return typeof text === 'string' ? text : '';
};

export const keepBegun = (workspaceKey: string, customerId: string, text: string, now: number): void =>
  keepFor({ workspaceKey, kind: 'begun', customerId }, text.trim() === '' ? null : text, now);
