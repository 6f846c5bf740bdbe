import type { SignInProvider } from '@liuke/sdk';
import { signInTexts } from './sign-in-texts.ts';

const key = 'liuke:console:single-sign-on';

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/**
 * Leaves for the provider. This tab keeps a secret of which the house learns the hash alone: what comes back is worth nothing in
 * any other tab, nor in one that was opened by somebody else's link.
 */
export const leaveFor = async ({ path }: SignInProvider): Promise<void> => {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  sessionStorage.setItem(key, verifier);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  location.assign(`${path}?challenge=${base64url(new Uint8Array(hash))}`);
};

export type Returned =
  | { readonly kind: 'code'; readonly code: string; readonly verifier: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** What the browser came back with; null where it did not come from the provider. Told once: the address is cleared. */
export const takeReturned = (): Returned | null => {
  const said = new URLSearchParams(location.hash.slice(1));
  const [code, refusal] = [said.get('sso'), said.get('sso-refused')];
  if (code === null && refusal === null) return null;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  const verifier = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const { refusals } = signInTexts;
  if (code !== null && verifier !== null) return { kind: 'code', code, verifier };
  return { kind: 'refused', sentence: code === null ? (refusals[refusal as 'FAILED'] ?? refusals.FAILED) : refusals.STALE };
};

/** The workspace that the address names. */
export const namedWorkspace = (): string | null => new URLSearchParams(location.search).get('workspace');
