import { createHmac } from 'node:crypto';
import { Fault, fault } from '@liuke/kit';
import { decodeProtectedHeader, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Identity } from '../domain/customer.ts';
import { canonicalLocale } from '../domain/locale.ts';
import { publicAlgorithms } from './identity-keys.ts';

/** Seconds by which the clocks of the workspace's backend and ours may differ. */
const clockTolerance = 30;
/** Seconds for which a token without `exp` counts after its `iat`. */
const longestAge = 3_600;

/**
 * Who a workspace's backend says that a customer is. Believed only when signed by the workspace - with HS256 by its secret, or
 * by a key of its set where it has one - and not expired. Which of the two is tried says the token's algorithm, and each takes
 * its own algorithms alone: no public key is ever taken for a secret. Faults: UNAUTHENTICATED, UNAVAILABLE.
 */
export const verifyIdentity = async (
  token: string,
  secret: string,
  now: Date,
  keys: JWTVerifyGetKey | null = null,
): Promise<Identity> => {
  const terms = { requiredClaims: ['sub'], clockTolerance, currentDate: now };
  const verified =
    keys && publicAlgorithms.includes(algorithmOf(token))
      ? jwtVerify(token, keys, { ...terms, algorithms: publicAlgorithms })
      : jwtVerify(token, new TextEncoder().encode(secret), { ...terms, algorithms: ['HS256'] });
  const claims = await verified.then(
    ({ payload }) => payload,
    (error: unknown) => {
      if (error instanceof Fault) throw error;
      const expired = error instanceof errors.JWTExpired;
      throw fault(
        'UNAUTHENTICATED',
        expired ? 'The identity token has expired.' : 'The identity token is not signed by this workspace, or names nobody.',
      );
    },
  );
  const age = claims.iat === undefined ? null : now.getTime() / 1000 - claims.iat;
  if (claims.exp === undefined && (age === null || age > longestAge || age < -clockTolerance)) {
    throw fault('UNAUTHENTICATED', 'The identity token needs an exp, or an iat within the last hour.');
  }
  const subject = textOf(claims, 'sub', 255);
  if (subject === null) throw fault('UNAUTHENTICATED', 'The identity token names nobody.');
  const gender = textOf(claims, 'gender', 10)?.toLowerCase();
  return {
    subject,
    name: textOf(claims, 'name', 100),
    nickname: textOf(claims, 'nickname', 100),
    salutation: gender === 'male' ? 'MR' : gender === 'female' ? 'MS' : null,
    tier: textOf(claims, 'tier', 50),
    phone: textOf(claims, 'phone', 40) ?? textOf(claims, 'phone_number', 40),
    email: textOf(claims, 'email', 254),
    locale: canonicalLocale(textOf(claims, 'locale', 35)),
    phoneVerified: claims['phone_number_verified'] === true,
    unionId: textOf(claims, 'unionid', 64),
  };
};

const algorithmOf = (token: string): string => {
  try {
    return String(decodeProtectedHeader(token).alg);
  } catch {
    return '';
  }
};

const textOf = (claims: JWTPayload, name: string, longest: number): string | null => {
  const value = claims[name];
  if (typeof value !== 'string' || value.trim() === '' || value.length > longest || value.includes('\0')) return null;
  return value.trim();
};

/** Tells a change of contact data without keeping it: keyed, as phone numbers are few enough to be guessed from a bare hash. */
export const contactMacOf = ({ phone, email, name }: Identity, secret: string): string | null =>
  phone === null && email === null && name === null
    ? null
    : createHmac('sha256', secret)
        .update(JSON.stringify([phone, email, name]))
        .digest('hex');
