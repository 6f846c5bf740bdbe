import { type Fault, fault } from '../faults.ts';
import { steppedUp, type Viewer } from './viewer.ts';

/** The authentication context class of a token whose bearer has just proved identity once more (RFC 9470). */
export const acrStepUp = 'urn:liuke:step-up';

/** Seconds for which a step-up counts as fresh where a workspace has not set its own. */
export const stepUpMaxAge = 300;

/** The refusal that tells a client how to go on: `acr_values` and `max_age` as RFC 9470 names them. */
export const stepUpRequired = (maxAge: number = stepUpMaxAge): Fault =>
  fault('INSUFFICIENT_USER_AUTHENTICATION', undefined, { acr_values: acrStepUp, max_age: maxAge });

/** The viewer after the right code: same rights, with the proof's class, moment and end. */
export const withStepUp = (viewer: Viewer, now: Date, maxAge: number = stepUpMaxAge): Viewer => {
  const authTime = Math.floor(now.getTime() / 1000);
  return { ...viewer, acr: acrStepUp, authTime, stepUpUntil: authTime + maxAge };
};

/** The policy `stepUp`: people can prove themselves again; keys cannot. */
export const freshlyProven = (viewer: Viewer, now: Date): true | Fault => {
  if (viewer.kind === 'nobody') return fault('UNAUTHENTICATED');
  if (viewer.kind !== 'customer' && viewer.kind !== 'agent') {
    return fault('FORBIDDEN', 'This needs a person who proves identity again; a key cannot.');
  }
  return steppedUp(viewer, now) ? true : stepUpRequired();
};

/** The policy `staff`: an agent of the workspace. */
export const staff = (viewer: Viewer): true | Fault => {
  if (viewer.kind === 'nobody') return fault('UNAUTHENTICATED');
  return viewer.kind === 'agent' ? true : fault('FORBIDDEN', 'This is for agents of the workspace.');
};
