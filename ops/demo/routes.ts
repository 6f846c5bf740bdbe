import { house } from '@liuke/kit';
import { demoOutbox } from '@liuke/privacy/demo';
import type { FastifyInstance } from 'fastify';
import type { Inside } from '../house.ts';
import { agents, demoPassword } from '../seed/shop.ts';
import { orders } from './orders.ts';

export type Demo = { readonly workspaceId: string; readonly apiKey: string };

/** The demo's own addresses: what would have left the house, and who may be asked to sign in. Mounted in the demo alone. */
export const demoRoutes =
  ({ workspaceId, apiKey }: Demo) =>
  (app: FastifyInstance, { database }: Pick<Inside, 'database'>): void => {
    app.get('/demo/outbox', () => demoOutbox(database.as(house('demo', workspaceId), 'privacy')));
    app.get('/demo/orders', () => orders.map(({ number, goods, shows }) => ({ number, goods, shows })));
    app.get('/demo/callers', () => ({
      workspaceKey: 'demo',
      password: demoPassword,
      agents: agents.map(({ email, name, role }) => ({ email, name, role })),
      apiKey,
    }));
  };
