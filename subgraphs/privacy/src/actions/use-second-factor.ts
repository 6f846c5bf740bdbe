import type { Tx } from '@liuke/kit';
import type { Credential } from '../domain/session.ts';
import { matchingStep } from '../domain/totp.ts';
import { normalRecoveryCode, recoveryMac } from '../keys/recovery-code.ts';
import * as credentials from '../store/credentials.ts';
import * as recoveryCodes from '../store/recovery-codes.ts';

/** Spends what the agent typed, an authenticator's code or a recovery code; null when it is neither. Under the credential's lock. */
export const useSecondFactor = async (
  tx: Tx,
  credential: Credential,
  typed: string,
): Promise<'authenticator' | 'recovery code' | null> => {
  if (!credential.totpSecret) return null;
  const recovery = normalRecoveryCode(typed);
  if (recovery !== null) {
    const used = await recoveryCodes.use(tx, credential.agentId, recoveryMac(credential.agentId, recovery));
    return used ? 'recovery code' : null;
  }
  const step = matchingStep(credential.totpSecret, typed.trim(), credential.totpStep, tx.now());
  if (step === null) return null;
  await credentials.useTotpStep(tx, credential.agentId, step);
  return 'authenticator';
};
