import { readFile } from 'node:fs/promises';
import { AwsCredentialsError, type CredentialSource } from './credentials.ts';

/** The profile of a shared credentials file (`~/.aws/credentials`), as `aws configure` writes it. */
export const sharedFile =
  (path: string, profile: string): CredentialSource =>
  async () => {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw missing(`The AWS credentials file ${path} cannot be read (${error.code}).`);
    });
    const found = profilesIn(text).get(profile);
    if (!found) throw missing(`The AWS credentials file ${path} has no profile ${profile}.`);
    const [keyId, secret] = [found.get('aws_access_key_id'), found.get('aws_secret_access_key')];
    if (!keyId || !secret)
      throw missing(
        `Profile ${profile} of ${path} lacks aws_access_key_id or aws_secret_access_key; roles, processes and single sign-on are not followed.`,
      );
    return { keyId, secret, sessionToken: found.get('aws_session_token') || null, expiresAt: null };
  };

const missing = (sentence: string) => new AwsCredentialsError('AWS_CREDENTIALS_MISSING', sentence);

/** Names in any case; a line that begins with # or ; says nothing, nor does one before the first profile. */
const profilesIn = (text: string): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const profiles = new Map<string, Map<string, string>>();
  let within: Map<string, string> | undefined;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const head = /^\s*\[\s*(.+?)\s*\]/.exec(line)?.[1];
    if (head !== undefined) {
      within = profiles.get(head) ?? new Map();
      profiles.set(head, within);
      continue;
    }
    const [, name, value] = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) within?.set(name.toLowerCase(), value);
  }
  return profiles;
};
