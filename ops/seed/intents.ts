import { installPack, retailFlows, retailPack, withFlows } from '@liuke/intents/install';
import type { Db } from '@liuke/kit';

/** The 27 retail intents in Chinese and English with their flows, and the model fitted on them. */
export const installRetailPack = (db: Db): Promise<void> => installPack(db, withFlows(retailPack(), retailFlows()));
