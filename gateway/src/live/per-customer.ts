/** How many sockets each customer has open; whoever has `most` gets no more. */
export class SocketsPerCustomer {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** False, and nothing is counted, where the customer has as many as they may. */
  take(customer: string): boolean {
    const open = this.#open.get(customer) ?? 0;
    if (open >= this.#most) return false;
    this.#open.set(customer, open + 1);
    return true;
  }

  /** One that was taken is closed. */
  free(customer: string): void {
    const left = (this.#open.get(customer) ?? 1) - 1;
    if (left > 0) this.#open.set(customer, left);
    else this.#open.delete(customer);
  }
}
