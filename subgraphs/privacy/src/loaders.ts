import type { Loaders } from '@liuke/kit';
import * as customers from './store/customers.ts';
import * as requests from './store/data-requests.ts';

export const loaders = {
  customer: customers.byIds,
  consents: customers.consentsOf,
  dataRequest: requests.byIds,
  answers: requests.answersOf,
} satisfies Loaders;
