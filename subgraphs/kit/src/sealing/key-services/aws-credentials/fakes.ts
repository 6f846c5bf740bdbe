import { fakeService } from '../fake-service.ts';

/** Where credentials come from, as documented, for tests. What stands in the fields may be changed while it runs. */
export type Given = { keyId: string; secret: string; token: string; expires: Date };

const json = ({ keyId, secret, token, expires }: Given) => ({
  AccessKeyId: keyId,
  SecretAccessKey: secret,
  Token: token,
  Expiration: expires.toISOString().replace(/\.\d+/, ''),
});

/** The agent of ECS, EKS Pod Identity or Greengrass: one path, an Authorization that is a token. */
export const fakeContainerEndpoint = (given: Given, wanted: { path: string; authorization: string }) =>
  fakeService(({ method, url, headers }) => {
    if (method !== 'GET' || url !== wanted.path)
      return { status: 404, body: { code: 'InvalidTaskId', message: 'no such task' } };
    if (headers.authorization !== wanted.authorization)
      return { status: 403, body: { code: 'AccessDenied', message: 'not you' } };
    return { status: 200, body: { RoleArn: 'arn:aws:iam::111122223333:role/liuke', ...json(given) } };
  });

/** STS's Query API of 2011-06-15: form in, XML out. */
export const fakeSts = (given: Given, wanted: { roleArn: string; webToken: string }) =>
  fakeService(({ method, headers, body }) => {
    const asked = new URLSearchParams(body.toString());
    const refusal = (code: string) => ({
      status: 400,
      body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error>
  <RequestId>b25f48e8-84fd-11e6-80d9-574e0c4664cb</RequestId>
</ErrorResponse>`,
    });
    if (method !== 'POST' || asked.get('Action') !== 'AssumeRoleWithWebIdentity' || asked.get('Version') !== '2011-06-15')
      return refusal('InvalidAction');
    if (headers.authorization !== undefined || !/^[\w+=,.@-]{2,64}$/.test(asked.get('RoleSessionName') ?? ''))
      return refusal('ValidationError');
    if (asked.get('WebIdentityToken') !== wanted.webToken) return refusal('ExpiredTokenException');
    if (asked.get('RoleArn') !== wanted.roleArn) return refusal('AccessDenied');
    return {
      status: 200,
      body: `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult>
    <SubjectFromWebIdentityToken>system:serviceaccount:shop:liuke</SubjectFromWebIdentityToken>
    <AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/liuke/liuke</Arn><AssumedRoleId>AROA:liuke</AssumedRoleId></AssumedRoleUser>
    <Credentials>
      <SessionToken>${given.token}</SessionToken>
      <SecretAccessKey>${given.secret}</SecretAccessKey>
      <Expiration>${given.expires.toISOString()}</Expiration>
      <AccessKeyId>${given.keyId}</AccessKeyId>
    </Credentials>
  </AssumeRoleWithWebIdentityResult>
  <ResponseMetadata><RequestId>ad4156e9-bce1-11e2-82e6-6b6efEXAMPLE</RequestId></ResponseMetadata>
</AssumeRoleWithWebIdentityResponse>`,
    };
  });

/** EC2's metadata service, version 2 alone: without a token, 401. */
export const fakeInstanceMetadata = (given: Given, role: string) => {
  const token = 'AQAEANq_metadata==';
  const at = '/latest/meta-data/iam/security-credentials/';
  return fakeService(({ method, url, headers }) => {
    if (method === 'PUT' && url === '/latest/api/token') {
      const seconds = Number(headers['x-aws-ec2-metadata-token-ttl-seconds']);
      return seconds >= 1 && seconds <= 21_600 ? { status: 200, body: token } : { status: 400, body: '' };
    }
    if (headers['x-aws-ec2-metadata-token'] !== token) return { status: 401, body: '' };
    if (url === at) return { status: 200, body: role };
    if (role !== '' && url === `${at}${role}`)
      return { status: 200, body: { Code: 'Success', Type: 'AWS-HMAC', ...json(given) } };
    return { status: 404, body: '' };
  });
};
