import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from '../../../config.ts';
import { sourceOf } from './sources.ts';

const read = (env: Record<string, string>) =>
  loadConfig({ LIUKE_MASTER_KEY: 'aws-kms:alias/liuke', AWS_REGION: 'eu-central-1', ...env }).awsKms!;
const credentialsOf = (env: Record<string, string>) => read(env).credentials;

const container = { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/4f3b' };
const web = { AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/secrets/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/liuke' };
const keys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };

it('keys in the environment come first, ours before those of AWS', async () => {
  const given = { ...container, ...web, ...keys, AWS_PROFILE: 'shop' };
  expect(credentialsOf({ ...given, LIUKE_KMS_KEY_ID: 'ours', LIUKE_KMS_SECRET: 'own' })).toEqual({
    from: 'keys',
    keyId: 'ours',
    secret: 'own',
    sessionToken: null,
  });
  const found = credentialsOf(given);
  expect(found).toEqual({ from: 'keys', keyId: 'AKID', secret: 'secret', sessionToken: 'token' });
  expect(await sourceOf(found)()).toEqual({ keyId: 'AKID', secret: 'secret', sessionToken: 'token', expiresAt: null });
});

it('then a file that is named, a web identity, a container', () => {
  expect(credentialsOf({ ...container, ...web, AWS_PROFILE: 'shop' })).toEqual({
    from: 'file',
    path: join(homedir(), '.aws', 'credentials'),
    profile: 'shop',
  });
  expect(credentialsOf({ AWS_SHARED_CREDENTIALS_FILE: '/etc/aws' })).toMatchObject({ path: '/etc/aws', profile: 'default' });
  expect(credentialsOf({ ...container, ...web })).toEqual({
    from: 'web identity',
    endpoint: 'https://sts.eu-central-1.amazonaws.com',
    tokenFile: '/var/run/secrets/token',
    roleArn: 'arn:aws:iam::1:role/liuke',
    sessionName: 'liuke',
  });
  expect(credentialsOf({ ...container, AWS_CONTAINER_CREDENTIALS_FULL_URI: 'https://other.example/' })).toEqual({
    from: 'container',
    url: 'http://169.254.170.2/v2/credentials/4f3b',
    token: null,
    tokenFile: null,
  });
});

it("an instance's role is asked for where one says so, and nowhere by chance", () => {
  const env = { LIUKE_KMS_CREDENTIALS: 'instance' };
  expect(credentialsOf(env)).toEqual({ from: 'instance', endpoint: 'http://169.254.169.254' });
  expect(() => credentialsOf({})).toThrow('needs credentials');
  expect(() => credentialsOf({ LIUKE_KMS_CREDENTIALS: 'magic' })).toThrow('LIUKE_KMS_CREDENTIALS');
  expect(loadConfig({ ...keys, ...container }).awsKms).toBeNull();
});

it("China's regions are found where they are", () => {
  expect(read({ ...web, AWS_REGION: 'cn-north-1' })).toMatchObject({
    endpoint: 'https://kms.cn-north-1.amazonaws.com.cn',
    credentials: { endpoint: 'https://sts.cn-north-1.amazonaws.com.cn' },
  });
});

it.each([
  'http://127.0.0.1:51679/get-credentials',
  'http://localhost/x',
  'http://[::1]/x',
  'http://169.254.170.23/v1/credentials',
  'http://[fd00:ec2::23]/v1/credentials',
  'https://vault.example/aws/',
])('a container is asked at %s', (url) => {
  const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: url, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'token' };
  expect(credentialsOf(env)).toEqual({ from: 'container', url, token: 'token', tokenFile: null });
});

it.each([
  'http://10.0.0.1/x',
  'http://169.254.169.254/x',
  'http://localhost.evil.example/x',
  'http://127.0.0.1.evil.example/x',
  'http://localhost@evil.example/x',
])('nothing is sent in plain http to %s', (url) => {
  expect(() => credentialsOf({ AWS_CONTAINER_CREDENTIALS_FULL_URI: url })).toThrow('write https');
});

it.each([
  [{ AWS_ACCESS_KEY_ID: 'AKID' }, 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY belong together'],
  [{ LIUKE_KMS_SECRET: 's' }, 'LIUKE_KMS_KEY_ID and LIUKE_KMS_SECRET belong together'],
  [{ AWS_WEB_IDENTITY_TOKEN_FILE: '/t' }, 'AWS_ROLE_ARN is missing'],
  [{ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '@evil.example/x' }, 'does not begin with a slash'],
  [{ AWS_CONTAINER_CREDENTIALS_FULL_URI: 'file:///etc/passwd' }, 'AWS_CONTAINER_CREDENTIALS_FULL_URI is not an address'],
])('half of what is needed is a sentence: %j', (env, sentence) => {
  expect(() => credentialsOf(env)).toThrow(sentence);
});
