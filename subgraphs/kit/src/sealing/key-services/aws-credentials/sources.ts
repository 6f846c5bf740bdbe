import { homedir } from 'node:os';
import { join } from 'node:path';
import { type ContainerEndpoint, containerEndpoint, mayBeAsked } from './container-endpoint.ts';
import type { CredentialSource } from './credentials.ts';
import { instanceMetadata } from './instance-metadata.ts';
import { sharedFile } from './shared-file.ts';
import { type WebIdentity, webIdentity } from './web-identity.ts';

/** Where credentials for AWS come from. */
export type CredentialsFrom =
  | { readonly from: 'keys'; readonly keyId: string; readonly secret: string; readonly sessionToken: string | null }
  | { readonly from: 'file'; readonly path: string; readonly profile: string }
  | ({ readonly from: 'web identity' } & WebIdentity)
  | ({ readonly from: 'container' } & ContainerEndpoint)
  | { readonly from: 'instance'; readonly endpoint: string };

export const sourceOf = (given: CredentialsFrom): CredentialSource => {
  switch (given.from) {
    case 'keys': {
      const { keyId, secret, sessionToken } = given;
      return async () => ({ keyId, secret, sessionToken, expiresAt: null });
    }
    case 'file':
      return sharedFile(given.path, given.profile);
    case 'web identity':
      return webIdentity(given);
    case 'container':
      return containerEndpoint(given);
    case 'instance':
      return instanceMetadata(given.endpoint);
  }
};

/** How the environment is read: what is wrong goes into `mistakes`, as sentences. */
export type Reading = {
  readonly text: (name: string) => string | null;
  readonly url: (name: string, protocols: readonly string[]) => string | null;
  readonly mistakes: string[];
};

/** Ours first, then as AWS's own libraries look; the instance's role where it is asked for alone: nothing is asked for by chance. */
export const credentialsFrom = (reading: Reading, domain: string): CredentialsFrom => {
  const { text, mistakes } = reading;
  for (const [id, secret, token] of pairs) {
    const [keyId, given] = [text(id), text(secret)];
    if (keyId === null && given === null) continue;
    if (keyId === null || given === null) mistakes.push(`${id} and ${secret} belong together: one of them is missing.`);
    return { from: 'keys', keyId: keyId ?? '', secret: given ?? '', sessionToken: text(token) };
  }
  const [path, profile] = [text('AWS_SHARED_CREDENTIALS_FILE'), text('AWS_PROFILE')];
  if (path !== null || profile !== null)
    return { from: 'file', path: path ?? join(homedir(), '.aws', 'credentials'), profile: profile ?? 'default' };
  return webIdentityOf(reading, domain) ?? containerOf(reading) ?? instanceOf(reading);
};

const pairs = [
  ['LIUKE_KMS_KEY_ID', 'LIUKE_KMS_SECRET', 'LIUKE_KMS_SESSION_TOKEN'],
  ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
] as const;

const web = ['http:', 'https:'];

const webIdentityOf = ({ text, url, mistakes }: Reading, domain: string): CredentialsFrom | null => {
  const [tokenFile, roleArn] = [text('AWS_WEB_IDENTITY_TOKEN_FILE'), text('AWS_ROLE_ARN')];
  if (tokenFile === null) return null;
  if (roleArn === null) mistakes.push('AWS_ROLE_ARN is missing; AWS_WEB_IDENTITY_TOKEN_FILE needs it.');
  const endpoint = url('AWS_ENDPOINT_URL_STS', web)?.replace(/\/+$/, '') ?? `https://sts.${domain}`;
  const sessionName = text('AWS_ROLE_SESSION_NAME') ?? 'liuke';
  return { from: 'web identity', endpoint, tokenFile, roleArn: roleArn ?? '', sessionName };
};

const containerOf = ({ text, url, mistakes }: Reading): CredentialsFrom | null => {
  const relative = text('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
  if (relative !== null && !relative.startsWith('/'))
    mistakes.push('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI does not begin with a slash.');
  const full = url('AWS_CONTAINER_CREDENTIALS_FULL_URI', web);
  const address = relative === null ? full : `http://169.254.170.2${relative}`;
  if (address === null) return null;
  if (URL.canParse(address) && !mayBeAsked(address))
    mistakes.push('AWS_CONTAINER_CREDENTIALS_FULL_URI is plain http beyond this machine, ECS and EKS; write https.');
  const token = text('AWS_CONTAINER_AUTHORIZATION_TOKEN');
  return { from: 'container', url: address, token, tokenFile: text('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE') };
};

const instanceOf = ({ text, url, mistakes }: Reading): CredentialsFrom => {
  const asked = text('LIUKE_KMS_CREDENTIALS');
  if (asked !== null && asked !== 'instance')
    mistakes.push('LIUKE_KMS_CREDENTIALS is none that we know; write instance, or leave it out.');
  if (asked === null)
    mistakes.push(
      'A master key in AWS KMS needs credentials: LIUKE_KMS_KEY_ID and LIUKE_KMS_SECRET, or those of AWS (see ops/runbooks/keys.md).',
    );
  const endpoint = url('AWS_EC2_METADATA_SERVICE_ENDPOINT', web)?.replace(/\/+$/, '');
  return { from: 'instance', endpoint: endpoint ?? 'http://169.254.169.254' };
};
