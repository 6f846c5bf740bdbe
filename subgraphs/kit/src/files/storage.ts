import { config } from '../config.ts';
import { diskStorage } from './disk-storage.ts';
import { s3Storage } from './s3-storage.ts';

/**
 * Where bytes lie that belong in no database row. A key is a path of plain names (`<workspace>/<id>`). Whole objects only;
 * whoever reads one while it is replaced gets the old or the new.
 */
export interface Storage {
  put(key: string, bytes: Buffer): Promise<void>;
  /** Null where there is none. */
  get(key: string): Promise<Buffer | null>;
  /** What is not there is deleted already. */
  delete(key: string): Promise<void>;
}

/** A store that speaks S3 where one is configured, else a folder of `LIUKE_DATA`: all processes must see the same one. */
export const openStorage = (): Storage => {
  const { s3, data } = config();
  return s3 ? s3Storage(s3) : diskStorage(`${data}/files`);
};

/** Only what can be no way out of its folder. */
export const checkedKey = (key: string): string => {
  if (!/^[\w-]+(\/[\w-]+)*$/.test(key)) throw new Error('A storage key is plain names with / between them.');
  return key;
};
