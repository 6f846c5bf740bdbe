import type { Handler } from '@liuke/kit';
import { moveRows } from '../store/merging.ts';

export const onCustomersMerged: Handler<'CustomersMerged'> = (tx, { keptId, absorbedId }) =>
  moveRows(tx, keptId, absorbedId);
