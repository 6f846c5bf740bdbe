import { normalise } from '../model/normalise.ts';

/** Sentences that ask for a person and mean nothing else; whole texts, as `normalise` leaves them. */
const phrases: ReadonlySet<string> = new Set(
  [
    '人工',
    '转人工',
    '人工客服',
    '转人工客服',
    '人工服务',
    '找人工',
    '要人工',
    '我要人工',
    '我要人工客服',
    '接人工',
    '请转人工',
    '帮我转人工',
    '麻烦转人工',
    '真人',
    '找真人',
    '真人客服',
    '我要找真人',
    '轉人工',
    '人工客服請',
    '真人客服請',
    'agent',
    'human',
    'operator',
    'representative',
    'real person',
    'live agent',
    'human agent',
    'a human',
    'a person',
    'a human please',
    'a person please',
    'human please',
    'agent please',
    'operator please',
    'real person please',
    'talk to a human',
    'talk to a person',
    'talk to an agent',
    'speak to a human',
    'speak to a person',
    'speak to an agent',
  ].map(normalise),
);

/** Beginnings and ends that change nothing. */
const courtesies =
  /^(?:(?:请|請|麻烦|麻煩|please|hi|hello|i want to|i want|can i|let me|give me) ?)+|(?: ?(?:谢谢|謝謝|吧|please|thanks|thank you|now))+$/gu;

/** True for an explicit wish for a human, in Chinese or English. The classifier hears the less explicit ones. */
export const asksForHuman = (text: string): boolean => {
  const plain = normalise(text);
  return phrases.has(plain) || phrases.has(plain.replace(courtesies, '').trim());
};
