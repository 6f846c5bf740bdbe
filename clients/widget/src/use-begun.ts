import { useEffect, useState } from 'preact/hooks';
import { keepBegun, readBegun } from './begun.ts';

/** What stands in the box: it survives a look at the history, a reload and a closed tab, for this customer alone. */
export const useBegun = (workspaceKey: string, customerId: string | null) => {
  const [text, setText] = useState('');
  const keep = (words: string): void => {
    if (customerId !== null) keepBegun(workspaceKey, customerId, words, Date.now());
  };
  // Whose it is, is known once the session is open. What was written until then counts.
  useEffect(() => {
    if (customerId === null) return;
    if (text === '') setText(readBegun(workspaceKey, customerId, Date.now()));
    else keep(text);
  }, [customerId]);
  const write = (words: string): void => {
    setText(words);
    keep(words);
  };
  return { text, write };
};
