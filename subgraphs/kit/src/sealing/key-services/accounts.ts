import type { AwsKms } from './aws-kms.ts';
import type { Vault } from './vault.ts';

/** How the environment is read: what is wrong goes into `mistakes`, as sentences. */
type Reading = {
  readonly text: (name: string) => string | null;
  readonly url: (name: string, protocols: readonly string[]) => string | null;
  readonly mistakes: string[];
};

/** Where any master key lies in AWS KMS. */
export const awsKmsOf = ({ text, url, mistakes }: Reading): AwsKms | null => {
  const [keyId, secret] = [text('LIUKE_KMS_KEY_ID'), text('LIUKE_KMS_SECRET')];
  if (keyId === null && secret === null && !isNamed(text, 'aws-kms:')) return null;
  if (keyId === null || secret === null)
    mistakes.push('LIUKE_KMS_KEY_ID and LIUKE_KMS_SECRET are both needed for a master key in AWS KMS.');
  const region = text('LIUKE_KMS_REGION');
  if (region === null) mistakes.push('LIUKE_KMS_REGION is missing; a master key in AWS KMS needs it.');
  const endpoint = url('LIUKE_KMS_ENDPOINT', ['http:', 'https:'])?.replace(/\/+$/, '');
  return {
    endpoint: endpoint ?? `https://kms.${region}.amazonaws.com`,
    region: region ?? '',
    keyId: keyId ?? '',
    secret: secret ?? '',
    sessionToken: text('LIUKE_KMS_SESSION_TOKEN'),
  };
};

/** Where any master key lies in Vault. */
export const vaultOf = ({ text, url, mistakes }: Reading): Vault | null => {
  const address = url('LIUKE_VAULT_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null;
  const token = text('LIUKE_VAULT_TOKEN');
  if (address === null && token === null && !isNamed(text, 'vault:')) return null;
  if (address === null || token === null)
    mistakes.push('LIUKE_VAULT_URL and LIUKE_VAULT_TOKEN are both needed for a master key in Vault.');
  return { url: address ?? '', token: token ?? '', mount: text('LIUKE_VAULT_MOUNT') ?? 'transit' };
};

const isNamed = (text: Reading['text'], scheme: string): boolean =>
  `${text('LIUKE_MASTER_KEY') ?? ''},${text('LIUKE_MASTER_KEYS_FORMER') ?? ''}`
    .split(',')
    .some((key) => key.trim().startsWith(scheme));
