import { credentialsFrom, type Reading } from './aws-credentials/sources.ts';
import type { AwsKms } from './aws-kms.ts';
import type { Vault } from './vault.ts';

/** Where any master key lies in AWS KMS. */
export const awsKmsOf = (reading: Reading): AwsKms | null => {
  const { text, url, mistakes } = reading;
  const given = text('LIUKE_KMS_KEY_ID') ?? text('LIUKE_KMS_SECRET');
  if (given === null && !isNamed(text, 'aws-kms:')) return null;
  const region = text('LIUKE_KMS_REGION') ?? text('AWS_REGION') ?? text('AWS_DEFAULT_REGION') ?? '';
  if (region === '') mistakes.push('LIUKE_KMS_REGION is missing; a master key in AWS KMS needs it.');
  // China's regions are a partition of their own.
  const domain = `${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  const endpoint = url('LIUKE_KMS_ENDPOINT', ['http:', 'https:'])?.replace(/\/+$/, '') ?? `https://kms.${domain}`;
  return { endpoint, region, credentials: credentialsFrom(reading, domain) };
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
