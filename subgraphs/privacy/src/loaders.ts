import type { Loaders } from '@liuke/kit';
import * as customers from './store/customers.ts';

export const loaders = { customer: customers.byIds, consents: customers.consentsOf } satisfies Loaders;
