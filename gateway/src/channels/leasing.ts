import type { Logger } from 'pino';

/** Work that the conversations room hands out, held by one process at a time. */
export type Leasing<Item> = {
  /** What is due, and when the next is. */
  readonly lease: (most: number) => Promise<{ readonly items: readonly Item[]; readonly nextAt: Date | null }>;
  /** Must not throw. */
  readonly work: (item: Item) => Promise<void>;
  /** Wakes whenever something may be due; `lost` when nothing more will be heard. Returns what ends it. */
  readonly follow: (wake: () => void, lost: () => void) => () => void;
  readonly atOnce: number;
  readonly now: () => Date;
  readonly log: Logger;
};

/** Milliseconds after which we look even if nobody has woken us: what a dead gateway held falls due silently. */
const longestSleep = 30_000;
/** Milliseconds before a lost subscription is asked for again. */
const again = { first: 200, longest: 5_000 } as const;

/**
 * Takes what is due and does it, so many at once. It is woken by the room's subscription, or when the room has said that something
 * will be due. A process that dies in the middle leaves leases that run out: others do it again.
 */
export class Leaser<Item> {
  readonly #leasing: Leasing<Item>;
  readonly #inHand = new Set<Promise<void>>();
  #running = false;
  #pulling: Promise<void> | null = null;
  #wanted = false;
  #timer: NodeJS.Timeout | undefined;
  #rejoin: NodeJS.Timeout | undefined;
  #wait: number = again.first;
  #end: () => void = () => {};

  constructor(leasing: Leasing<Item>) {
    this.#leasing = leasing;
  }

  run(): void {
    this.#running = true;
    this.#follow();
    this.#wake();
  }

  /** Takes nothing new and finishes what is in hand. */
  async drain(): Promise<void> {
    this.#running = false;
    clearTimeout(this.#timer);
    clearTimeout(this.#rejoin);
    this.#end();
    await this.#pulling;
    await Promise.all(this.#inHand);
  }

  #follow(): void {
    let over = false;
    const end = this.#leasing.follow(
      () => {
        this.#wait = again.first;
        this.#wake();
      },
      () => {
        if (over || !this.#running) return;
        over = true;
        this.#rejoin = setTimeout(() => this.#follow(), this.#wait);
        this.#wait = Math.min(this.#wait * 2, again.longest);
      },
    );
    this.#end = () => {
      over = true;
      end();
    };
  }

  #wake(): void {
    this.#wanted = true;
    if (this.#pulling || !this.#running) return;
    this.#pulling = this.#pull().finally(() => {
      this.#pulling = null;
      // Woken while the last look was ending.
      if (this.#wanted && this.#running && this.#inHand.size < this.#leasing.atOnce) this.#wake();
    });
  }

  async #pull(): Promise<void> {
    clearTimeout(this.#timer);
    let nextAt: Date | null = null;
    try {
      while (this.#wanted && this.#running && this.#inHand.size < this.#leasing.atOnce) {
        this.#wanted = false;
        const leased = await this.#leasing.lease(this.#leasing.atOnce - this.#inHand.size);
        nextAt = leased.nextAt;
        for (const item of leased.items) this.#begin(item);
        // A full hand may have left some behind.
        if (leased.items.length > 0 && this.#inHand.size >= this.#leasing.atOnce) this.#wanted = true;
      }
    } catch (error) {
      this.#leasing.log.debug({ err: error }, 'what is due could not be asked for now');
      nextAt = new Date(this.#leasing.now().getTime() + 1_000);
    }
    if (!this.#running) return;
    const due = nextAt === null ? longestSleep : nextAt.getTime() - this.#leasing.now().getTime();
    this.#timer = setTimeout(() => this.#wake(), Math.min(Math.max(due, 10), longestSleep));
  }

  #begin(item: Item): void {
    const work = this.#leasing.work(item).finally(() => {
      this.#inHand.delete(work);
      if (this.#wanted) this.#wake();
    });
    this.#inHand.add(work);
  }
}
