import { type Patience, usualPatience } from '../ask.ts';
import { askFor, type CredentialSource, credentialsIn } from './credentials.ts';
import { tokenIn } from './token-file.ts';

export type WebIdentity = {
  /** `https://sts.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly tokenFile: string;
  readonly roleArn: string;
  /** Names us in the role's log. */
  readonly sessionName: string;
};

/** EKS's roles for service accounts: the pod's own token, exchanged at STS (AssumeRoleWithWebIdentity, unsigned) for the role's keys. */
export const webIdentity =
  ({ endpoint, tokenFile, roleArn, sessionName }: WebIdentity, patience: Patience = usualPatience): CredentialSource =>
  async () => {
    const body = new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: roleArn,
      RoleSessionName: sessionName,
      WebIdentityToken: await tokenIn('AWS_WEB_IDENTITY_TOKEN_FILE', tokenFile),
    });
    const send = (signal: AbortSignal) => fetch(`${endpoint}/`, { method: 'POST', body, redirect: 'error', signal });
    const answer = await askFor('AWS STS', send, patience, fieldsIn);
    return credentialsIn('AWS STS', answer, 'SessionToken');
  };

/** The elements that hold text alone, by name: all that we look for is there once. */
const fieldsIn = (xml: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...xml.matchAll(/<(\w+)>([^<>]*)<\/\1>/g)].map(([, name, text]) => [name, text?.trim()]));
