import type { Background, RoomTools } from './subgraph.ts';

export type Recurrence = {
  readonly everyMilliseconds: number;
  /** Once at the start too, instead of after the first pause. */
  readonly atStart?: boolean;
  /** For the log, e.g. `deleting by age failed; it is tried again`. */
  readonly onFailure: string;
  readonly work: (room: RoomTools) => Promise<unknown>;
};

/** Work that comes again for as long as the room is open: one run at a time, and what fails is logged and comes again. */
export const recurring = ({ everyMilliseconds, atStart = false, onFailure, work }: Recurrence): Background => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  return {
    async run(room) {
      const turn = (): void => {
        const failed = (error: unknown) => room.log.error({ err: error }, onFailure);
        running = running.then(() => work(room)).then(() => {}, failed);
      };
      if (atStart) turn();
      timer = setInterval(turn, everyMilliseconds);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
};
