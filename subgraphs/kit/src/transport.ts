import type { ExecutionResult } from 'graphql';

/** One operation for one subgraph. The document holds exactly one operation. */
export type SubgraphRequest = {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
};

/** Who asks: the viewer, signed by the gateway (see tokens.ts), and the caller's address. */
export type SubgraphCall = { readonly viewerToken: string; readonly ip?: string | null; readonly requestId?: string };

export type Sink = {
  next(result: ExecutionResult): void;
  /** The upstream is lost or refused; nothing follows. */
  error(reason: Error): void;
  complete(): void;
};

/**
 * How the gateway reaches a subgraph: in process or over HTTP and graphql-ws, which its code does not know. Both check
 * the signed viewer, both answer JSON-shaped results (plain data, errors as plain objects with `message`, `path`,
 * `extensions`), both validate.
 *
 * A result's `extensions.viewerToken` says that the caller has proved who they are in this operation (startSession, signIn):
 * what follows of the same operation is asked with it. It never leaves the gateway.
 */
export interface SubgraphTransport {
  readonly name: string;
  /** Rejects with the fault UNAVAILABLE where the subgraph cannot be reached in time; any other refusal is a result. */
  fetch(request: SubgraphRequest, call: SubgraphCall): Promise<ExecutionResult>;
  /** Returns the function that ends it. */
  subscribe(request: SubgraphRequest, call: SubgraphCall, sink: Sink): () => void;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
