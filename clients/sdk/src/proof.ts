import { LiukeError } from './error.ts';
import { RequestStepUpDocument, type RequestStepUpMutation, VerifyStepUpDocument } from './generated/documents.ts';
import type { TypedDocument, Wire } from './wire.ts';

/** A question that the person answers with a code: from an authenticator, or one that was sent to `sentTo`. */
export type ProofChallenge = RequestStepUpMutation['requestStepUp'];

/**
 * Asks the person for the code; null: the person would rather not. `wrong`: the code before was; `over`: it came too late, or
 * was the fifth wrong one, and this is a new challenge.
 */
export type AskForCode = (challenge: ProofChallenge, before: 'wrong' | 'over' | null) => Promise<string | null>;

export type Proving = {
  readonly askForCode: AskForCode;
  /** The token with the proof in it, to be shown from now on. */
  readonly accept: (token: string) => void;
};

const codeOf = (error: unknown): string => (error instanceof LiukeError ? error.code : '');

/**
 * A wire that gets a fresh proof of identity from the person where the graph wants one (INSUFFICIENT_USER_AUTHENTICATION), and
 * then asks once more. However many requests want one at once, the person is asked once.
 */
export const provingWire = (wire: Wire, { askForCode, accept }: Proving): Wire => {
  const prove = async (): Promise<boolean> => {
    const challenged = async () => (await wire.ask(RequestStepUpDocument, { purpose: 'console' })).requestStepUp;
    let challenge = await challenged();
    let before: 'wrong' | 'over' | null = null;
    for (;;) {
      const code = await askForCode(challenge, before);
      if (code === null) return false;
      try {
        accept((await wire.ask(VerifyStepUpDocument, { challengeId: challenge.id, code })).verifyStepUp.token);
        return true;
      } catch (error) {
        if (codeOf(error) === 'BAD_USER_INPUT') {
          before = 'wrong';
          continue;
        }
        if (codeOf(error) !== 'NOT_FOUND') throw error;
        [challenge, before] = [await challenged(), 'over'];
      }
    }
  };
  let proving: Promise<boolean> | null = null;
  return {
    ...wire,
    async ask<Data, Variables>(document: TypedDocument<Data, Variables>, variables: NoInfer<Variables>, how?: 'anew') {
      try {
        return await wire.ask(document, variables, how);
      } catch (error) {
        if (codeOf(error) !== 'INSUFFICIENT_USER_AUTHENTICATION') throw error;
        proving ??= prove().finally(() => {
          proving = null;
        });
        if (!(await proving)) throw error;
        return wire.ask(document, variables, how);
      }
    },
  };
};
