import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { plumbing } from '../auth/viewer.ts';
import { config, houseSecret } from '../config.ts';
import { openPool, type Pool } from '../db/pool.ts';
import type { Surroundings } from '../db/transaction.ts';
import type { Live } from '../live/live.ts';
import { databasePieces } from './database-pieces.ts';
import { shredAll } from './destroy.ts';
import { filePieces } from './file-pieces.ts';
import { awsKms } from './key-services/aws-kms.ts';
import { type KeyService, remoteMaster } from './key-services/remote-master.ts';
import { vaultTransit } from './key-services/vault.ts';
import type { Send } from './key-store.ts';
import { Keyring, type KeyringOptions } from './keyring.ts';
import { keysTopic } from './keys-topic.ts';
import { derivedMaster, keyBytes, localMaster, type MasterKey } from './master.ts';
import type { KeyPieces } from './pieces.ts';
import { postgresPieces } from './postgres-pieces.ts';

export type KeysOptions = {
  readonly masters?: readonly [MasterKey, ...MasterKey[]];
  readonly pieces?: KeyPieces;
  /** Another keyring in its place: for measurements alone. */
  readonly keyring?: (options: KeyringOptions) => Keyring;
};

/**
 * Connections of their own: a transaction that seals waits for a key, and were the key to come over the same pool, enough such
 * transactions at once would wait for ever.
 */
const connections = 4;

type Opening = {
  readonly url: string;
  readonly role: string | null;
  readonly live: Live;
  readonly log: Logger;
  readonly surroundings: Omit<Surroundings, 'keyring'>;
  readonly options?: KeysOptions;
};

/** The keyring of a database, as the configuration says where nothing else is given. */
export const openKeys = async ({ url, role, live, log, surroundings, options }: Opening) => {
  const pool: Pool = openPool(url, role, connections, surroundings as Surroundings, log);
  const send: Send = (viewer, sql, parameters) => pool.query(viewer, null, sql, parameters);
  const { keysUrl } = config();
  const pieces = options?.pieces ?? (await piecesOf(keysUrl)) ?? databasePieces(send);
  let known = options?.masters;
  const masters = () => (known ??= configuredMasters());
  const make = options?.keyring ?? ((given: KeyringOptions) => new Keyring(given));
  const keyring = make({ send, masters, pieces, newId: surroundings.newId });
  const nudges = live.nudges('', keysTopic);
  const listening = (async () => {
    for await (const _ of nudges) {
      keyring.forget();
      const failed = (error: unknown) =>
        log.warn({ err: error }, 'destroyed keys are not all shredded yet; it is tried again');
      await shredAll(send, pieces, plumbing('keys')).catch(failed);
    }
  })().catch((error: unknown) => log.warn({ err: error }, 'nobody listens any more for keys that are destroyed'));
  return {
    keyring,
    async close() {
      await nudges.return(undefined);
      await listening;
      await pieces.close();
      await pool.close();
    },
  };
};

const piecesOf = (url: string | null): Promise<KeyPieces> | KeyPieces | null => {
  if (url === null) return null;
  return url.startsWith('file:') ? filePieces(fileURLToPath(url)) : postgresPieces(url);
};

/** The master keys that the configuration names, the one that wraps first. */
export const configuredMasters = (): readonly [MasterKey, ...MasterKey[]] => {
  const { masterKey, formerMasterKeys } = config();
  return [masterOf(masterKey), ...formerMasterKeys.map(masterOf)];
};

/** A key as text, a file's, or in a key service; null, or `derived`: derived from the house's secret. */
const masterOf = (text: string | null): MasterKey => {
  if (text === null || text === 'derived') return derivedMaster(houseSecret());
  const [, service, name] = /^(aws-kms|vault):(.+)$/.exec(text) ?? [];
  if (service && name) return remoteMaster(serviceOf(service, name));
  const bytes = keyBytes(text.startsWith('file:') ? readFileSync(fileURLToPath(text), 'utf8') : text);
  if (!bytes) throw new Error('LIUKE_MASTER_KEY is not 32 bytes as base64 or hex, e.g. from: openssl rand -base64 32');
  return localMaster(bytes);
};

const serviceOf = (service: string, name: string): KeyService => {
  const { awsKms: aws, vault } = config();
  if (service === 'aws-kms' && aws) return awsKms(aws, name);
  if (service === 'vault' && vault) return vaultTransit(vault, name);
  throw new Error(`A master key lies in ${service}, and the environment does not say how to reach it.`);
};
