import type { Db } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import { serve } from '../desk/serve.ts';
import type { RoutingSettings } from '../domain/settings.ts';
import * as queue from '../store/queue.ts';
import * as settings from '../store/settings.ts';

/** What waits is weighed anew and served; what agents have keeps the weight that it was given with. Times hold for what begins from now on. */
export const saveRoutingSettings = (db: Db, change: Partial<RoutingSettings>): Promise<RoutingSettings> =>
  atDesk(db, async (desk) => {
    const saved = { ...desk.settings, ...change };
    await settings.save(desk.tx, saved);
    await queue.weighAll(desk.tx, saved.channelWeights);
    await serve({ ...desk, settings: saved }, null);
    return saved;
  });
