import type { Db } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import { serve } from '../desk/serve.ts';
import type { RoutingSettings } from '../domain/weight.ts';
import * as queue from '../store/queue.ts';
import * as settings from '../store/settings.ts';

/** What waits is weighed anew and served; what agents have keeps the weight that it was given with. */
export const saveRoutingSettings = (db: Db, change: Partial<RoutingSettings>): Promise<RoutingSettings> =>
  atDesk(db, async (desk) => {
    const saved = { ...(await settings.read(desk.tx)), ...change };
    await settings.save(desk.tx, saved);
    await queue.weighAll(desk.tx, saved.channelWeights);
    await serve(desk, null);
    return saved;
  });
