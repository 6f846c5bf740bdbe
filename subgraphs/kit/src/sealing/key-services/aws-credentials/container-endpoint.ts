import { type Patience, usualPatience } from '../ask.ts';
import { AwsCredentialsError, askFor, type CredentialSource, credentialsIn } from './credentials.ts';
import { tokenIn } from './token-file.ts';

export type ContainerEndpoint = {
  readonly url: string;
  /** Sent as Authorization; the file's is read at every request, as it is changed while the container runs. */
  readonly token: string | null;
  readonly tokenFile: string | null;
};

const name = "The container's credentials endpoint";

/** What ECS, EKS Pod Identity and Greengrass give a container: one GET, answered by the task's or pod's role. */
export const containerEndpoint =
  ({ url, token, tokenFile }: ContainerEndpoint, patience: Patience = usualPatience): CredentialSource =>
  async () => {
    const authorization = tokenFile === null ? token : await tokenIn('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE', tokenFile);
    if (authorization !== null && /[\r\n]/.test(authorization))
      throw new AwsCredentialsError(
        'AWS_CREDENTIALS_MALFORMED',
        'The token for the container’s credentials has more than one line.',
      );
    const headers = { accept: 'application/json', ...(authorization !== null && { authorization }) };
    const answer = await askFor(name, (signal) => fetch(url, { headers, redirect: 'error', signal }), patience);
    return credentialsIn(name, answer, 'Token');
  };

/** Loopback, and where ECS and EKS listen; beyond them a token would travel where anybody can read it. */
const plainHosts = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|169\.254\.170\.(2|23)|\[fd00:ec2::23\])$/;
export const mayBeAsked = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || plainHosts.test(hostname);
};
