/** What a socket may ask for, and how long each side waits for the other. */
export type LiveLimits = {
  /** Milliseconds from opening to connection_init (closed with 4408). */
  readonly initTimeout: number;
  /** Bytes of one message from a client (closed with 1009). */
  readonly payloadBytes: number;
  readonly operationsPerSocket: number;
  readonly socketsPerCustomer: number;
  /** Milliseconds between pings; a socket that has not answered the last one is cut. */
  readonly ping: number;
  /** Bytes that may wait for one socket before it is closed as a slow consumer. */
  readonly bufferedBytes: number;
  /** Milliseconds without any progress of a socket after which its subscriptions no longer wait for it. */
  readonly stall: number;
};

export const defaultLiveLimits: LiveLimits = {
  initTimeout: 5_000,
  payloadBytes: 64 * 1024,
  operationsPerSocket: 20,
  socketsPerCustomer: 5,
  ping: 20_000,
  bufferedBytes: 1024 * 1024,
  stall: 2_000,
};

/** Close codes beside those of the protocol (graphql-ws's CloseCode). */
export const closeCodes = { goingAway: 1001, tryAgainLater: 1013, unauthorized: 4403 } as const;
