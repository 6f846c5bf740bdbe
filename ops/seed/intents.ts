import { installPack, retailPack } from '@liuke/intents/install';
import type { Db } from '@liuke/kit';

/** The 27 retail intents in Chinese and English, and the model fitted on them. */
export const installRetailPack = (db: Db): Promise<void> => installPack(db, retailPack());
