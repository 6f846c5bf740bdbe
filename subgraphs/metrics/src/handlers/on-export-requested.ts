import type { Handler } from '@liuke/kit';
import { exportCustomer } from '../actions/export-customer.ts';

export const onExportRequested: Handler<'ExportRequested'> = (tx, event) => exportCustomer(tx, event);
