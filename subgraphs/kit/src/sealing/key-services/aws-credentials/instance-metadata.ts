import { type Patience, usualPatience } from '../ask.ts';
import { AwsCredentialsError, askFor, type CredentialSource, credentialsIn } from './credentials.ts';

const name = "The instance's metadata service";
const at = '/latest/meta-data/iam/security-credentials/';

/** The role of an EC2 instance, by its metadata service of version 2: a token first, then the role's name, then its keys. */
export const instanceMetadata =
  (endpoint: string, patience: Patience = usualPatience): CredentialSource =>
  async () => {
    const ask = (path: string, init: RequestInit, read?: (text: string) => unknown) =>
      askFor(name, (signal) => fetch(`${endpoint}${path}`, { ...init, redirect: 'error', signal }), patience, read);
    const asText = (text: string): string => text.trim();
    const lifetime = { 'x-aws-ec2-metadata-token-ttl-seconds': '300' };
    const token = (await ask('/latest/api/token', { method: 'PUT', headers: lifetime }, asText)) as string;
    const headers = { 'x-aws-ec2-metadata-token': token };
    const [role] = ((await ask(at, { headers }, asText)) as string).split(/\s/);
    if (!role) throw new AwsCredentialsError('AWS_CREDENTIALS_MISSING', 'The instance has no role.');
    return credentialsIn(name, await ask(`${at}${encodeURIComponent(role)}`, { headers }), 'Token');
  };
