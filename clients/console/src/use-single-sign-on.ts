import { LiukeError, type Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import {
  RemoveSingleSignOnDocument,
  SetSingleSignOnDocument,
  type SetSingleSignOnMutationVariables,
  SingleSignOnDocument,
  type SingleSignOnPartsFragment,
} from './generated/documents.ts';
import { problemOf } from './problems.ts';
import { texts } from './texts.ts';

export type Provider = SingleSignOnPartsFragment;
export type GivenProvider = SetSingleSignOnMutationVariables['input'];
type State = 'loading' | 'still' | 'busy' | 'saved' | 'removed';

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof LiukeError)) return problemOf(error);
  const { code, message, extensions } = error;
  if (code === 'INSUFFICIENT_USER_AUTHENTICATION') return texts.access.unproven;
  if (code !== 'BAD_USER_INPUT') return `${problemOf(error)} (${code})`;
  const reason = extensions['reason'];
  return typeof reason === 'string' ? texts.access.unreachable(reason) : texts.access.refused(message, code);
};

/** The workspace's provider as it is, set anew or removed; where the graph wants a proof, the session's wire asks for it. */
export const useSingleSignOn = (wire: Wire) => {
  const [provider, setProvider] = useState<Provider | null>(null);
  const [redirectUri, setRedirectUri] = useState('');
  const [state, setState] = useState<State>('loading');
  const [problem, setProblem] = useState('');

  const attempt = async (then: State, work: () => Promise<void>): Promise<boolean> => {
    setProblem('');
    try {
      await work();
      setState(then);
      return true;
    } catch (error) {
      setProblem(sentenceOf(error));
      setState('still');
      return false;
    }
  };
  useEffect(() => {
    void attempt('still', async () => {
      const found = await wire.ask(SingleSignOnDocument, {});
      setProvider(found.singleSignOn);
      setRedirectUri(found.singleSignOnRedirectUri);
    });
  }, [wire]);
  const save = (input: GivenProvider): Promise<boolean> => {
    setState('busy');
    return attempt('saved', async () => setProvider((await wire.ask(SetSingleSignOnDocument, { input })).setSingleSignOn));
  };
  const remove = (): Promise<boolean> => {
    setState('busy');
    return attempt('removed', async () => {
      await wire.ask(RemoveSingleSignOnDocument, {});
      setProvider(null);
    });
  };
  return { provider, redirectUri, state, problem, save, remove, changed: () => setState('still') };
};
