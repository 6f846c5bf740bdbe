import type { Handler } from '@liuke/kit';
import * as mirrors from '../store/mirrors.ts';

/** A deleted intent keeps its name here: what was asked of it stays readable. */
export const onIntentSaved: Handler<'IntentSaved'> = (tx, { intentId, name }) => mirrors.putIntent(tx, intentId, name);
