import type { Logger } from 'pino';
import { channelsSent } from '../metrics.ts';
import type { Channel, Tools } from './channel.ts';
import { withLinks } from './degrade.ts';
import { Leaser } from './leasing.ts';
import { later, Undelivered } from './refused.ts';
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
 * the first 30 of them and given up within ten more; with files, which are given 30 to go up before that, within the first 3 (api.ts).
 */
const leaseSeconds = 45;
const begunWithin = { words: 30_000, files: 3_000 } as const;

/**
 * Carries messages to their providers. The room hands out only the first that waits in each conversation, so what is tried here at
 * the same time never has an order. A process that dies between the provider's yes and ours leaves a lease that runs out: the
 * message goes again.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #leaser: Leaser<Leased>;

  constructor(options: DeliveriesOptions) {
    this.#options = options;
    const { room, tools, log, atOnce = 32 } = options;
    this.#leaser = new Leaser({
      lease: async (most) => {
        const { deliveries: items, nextAt } = await room.lease(most, leaseSeconds);
        return { items, nextAt };
      },
      work: (delivery) => this.#deliver(delivery),
      follow: room.follow,
      atOnce,
      now: tools.now,
      log,
    });
  }

  run(): void {
    this.#leaser.run();
  }

  /** Takes nothing new and finishes what is in hand. */
  drain(): Promise<void> {
    return this.#leaser.drain();
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
      const shown = withLinks(delivery, channel);
      const parts = channel.compose(shown);
      for (const part of parts.slice(partsSent)) {
        if (performance.now() - begun > begunWithin[shown.files.length > 0 ? 'files' : 'words'])
          throw later('It goes on with the next part.');
        providerIds.push(...(await channel.send(part, shown, tools, `${delivery.messageId}:${partsSent}`)));
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
