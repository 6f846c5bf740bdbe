/**
 * The only reader of the environment in the whole server. `loadConfig` is pure; a wrong value is a sentence that names
 * the variable, what it holds and what it should hold.
 */

import { resolve } from 'node:path';
import { listOf, masterKeyOf, metricsTokenOf, originsOf, pathOf, s3Of, tlsOf } from './config-values.ts';
import type { S3 } from './files/s3-storage.ts';
import { awsKmsOf, vaultOf } from './sealing/key-services/accounts.ts';
import type { AwsKms } from './sealing/key-services/aws-kms.ts';
import type { Vault } from './sealing/key-services/vault.ts';
import { type MailAccount, mailAccountOf, type SmsPost, smsPostOf } from './sending/accounts.ts';
import type { RoomName } from './subgraph.ts';

export const roomNames = [
  'conversations',
  'routing',
  'intents',
  'knowledge',
  'metrics',
  'privacy',
] as const satisfies RoomName[];
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type Config = {
  /** `PORT`, 4000. 0 takes any free one. */
  readonly port: number;
  /** `HOST`, 127.0.0.1: nothing is reachable from outside unless said so. */
  readonly host: string;
  /** `DATABASE_URL` of a Postgres; null: the house starts its own. */
  readonly databaseUrl: string | null;
  /** `REDIS_URL`; null: bus, nudges and limits live within the process. */
  readonly redisUrl: string | null;
  /** `LIUKE_DATA`, where the embedded database and the generated secret lie; default `.liuke` in the working folder. */
  readonly data: string;
  /** `LIUKE_SECRET`, at least 32 bytes; null until the demo has put its generated one in by `configure`. */
  readonly secret: string | null;
  /** `LIUKE_DEMO`: demo data, the outbox page, open introspection. */
  readonly demo: boolean;
  readonly logLevel: (typeof logLevels)[number];
  /** `LIUKE_SUBGRAPH_<NAME>_URL`: where each room listens when the rooms are processes of their own. */
  readonly subgraphUrls: Readonly<Partial<Record<RoomName, string>>>;
  /** `INTROSPECTION`; open in the demo, closed elsewhere unless said so. */
  readonly introspection: boolean;
  /** `LIUKE_ORIGINS`: other origins whose pages may call the API, comma separated, or `*`; none: only our own pages. */
  readonly origins: '*' | readonly string[];
  /** `LIUKE_TRUST_PROXY`: a proxy of ours stands in front and says whom it speaks for. */
  readonly trustProxy: boolean;
  /** `LIUKE_METRICS_TOKEN`, at least 16 characters: who shows it as a bearer token reads /metrics. Without it: who asks from this very machine. */
  readonly metricsToken: string | null;
  /** `LIUKE_TLS_CERT` and `LIUKE_TLS_KEY`, PEM files: the gateway itself speaks TLS, 1.3 and nothing older. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** `LIUKE_PRIVATE_LOOKUPS`: flows may look facts up over http and within private networks; the demo asks its own shop on the loopback without it. */
  readonly privateLookups: boolean;
  /** `LIUKE_URL`: where the world reaches the gateway, e.g. https://chat.shop.example; null: http://localhost and the port. */
  readonly publicUrl: string | null;
  /** `LIUKE_CHANNEL_API_BASE`: whether a channel's `apiBase` may name another host than the provider's. Off: no call goes astray. */
  readonly channelApiBase: boolean;
  /** `LIUKE_S3_ENDPOINT`, `_BUCKET`, `_REGION`, `_KEY_ID`, `_SECRET`: where files lie; null: in a folder of `data`. */
  readonly s3: S3 | null;
  /** `LIUKE_PRIVATE_TARGETS`: whether webhooks and key sets may lie in private networks, and without TLS. */
  readonly privateTargets: boolean;
  /**
   * `LIUKE_MASTER_KEY` (or `LIUKE_MASTER_KEY_FILE`, a file that holds it): 32 bytes as base64 or hex, or where it lies:
   * `aws-kms:<key id or ARN>`, `vault:<name>`. Null, or `derived`: derived from the house's secret.
   */
  readonly masterKey: string | null;
  /** `LIUKE_MASTER_KEYS_FORMER`: keys that wrapped earlier, comma separated: they open what they wrapped and wrap nothing new. */
  readonly formerMasterKeys: readonly string[];
  /**
   * `LIUKE_KMS_REGION`, `_ENDPOINT`: AWS KMS, where a master key lies there. Credentials: `LIUKE_KMS_KEY_ID`, `_SECRET`,
   * `_SESSION_TOKEN`; else AWS's own variables (sealing/key-services/aws-credentials/sources.ts); `LIUKE_KMS_CREDENTIALS=instance`.
   */
  readonly awsKms: AwsKms | null;
  /** `LIUKE_VAULT_URL`, `_TOKEN`, `_MOUNT` (`transit`): Vault, where a master key lies there. */
  readonly vault: Vault | null;
  /**
   * `LIUKE_KEYS_URL`: where the pieces of data keys lie that destroying makes every backup unreadable: a folder (`file:///...`), or
   * a PostgreSQL of its own. Null: in the house's database.
   */
  readonly keysUrl: string | null;
  /** `LIUKE_SMS_URL`, the account by which codes go out as text messages (see sending/accounts.ts); null: none do. */
  readonly sms: SmsPost | null;
  /** `LIUKE_SMTP_URL` and `LIUKE_MAIL_FROM`: the server by which codes go out as e-mail, and from whom; null: none do. */
  readonly mail: MailAccount | null;
  /** `LIUKE_ENCODER`, the folder of another text encoder than the shipped one; see subgraphs/intents/encoder. */
  readonly encoder: string | null;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks everything at once, so that a start names every mistake and not the first. */
export const loadConfig = (env: Environment): Config => {
  const mistakes: string[] = [];
  const text = (name: string): string | null => env[name]?.trim() || null;
  const flag = (name: string, otherwise: boolean): boolean => {
    const value = text(name)?.toLowerCase() ?? '';
    if (value === '') return otherwise;
    if (['1', 'true', 'yes', 'on', 'allow'].includes(value)) return true;
    if (!['0', 'false', 'no', 'off'].includes(value)) mistakes.push(`${name} is "${value}"; write true or false.`);
    return false;
  };
  const url = (name: string, protocols: readonly string[]): string | null => {
    const value = text(name);
    if (value === null) return null;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      mistakes.push(
        `${name} is not an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
      );
    }
    return value;
  };
  const port = Number(text('PORT') ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    mistakes.push(`PORT is "${env['PORT']}"; write a number from 0 to 65535.`);
  const secret = text('LIUKE_SECRET');
  if (secret !== null && !longEnough(secret)) mistakes.push(tooShort(secret));
  const level = text('LOG_LEVEL')?.toLowerCase() ?? 'info';
  const logLevel = logLevels.find((known) => known === level);
  if (!logLevel) mistakes.push(`LOG_LEVEL is "${level}"; write one of ${logLevels.join(', ')}.`);
  const demo = flag('LIUKE_DEMO', false);
  const subgraphUrls: Partial<Record<RoomName, string>> = {};
  for (const name of roomNames) {
    const address = url(`LIUKE_SUBGRAPH_${name.toUpperCase()}_URL`, ['http:', 'https:']);
    if (address !== null) subgraphUrls[name] = address;
  }
  const loaded: Config = {
    port,
    host: text('HOST') ?? '127.0.0.1',
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    data: resolve(text('LIUKE_DATA') ?? '.liuke'),
    secret,
    demo,
    logLevel: logLevel ?? 'info',
    subgraphUrls,
    introspection: flag('INTROSPECTION', demo),
    origins: originsOf(text('LIUKE_ORIGINS'), mistakes),
    trustProxy: flag('LIUKE_TRUST_PROXY', false),
    s3: s3Of(text, url, mistakes),
    privateTargets: flag('LIUKE_PRIVATE_TARGETS', false),
    metricsToken: metricsTokenOf(text('LIUKE_METRICS_TOKEN'), mistakes),
    tls: tlsOf(text('LIUKE_TLS_CERT'), text('LIUKE_TLS_KEY'), mistakes),
    masterKey: masterKeyOf(text, mistakes),
    formerMasterKeys: listOf(text('LIUKE_MASTER_KEYS_FORMER')),
    awsKms: awsKmsOf({ text, url, mistakes }),
    vault: vaultOf({ text, url, mistakes }),
    keysUrl: url('LIUKE_KEYS_URL', ['file:', 'postgres:', 'postgresql:']),
    sms: smsPostOf(text('LIUKE_SMS_URL'), mistakes),
    mail: mailAccountOf(text('LIUKE_SMTP_URL'), text('LIUKE_MAIL_FROM'), mistakes),
    encoder: pathOf(text('LIUKE_ENCODER')),
    privateLookups: flag('LIUKE_PRIVATE_LOOKUPS', false),
    publicUrl: url('LIUKE_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    channelApiBase: flag('LIUKE_CHANNEL_API_BASE', false),
  };
  if (mistakes.length > 0) throw new Error(`The environment is not right:\n  ${mistakes.join('\n  ')}`);
  return loaded;
};

const longEnough = (secret: string): boolean => Buffer.byteLength(secret) >= 32;
const tooShort = (secret: string): string =>
  `LIUKE_SECRET has ${Buffer.byteLength(secret)} bytes; it needs at least 32, e.g. from: openssl rand -base64 48`;

let current: Config | null = null;

/** The process's configuration, read from the environment on first use. */
export const config = (): Config => {
  current ??= loadConfig(process.env);
  return current;
};

/** Puts values over the environment's: the demo's generated secret, a test's, a command line's. */
export const configure = (values: Partial<Config>): Config => {
  if (values.secret && !longEnough(values.secret)) throw new Error(tooShort(values.secret));
  current = { ...config(), ...values };
  return current;
};

/** Where the world reaches the gateway, without a slash at the end. */
export const publicUrl = (): string => config().publicUrl ?? `http://localhost:${config().port}`;

/** The one secret that the keys of all tokens are derived from. */
export const houseSecret = (): string => {
  const { secret } = config();
  if (secret === null)
    throw new Error('LIUKE_SECRET is missing: at least 32 bytes, the same for every process of the house.');
  return secret;
};
