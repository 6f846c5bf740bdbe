import { type SubgraphTransport, signViewer, type Viewer } from '@liuke/kit';
import type { Archive } from './archive.ts';
import { commonWord, rareWord } from './words.ts';

const message = 'id seq kind text createdAt sender { __typename ... on Agent { id } ... on Customer { id } }';
const page = `pageInfo { hasNextPage endCursor }`;

const inbox = `query ($after: String) { conversations(filter: { status: [ASSIGNED] }, first: 25, after: $after) {
  edges { node { id status subject unreadCount updatedAt customer { id displayName } lastMessage { ${message} } } } ${page} } }`;
const history = `query ($id: ID!) { conversation(id: $id) { messages(last: 20) { edges { node { ${message} } } ${page} } } }`;
const search = `query ($text: String!) { searchMessages(text: $text, first: 20) { edges { node { ${message} } } ${page} } }`;
const send = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { ${message} } } }`;

/** What an agent asks all day; each resolves to how many rows came, so that two archives can be seen to answer alike. */
export type Questions = Readonly<Record<string, (round: number) => Promise<number>>>;

type Found = Readonly<Record<string, { readonly edges: readonly { readonly cursor?: string }[] }>>;

export const questionsTo = (
  { transport }: { transport: SubgraphTransport },
  viewer: Viewer,
  archive: Archive,
): Questions => {
  const ask = async (query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const { data, errors } = await transport.fetch({ query, variables }, { viewerToken: signViewer(viewer) });
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const rows = (data: Record<string, unknown>, field: string): number => (data as Found)[field]!.edges.length;
  const searched = async (text: string) => rows(await ask(search, { text }), 'searchMessages');
  const at = (from: readonly string[], round: number): string => from[round % from.length]!;
  return {
    'inbox page': async () => rows(await ask(inbox, {}), 'conversations'),
    'history page': async (round) => {
      const { conversation } = await ask(history, { id: at(archive.some, round) });
      return (conversation as { messages: { edges: unknown[] } }).messages.edges.length;
    },
    'search, a rare word': () => searched(rareWord),
    'search, a common word': () => searched(commonWord),
    'search, both': () => searched(`${rareWord} ${commonWord}`),
    sendMessage: async (round) => {
      await ask(send, { input: { conversationId: at(archive.open, round), text: '好的，我马上帮您查一下。' } });
      return 1;
    },
  };
};
