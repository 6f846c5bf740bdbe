import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from './config.ts';
import type { S3 } from './files/s3-storage.ts';

/** How single values of the configuration are read; what is wrong with one is a sentence among the mistakes. */

export const s3Of = (
  text: (name: string) => string | null,
  url: (name: string, protocols: readonly string[]) => string | null,
  mistakes: string[],
): S3 | null => {
  const endpoint = url('LIUKE_S3_ENDPOINT', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null;
  if (endpoint === null) return null;
  const given = (name: string): string => {
    const value = text(`LIUKE_S3_${name}`);
    if (value === null) mistakes.push(`LIUKE_S3_${name} is missing; LIUKE_S3_ENDPOINT needs it.`);
    return value ?? '';
  };
  const region = text('LIUKE_S3_REGION') ?? 'us-east-1';
  return { endpoint, region, bucket: given('BUCKET'), keyId: given('KEY_ID'), secret: given('SECRET') };
};

export const listOf = (given: string | null): string[] =>
  (given ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export const masterKeyOf = (text: (name: string) => string | null, mistakes: string[]): string | null => {
  const [key, file] = [text('LIUKE_MASTER_KEY'), text('LIUKE_MASTER_KEY_FILE')];
  if (key !== null && file !== null)
    mistakes.push('LIUKE_MASTER_KEY and LIUKE_MASTER_KEY_FILE are both given; write one of them.');
  if (key !== null || file === null) return key;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    mistakes.push(`LIUKE_MASTER_KEY_FILE names ${file}, which cannot be read.`);
    return null;
  }
};

export const originsOf = (given: string | null, mistakes: string[]): Config['origins'] => {
  if (given === '*') return '*';
  const origins = (given ?? '')
    .split(',')
    .map((one) => one.trim().replace(/\/$/, ''))
    .filter(Boolean);
  const wrong = origins.filter((one) => !URL.canParse(one) || new URL(one).origin !== one);
  if (wrong.length > 0)
    mistakes.push(`LIUKE_ORIGINS names ${wrong.join(', ')}; write origins such as https://shop.example, or *.`);
  return origins;
};

export const pathOf = (given: string | null): string | null => (given === null ? null : resolve(given));

export const metricsTokenOf = (token: string | null, mistakes: string[]): string | null => {
  if (token !== null && token.length < 16) mistakes.push('LIUKE_METRICS_TOKEN has fewer than 16 characters.');
  return token;
};

export const tlsOf = (cert: string | null, key: string | null, mistakes: string[]): Config['tls'] => {
  if (cert !== null && key !== null) return { cert, key };
  if (cert !== key) mistakes.push('LIUKE_TLS_CERT and LIUKE_TLS_KEY belong together: name both files, or none.');
  return null;
};
