import type { SubgraphTransport } from '../transport.ts';
import type { Host } from './host.ts';

/** Reaches a subgraph within the process: the same signed viewer, the same checks, no bytes in between. */
export const localTransport = (host: Host, ping: () => Promise<unknown> = async () => {}): SubgraphTransport => ({
  name: host.name,
  fetch: (request, call) => host.execute(request, call),
  subscribe: (request, call, sink) => {
    const results = host.subscribe(request, call);
    let open = true;
    const pump = async (): Promise<void> => {
      try {
        for await (const result of results) {
          if (!open) return;
          sink.next(result);
        }
        if (open) sink.complete();
      } catch (error) {
        if (open) sink.error(error instanceof Error ? error : new Error(String(error)));
      }
    };
    void pump();
    return () => {
      open = false;
      void results.return(undefined);
    };
  },
  ready: () =>
    ping().then(
      () => host.open,
      () => false,
    ),
  close: () => host.close(),
});
