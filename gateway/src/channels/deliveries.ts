import type { Logger } from 'pino';
import { channelsSent } from '../metrics.ts';
import { type Channel, later, type Tools, Undelivered } from './channel.ts';
import type { ChannelRoom, Leased, Settled } from './room.ts';

export type DeliveriesOptions = {
  readonly channels: Readonly<Partial<Record<string, Channel>>>;
  readonly room: ChannelRoom;
  readonly tools: Tools;
  readonly log: Logger;
  /** Messages tried at the same time. */
  readonly atOnce?: number;
};

/**
 * Seconds for which what is being tried is nobody else's: what a killed process held waits so long. The last part is begun within
 * the first 30 of them and given up within ten more (api.ts).
 */
const leaseSeconds = 45;
const begunWithin = 30_000;
/** Milliseconds after which we look even if nobody has woken us: what a dead gateway held falls due silently. */
const longestSleep = 30_000;
/** Milliseconds before a lost subscription is asked for again. */
const again = { first: 200, longest: 5_000 } as const;

/**
 * Carries messages to their providers. It is woken by the room's subscription, or when the room has said that something will be
 * due; the room hands out only the first that waits in each conversation, so what is tried here at the same time never has an
 * order. A process that dies between the provider's yes and ours leaves a lease that runs out: the message goes again.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #atOnce: number;
  readonly #inHand = new Set<Promise<void>>();
  #running = false;
  #pulling: Promise<void> | null = null;
  #wanted = false;
  #timer: NodeJS.Timeout | undefined;
  #rejoin: NodeJS.Timeout | undefined;
  #wait: number = again.first;
  #end: () => void = () => {};

  constructor(options: DeliveriesOptions) {
    this.#options = options;
    this.#atOnce = options.atOnce ?? 32;
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
    const end = this.#options.room.follow(
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
      if (this.#wanted && this.#running && this.#inHand.size < this.#atOnce) this.#wake();
    });
  }

  async #pull(): Promise<void> {
    clearTimeout(this.#timer);
    let nextAt: Date | null = null;
    try {
      while (this.#wanted && this.#running && this.#inHand.size < this.#atOnce) {
        this.#wanted = false;
        const leased = await this.#options.room.lease(this.#atOnce - this.#inHand.size, leaseSeconds);
        nextAt = leased.nextAt;
        for (const delivery of leased.deliveries) this.#begin(delivery);
        // A full hand may have left some behind.
        if (leased.deliveries.length > 0 && this.#inHand.size >= this.#atOnce) this.#wanted = true;
      }
    } catch (error) {
      this.#options.log.debug({ err: error }, 'deliveries could not be asked for now');
      nextAt = new Date(this.#options.tools.now().getTime() + 1_000);
    }
    if (!this.#running) return;
    const due = nextAt === null ? longestSleep : nextAt.getTime() - this.#options.tools.now().getTime();
    this.#timer = setTimeout(() => this.#wake(), Math.min(Math.max(due, 10), longestSleep));
  }

  #begin(delivery: Leased): void {
    const work = this.#deliver(delivery).finally(() => {
      this.#inHand.delete(work);
      if (this.#wanted) this.#wake();
    });
    this.#inHand.add(work);
  }

  async #deliver(delivery: Leased): Promise<void> {
    const { kind } = delivery.door;
    const end = channelsSent.startTimer({ kind });
    const settled = await this.#attempt(delivery);
    end({ outcome: settled.outcome });
    try {
      await this.#options.room.settle(delivery, settled);
    } catch (error) {
      // Its lease runs out, and it is tried again: at least once.
      this.#options.log.warn({ err: error, kind }, 'what came of a delivery could not be told');
    }
  }

  async #attempt(delivery: Leased): Promise<Settled> {
    const { tools, log } = this.#options;
    const channel = this.#options.channels[delivery.door.kind];
    const providerIds: string[] = [];
    let partsSent = delivery.partsSent;
    const begun = performance.now();
    try {
      if (!channel) throw new Undelivered('REFUSED', 'This version does not serve the channel.', null);
      const parts = channel.compose(delivery);
      for (const part of parts.slice(partsSent)) {
        if (performance.now() - begun > begunWithin) throw later('It goes on with the next part.');
        providerIds.push(...(await channel.send(part, delivery, tools, `${delivery.messageId}:${partsSent}`)));
        partsSent++;
      }
      return { outcome: 'SENT', providerIds, partsSent };
    } catch (error) {
      const known = error instanceof Undelivered ? error : null;
      if (!known) log.error({ err: error, kind: delivery.door.kind }, 'a delivery failed in an unforeseen way');
      const came = { providerIds, partsSent, sentence: known?.message ?? 'It could not be handed to the provider.' };
      if (known?.problem) return { ...came, outcome: 'FAILED', problem: known.problem };
      return { ...came, outcome: 'RETRY', retryAfter: known?.retryAfter ?? null };
    }
  }
}
