import { hkdfSync } from 'node:crypto';
import type { DataKeyRow } from './key-store.ts';
import type { DataKey } from './sealed.ts';
import { suites } from './suites.ts';

/** A workspace's key as it is used; of several versions the newest wraps. */
export type WorkspaceKey = { readonly version: number; readonly bytes: Buffer };

/** Both halves together: without either the data key stays wrapped. */
const wrappingKey = ({ bytes }: WorkspaceKey, piece: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', bytes, piece, 'liuke data key', 32));

export const wrap = (by: WorkspaceKey, piece: Buffer, key: DataKey): Buffer =>
  suites[key.suite].seal(wrappingKey(by, piece), Buffer.from(key.id), key.bytes);

export const unwrap = (by: WorkspaceKey, piece: Buffer, row: Pick<DataKeyRow, 'id' | 'suite' | 'wrapped'>): Buffer =>
  suites[row.suite].open(wrappingKey(by, piece), Buffer.from(row.id), row.wrapped);
