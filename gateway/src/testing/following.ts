import type { ExecutionResult } from 'graphql';
import type { Client } from 'graphql-ws';

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an event
type Data = any;

export type Following = {
  readonly results: ExecutionResult[];
  /** The data of the results that have some. */
  readonly data: Data[];
  /** Resolves on complete; rejects with the error message's errors or the close event. */
  readonly over: Promise<void>;
  stop(): void;
};

/** Collects what one operation brings. */
export const following = (client: Client, query: string, variables: Record<string, unknown> = {}): Following => {
  const results: ExecutionResult[] = [];
  const data: Data[] = [];
  let stop: () => void = () => undefined;
  const over = new Promise<void>((resolve, reject) => {
    stop = client.subscribe(
      { query, variables },
      {
        next: (result) => {
          results.push(result as ExecutionResult);
          if (result.data) data.push(result.data);
        },
        error: reject,
        complete: resolve,
      },
    );
  });
  // A test that does not look at the end is not failed by it.
  over.catch(() => undefined);
  return { results, data, over, stop: () => stop() };
};
