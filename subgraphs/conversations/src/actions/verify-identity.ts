import { createHmac } from 'node:crypto';
import { fault } from '@liuke/kit';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Identity } from '../domain/customer.ts';
import { canonicalLocale } from '../domain/locale.ts';

/** Seconds by which the clocks of the workspace's backend and ours may differ. */
const clockTolerance = 30;
/** Seconds for which a token without `exp` counts after its `iat`. */
const longestAge = 3_600;

/**
 * Who a workspace's backend says that a customer is. Believed only when signed with HS256 by the workspace's secret and not
 * expired. Fault: UNAUTHENTICATED.
 */
export const verifyIdentity = async (token: string, secret: string, now: Date): Promise<Identity> => {
  const claims = await jwtVerify(token, new TextEncoder().encode(secret), {
    algorithms: ['HS256'],
    requiredClaims: ['sub'],
    clockTolerance,
    currentDate: now,
  }).then(
    ({ payload }) => payload,
    (error: unknown) => {
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
