/** Counts what waits for one socket over all of its subscriptions; too much, and the socket is closed. */
export class SocketBuffer {
  readonly #limit: number;
  readonly #overflow: () => void;
  #bytes = 0;

  constructor(limit: number, overflow: () => void) {
    this.#limit = limit;
    this.#overflow = overflow;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** False where the socket is over its limit and about to be closed: the caller drops what it holds. */
  add(bytes: number): boolean {
    this.#bytes += bytes;
    if (this.#bytes <= this.#limit) return true;
    this.#overflow();
    return false;
  }

  release(bytes: number): void {
    this.#bytes -= bytes;
  }
}
