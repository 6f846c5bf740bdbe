import { fault, plumbing, type SubgraphTransport, signViewer, type Viewer } from '@liuke/kit';

const asker: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };

/** The conversations room's side door, asked in the gateway's own name. */
export const asking = (transport: SubgraphTransport) => {
  const call = () => ({ viewerToken: signViewer(asker) });
  return {
    /** Throws the room's refusal as a fault of its code; UNAVAILABLE where it does not answer. */
    async ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
      const { data, errors } = await transport.fetch({ query, variables }, call());
      const [refused] = errors ?? [];
      if (!refused) return data as Data;
      const code = refused.extensions?.['code'];
      throw fault(
        code === 'NOT_FOUND' || code === 'BAD_USER_INPUT' || code === 'UNAVAILABLE' ? code : 'INTERNAL_SERVER_ERROR',
      );
    },
    /** Wakes whenever the subscription says something; `lost` when nothing more will be heard. Returns what ends it. */
    follow: (query: string, wake: () => void, lost: () => void): (() => void) =>
      transport.subscribe({ query }, call(), {
        next: ({ errors }) => (errors ? lost() : wake()),
        error: lost,
        complete: lost,
      }),
  };
};
