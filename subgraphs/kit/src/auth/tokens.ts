import { errors, jwtVerify, SignJWT } from 'jose';
import { houseSecret } from '../config.ts';
import { fault } from '../faults.ts';
import { keyFor } from './keys.ts';
import type { Viewer, ViewerKind } from './viewer.ts';

/** The tokens that customers and agents carry: JWTs (HS256) of the audience `liuke`, their keys derived from the house's secret. */
const audience = 'liuke';
const bearers: readonly ViewerKind[] = ['customer', 'agent', 'partner'];

/** Signs a bearer token that ends at `viewer.expiresAt`. Only customers, agents and partners carry one. */
export const issueToken = async (viewer: Viewer, secret: string = houseSecret()): Promise<string> => {
  if (!bearers.includes(viewer.kind)) throw new Error(`A ${viewer.kind} carries no bearer token.`);
  return new SignJWT({
    wid: viewer.workspaceId,
    kind: viewer.kind,
    scope: viewer.scopes.join(' '),
    ...(viewer.name !== null && { name: viewer.name }),
    ...(viewer.sessionId !== null && { sid: viewer.sessionId }),
    ...(viewer.acr !== null && { acr: viewer.acr }),
    ...(viewer.authTime !== null && { auth_time: viewer.authTime }),
    ...(viewer.stepUpUntil !== null && { step_up_until: viewer.stepUpUntil }),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(viewer.id)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(viewer.expiresAt)
    .sign(keyFor('liuke', secret));
};

/** Who carries this token. Faults: TOKEN_EXPIRED, UNAUTHENTICATED. */
export const verifyToken = async (
  token: string,
  secret: string = houseSecret(),
  now: Date = new Date(),
): Promise<Viewer> => {
  const claims = await jwtVerify(token, keyFor('liuke', secret), {
    audience,
    algorithms: ['HS256'],
    requiredClaims: ['sub', 'exp'],
    currentDate: now,
  }).then(
    ({ payload }) => payload,
    (error: unknown) => {
      throw error instanceof errors.JWTExpired ? fault('TOKEN_EXPIRED') : fault('UNAUTHENTICATED');
    },
  );
  const kind = bearers.find((known) => known === claims['kind']);
  const { sub, exp } = claims;
  if (!kind || !sub || exp === undefined) throw fault('UNAUTHENTICATED');
  return {
    kind,
    id: sub,
    name: textOf(claims['name']),
    workspaceId: textOf(claims['wid']) ?? '',
    scopes: (textOf(claims['scope']) ?? '').split(' ').filter(Boolean),
    sessionId: textOf(claims['sid']),
    acr: textOf(claims['acr']),
    authTime: numberOf(claims['auth_time']),
    stepUpUntil: numberOf(claims['step_up_until']),
    expiresAt: exp,
  };
};

const textOf = (claim: unknown): string | null => (typeof claim === 'string' && claim !== '' ? claim : null);
const numberOf = (claim: unknown): number | null => (typeof claim === 'number' ? claim : null);
